#include "core/layout/lanearrangement.h"

#include <algorithm>

namespace chancery {

namespace {

bool holds(const std::vector<ActorIndex> &ascending, ActorIndex actor)
{
    return std::binary_search(ascending.begin(), ascending.end(), actor);
}

void insertInto(std::vector<ActorIndex> &ascending, ActorIndex actor)
{
    const auto at = std::lower_bound(ascending.begin(), ascending.end(), actor);
    if (at == ascending.end() || *at != actor)
        ascending.insert(at, actor);
}

std::vector<ActorIndex> sameAscending(const std::vector<ActorIndex> &actors, const Timeline &from,
                                      const Timeline &to)
{
    std::vector<ActorIndex> found = sameActors(actors, from, to);
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

const std::vector<std::string_view> &laneOrderIds()
{
    static const std::vector<std::string_view> ids{"document", "first-event", "events", "name",
                                                   "neighbours"};
    return ids;
}

std::optional<LaneOrder> laneOrderFromId(std::string_view id)
{
    const auto &ids = laneOrderIds();
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end())
        return std::nullopt;
    return static_cast<LaneOrder>(found - ids.begin());
}

bool isCollapsed(const LaneArrangement &arrangement, ActorIndex group)
{
    return holds(arrangement.collapsed, group);
}

bool isPinned(const LaneArrangement &arrangement, ActorIndex actor)
{
    const auto &pinned = arrangement.pinned;
    return std::find(pinned.begin(), pinned.end(), actor) != pinned.end();
}

LaneArrangement withCollapsed(LaneArrangement arrangement, ActorIndex group)
{
    insertInto(arrangement.collapsed, group);
    return arrangement;
}

LaneArrangement withCollapseToggled(LaneArrangement arrangement, ActorIndex group)
{
    if (std::erase(arrangement.collapsed, group) > 0)
        return arrangement;
    return withCollapsed(std::move(arrangement), group);
}

LaneArrangement withPinned(LaneArrangement arrangement, ActorIndex actor)
{
    if (!isPinned(arrangement, actor))
        arrangement.pinned.push_back(actor);
    return arrangement;
}

LaneArrangement withPinToggled(LaneArrangement arrangement, ActorIndex actor)
{
    if (std::erase(arrangement.pinned, actor) > 0)
        return arrangement;
    return withPinned(std::move(arrangement), actor);
}

LaneArrangement withHidden(LaneArrangement arrangement, std::optional<ActorIndex> actor)
{
    if (!actor) {
        arrangement.hidesNobody = true;
        return arrangement;
    }
    std::erase(arrangement.pinned, *actor);
    std::erase(arrangement.alone, *actor);
    insertInto(arrangement.hidden, *actor);
    return arrangement;
}

LaneArrangement withOnly(LaneArrangement arrangement, ActorIndex actor)
{
    arrangement.alone = {actor};
    std::erase(arrangement.hidden, actor);
    return arrangement;
}

LaneArrangement withAllLanes(LaneArrangement arrangement)
{
    arrangement.hidden.clear();
    arrangement.alone.clear();
    arrangement.hidesNobody = false;
    return arrangement;
}

std::vector<ActorIndex> sameActors(const std::vector<ActorIndex> &actors, const Timeline &from,
                                   const Timeline &to)
{
    std::vector<ActorIndex> found;
    for (const ActorIndex actor : actors) {
        if (const auto same = to.findActor(from.actor(actor).id))
            found.push_back(*same);
    }
    return found;
}

LaneArrangement inTimeline(const LaneArrangement &arrangement, const Timeline &from,
                           const Timeline &to)
{
    LaneArrangement same = arrangement;
    same.byHand = sameActors(arrangement.byHand, from, to);
    same.pinned = sameActors(arrangement.pinned, from, to);
    same.collapsed = sameAscending(arrangement.collapsed, from, to);
    same.hidden = sameAscending(arrangement.hidden, from, to);
    same.alone = sameAscending(arrangement.alone, from, to);
    return same;
}

} // namespace chancery
