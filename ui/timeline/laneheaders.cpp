#include "ui/timeline/laneheaders.h"

#include "core/layout/lanelayout.h"
#include "ui/timeline/qpaintercanvas.h"
#include "ui/timeline/scenekeeper.h"
#include "ui/timeline/scenepainter.h"
#include "ui/timeline/tooltip.h"
#include "ui/view/viewstate.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace chancery {

LaneHeaders::LaneHeaders(ViewState *state, SceneKeeper *keeper, QWidget *parent)
    : QWidget(parent), m_state(state), m_keeper(keeper)
{
    setFixedWidth(kWidthPx);
    setMouseTracking(true);
    keeper->setHeaderWidth(kWidthPx);
    connect(keeper, &SceneKeeper::planChanged, this, [this] { update(); });
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

const SceneLane *LaneHeaders::laneAt(const QPointF &position) const
{
    const auto at = m_keeper->plan().laneAt(position.y() + m_scrollY);
    return at ? &m_keeper->scene().lanes[*at] : nullptr;
}

const SceneLane *LaneHeaders::groupAt(const QPointF &position) const
{
    const SceneLane *lane = laneAt(position);
    return lane && lane->hasMembers ? lane : nullptr;
}

bool LaneHeaders::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const SceneLane *lane = laneAt(help->pos());
    QToolTip::showText(
        help->globalPos(),
        lane && lane->actor ? actorToolTip(m_state->timeline(), *lane->actor) : QString(), this);
    return true;
}

bool LaneHeaders::isOnTriangle(const SceneLane &lane, const QPointF &position)
{
    return position.x() < laneNameX(lane.depth);
}

void LaneHeaders::mouseMoveEvent(QMouseEvent *event)
{
    const SceneLane *group = groupAt(event->position());
    const bool isActive = group && isOnTriangle(*group, event->position());
    setCursor(isActive ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void LaneHeaders::mouseReleaseEvent(QMouseEvent *event)
{
    const SceneLane *group = groupAt(event->position());
    if (event->button() == Qt::LeftButton && group && isOnTriangle(*group, event->position()))
        Q_EMIT collapseRequested(*group->actor);
}

void LaneHeaders::mouseDoubleClickEvent(QMouseEvent *event)
{
    const SceneLane *group = groupAt(event->position());
    if (event->button() == Qt::LeftButton && group && !isOnTriangle(*group, event->position()))
        Q_EMIT collapseRequested(*group->actor);
}

void LaneHeaders::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.translate(0, -m_scrollY);
    QPainterCanvas canvas(&painter);
    ScenePainter(canvas, m_keeper->scene(), themeOf(m_theme))
        .paintHeaders(width(), m_scrollY, m_scrollY + height());
}

} // namespace chancery
