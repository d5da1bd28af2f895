#pragma once

#include "core/layout/laneplan.h"

#include <cstdint>
#include <vector>

namespace chancery {

/// Which row of its lane each item has, rows from the top down in the order of their first events.
struct LanePacking
{
    std::vector<std::uint32_t> byBegin; ///< the items in the order in which rows are filled
    std::vector<std::uint32_t> rowOf; ///< by item
    std::size_t rowCount = 0;
};

/// Packs the items of one lane, given in the order of the sort key. Rows are filled in order of
/// beginning; the order of equal ones is that given. @p hull: all of time that the plan shows.
LanePacking packLane(const Timeline &timeline, const std::vector<RowItem> &items,
                     const LaneMetrics &metrics, const TimeRange &hull);

} // namespace chancery
