#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace chancery {

/// A position in one of a Timeline's tables. The tag keeps actors, events and sources apart.
template<class Tag>
struct Index
{
    std::uint32_t value = 0;

    constexpr Index() = default;
    constexpr explicit Index(std::size_t v) : value(static_cast<std::uint32_t>(v)) { }
    friend constexpr auto operator<=>(const Index &, const Index &) = default;
};

using ActorIndex = Index<struct ActorTag>;
using EventIndex = Index<struct EventTag>;
using SourceIndex = Index<struct SourceTag>;

} // namespace chancery

template<class Tag>
struct std::hash<chancery::Index<Tag>>
{
    std::size_t operator()(const chancery::Index<Tag> &i) const noexcept { return i.value; }
};
