#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace chancery {

/// The ids of a timeline's events, each of them once.
class EventIds
{
public:
    using Table = std::unordered_map<std::string, std::size_t>;

    /// @p longest: code points of an id, which are more than those of any number.
    explicit EventIds(std::size_t longest) : m_longest(longest) { }

    /// The event that took the id first.
    std::optional<std::size_t> find(const std::string &id) const;
    /// The id if it is free; else with a number behind it that makes it so: "id#2", or of one that
    /// was made of a title "id-2".
    std::string unique(const std::string &id, bool isMade);
    void take(const std::string &id, std::size_t event) { m_events.emplace(id, event); }
    const Table &table() const { return m_events; }

private:
    std::size_t m_longest;
    Table m_events;
    std::unordered_map<std::string, std::size_t> m_repeats; ///< last number given to a repeated id
};

/// An id for an event that has none, of its title: lower-case words with hyphens; letters beyond
/// ASCII stay as they are.
std::string idOfTitle(std::string_view title);

} // namespace chancery
