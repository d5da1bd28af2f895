#pragma once

#include "ui/view/viewstate.h"

#include <QList>
#include <QObject>

class QAction;

namespace chancery {

class Actions;

/// The actions of the View and Lanes menus that say how the timeline is laid out, in step with the
/// view state: folded time, order and hiding of lanes, which relations are drawn. The state is not
/// owned.
class LayoutActions : public QObject
{
    Q_OBJECT

public:
    LayoutActions(ViewState *state, Actions *actions, QObject *parent);

private:
    void addRelations(Actions *actions);
    void addOrders(Actions *actions);
    void arrange(LaneOrder order);
    void setHidesEmpty(bool hides);
    void setFoldsTime(bool folds);
    void follow();

    ViewState *m_state;
    QAction *m_fold = nullptr;
    QAction *m_relationsOfSelection = nullptr;
    QAction *m_allRelations = nullptr;
    QAction *m_noRelations = nullptr;
    QList<QAction *> m_orders; ///< by LaneOrder
    QAction *m_hideEmpty = nullptr;
    QAction *m_showAll = nullptr;
};

} // namespace chancery
