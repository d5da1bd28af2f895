#include "core/layout/lanestep.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace chancery {

namespace {

/// The items of a lane, row after row.
std::span<const RowItem> itemsOf(const LanePlan &plan, const Lane &lane)
{
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < lane.rowCount; ++i)
        count += plan.rows()[lane.firstRow + i].itemCount;
    if (count == 0)
        return {};
    return std::span(plan.items()).subspan(plan.rows()[lane.firstRow].firstItem, count);
}

const RowItem *itemAt(const LanePlan &plan, const LanePlace &place)
{
    for (const Placement &placement : plan.placementsOf(place.event)) {
        if (placement.lane == place.lane)
            return &plan.items()[placement.item];
    }
    return nullptr;
}

auto timeOf(const RowItem &item)
{
    return std::tuple(item.anchor, item.event);
}

} // namespace

std::optional<LanePlace> lanePlaceOf(const LanePlan &plan, EventIndex event,
                                     std::optional<ActorIndex> preferred)
{
    std::optional<LanePlace> home;
    for (const Placement &placement : plan.placementsOf(event)) {
        const auto &actor = plan.lanes()[placement.lane].actor;
        if (preferred && actor == preferred)
            return LanePlace{placement.lane, event};
        if (!home || plan.items()[placement.item].isHome)
            home = LanePlace{placement.lane, event};
    }
    return home;
}

std::optional<LanePlace> steppedInLane(const LanePlan &plan, const LanePlace &from, Step step)
{
    const RowItem *own = itemAt(plan, from);
    if (!own)
        return std::nullopt;
    const RowItem *nearest = nullptr;
    for (const RowItem &item : itemsOf(plan, plan.lanes()[from.lane])) {
        const bool isBeyond
            = step == Step::Next ? timeOf(*own) < timeOf(item) : timeOf(item) < timeOf(*own);
        const bool isNearer = !nearest
            || (step == Step::Next ? timeOf(item) < timeOf(*nearest)
                                   : timeOf(*nearest) < timeOf(item));
        if (isBeyond && isNearer)
            nearest = &item;
    }
    return nearest ? std::optional(LanePlace{from.lane, nearest->event}) : std::nullopt;
}

std::optional<LanePlace> steppedToLane(const LanePlan &plan, const LanePlace &from, Step step)
{
    const RowItem *own = itemAt(plan, from);
    if (!own)
        return std::nullopt;
    const auto distance = [own](const RowItem &item) {
        return std::tuple(std::abs(item.anchor - own->anchor), item.event);
    };
    std::size_t lane = from.lane;
    while (step == Step::Next ? lane + 1 < plan.lanes().size() : lane > 0) {
        lane = step == Step::Next ? lane + 1 : lane - 1;
        const auto items = itemsOf(plan, plan.lanes()[lane]);
        if (items.empty())
            continue;
        const auto nearest
            = std::min_element(items.begin(), items.end(), [&](const RowItem &a, const RowItem &b) {
                  return distance(a) < distance(b);
              });
        return LanePlace{lane, nearest->event};
    }
    return std::nullopt;
}

} // namespace chancery
