#include "core/layout/laneplan.h"

#include "core/layout/lanepacking.h"
#include "core/query/extents.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace chancery {

namespace {

/// The items of each lane before they have rows: by the actor whose lane it is, the last list for
/// nobody's events.
using LaneItems = std::vector<std::vector<RowItem>>;

std::optional<RowItem> makeItem(EventIndex index, const Event &event)
{
    if (!event.date)
        return std::nullopt;
    const auto extent = possibleRange(*event.date);
    const auto drawn = finiteHull(*event.date);
    const auto anchor = spineInstant(*event.date);
    if (!extent || !drawn || !anchor)
        return std::nullopt;
    return RowItem{index, *extent, *drawn, *anchor, false};
}

/// The lane of the first of an event's actors that has one. The event must have such an actor.
ActorIndex homeOf(const Event &event, const LaneForest &forest)
{
    const auto first = std::find_if(
        event.participants.begin(), event.participants.end(),
        [&](const Participant &participant) { return forest.lane(participant.actor).has_value(); });
    return *forest.lane(first->actor);
}

/// Lets the labels of lanes that are crowded, or of too many rows to label, stand in the lanes of
/// others.
void shareLabels(const LaneForest &forest, LaneItems &lanes,
                 const std::vector<LanePacking> &packings, const LaneMetrics &metrics)
{
    const auto lacksRoom = [&](ActorIndex lane) {
        return lanes[lane.value].size() > metrics.crowdedEvents
            || packings[lane.value].rowCount > metrics.labelledRows;
    };
    for (std::size_t lane = 0; lane + 1 < lanes.size(); ++lane) {
        for (RowItem &item : lanes[lane]) {
            const ActorIndex home = homeOf(forest.timeline().event(item.event), forest);
            item.mayBeLabelled = !item.isHome && lacksRoom(home);
        }
    }
}

/// Each event once in a lane, also where several of a collapsed group take part.
LaneItems itemsByLane(const LaneForest &forest, const EventSet &events)
{
    const Timeline &timeline = forest.timeline();
    LaneItems lanes(timeline.actors().size() + 1);
    for (const EventIndex index : timeline.chronological()) {
        if (!events.contains(index))
            continue;
        const Event &event = timeline.event(index);
        auto item = makeItem(index, event);
        if (!item)
            continue;
        item->isHome = true; // of the first actor that has a lane, or of nobody
        if (event.isEra())
            continue;
        if (event.participants.empty() && forest.hasLaneOfNobody())
            lanes.back().push_back(*item);
        for (const Participant &participant : event.participants) {
            const auto laneActor = forest.lane(participant.actor);
            if (!laneActor)
                continue;
            auto &lane = lanes[laneActor->value];
            if (!lane.empty() && lane.back().event == index)
                continue;
            lane.push_back(*item);
            item->isHome = false;
        }
    }
    return lanes;
}

bool hasSubName(const Actor &actor)
{
    return actor.kind != ActorKind::Unstated || !actor.note.empty() || actor.lifetime
        || actor.successor;
}

} // namespace

LanePlan::LanePlan(const Timeline &timeline, const EventSet &events, const LaneMetrics &metrics,
                   const LaneArrangement &arrangement)
    : m_metrics(metrics)
{
    const LaneForest forest(timeline, arrangement);
    m_laneActors = forest.lanes();
    LaneItems items = itemsByLane(forest, events);
    const TimeRange hull = hullOf(timeline, events).value_or(kSupportedRange);
    std::vector<LanePacking> packings;
    for (const std::vector<RowItem> &laneItems : items)
        packings.push_back(packLane(timeline, laneItems, metrics, hull));
    shareLabels(forest, items, packings, metrics);
    const auto add = [&](const Lane &lane, std::size_t place) {
        addLane(lane, items[place], packings[place]);
    };
    collectEras(timeline, events);
    for (const LaneEntry &entry : orderedLanes(forest, events, arrangement))
        add({.actor = entry.actor,
             .depth = entry.depth,
             .hue = entry.hue,
             .hasMembers = entry.hasMembers,
             .isCollapsed = entry.isCollapsed,
             .isPinned = entry.isPinned,
             .hasSubName = hasSubName(timeline.actor(entry.actor))},
            entry.actor.value);
    if (!items.back().empty())
        add({}, items.size() - 1);
    placeLanes();
    collectPlacements(timeline.events().size());
}

void LanePlan::addLane(Lane lane, const std::vector<RowItem> &items, const LanePacking &packing)
{
    lane.firstRow = static_cast<std::uint32_t>(m_rows.size());
    lane.rowCount = static_cast<std::uint32_t>(packing.rowCount);
    std::vector<std::uint32_t> counts(packing.rowCount, 0);
    for (const std::uint32_t row : packing.rowOf)
        ++counts[row];
    std::uint32_t next = static_cast<std::uint32_t>(m_items.size());
    for (const std::uint32_t count : counts) {
        m_rows.push_back({next, 0, 0, 0, false});
        next += count;
    }
    m_items.resize(next);
    for (const std::uint32_t i : packing.byBegin) {
        LaneRow &row = m_rows[lane.firstRow + packing.rowOf[i]];
        m_items[row.firstItem + row.itemCount++] = items[i];
        row.hasLabels = row.hasLabels || items[i].isHome || items[i].mayBeLabelled;
    }
    m_lanes.push_back(lane);
}

