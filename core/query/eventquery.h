#pragma once

#include "core/query/filter.h"

#include <cstddef>
#include <map>
#include <string>
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

    friend bool operator==(const EventSet &, const EventSet &) = default;

private:
    std::vector<bool> m_bits;
};

/// How many events each value would leave, were it chosen beside the other kinds of condition.
struct FacetCounts
{
    std::vector<std::size_t> actors; ///< by ActorIndex, members included, each event once
    std::map<std::string, std::size_t> types;
    std::map<EventStatus, std::size_t> statuses;
};

/// Answers filters over one timeline. Holds the folded text of each event, built once; immutable
/// afterwards and safe to share between threads.
class EventQuery
{
public:
    explicit EventQuery(TimelinePtr timeline);

    const TimelinePtr &timeline() const { return m_timeline; }
    EventSet matching(const Filter &filter) const;
    FacetCounts facets(const Filter &filter) const;

private:
    TimelinePtr m_timeline;
    std::vector<std::string> m_foldedTexts; ///< by EventIndex
};

} // namespace chancery
