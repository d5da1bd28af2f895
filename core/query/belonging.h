#pragma once

#include "core/model/timeline.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace chancery {

/// Whether a membership holds for an event of this date: always, or where its time and the event's
/// possible extents meet (an unknown end goes on). Every membership holds for an undated event.
bool holdsAt(const Membership &membership, const std::optional<EdtfDate> &date);

/// Calls @p visit once with the actor and once with each that it is part of, however indirectly, at
/// an event's date.
template<class Visit>
void visitBelonging(const Timeline &timeline, ActorIndex actor, const std::optional<EdtfDate> &date,
                    Visit visit)
{
    std::vector<ActorIndex> found{actor};
    visit(actor);
    for (std::size_t next = 0; next < found.size(); ++next) {
        for (const Membership &membership : timeline.actor(found[next]).memberships) {
            const bool isNew
                = std::find(found.begin(), found.end(), membership.group) == found.end();
            if (!isNew || !holdsAt(membership, date))
                continue;
            found.push_back(membership.group);
            visit(membership.group);
        }
    }
}

/// By actor: whether what it is part of, however indirectly, depends on the date.
std::vector<bool> actorsThatMove(const Timeline &timeline);

/// The groups that an actor is directly part of at an event's date, each once.
std::vector<ActorIndex> groupsAt(const Timeline &timeline, ActorIndex actor,
                                 const std::optional<EdtfDate> &date);

} // namespace chancery
