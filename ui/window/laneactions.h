#pragma once

#include "ui/view/viewstate.h"

#include <QList>
#include <QObject>

#include <functional>

class QAction;

namespace chancery {

class Actions;
class TimelineView;

/// What can be done with the lane in which the keyboard is: the same as by its menu and by dragging
/// it. The parts it acts on are not owned.
class LaneActions : public QObject
{
    Q_OBJECT

public:
    LaneActions(ViewState *state, TimelineView *view, Actions *actions, QObject *parent);

private:
    using OnLane = std::function<void(ActorIndex)>;

    void add(Actions *actions, const char *id, const QString &text, const OnLane &act,
             const QList<QKeySequence> &keys = {});
    /// Arranges the lanes as @p after says of the arrangement now.
    void arrange(LaneArrangement (*after)(LaneArrangement, ActorIndex), ActorIndex lane);
    void openNearestFold();
    void follow();

    ViewState *m_state;
    TimelineView *m_view;
    QList<QAction *> m_ofLane;
    QAction *m_collapse = nullptr;
    QAction *m_openFold = nullptr;
};

} // namespace chancery
