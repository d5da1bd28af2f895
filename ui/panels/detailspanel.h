#pragma once

#include "core/model/timeline.h"
#include "core/query/eventstep.h"

#include <QWidget>

class QScrollArea;

namespace chancery {

class ViewState;

/// The right side of the window: all that is known of the current event, set like a page. What
/// comes from the document is shown as plain text. The state is not owned.
class DetailsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPanel(ViewState *state, QWidget *parent = nullptr);

Q_SIGNALS:
    // On to the next event, or back, in time or in the lane of the current one.
    void timeStepRequested(chancery::Step step);
    void laneStepRequested(chancery::Step step);
    /// An event was chosen by a link, so it may lie outside the view.
    void eventActivated(chancery::EventIndex event);

private:
    void showCurrent();
    void createSteps();
    void select(EventIndex event);
    void showOnly(ActorIndex actor);

    ViewState *m_state;
    QScrollArea *m_scroll;
    QWidget *m_steps = nullptr;
};

} // namespace chancery
