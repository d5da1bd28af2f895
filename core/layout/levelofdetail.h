#pragma once

#include "core/layout/laneplan.h"

#include <cstdint>
#include <span>

namespace chancery {

/// The grid on which marks too close to tell apart become a cluster: cells of absolute time, one
/// grid per power-of-two zoom level. It does not know the visible range, so panning changes no
/// cluster.
class LevelOfDetail
{
public:
    /// A cell is at least this wide, and less than twice as much.
    static constexpr double kSmallestCellPx = 18;

    explicit LevelOfDetail(double secondsPerPixel);

    std::int64_t cellSeconds() const { return std::int64_t{1} << m_level; }
    std::int64_t cellOf(Instant at) const { return at.seconds >> m_level; }
    /// The cell in which the instant lies, within the supported range.
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
    int m_level = 0;
};

} // namespace chancery
