#pragma once

#include "core/layout/laneforest.h"

#include <optional>
#include <vector>

namespace chancery {

/// An actor that has a lane.
struct LaneEntry
{
    ActorIndex actor;
    int depth = 0; ///< 0 where it stands below none
    std::optional<int> hue;
    bool hasMembers = false; ///< lanes nest below it, or would were it not collapsed
    bool isCollapsed = false;
    bool isPinned = false;
};

/// Lanes from the top down: under a filter of actors with events, and what they nest in, only. Each
/// entry's nested ones follow it directly, one deeper.
std::vector<LaneEntry> orderedLanes(const LaneForest &forest, const EventSet &events,
                                    const LaneArrangement &arrangement);

/// The arrangement in which an actor stands directly above another one that nests in the same lane,
/// or below them all: by hand, all others as they are.
LaneArrangement withLaneMoved(const LaneForest &forest, const EventSet &events,
                              const LaneArrangement &arrangement, ActorIndex moved,
                              std::optional<ActorIndex> above);

} // namespace chancery