RoleKind LanePlan::roleIn(const Event &event, const Lane &lane) const
{
    std::optional<RoleKind> role;
    for (const Participant &participant : event.participants) {
        if (!lane.actor || laneActor(participant.actor) != lane.actor)
            continue;
        const RoleKind own = roleKind(participant.role);
        role = role.value_or(own) == own ? own : RoleKind::Party;
    }
    return role.value_or(RoleKind::Party);
}

/// Each in the first row where the eras before it have ended; past the last row all share that.
void LanePlan::collectEras(const Timeline &timeline, const EventSet &events)
{
    std::vector<Instant> ends;
    for (const EventIndex index : timeline.chronological()) {
        const Event &event = timeline.event(index);
        const auto item
            = event.isEra() && events.contains(index) ? makeItem(index, event) : std::nullopt;
        if (!item)
            continue;
        const auto free = std::find_if(ends.begin(), ends.end(),
                                       [&](Instant end) { return end <= item->extent.begin; });
        const auto row = std::min<std::size_t>(static_cast<std::size_t>(free - ends.begin()),
                                               m_metrics.mostEraRows - 1);
        ends.resize(std::max(ends.size(), row + 1), kFirstInstant);
        ends[row] = item->extent.end;
        m_eras.push_back({*item, static_cast<std::uint32_t>(row)});
    }
    m_erasHeight = static_cast<double>(ends.size()) * m_metrics.eraRow;
}

double LanePlan::rowHeight(bool hasLabels, std::size_t rowCount) const
{
    if (rowCount > m_metrics.labelledRows)
        return std::clamp(m_metrics.tallestRows / static_cast<double>(rowCount), 1.0,
                          m_metrics.denseRow);
    return (hasLabels ? m_metrics.labelBand : 0) + m_metrics.markHeight + m_metrics.rowGap;
}

void LanePlan::placeLanes()
{
    double y = m_erasHeight;
    for (Lane &lane : m_lanes) {
        lane.y = y;
        double inside = m_metrics.lanePadding;
        for (std::uint32_t i = 0; i < lane.rowCount; ++i) {
            LaneRow &row = m_rows[lane.firstRow + i];
            row.hasLabels = row.hasLabels && lane.rowCount <= m_metrics.labelledRows;
            row.y = inside;
            row.height = rowHeight(row.hasLabels, lane.rowCount);
            inside += row.height;
        }
        const double smallest
            = lane.hasSubName ? m_metrics.smallestLane : m_metrics.smallestBareLane;
        lane.height = std::max(inside - m_metrics.rowGap + m_metrics.lanePadding, smallest);
        y += lane.height;
    }
    m_height = y;
}

void LanePlan::collectPlacements(std::size_t eventCount)
{
    for (std::size_t l = 0; l < m_lanes.size(); ++l) {
        const Lane &lane = m_lanes[l];
        for (std::uint32_t r = lane.firstRow; r < lane.firstRow + lane.rowCount; ++r) {
            for (std::uint32_t i = 0; i < m_rows[r].itemCount; ++i) {
                const std::uint32_t item = m_rows[r].firstItem + i;
                m_placements.push_back(
                    {m_items[item].event, static_cast<std::uint32_t>(l), r, item});
            }
        }
    }
    std::stable_sort(m_placements.begin(), m_placements.end(),
                     [](const Placement &a, const Placement &b) { return a.event < b.event; });
    m_firstPlacement.assign(eventCount + 1, 0);
    for (const Placement &placement : m_placements)
        ++m_firstPlacement[placement.event.value + 1];
    for (std::size_t i = 0; i < eventCount; ++i) {
        if (m_firstPlacement[i + 1] > 1)
            m_spines.emplace_back(m_items[m_placements[m_firstPlacement[i]].item].anchor,
                                  EventIndex(i));
        m_firstPlacement[i + 1] += m_firstPlacement[i];
    }
    std::sort(m_spines.begin(), m_spines.end());
}

std::span<const RowItem> LanePlan::itemsOf(const LaneRow &row) const
{
    return std::span(m_items).subspan(row.firstItem, row.itemCount);
}

std::span<const Placement> LanePlan::placementsOf(EventIndex event) const
{
    const std::uint32_t first = m_firstPlacement[event.value];
    return std::span(m_placements).subspan(first, m_firstPlacement[event.value + 1] - first);
}

std::size_t LanePlan::spinesBetween(Instant begin, const RowItem &item) const
{
    const auto first
        = std::lower_bound(m_spines.begin(), m_spines.end(), std::pair(begin, EventIndex(0u)));
    const auto last = std::lower_bound(first, m_spines.end(), std::pair(item.anchor, item.event));
    return static_cast<std::size_t>(last - first);
}

double LanePlan::markTop(const Lane &lane, const LaneRow &row) const
{
    return lane.y + row.y + (row.hasLabels ? m_metrics.labelBand : 0);
}

double LanePlan::markTop(const Placement &placement) const
{
    return markTop(m_lanes[placement.lane], m_rows[placement.row]);
}

std::optional<std::size_t> LanePlan::laneAt(double y) const
{
    const auto after = std::upper_bound(m_lanes.begin(), m_lanes.end(), y,
                                        [](double at, const Lane &lane) { return at < lane.y; });
    if (after == m_lanes.begin() || y >= m_height)
        return std::nullopt;
    return static_cast<std::size_t>(after - m_lanes.begin()) - 1;
}

} // namespace chancery
