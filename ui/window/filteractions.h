#pragma once

#include "core/query/eventstep.h"
#include "ui/view/viewstate.h"

#include <QObject>

class QAction;

namespace chancery {

class Actions;
class TimelineView;
class TopBar;

/// The actions of the Filter menu, in step with the filter: finding, stepping through what passes,
/// any or all of the actors, clearing. The parts it acts on are not owned.
class FilterActions : public QObject
{
    Q_OBJECT

public:
    FilterActions(ViewState *state, TopBar *top, TimelineView *view, Actions *actions,
                  QObject *parent);

Q_SIGNALS:
    /// A sentence for the person: the search began anew, or found nothing.
    void told(const QString &sentence);

private:
    void addSearch(Actions *actions);
    void addActors(Actions *actions);
    /// To the next match, or to the next event while nothing is looked for.
    void step(Step step);
    void setMatchAll(bool all);
    void clear();
    void follow();

    ViewState *m_state;
    TopBar *m_top;
    TimelineView *m_view;
    QAction *m_any = nullptr;
    QAction *m_all = nullptr;
    QAction *m_clear = nullptr;
};

} // namespace chancery
