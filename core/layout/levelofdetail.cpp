#include "core/layout/levelofdetail.h"

#include <algorithm>
#include <cmath>

namespace chancery {

LevelOfDetail::LevelOfDetail(double secondsPerPixel)
{
    const double smallest = std::max(secondsPerPixel * kSmallestCellPx, 1.0);
    m_level = std::clamp(static_cast<int>(std::ceil(std::log2(smallest))), 0, 62);
}

TimeRange LevelOfDetail::cellRange(Instant at) const
{
    const std::int64_t begin = cellOf(at) << m_level;
    return {std::max(Instant{begin}, kFirstInstant),
            begin > kEndInstant.seconds - cellSeconds() ? kEndInstant
                                                        : Instant{begin + cellSeconds()}};
}

bool LevelOfDetail::standsAlone(const RowItem &item) const
{
    return !item.isBounded() || item.extent.seconds() >= cellSeconds();
}

LevelOfDetail::Group LevelOfDetail::groupAt(std::span<const RowItem> row, std::size_t at) const
{
    if (standsAlone(row[at]))
        return {at, at + 1};
    const std::int64_t cell = cellOf(row[at].anchor);
    const auto before
        = [this](const RowItem &item, std::int64_t c) { return cellOf(item.anchor) < c; };
    const auto first = std::lower_bound(row.begin(), row.end(), cell, before);
    const auto last = std::lower_bound(first, row.end(), cell + 1, before);
    Group group{static_cast<std::size_t>(first - row.begin()),
                static_cast<std::size_t>(last - row.begin())};
    // Items of a row do not overlap, so only the cell's first and last can reach out of it.
    if (standsAlone(row[group.first]))
        ++group.first;
    if (standsAlone(row[group.last - 1]))
        --group.last;
    return group;
}

} // namespace chancery
