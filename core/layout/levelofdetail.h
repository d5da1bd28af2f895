#pragma once

#include "core/layout/laneplan.h"
#include "core/layout/timescale.h"

#include <cstdint>
#include <span>
#include <vector>

namespace chancery {

/// The grid on which marks too close to tell apart become a cluster: cells of absolute time, one
/// grid per power-of-two zoom level. Each part of a time scale between two breaks has the level of
/// its own pace; parts meet in the middle of a break, where there is room for the clusters of both.
/// It does not know the visible range, so panning changes no cluster.
class LevelOfDetail
{
public:
    /// A cell is at least this wide, and less than twice as much.
    static constexpr double kSmallestCellPx = 18;

    explicit LevelOfDetail(double secondsPerPixel);
    explicit LevelOfDetail(const TimeScale &scale);

    std::int64_t cellSecondsAt(Instant at) const { return std::int64_t{1} << levelAt(at); }
    /// The cell in which the instant lies, within the supported range and its part of the scale.
    TimeRange cellRange(Instant at) const;
    /// Whether the item always stands by itself: it is at least a cell long, or has no end.
    bool standsAlone(const RowItem &item) const;

    /// The group that holds item @p at of a row: [first, last). More than one item: a cluster.
    struct Group
    {
        std::size_t first = 0;
        std::size_t last = 0;

        std::size_t size() const { return last - first; }
        friend bool operator==(const Group &, const Group &) = default;
    };
    Group groupAt(std::span<const RowItem> row, std::size_t at) const;

private:
    struct Part
    {
        Instant begin;
        int level = 0;
    };

    std::size_t partAt(Instant at) const;
    int levelAt(Instant at) const { return m_parts[partAt(at)].level; }

    std::vector<Part> m_parts; ///< ascending; the first begins with time
};

} // namespace chancery
