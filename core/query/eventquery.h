#pragma once

#include "core/query/filter.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// A set of events of one timeline: a bit for each.
class EventSet
{
public:
    explicit EventSet(std::size_t size = 0, bool value = false) : m_bits(size, value) { }

    bool contains(EventIndex event) const { return m_bits[event.value]; }
    void insert(EventIndex event) { m_bits[event.value] = true; }
    std::size_t universe() const { return m_bits.size(); }
    std::size_t count() const;
    /// @p other must be of the same timeline.
    EventSet intersectedWith(const EventSet &other) const;

    friend bool operator==(const EventSet &, const EventSet &) = default;

private:
    std::vector<bool> m_bits;
};

/// How many events each value would leave, were it chosen beside the other kinds of condition.
struct FacetCounts
{
    std::vector<std::size_t> actors; ///< by ActorIndex, members included, each event once
    std::map<std::string, std::size_t> types; ///< by id, each that an event has; "" is none
    std::map<EventStatus, std::size_t> statuses; ///< each that an event has
    std::map<std::string, std::size_t> places; ///< as written, each that an event has; "" is none
    std::map<std::string, std::size_t> sources; ///< as cited, each that an event cites
};

class IntervalIndex;

/// What events have of one kind of value: each value once, in the order they come up, and which of
/// them every event has.
class EventValues
{
public:
    /// Adds what the next event has; each value once.
    void add(const std::vector<std::string_view> &values);

    const std::vector<std::string> &values() const { return m_values; }
    std::span<const std::uint32_t> of(EventIndex event) const;
    /// By index into values(): whether it is among those given.
    std::vector<bool> among(const std::vector<std::string> &given) const;
    /// With the numbers of events in @p counts, by index into values().
    std::map<std::string, std::size_t> counted(const std::vector<std::size_t> &counts) const;

private:
    std::vector<std::string> m_values;
    std::map<std::string, std::uint32_t, std::less<>> m_index;
    std::vector<std::uint32_t> m_ofEvents; ///< indices into m_values, one event after another
    std::vector<std::size_t> m_ends; ///< by EventIndex: where its part of m_ofEvents ends
};

/// Answers filters over one timeline. Holds the folded text of all events, built once; immutable
/// afterwards and safe to share between threads. A filter costs one pass over the events.
class EventQuery
{
public:
    explicit EventQuery(TimelinePtr timeline);
    ~EventQuery();

    const TimelinePtr &timeline() const { return m_timeline; }
    EventSet matching(const Filter &filter) const;
    /// The title, or name, folded for comparison (core/query/textfold.h).
    std::string_view foldedTitle(EventIndex event) const;
    std::string_view foldedName(ActorIndex actor) const { return m_actorNames[actor.value]; }
    FacetCounts facets(const Filter &filter) const;

private:
    class Conditions;

    /// The events that have every word, or nothing where the text holds no word.
    std::optional<EventSet> withWords(std::string_view text) const;
    EventSet withWord(const std::string &foldedWord) const;

    TimelinePtr m_timeline;
    std::string m_text; ///< the folded title, summary and place of all events, one after another
    std::vector<std::size_t> m_textEnds; ///< by EventIndex: where its part of m_text ends
    std::vector<std::string> m_actorNames; ///< folded, by ActorIndex
    std::vector<bool> m_moves; ///< by ActorIndex: what it is part of depends on the date
    EventValues m_types; ///< the ids that events use
    EventValues m_places;
    EventValues m_sources;
    std::unique_ptr<IntervalIndex> m_dated; ///< so that a range costs what it finds
    std::vector<EventIndex> m_unbounded; ///< dated, but with no finite bound: not in m_dated
};

} // namespace chancery
