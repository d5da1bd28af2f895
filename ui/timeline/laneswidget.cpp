#include "ui/timeline/laneswidget.h"
#include "ui/timeline/accessiblelanes.h"

#include "core/layout/cursorlabel.h"
#include "core/layout/timescale.h"
#include "ui/text.h"
#include "ui/timeline/qpaintercanvas.h"
#include "ui/timeline/scenekeeper.h"
#include "ui/timeline/scenepainter.h"
#include "ui/timeline/scenewords.h"
#include "ui/timeline/tooltip.h"
#include "ui/timeline/zoomtargets.h"
#include "ui/view/viewstate.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace chancery {

LanesWidget::LanesWidget(ViewState *state, SceneKeeper *keeper, QWidget *parent)
    : QWidget(parent), m_state(state), m_keeper(keeper)
{
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(keeper, &SceneKeeper::sceneChanged, this, &LanesWidget::forgetPicture);
    connect(keeper, &SceneKeeper::planChanged, this, [this] { setHovered({}); });
    installAccessibleLanes();
    connect(state, &ViewState::selectionChanged, this, [this] {
        update();
        tellAccessibleFocus(this);
    });
    connect(state, &ViewState::foundChanged, this, qOverload<>(&QWidget::update));
    connect(state, &ViewState::timelineChanged, this, [this] { m_press.reset(); });
    connect(state, &ViewState::rangeChanged, this, &LanesWidget::tellDateAtCursor);
    connect(state, &ViewState::foldsChanged, this, &LanesWidget::tellDateAtCursor);
}

void LanesWidget::setScrollY(double y)
{
    if (y == m_scrollY)
        return;
    m_scrollY = y;
    m_keeper->setViewport(y, y + height());
    forgetPicture();
}

void LanesWidget::setTheme(ThemeKind theme)
{
    m_theme = theme;
    forgetPicture();
}

void LanesWidget::forgetPicture()
{
    m_pictureRevision = -1;
    update();
}

const QPixmap &LanesWidget::picture()
{
    const Scene &scene = m_keeper->scene();
    if (m_pictureRevision == m_keeper->revision())
        return m_picture;
    m_pictureRevision = m_keeper->revision();
    const double ratio = devicePixelRatioF();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    QPainter painter(&m_picture);
    painter.translate(0, -m_scrollY);
    QPainterCanvas canvas(&painter);
    ScenePainter(canvas, scene, themeOf(m_theme)).paintLanes(m_scrollY, m_scrollY + height());
    return m_picture;
}

void LanesWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, picture());
    painter.translate(0, -m_scrollY);
    QPainterCanvas canvas(&painter);
    const ScenePainter scenePainter(canvas, m_keeper->scene(), themeOf(m_theme));
    if (!m_state->findText().empty())
        scenePainter.paintFound(m_state->found(), m_keeper->plan(), m_scrollY,
                                m_scrollY + height());
    scenePainter.paintLifted(m_keeper->lifted(), m_scrollY, m_scrollY + height());
    if (m_hovered)
        scenePainter.paintHovered(*m_hovered, m_scrollY, m_scrollY + height(),
                                  m_keeper->lifted().marks.empty());
    if (m_press && m_press->isDrag && m_press->zoomsToRange) {
        QColor band = themeOf(m_theme).accent;
        band.setAlphaF(0.18F);
        canvas.fillRect(QRectF(QPointF(m_press->at.x(), m_scrollY),
                               QPointF(m_press->last.x(), m_scrollY + height()))
                            .normalized(),
                        {band});
    }
}

void LanesWidget::resizeEvent(QResizeEvent *)
{
    m_keeper->setWidth(width());
    m_keeper->setViewport(m_scrollY, m_scrollY + height());
    forgetPicture();
}

SceneHit LanesWidget::hitAt(const QPointF &position) const
{
    const double y = position.y() + m_scrollY;
    const SceneHit lifted = hitTest(m_keeper->lifted(), position.x(), y);
    return std::holds_alternative<HitEvent>(lifted) ? lifted
                                                    : hitTest(m_keeper->scene(), position.x(), y);
}

std::optional<EventIndex> LanesWidget::eventAt(const QPointF &position) const
{
    const SceneHit hit = hitAt(position);
    const auto *found = std::get_if<HitEvent>(&hit);
    return found ? std::optional(found->event) : std::nullopt;
}

void LanesWidget::wheelEvent(QWheelEvent *event)
{
    const WheelIntent intent = m_swipe.locked(wheelIntent(*event, m_wheelZooms), event->phase());
    if (intent.zoomFactor != 1)
        m_state->setRange(m_keeper->scale().zoomed(event->position().x(), intent.zoomFactor));
    else if (intent.panPx != 0)
        m_state->setRange(m_keeper->scale().panned(intent.panPx));
    else
        Q_EMIT scrollRequested(intent.scrollPx);
    event->accept();
}

void LanesWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_press = Press{event->position(), event->position(), m_keeper->scale(), false,
                    event->modifiers().testFlag(Qt::ShiftModifier)};
}

void LanesWidget::mouseMoveEvent(QMouseEvent *event)
{
    if (m_press && !m_press->isDrag && isDrag(m_press->at, event->position())) {
        m_press->isDrag = true;
        setCursor(m_press->zoomsToRange ? Qt::CrossCursor : Qt::ClosedHandCursor);
    }
    if (m_press && m_press->isDrag)
        drag(event->position());
    else
        hover(event->position());
}

void LanesWidget::drag(const QPointF &to)
{
    const QPointF last = m_press->last;
    m_press->last = to;
    if (m_press->zoomsToRange)
        return update();
    // Always from where the press began, so that nothing drifts by rounding.
    m_state->setRange(m_press->scale.panned(m_press->at.x() - to.x()));
    Q_EMIT scrollRequested(last.y() - to.y());
}

void LanesWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_press)
        return;
    const Press press = *m_press;
    m_press.reset();
    unsetCursor();
    if (!press.isDrag)
        click(press.at, event->modifiers().testFlag(Qt::ControlModifier));
    else if (press.zoomsToRange)
        m_state->moveTo(rangeBetween(m_keeper->scale(), press.at.x(), event->position().x()));
    update();
}

std::optional<EventIndex> LanesWidget::arcEndAt(const QPointF &position) const
{
    const double y = position.y() + m_scrollY;
    const auto lifted = relatedOutOfView(m_keeper->lifted(), position.x(), y);
    return lifted ? lifted : relatedOutOfView(m_keeper->scene(), position.x(), y);
}

bool LanesWidget::openFoldAt(const QPointF &position)
{
    const SceneHit hit = hitAt(position);
    const auto *fold = std::get_if<HitFold>(&hit);
    if (fold)
        m_state->openFold(m_keeper->scene().folds[fold->fold].stretch.begin);
    return fold;
}

void LanesWidget::click(const QPointF &at, bool extends)
{
    if (const auto far = arcEndAt(at)) {
        m_state->setSelection({*far});
        Q_EMIT revealRequested();
        return;
    }
    if (openFoldAt(at))
        return;
    const auto event = eventAt(at);
    if (!event && !extends)
        m_state->setSelection({});
    if (!event)
        return;
    if (const auto lane = m_keeper->plan().laneAt(at.y() + m_scrollY))
        Q_EMIT laneChosen(m_keeper->plan().lanes()[*lane].actor);
    std::vector<EventIndex> selection;
    if (extends)
        selection = m_state->selection();
    const auto known = std::find(selection.begin(), selection.end(), *event);
    if (known != selection.end())
        selection.erase(known);
    else
        selection.push_back(*event);
    m_state->setSelection(selection);
}

void LanesWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        zoomToHit(hitAt(event->position()));
}

void LanesWidget::zoomToHit(const SceneHit &hit)
{
    if (const auto *found = std::get_if<HitEvent>(&hit)) {
        if (const auto range = rangeToShow(m_state->timeline(), std::span(&found->event, 1)))
            m_state->moveTo(*range);
    } else if (const auto *cluster = std::get_if<HitCluster>(&hit)) {
        const SceneCluster &shown = m_keeper->scene().clusters[cluster->cluster];
        m_state->moveTo(
            rangeToOpen(std::span(m_keeper->plan().items()).subspan(shown.firstItem, shown.count)));
    }
}

void LanesWidget::hover(const QPointF &at)
{
    setHovered(eventAt(at));
    if (!m_hovered && !m_press)
        setCursor(arcEndAt(at) || std::holds_alternative<HitFold>(hitAt(at))
                      ? Qt::PointingHandCursor
                      : Qt::ArrowCursor);
    m_cursor = at;
    tellDateAtCursor();
}

void LanesWidget::tellDateAtCursor()
{
    if (!m_cursor)
        return;
    const TimeScale scale = m_keeper->scale();
    const double x = m_cursor->x();
    Q_EMIT dateHovered(toQString(
        cursorLabel(scale.instant(x), scale.secondsPerPixelAt(x), translatedSceneWords().dates)));
}

void LanesWidget::setHovered(std::optional<EventIndex> event)
{
    if (event == m_hovered)
        return;
    m_hovered = event;
    if (!m_press)
        setCursor(event ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void LanesWidget::leaveEvent(QEvent *)
{
    setHovered({});
    m_cursor.reset();
    Q_EMIT dateHovered({});
}

bool LanesWidget::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        return showToolTip(static_cast<QHelpEvent *>(event));
    if (event->type() == QEvent::NativeGesture
        && pinch(*static_cast<const QNativeGestureEvent *>(event)))
        return true;
    return QWidget::event(event);
}

/// Two fingers on a touchpad, which tell by how much more they are apart.
bool LanesWidget::pinch(const QNativeGestureEvent &event)
{
    constexpr double kLeast = 0.1; // of a step: a view does not turn inside out
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    const double apart = std::max(1 + event.value(), kLeast);
    m_state->setRange(m_keeper->scale().zoomed(event.position().x(), 1 / apart));
    return true;
}

void LanesWidget::contextMenuEvent(QContextMenuEvent *event)
{
    const auto at
        = event->reason() == QContextMenuEvent::Mouse ? eventAt(event->pos()) : std::nullopt;
    if (!at)
        return event->ignore(); // the menu key is the timeline's
    m_press.reset();
    if (std::find(m_state->selection().begin(), m_state->selection().end(), *at)
        == m_state->selection().end())
        m_state->setSelection({*at});
    Q_EMIT eventMenuRequested(*at, event->globalPos());
}

bool LanesWidget::showToolTip(QHelpEvent *event)
{
    const SceneHit hit = hitAt(event->pos());
    QString text;
    if (const auto *found = std::get_if<HitEvent>(&hit)) {
        text = eventToolTip(m_state->timeline(), found->event);
    } else if (const auto *cluster = std::get_if<HitCluster>(&hit)) {
        const SceneCluster &shown = m_keeper->scene().clusters[cluster->cluster];
        text = clusterToolTip(
            m_state->timeline(),
            std::span(m_keeper->plan().items()).subspan(shown.firstItem, shown.count));
    }
    if (const auto *fold = std::get_if<HitFold>(&hit))
        text = tr("%1 in which nothing happens are folded here. Click to open them.")
                   .arg(toQString(m_keeper->scene().folds[fold->fold].length));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), text, this);
    return true;
}

} // namespace chancery
