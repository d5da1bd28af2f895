#include "ui/timeline/overviewstrip.h"

#include "ui/timeline/gestures.h"
#include "ui/view/viewstate.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace chancery {

namespace {

constexpr double kMarginPx = 4; ///< above the highest column
constexpr double kBetweenColumnsPx = 1;
constexpr double kHandleWidthPx = 4;
constexpr double kHandleHeightPx = 18;
constexpr double kBodyOpacity = 0.14;
constexpr double kRestOpacity = 0.55; ///< of the columns outside the view
constexpr double kFoundWidthPx = 2;
constexpr double kFoundHeightPx = 12;
constexpr double kMark = 5; ///< width and height of the mark of a selected event

} // namespace

OverviewStrip::OverviewStrip(ViewState *state, QWidget *parent) : QWidget(parent), m_state(state)
{
    setFixedHeight(kHeightPx);
    setMouseTracking(true);
    setAccessibleName(tr("Overview"));
    setToolTip(tr("Drag the window or its ends; click to centre; Shift+drag to filter by a range"));
    const auto redraw = qOverload<>(&QWidget::update);
    connect(state, &ViewState::timelineChanged, this, &OverviewStrip::forget);
    connect(state, &ViewState::filterChanged, this, &OverviewStrip::forget);
    connect(state, &ViewState::arrangementChanged, this, &OverviewStrip::forget);
    connect(state, &ViewState::foldsChanged, this, &OverviewStrip::forget);
    connect(state, &ViewState::rangeChanged, this, redraw);
    connect(state, &ViewState::selectionChanged, this, redraw);
    connect(state, &ViewState::foundChanged, this, redraw);
}

void OverviewStrip::setTheme(ThemeKind theme)
{
    m_theme = theme;
    update();
}

void OverviewStrip::forget()
{
    m_overview.reset();
    update();
}

const Overview &OverviewStrip::overview()
{
    if (!m_overview)
        m_overview = layoutOverview(m_state->timeline(), m_state->events(), m_state->rangeOfAll(),
                                    m_state->folds(), width());
    return *m_overview;
}

OverviewBody OverviewStrip::body()
{
    return overviewBody(overview().scale, m_state->range());
}

void OverviewStrip::resizeEvent(QResizeEvent *)
{
    forget();
}

double OverviewStrip::middleOf(const VisibleRange &range)
{
    const TimeScale &strip = overview().scale;
    return (strip.x(range.begin()) + strip.x(range.end())) / 2;
}

VisibleRange OverviewStrip::centredAt(const VisibleRange &range, double x)
{
    const TimeScale lanes(range, std::max(width(), 1), m_state->folds());
    return lanes.panned(lanes.x(overview().scale.instant(x)) - lanes.width() / 2);
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const double x = event->position().x();
    Press press{overviewPartAt(body(), x), x, x, m_state->range(),
                event->modifiers().testFlag(Qt::ShiftModifier)};
    if (press.part == OverviewPart::Outside && !press.filters) {
        // What goes on as a drag moves the view from there.
        press.part = OverviewPart::Body;
        press.range = centredAt(press.range, x);
        m_state->moveTo(press.range);
    }
    m_press = press;
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (m_press && event->buttons().testFlag(Qt::LeftButton))
        drag(event->position().x());
    else
        follow(event->position());
}

void OverviewStrip::drag(double x)
{
    if (x == m_press->now)
        return;
    m_press->now = x;
    if (m_press->filters)
        return update();
    const TimeScale &strip = overview().scale;
    const TimeRange &range = m_press->range.range();
    constexpr std::int64_t kShortest = VisibleRange::kShortestSeconds;
    switch (m_press->part) {
    case OverviewPart::LeftHandle: {
        const Instant at = strip.instant(strip.x(range.begin) + x - m_press->x);
        return m_state->setRange(VisibleRange({std::min(at, range.end - kShortest), range.end}));
    }
    case OverviewPart::RightHandle: {
        const Instant at = strip.instant(strip.x(range.end) + x - m_press->x);
        return m_state->setRange(
            VisibleRange({range.begin, std::max(at, range.begin + kShortest)}));
    }
    case OverviewPart::Body:
    case OverviewPart::Outside:
        break;
    }
    // Always from where the press began, so that nothing drifts by rounding.
    const TimeScale lanes(m_press->range, std::max(width(), 1), m_state->folds());
    const double middle = middleOf(m_press->range);
    m_state->setRange(lanes.panned(lanes.x(strip.instant(middle + x - m_press->x))
                                   - lanes.x(strip.instant(middle))));
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_press)
        return;
    const Press press = *m_press;
    m_press.reset();
    if (press.filters && isDrag({press.x, 0}, {press.now, 0})) {
        Filter filter = m_state->filter();
        filter.range = rangeBetween(overview().scale, press.x, press.now).range();
        m_state->setFilter(filter);
    }
    follow(event->position());
    update();
}

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_state->moveTo(m_state->rangeOfAll());
}

