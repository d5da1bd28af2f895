#pragma once

#include "core/model/actor.h"

#include <cstddef>
#include <vector>

namespace chancery {

/// The memberships of each actor, by actor; a group's index is that of its own entry.
using MembershipTable = std::vector<std::vector<Membership>>;

/// A membership that cannot be kept.
struct MembershipCut
{
    enum class Reason {
        Cycle, ///< the actor would be part of itself
        TooDeep, ///< the actor would be nested too deep
    };

    std::size_t actor = 0;
    std::size_t which = 0; ///< into the actor's memberships
    Reason reason = Reason::Cycle;
};

/// What has to go so that walking up from any actor ends after at most @p deepest actors, itself
/// counted: lanes nest by groups, and whoever walks over them goes as deep. The same table gives
/// the same cuts; each actor's stand in ascending order of `which`. Costs one visit of each
/// membership.
std::vector<MembershipCut> membershipCuts(const MembershipTable &table, std::size_t deepest);

} // namespace chancery
