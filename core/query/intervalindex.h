#pragma once

#include "core/model/timeline.h"
#include "core/query/eventquery.h"

#include <memory>
#include <vector>

namespace chancery {

/// Finds the events of a set whose possible extent (open sides as far as the axis) meets a range,
/// at a cost that follows the number found. Undated events are not in it.
class IntervalIndex
{
public:
    IntervalIndex(const Timeline &timeline, const EventSet &events);
    ~IntervalIndex();
    IntervalIndex(IntervalIndex &&) noexcept;
    IntervalIndex &operator=(IntervalIndex &&) noexcept;

    /// In ascending order of index.
    std::vector<EventIndex> meeting(const TimeRange &range) const;
    /// How many meet the range, without listing them: O(log n).
    std::size_t countMeeting(const TimeRange &range) const;

private:
    struct Tree;
    std::unique_ptr<Tree> m_tree;
    std::vector<Instant> m_begins; ///< sorted
    std::vector<Instant> m_ends; ///< sorted
};

} // namespace chancery
