// What the keyboard does in a TimelineView.

#include "core/layout/lanestep.h"
#include "core/layout/timescale.h"
#include "ui/timeline/laneswidget.h"
#include "ui/timeline/scenekeeper.h"
#include "ui/timeline/timelineview.h"
#include "ui/view/viewstate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace chancery {

namespace {

constexpr double kArrowPan = 0.1; ///< of the visible range
constexpr double kPagePan = 0.9;
constexpr int kArrowScrollPx = 40;

} // namespace

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(event))
        QWidget::keyPressEvent(event);
}

/// The menu key, which asks about the current event.
void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    const auto current = m_state->currentEvent();
    const auto placements
        = current ? m_keeper->plan().placementsOf(*current) : std::span<const Placement>();
    if (event->reason() != QContextMenuEvent::Keyboard || placements.empty())
        return QWidget::contextMenuEvent(event);
    const Placement &place = placements.front();
    const double x = m_keeper->scale().x(m_keeper->plan().items()[place.item].anchor);
    const double y = m_keeper->plan().markTop(place) - m_scrollBar->value();
    const QPoint inside(std::clamp(static_cast<int>(x), 0, m_lanes->width()),
                        std::clamp(static_cast<int>(y), 0, m_lanes->height()));
    Q_EMIT eventMenuRequested(*current, m_lanes->mapToGlobal(inside));
}

bool TimelineView::handleKey(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier | Qt::MetaModifier))
        return false; // an action's, also while it is disabled
    const bool steps = m_state->currentEvent().has_value();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool isRight = event->key() == Qt::Key_Right;
        steps ? stepInTime(isRight ? Step::Next : Step::Previous)
              : panByFraction(isRight ? kArrowPan : -kArrowPan);
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const bool isDown = event->key() == Qt::Key_Down;
        steps ? stepLane(steppedToLane, isDown ? Step::Next : Step::Previous)
              : scrollBy(isDown ? kArrowScrollPx : -kArrowScrollPx);
        return true;
    }
    case Qt::Key_Period:
    case Qt::Key_Comma:
        stepInLane(event->key() == Qt::Key_Period ? Step::Next : Step::Previous);
        return true;
    case Qt::Key_PageUp:
        panByFraction(-kPagePan);
        return true;
    case Qt::Key_PageDown:
        panByFraction(kPagePan);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End: {
        // Step::Next from nowhere is the first event.
        if (steps && selectEnd(event->key() == Qt::Key_Home ? Step::Next : Step::Previous))
            return true;
        const TimeRange all = m_state->rangeOfAll().range();
        const TimeScale scale = m_keeper->scale();
        m_state->setRange(scale.panned(
            event->key() == Qt::Key_Home ? scale.x(all.begin) : scale.x(all.end) - scale.width()));
        return true;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_Escape:
        m_state->setSelection({});
        return true;
    default:
        return false;
    }
}

} // namespace chancery
