#pragma once

#include "core/model/timeline.h"

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
    ByHand, ///< as LaneArrangement::byHand says
};

/// The words of the command line: "document", "first-event", "events", "name", "neighbours". An
/// order by hand has none.
std::optional<LaneOrder> laneOrderFromId(std::string_view id);
const std::vector<std::string_view> &laneOrderIds();

/// How a person wants the lanes, whatever the range and zoom. Lists of actors ascend, unless they
/// say otherwise; each names an actor once.
struct LaneArrangement
{
    LaneOrder order = LaneOrder::Document;
    /// From the top down; of actors that are not named, those of the document follow in its order.
    std::vector<ActorIndex> byHand{};
    /// Groups that show the events of their members in their own lane.
    std::vector<ActorIndex> collapsed{};
    /// Lanes that stand above all others, with what nests below them; from the top down.
    std::vector<ActorIndex> pinned{};
    /// Actors that have no lane, nor has what nests below them, unless it is pinned.
    std::vector<ActorIndex> hidden{};
    /// Unless empty, only these and what nests below them have lanes.
    std::vector<ActorIndex> alone{};
    bool hidesNobody = false; ///< leaves out the lane of events that name nobody
    bool hidesEmpty = false; ///< leaves out actors without events, as under a filter

    /// Whether some events may have no lane.
    bool hidesLanes() const { return !hidden.empty() || !alone.empty() || hidesNobody; }

    friend bool operator==(const LaneArrangement &, const LaneArrangement &) = default;
};

bool isCollapsed(const LaneArrangement &arrangement, ActorIndex group);
bool isPinned(const LaneArrangement &arrangement, ActorIndex actor);

// What a hand does to lanes: the arrangement after it.

LaneArrangement withCollapsed(LaneArrangement arrangement, ActorIndex group);
LaneArrangement withCollapseToggled(LaneArrangement arrangement, ActorIndex group);
/// Below the lanes that are pinned already.
LaneArrangement withPinned(LaneArrangement arrangement, ActorIndex actor);
LaneArrangement withPinToggled(LaneArrangement arrangement, ActorIndex actor);
/// Nothing: the lane of events that name nobody. A hidden lane is not pinned any more.
LaneArrangement withHidden(LaneArrangement arrangement, std::optional<ActorIndex> actor);
LaneArrangement withOnly(LaneArrangement arrangement, ActorIndex actor);
/// Nothing is hidden any more.
LaneArrangement withAllLanes(LaneArrangement arrangement);

/// The same actors in another timeline, by id, in the order given; those that it does not have are
/// left out.
std::vector<ActorIndex> sameActors(const std::vector<ActorIndex> &actors, const Timeline &from,
                                   const Timeline &to);
LaneArrangement inTimeline(const LaneArrangement &arrangement, const Timeline &from,
                           const Timeline &to);

} // namespace chancery