void OverviewStrip::wheelEvent(QWheelEvent *event)
{
    const WheelIntent intent = wheelIntent(*event);
    const TimeScale lanes(m_state->range(), std::max(width(), 1), m_state->folds());
    const Instant at = overview().scale.instant(event->position().x());
    const double x = std::clamp(lanes.x(at), 0.0, lanes.width());
    if (intent.zoomFactor != 1)
        m_state->setRange(lanes.zoomed(x, intent.zoomFactor));
    else
        m_state->setRange(lanes.panned(intent.panPx + intent.scrollPx));
    event->accept();
}

void OverviewStrip::follow(const QPointF &position)
{
    switch (overviewPartAt(body(), position.x())) {
    case OverviewPart::LeftHandle:
    case OverviewPart::RightHandle:
        return setCursor(Qt::SizeHorCursor);
    case OverviewPart::Body:
        return setCursor(Qt::OpenHandCursor);
    case OverviewPart::Outside:
        return setCursor(Qt::ArrowCursor);
    }
}

void OverviewStrip::paintDensity(QPainter &painter, const Theme &theme)
{
    const Overview &all = overview();
    const double room = height() - kMarginPx;
    const OverviewBody view = body();
    QColor outside = theme.quietInk;
    outside.setAlphaF(kRestOpacity);
    for (const TimeRange &fold : all.scale.folded()) {
        const double left = all.scale.x(fold.begin);
        painter.fillRect(QRectF(left, 0, all.scale.x(fold.end) - left, height()), theme.foldGround);
    }
    for (std::size_t i = 0; i < all.counts.size(); ++i) {
        if (all.counts[i] == 0)
            continue;
        const double x = static_cast<double>(i) * Overview::kColumnPx;
        const double high = std::max(1.0, std::round(all.heightOf(i) * room));
        const bool isInView = x + Overview::kColumnPx > view.left && x < view.right;
        painter.fillRect(QRectF(x, height() - high, Overview::kColumnPx - kBetweenColumnsPx, high),
                         isInView ? theme.quietInk : outside);
    }
}

/// A tick at the foot for each event that a search has found.
void OverviewStrip::paintFound(QPainter &painter, const Theme &theme)
{
    if (m_state->findText().empty())
        return;
    const Timeline &timeline = m_state->timeline();
    for (std::size_t i = 0; i < timeline.events().size(); ++i) {
        const auto &date = timeline.events()[i].date;
        const auto anchor
            = m_state->found().contains(EventIndex(i)) && date ? spineInstant(*date) : std::nullopt;
        if (anchor)
            painter.fillRect(QRectF(std::round(overview().scale.x(*anchor)) - kFoundWidthPx / 2,
                                    height() - kFoundHeightPx, kFoundWidthPx, kFoundHeightPx),
                             theme.found);
    }
}

void OverviewStrip::paintBody(QPainter &painter, const Theme &theme)
{
    const OverviewBody view = body();
    QColor ground = theme.accent;
    ground.setAlphaF(kBodyOpacity);
    painter.fillRect(QRectF(view.left, 0, view.right - view.left, height()), ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    // At the view's ends, but never out of sight.
    const double last = std::max(0.0, width() - kHandleWidthPx); // a window may leave it no room
    const double top = (height() - kHandleHeightPx) / 2;
    for (const double end : {view.left - kHandleWidthPx / 2, view.right - kHandleWidthPx / 2})
        painter.drawRoundedRect(
            QRectF(std::clamp(end, 0.0, last), top, kHandleWidthPx, kHandleHeightPx), 2, 2);
    for (const EventIndex event : m_state->selection()) {
        const auto &date = m_state->timeline().event(event).date;
        const auto anchor = date ? spineInstant(*date) : std::nullopt;
        if (!anchor)
            continue;
        const double x = overview().scale.x(*anchor);
        painter.drawPolygon(QPolygonF({{x - kMark, 0}, {x + kMark, 0}, {x, kMark * 1.6}}));
    }
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(m_theme);
    painter.fillRect(rect(), theme.rulerGround);
    paintDensity(painter, theme);
    paintBody(painter, theme);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintFound(painter, theme);
    painter.fillRect(QRectF(0, 0, width(), 1), theme.groupLine);
    if (m_press && m_press->filters) {
        QColor chosen = theme.tones[static_cast<std::size_t>(Tone::Conflict)];
        chosen.setAlphaF(kBodyOpacity * 2);
        painter.fillRect(QRectF(std::min(m_press->x, m_press->now), 0,
                                std::abs(m_press->now - m_press->x), height()),
                         chosen);
    }
}

} // namespace chancery
