#include "ui/timeline/timelineview.h"

#include "core/layout/calendarstep.h"
#include "core/layout/laneorder.h"
#include "core/layout/lanestep.h"
#include "core/layout/timescale.h"
#include "core/query/eventstep.h"
#include "ui/timeline/lanedrag.h"
#include "ui/timeline/laneheaders.h"
#include "ui/timeline/laneswidget.h"
#include "ui/timeline/overviewcaption.h"
#include "ui/timeline/overviewstrip.h"
#include "ui/timeline/ruler.h"
#include "ui/timeline/scenekeeper.h"
#include "ui/timeline/zoomtargets.h"
#include "ui/view/viewstate.h"

#include <QGridLayout>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

constexpr double kZoomStep = 1.4;
constexpr double kRevealMarginPx = 24;

} // namespace

TimelineView::TimelineView(ViewState *state, QWidget *parent)
    : QWidget(parent), m_state(state), m_keeper(new SceneKeeper(state, this)),
      m_lanes(new LanesWidget(state, m_keeper, this)),
      m_headers(new LaneHeaders(state, m_keeper, this)), m_ruler(new Ruler(m_keeper, this)),
      m_overview(new OverviewStrip(state, this)), m_caption(new OverviewCaption(state, this)),
      m_corner(new QWidget(this)), m_scrollBar(new QScrollBar(Qt::Vertical, this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_lanes->setFocusProxy(this);
    m_corner->setAutoFillBackground(true);
    buildLayout();
    connectParts();
    setTheme(ThemeKind::Light);
}

void TimelineView::buildLayout()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_corner, 0, 0);
    grid->addWidget(m_ruler, 0, 1);
    grid->addWidget(m_headers, 1, 0);
    grid->addWidget(m_lanes, 1, 1);
    grid->addWidget(m_scrollBar, 1, 2);
    grid->addWidget(m_caption, 2, 0);
    grid->addWidget(m_overview, 2, 1);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(1, 1);
}

void TimelineView::connectParts()
{
    connect(m_keeper, &SceneKeeper::planChanged, this, &TimelineView::updateScrollBar);
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &TimelineView::scrollTo);
    connect(m_headers, &LaneHeaders::collapseRequested, this, &TimelineView::toggleCollapsed);
    connect(m_headers, &LaneHeaders::moveRequested, this, &TimelineView::moveLane);
    connect(m_headers, &LaneHeaders::menuRequested, this, &TimelineView::laneMenuRequested);
    connect(m_headers, &LaneHeaders::scrollRequested, this, &TimelineView::scrollBy);
    connect(m_lanes, &LanesWidget::scrollRequested, this, &TimelineView::scrollBy);
    connect(m_lanes, &LanesWidget::revealRequested, this, &TimelineView::revealCurrentEvent);
    connect(m_lanes, &LanesWidget::laneChosen, this, &TimelineView::setCurrentLane);
    connect(m_lanes, &LanesWidget::eventMenuRequested, this, &TimelineView::eventMenuRequested);
    connect(m_headers, &LaneHeaders::laneChosen, this, &TimelineView::setCurrentLane);
    connect(m_state, &ViewState::selectionChanged, this, &TimelineView::currentLaneChanged);
    connect(m_state, &ViewState::timelineChanged, this, [this] { setCurrentLane({}); });
    connect(m_lanes, &LanesWidget::dateHovered, this, &TimelineView::dateHovered);
}

void TimelineView::setTheme(ThemeKind theme)
{
    m_lanes->setTheme(theme);
    m_headers->setTheme(theme);
    m_ruler->setTheme(theme);
    m_overview->setTheme(theme);
    m_caption->setTheme(theme);
    QPalette palette;
    palette.setColor(QPalette::Window, themeOf(theme).rulerGround);
    m_corner->setPalette(palette);
}

void TimelineView::setWheelZooms(bool zooms)
{
    m_lanes->setWheelZooms(zooms);
}

std::optional<ActorIndex> TimelineView::currentLane()
{
    const LanePlan &plan = m_keeper->plan();
    const auto &lanes = plan.lanes();
    const auto isShown = [&](const Lane &lane) { return lane.actor == m_keyboardLane; };
    if (m_keyboardLane && std::any_of(lanes.begin(), lanes.end(), isShown))
        return m_keyboardLane;
    const auto current = m_state->currentEvent();
    const auto place = current ? lanePlaceOf(plan, *current, {}) : std::nullopt;
    return place ? lanes[place->lane].actor : std::nullopt;
}

void TimelineView::setCurrentLane(std::optional<ActorIndex> lane)
{
    m_keyboardLane = lane;
    m_headers->setCurrentLane(lane);
    Q_EMIT currentLaneChanged();
}

void TimelineView::stepLanePlace(ActorIndex lane, Step step)
{
    const auto &lanes = m_keeper->plan().lanes();
    const auto own = std::find_if(lanes.begin(), lanes.end(),
                                  [lane](const Lane &other) { return other.actor == lane; });
    if (own == lanes.end())
        return;
    const auto at = static_cast<std::size_t>(own - lanes.begin());
    if (const auto drop = laneDropBeside(m_keeper->plan(), at, step))
        moveLane(lane, drop->above);
}

