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

/// Somebody who acts: a lane of the timeline.
struct Actor
{
    std::string id;
    std::string name; ///< the id where the document gives none
    ActorKind kind = ActorKind::Unstated;
    std::optional<ActorIndex> partOf; ///< never a cycle
    std::vector<ActorIndex> members; ///< those whose partOf this is, in the document's order
    std::optional<EdtfDate> lifetime;
    std::optional<ActorIndex> successor;
    std::string note; ///< a few words for the lane header: "leader until 2011"
    bool isDeclared = false; ///< a document describes it; else it is only named
    std::uint32_t file = 0; ///< index into Timeline::files(): where it is declared or first named
    SourcePosition position;
};

} // namespace chancery
