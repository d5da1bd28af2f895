#include "ui/window/laneactions.h"

#include "core/layout/laneforest.h"
#include "ui/timeline/timelineview.h"
#include "ui/window/actions.h"

#include <QAction>

#include <algorithm>

namespace chancery {

LaneActions::LaneActions(ViewState *state, TimelineView *view, Actions *actions, QObject *parent)
    : QObject(parent), m_state(state), m_view(view)
{
    add(actions, "lane-only", tr("&Only events of this lane's actor"),
        [this](ActorIndex lane) { m_state->setFilter(withOnlyActor(m_state->filter(), lane)); });
    add(actions, "lane-collapse", tr("&Collapse or expand this lane"),
        [this](ActorIndex lane) { m_view->toggleCollapsed(lane); },
        {QKeySequence(Qt::CTRL | Qt::Key_L)});
    m_collapse = m_ofLane.last();
    add(actions, "lane-pin", tr("&Pin this lane to the top, or unpin it"),
        [this](ActorIndex lane) { arrange(withPinToggled, lane); });
    add(actions, "lane-alone", tr("Show this lane a&lone"),
        [this](ActorIndex lane) { arrange(withOnly, lane); });
    add(actions, "lane-hide", tr("H&ide this lane"), [this](ActorIndex lane) {
        m_state->setArrangement(withHidden(m_state->arrangement(), lane));
    });
    add(actions, "lane-up", tr("Move this lane &up"),
        [this](ActorIndex lane) { m_view->stepLanePlace(lane, Step::Previous); },
        {QKeySequence(Qt::ALT | Qt::Key_Up)});
    add(actions, "lane-down", tr("Move this lane do&wn"),
        [this](ActorIndex lane) { m_view->stepLanePlace(lane, Step::Next); },
        {QKeySequence(Qt::ALT | Qt::Key_Down)});
    m_openFold = actions->add(QStringLiteral("view-open-fold"), tr("&Open the nearest break"), {},
                              this, &LaneActions::openNearestFold);
    connect(view, &TimelineView::currentLaneChanged, this, &LaneActions::follow);
    connect(state, &ViewState::arrangementChanged, this, &LaneActions::follow);
    connect(state, &ViewState::foldsChanged, this, &LaneActions::follow);
    connect(state, &ViewState::filterChanged, this, &LaneActions::follow);
    follow();
}

void LaneActions::add(Actions *actions, const char *id, const QString &text, const OnLane &act,
                      const QList<QKeySequence> &keys)
{
    m_ofLane << actions->add(QLatin1String(id), text, keys, this, [this, act] {
        if (const auto lane = m_view->currentLane())
            act(*lane);
    });
}

void LaneActions::arrange(LaneArrangement (*after)(LaneArrangement, ActorIndex), ActorIndex lane)
{
    m_state->setArrangement(after(m_state->arrangement(), lane));
}

/// The one whose middle is nearest to the middle of the view.
void LaneActions::openNearestFold()
{
    const TimeRange &range = m_state->range().range();
    const Instant middle = range.begin + range.seconds() / 2;
    const auto &folds = m_state->folds().stretches();
    const auto distance = [middle](const TimeRange &fold) {
        return std::abs(fold.begin + fold.seconds() / 2 - middle);
    };
    const auto nearest
        = std::min_element(folds.begin(), folds.end(), [&](const TimeRange &a, const TimeRange &b) {
              return distance(a) < distance(b);
          });
    if (nearest != folds.end())
        m_state->openFold(nearest->begin);
}

void LaneActions::follow()
{
    const auto lane = m_view->currentLane();
    for (QAction *action : m_ofLane)
        action->setEnabled(lane.has_value());
    m_collapse->setEnabled(
        lane && !LaneForest(m_state->timeline(), m_state->arrangement()).children(*lane).empty());
    m_openFold->setEnabled(!m_state->folds().isEmpty());
}

} // namespace chancery
