#pragma once

#include "core/layout/timescale.h"
#include "core/query/eventquery.h"

#include <cstdint>
#include <vector>

namespace chancery {

/// All of a timeline in one strip: how many events lie where. An immutable value.
struct Overview
{
    static constexpr double kColumnPx = 4;

    TimeScale scale; ///< of the strip, folds as in the lanes
    /// By column from the left: how many events' drawn extents touch it.
    std::vector<std::uint32_t> counts;
    std::uint32_t most = 0; ///< the largest of the counts

    /// How high a column stands, 0 to 1. Roots, so that one event beside a thousand is still seen.
    double heightOf(std::size_t column) const;
};

/// Of the events of the set that have a date; an era is no event that would count. @p range is what
/// the strip shows; @p width is in pixels, at least 1. Costs one pass over the events.
Overview layoutOverview(const Timeline &timeline, const EventSet &events, const VisibleRange &range,
                        const Folds &folds, double width);

/// Where the visible range stands in the strip: its body, and the handles at its ends.
struct OverviewBody
{
    static constexpr double kLeastBodyPx = 12; ///< a shorter one is drawn, and grasped, so wide
    static constexpr double kHandlePx = 9; ///< from the ends outwards, and a little inwards

    double left = 0;
    double right = 0;
};

OverviewBody overviewBody(const TimeScale &strip, const VisibleRange &range);

/// What of the strip is at x.
enum class OverviewPart { Outside, LeftHandle, RightHandle, Body };

OverviewPart overviewPartAt(const OverviewBody &body, double x);

} // namespace chancery