void TimelineView::updateScrollBar()
{
    const int content = static_cast<int>(std::ceil(m_keeper->plan().height()));
    m_scrollBar->setRange(0, std::max(0, content - m_lanes->height()));
    m_scrollBar->setPageStep(std::max(1, m_lanes->height()));
    m_scrollBar->setVisible(content > m_lanes->height());
    scrollTo(m_scrollBar->value());
}

void TimelineView::arrange(const LaneArrangement &arrangement, ActorIndex eyed)
{
    const auto topOf = [&] {
        for (const Lane &lane : m_keeper->plan().lanes()) {
            if (lane.actor == eyed)
                return lane.y;
        }
        return 0.0;
    };
    const double before = topOf() - m_scrollBar->value();
    m_state->setArrangement(arrangement);
    m_scrollBar->setValue(static_cast<int>(std::lround(topOf() - before)));
}

void TimelineView::toggleCollapsed(ActorIndex group)
{
    arrange(withCollapseToggled(m_state->arrangement(), group), group);
}

void TimelineView::moveLane(ActorIndex lane, std::optional<ActorIndex> above)
{
    const LaneForest forest(m_state->timeline(), m_state->arrangement());
    m_state->setArrangement(
        withLaneMoved(forest, m_state->events(), m_state->arrangement(), lane, above));
}

void TimelineView::scrollBy(double pixels)
{
    m_scrollBar->setValue(m_scrollBar->value() + static_cast<int>(std::lround(pixels)));
}

void TimelineView::scrollTo(int y)
{
    m_lanes->setScrollY(y);
    m_headers->setScrollY(y);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateScrollBar();
}

void TimelineView::zoomIn()
{
    zoomAboutMiddle(1 / kZoomStep);
}

void TimelineView::zoomOut()
{
    zoomAboutMiddle(kZoomStep);
}

TimeScale TimelineView::targetScale() const
{
    return TimeScale(m_state->targetRange(), m_keeper->scale().width(), m_state->folds());
}

void TimelineView::zoomAboutMiddle(double factor)
{
    const TimeScale scale = targetScale();
    m_state->moveTo(scale.zoomed(scale.width() / 2, factor));
}

void TimelineView::panByFraction(double fraction)
{
    const TimeScale scale = m_keeper->scale();
    m_state->setRange(scale.panned(scale.width() * fraction));
}

void TimelineView::fitAll()
{
    m_state->moveTo(m_state->rangeOfAll());
}

void TimelineView::fitYears(int count)
{
    const VisibleRange &now = m_state->targetRange();
    const TimeScale scale = targetScale();
    const CalendarStep step{CalendarStep::Unit::Year, count};
    const Instant begin = step.floor(scale.instant(scale.width() / 2));
    if (const TimeRange years{begin, step.next(begin)}; !(years == now.range()))
        m_state->moveTo(VisibleRange(years));
}

void TimelineView::fitSelection()
{
    if (const auto range = rangeToShow(m_state->timeline(), m_state->selection()))
        m_state->moveTo(*range);
    revealCurrentEvent();
}

void TimelineView::revealCurrentEvent()
{
    const auto current = m_state->currentEvent();
    const auto placements
        = current ? m_keeper->plan().placementsOf(*current) : std::span<const Placement>();
    if (placements.empty())
        return;
    // In the lane that the keyboard is in, where the event has a mark there.
    const auto place = lanePlaceOf(m_keeper->plan(), *current, m_keyboardLane);
    const Placement &home
        = *std::find_if(placements.begin(), placements.end(),
                        [&](const Placement &placement) { return placement.lane == place->lane; });
    const Instant anchor = m_keeper->plan().items()[home.item].anchor;
    const TimeScale scale = targetScale();
    if (!m_state->targetRange().range().contains(anchor))
        m_state->moveTo(scale.panned(scale.x(anchor) - scale.width() / 2));
    const double top = m_keeper->plan().markTop(home) - kRevealMarginPx;
    const double bottom = m_keeper->plan().markTop(home) + 2 * kRevealMarginPx;
    if (top < m_scrollBar->value())
        m_scrollBar->setValue(static_cast<int>(top));
    else if (bottom > m_scrollBar->value() + m_lanes->height())
        m_scrollBar->setValue(static_cast<int>(bottom - m_lanes->height()));
}

void TimelineView::stepInTime(Step step)
{
    const auto event = steppedEvent(m_state->timeline(), m_state->events(), m_state->currentEvent(),
                                    step, StepEnd::Stop);
    if (!event)
        return;
    m_state->setSelection({*event});
    revealCurrentEvent();
}

void TimelineView::stepInLane(Step step)
{
    stepLane(steppedInLane, step);
}

/// The first or last event of all.
bool TimelineView::selectEnd(Step step)
{
    const auto event
        = steppedEvent(m_state->timeline(), m_state->events(), std::nullopt, step, StepEnd::Stop);
    if (!event)
        return false;
    m_state->setSelection({*event});
    revealCurrentEvent();
    return true;
}

void TimelineView::stepLane(LaneStep stepped, Step step)
{
    const LanePlan &plan = m_keeper->plan();
    const auto current = m_state->currentEvent();
    const auto from = current ? lanePlaceOf(plan, *current, m_keyboardLane) : std::nullopt;
    const auto to = from ? stepped(plan, *from, step) : std::nullopt;
    if (!to)
        return;
    setCurrentLane(plan.lanes()[to->lane].actor);
    m_state->setSelection({to->event});
    revealCurrentEvent();
}

} // namespace chancery
