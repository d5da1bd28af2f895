#include "ui/timeline/laneheaders.h"

#include "core/layout/lanelayout.h"
#include "ui/timeline/gestures.h"
#include "ui/timeline/headerpainter.h"
#include "ui/timeline/qpaintercanvas.h"
#include "ui/timeline/scenekeeper.h"
#include "ui/timeline/tooltip.h"
#include "ui/view/viewstate.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace chancery {

namespace {

constexpr double kCurrentLinePx = 3;
constexpr double kDropLinePx = 3;
constexpr double kDraggedOpacity = 0.16;
constexpr double kEdgePx = 24; ///< in which a drag scrolls
constexpr double kEdgeScrollPx = 10;
constexpr int kEdgeScrollMs = 30;

} // namespace

LaneHeaders::LaneHeaders(ViewState *state, SceneKeeper *keeper, QWidget *parent)
    : QWidget(parent), m_state(state), m_keeper(keeper)
{
    setFixedWidth(kWidthPx);
    setMouseTracking(true);
    keeper->setHeaderWidth(kWidthPx);
    connect(keeper, &SceneKeeper::planChanged, this, [this] {
        endDrag(); // the lanes are others now
        update();
    });
}

void LaneHeaders::setScrollY(double y)
{
    m_scrollY = y;
    update();
}

void LaneHeaders::setTheme(ThemeKind theme)
{
    m_theme = theme;
    update();
}

void LaneHeaders::setCurrentLane(std::optional<ActorIndex> lane)
{
    m_currentLane = lane;
    update();
}

std::optional<std::size_t> LaneHeaders::laneAt(const QPointF &position) const
{
    return m_keeper->plan().laneAt(position.y() + m_scrollY);
}

const SceneLane *LaneHeaders::groupAt(const QPointF &position) const
{
    const auto at = laneAt(position);
    if (!at)
        return nullptr;
    const SceneLane &lane = m_keeper->scene().lanes[*at];
    return lane.hasMembers ? &lane : nullptr;
}

bool LaneHeaders::isOnTriangle(const SceneLane &lane, const QPointF &position)
{
    return position.x() < laneNameX(lane.depth);
}

bool LaneHeaders::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto at = laneAt(help->pos());
    const auto actor = at ? m_keeper->plan().lanes()[*at].actor : std::nullopt;
    QToolTip::showText(help->globalPos(),
                       actor ? actorToolTip(m_state->timeline(), *actor) : QString(), this);
    return true;
}

void LaneHeaders::mousePressEvent(QMouseEvent *event)
{
    endDrag(); // also where another button joins in
    const QPointF position = event->position();
    const SceneLane *group = groupAt(position);
    const auto lane = laneAt(position);
    if (event->button() == Qt::LeftButton && lane && !(group && isOnTriangle(*group, position)))
        m_drag = Drag{*lane, position, position, false};
}

void LaneHeaders::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag && event->buttons().testFlag(Qt::LeftButton))
        return dragTo(event->position());
    const SceneLane *group = groupAt(event->position());
    const bool isActive = group && isOnTriangle(*group, event->position());
    setCursor(isActive ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void LaneHeaders::dragTo(const QPointF &position)
{
    m_drag->now = position;
    if (!m_drag->hasBegun) {
        if (!isDrag(m_drag->pressed, position))
            return;
        m_drag->hasBegun = true;
        setCursor(Qt::ClosedHandCursor);
    }
    const bool isAtEdge = position.y() < kEdgePx || position.y() > height() - kEdgePx;
    if (!isAtEdge)
        m_edgeTimer.stop();
    else if (!m_edgeTimer.isActive())
        m_edgeTimer.start(kEdgeScrollMs, this);
    update();
}

void LaneHeaders::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_edgeTimer.timerId())
        return QWidget::timerEvent(event);
    if (m_drag)
        Q_EMIT scrollRequested(m_drag->now.y() < kEdgePx ? -kEdgeScrollPx : kEdgeScrollPx);
}

std::optional<LaneDrop> LaneHeaders::drop() const
{
    if (!m_drag || !m_drag->hasBegun)
        return std::nullopt;
    return laneDropAt(m_keeper->plan(), m_drag->lane, m_drag->now.y() + m_scrollY);
}

void LaneHeaders::endDrag()
{
    if (!m_drag)
        return;
    m_drag.reset();
    m_edgeTimer.stop();
    setCursor(Qt::ArrowCursor);
    update();
}

void LaneHeaders::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto place = drop()) {
        const ActorIndex lane = *m_keeper->plan().lanes()[m_drag->lane].actor;
        endDrag();
        Q_EMIT moveRequested(lane, place->above);
        return;
    }
    const bool wasDragged = m_drag && m_drag->hasBegun;
    endDrag();
    const SceneLane *group = groupAt(event->position());
    const auto lane = laneAt(event->position());
    if (lane && !wasDragged && !(group && isOnTriangle(*group, event->position())))
        Q_EMIT laneChosen(m_keeper->plan().lanes()[*lane].actor);
    if (group && isOnTriangle(*group, event->position()))
        Q_EMIT collapseRequested(*group->actor);
}

void LaneHeaders::mouseDoubleClickEvent(QMouseEvent *event)
{
    const SceneLane *group = groupAt(event->position());
    if (event->button() == Qt::LeftButton && group && !isOnTriangle(*group, event->position()))
        Q_EMIT collapseRequested(*group->actor);
}

void LaneHeaders::contextMenuEvent(QContextMenuEvent *event)
{
    endDrag();
    if (const auto lane = laneAt(event->pos()))
        Q_EMIT menuRequested(m_keeper->plan().lanes()[*lane].actor, event->globalPos());
}

void LaneHeaders::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.translate(0, -m_scrollY);
    QPainterCanvas canvas(&painter);
    const Theme &theme = themeOf(m_theme);
    paintHeaders(canvas, m_keeper->scene(), theme, width(), m_scrollY, m_scrollY + height(), true);
    for (const Lane &lane : m_keeper->plan().lanes()) {
        if (lane.actor && lane.actor == m_currentLane)
            painter.fillRect(QRectF(0, lane.y, kCurrentLinePx, lane.height), theme.accent);
    }
    if (!m_drag || !m_drag->hasBegun)
        return;
    const Lane &dragged = m_keeper->plan().lanes()[m_drag->lane];
    QColor veil = theme.accent;
    veil.setAlphaF(kDraggedOpacity);
    painter.fillRect(QRectF(0, dragged.y, width(), dragged.height), veil);
    if (const auto place = drop())
        painter.fillRect(QRectF(0, place->y - kDropLinePx / 2, width(), kDropLinePx), theme.accent);
}

} // namespace chancery
