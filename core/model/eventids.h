#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

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
    /// @p yields: the id was made of a title, and gives way to an event that has it in writing.
    void take(const std::string &id, std::size_t event, bool yields);
    /// Whether an event has the id that gives way to one in writing.
    bool yields(const std::string &id) const { return m_yielding.count(id) > 0; }
    /// Takes such an id away from its event, which needs another one; tells which it is.
    std::size_t release(const std::string &id);
    const Table &table() const { return m_events; }

private:
    std::size_t m_longest;
    Table m_events;
    std::unordered_set<std::string> m_yielding;
    std::unordered_map<std::string, std::size_t> m_repeats; ///< last number given, by mark and id
};

/// An id for an event that has none, of its title: lower-case words with hyphens; letters beyond
/// ASCII stay as they are.
std::string idOfTitle(std::string_view title);

} // namespace chancery
