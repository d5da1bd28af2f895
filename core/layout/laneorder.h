#pragma once

#include "core/model/timeline.h"
#include "core/query/eventquery.h"

#include <optional>
#include <string_view>
#include <vector>

namespace chancery {

/// In which order lanes stand. Members always stand directly below what they are part of; groups,
/// and the members of each, are ordered among themselves.
enum class LaneOrder {
    Document,
    FirstEvent, ///< whose first event is earlier stands higher; those without events last
    EventCount, ///< most first
    Name, ///< case and accents aside
    Neighbours, ///< who meets often stands together (core/layout/neighbourorder.h)
};

/// The words of the command line: "document", "first-event", "events", "name", "neighbours".
std::optional<LaneOrder> laneOrderFromId(std::string_view id);
const std::vector<std::string_view> &laneOrderIds();

/// How a person wants the lanes, whatever the range and zoom.
struct LaneArrangement
{
    LaneOrder order = LaneOrder::Document;
    /// Groups that show the events of their members in their own lane; ascending.
    std::vector<ActorIndex> collapsed;
    bool hidesEmpty = false; ///< leaves out actors without events, as under a filter

    friend bool operator==(const LaneArrangement &, const LaneArrangement &) = default;
};

/// An actor that has a lane.
struct LaneEntry
{
    ActorIndex actor;
    int depth = 0;
    std::optional<int> hue;
    bool isCollapsed = false;
};

/// By actor: whose lane shows its events. Its own, or that of the outermost collapsed group that it
/// is part of.
std::vector<ActorIndex> laneActors(const Timeline &timeline, const LaneArrangement &arrangement);

/// Lanes from the top down: under a filter of actors with events, and what they are part of, only.
std::vector<LaneEntry> orderedLanes(const Timeline &timeline, const EventSet &events,
                                    const LaneArrangement &arrangement);

} // namespace chancery
