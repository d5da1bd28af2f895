#include "core/query/belonging.h"

namespace chancery {

bool holdsAt(const Membership &membership, const std::optional<EdtfDate> &date)
{
    if (!membership.during || !date)
        return true;
    const auto time = possibleRange(*membership.during);
    const auto event = possibleRange(*date);
    return time && event && time->meets(*event);
}

std::vector<bool> actorsThatMove(const Timeline &timeline)
{
    const std::vector<Actor> &actors = timeline.actors();
    std::vector<bool> move(actors.size());
    for (bool isSettled = false; !isSettled;) { // as often as groups nest at most
        isSettled = true;
        for (std::size_t i = 0; i < actors.size(); ++i) {
            const auto &memberships = actors[i].memberships;
            const bool moves
                = std::any_of(memberships.begin(), memberships.end(),
                              [&](const Membership &m) { return m.during || move[m.group.value]; });
            isSettled = isSettled && moves == move[i];
            move[i] = moves;
        }
    }
    return move;
}

std::vector<ActorIndex> groupsAt(const Timeline &timeline, ActorIndex actor,
                                 const std::optional<EdtfDate> &date)
{
    std::vector<ActorIndex> groups;
    for (const Membership &membership : timeline.actor(actor).memberships) {
        if (holdsAt(membership, date)
            && std::find(groups.begin(), groups.end(), membership.group) == groups.end())
            groups.push_back(membership.group);
    }
    return groups;
}

} // namespace chancery
