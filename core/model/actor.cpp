#include "core/model/actor.h"

#include <array>
#include <utility>

namespace chancery {

namespace {

constexpr std::array<std::pair<ActorKind, std::string_view>, 6> kKinds{{
    {ActorKind::State, "state"},
    {ActorKind::Government, "government"},
    {ActorKind::Person, "person"},
    {ActorKind::Organization, "organization"},
    {ActorKind::Alliance, "alliance"},
    {ActorKind::Forum, "forum"},
}};

} // namespace

std::optional<ActorKind> actorKindFromId(std::string_view id)
{
    for (const auto &[kind, name] : kKinds) {
        if (name == id)
            return kind;
    }
    return std::nullopt;
}

std::string_view actorKindId(ActorKind kind)
{
    for (const auto &[candidate, name] : kKinds) {
        if (candidate == kind)
            return name;
    }
    return {};
}

} // namespace chancery
