#pragma once

#include "core/model/ids.h"
#include "core/model/sourceposition.h"
#include "core/time/edtfdate.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

enum class ActorKind { State, Government, Person, Organization, Alliance, Forum, Unstated };

std::optional<ActorKind> actorKindFromId(std::string_view id);
/// The word of the file format: "state"; "" for Unstated.
std::string_view actorKindId(ActorKind kind);

/// That an actor belongs to another one, always or for a time.
struct Membership
{
    ActorIndex group;
    std::optional<EdtfDate> during; ///< nothing: always

    friend bool operator==(const Membership &, const Membership &) = default;
};

/// Somebody who acts: a lane of the timeline.
struct Actor
{
    std::string id;
    std::string name; ///< the id where the document gives none
    ActorKind kind = ActorKind::Unstated;
    /// In the document's order; a group more than once where it was left and joined again. Never a
    /// cycle.
    std::vector<Membership> memberships;
    /// Who is ever part of it, in the document's order. Kept by the Timeline.
    std::vector<ActorIndex> members;
    std::vector<ActorIndex> nested; ///< those of `members` whose partOf() this is
    std::optional<EdtfDate> lifetime;
    std::optional<ActorIndex> successor;
    std::string note; ///< a few words for the lane header: "leader until 2011"
    bool isDeclared = false; ///< a document describes it; else it is only named
    std::uint32_t file = 0; ///< index into Timeline::files(): where it is declared or first named
    SourcePosition position;

    /// Below whose lane its own stands: the group that is named first.
    std::optional<ActorIndex> partOf() const
    {
        return memberships.empty() ? std::nullopt : std::optional(memberships.front().group);
    }
};

} // namespace chancery
