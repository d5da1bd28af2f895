#pragma once

#include "core/layout/laneplan.h"
#include "core/query/eventstep.h"

#include <optional>

namespace chancery {

/// An event's mark in one lane: where the keyboard is.
struct LanePlace
{
    std::size_t lane = 0; ///< into LanePlan::lanes
    EventIndex event;

    friend bool operator==(const LanePlace &, const LanePlace &) = default;
};

/// Where an event has a mark: in that actor's lane if it has one there, else where its label
/// stands. Nothing for an event without marks.
std::optional<LanePlace> lanePlaceOf(const LanePlan &plan, EventIndex event,
                                     std::optional<ActorIndex> preferred);

/// The event after or before it in the same lane, by anchor, then as the plan has them. Nothing
/// past the ends. Costs what the lane holds.
std::optional<LanePlace> steppedInLane(const LanePlan &plan, const LanePlace &from, Step step);

/// In the next lane below (Step::Next) or above that has marks: the event nearest in time.
std::optional<LanePlace> steppedToLane(const LanePlan &plan, const LanePlace &from, Step step);

} // namespace chancery
