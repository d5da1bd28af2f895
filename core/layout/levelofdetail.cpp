#include "core/layout/levelofdetail.h"

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

int levelOf(double secondsPerPixel)
{
    const double smallest = std::max(secondsPerPixel * LevelOfDetail::kSmallestCellPx, 1.0);
    return std::clamp(static_cast<int>(std::ceil(std::log2(smallest))), 0, 62);
}

} // namespace

LevelOfDetail::LevelOfDetail(double secondsPerPixel)
    : m_parts{{kFirstInstant, levelOf(secondsPerPixel)}}
{
}

LevelOfDetail::LevelOfDetail(const TimeScale &scale)
{
    Instant begin = kFirstInstant;
    TimeRange open{kFirstInstant, kEndInstant};
    const auto add = [&] {
        const double least = scale.folds().leastMagnification(open);
        m_parts.push_back({begin, levelOf(scale.secondsPerPixel() / least)});
    };
    for (const TimeRange &fold : scale.folded()) {
        open.end = fold.begin;
        add();
        begin = fold.begin + fold.seconds() / 2;
        open = {fold.end, kEndInstant};
    }
    add();
}

std::size_t LevelOfDetail::partAt(Instant at) const
{
    const auto after = std::upper_bound(m_parts.begin() + 1, m_parts.end(), at,
                                        [](Instant a, const Part &part) { return a < part.begin; });
    return static_cast<std::size_t>(after - m_parts.begin()) - 1;
}

TimeRange LevelOfDetail::cellRange(Instant at) const
{
    const std::size_t part = partAt(at);
    const int level = m_parts[part].level;
    const std::int64_t begin = at.seconds >> level << level;
    const Instant partEnd = part + 1 < m_parts.size() ? m_parts[part + 1].begin : kEndInstant;
    return {std::max(Instant{begin}, m_parts[part].begin),
            begin > partEnd.seconds - (std::int64_t{1} << level)
                ? partEnd
                : Instant{begin + (std::int64_t{1} << level)}};
}

bool LevelOfDetail::standsAlone(const RowItem &item) const
{
    return !item.isBounded() || item.extent.seconds() >= cellSecondsAt(item.anchor);
}

LevelOfDetail::Group LevelOfDetail::groupAt(std::span<const RowItem> row, std::size_t at) const
{
    if (standsAlone(row[at]))
        return {at, at + 1};
    const TimeRange cell = cellRange(row[at].anchor);
    const auto before = [](const RowItem &item, Instant instant) { return item.anchor < instant; };
    const auto first = std::lower_bound(row.begin(), row.end(), cell.begin, before);
    const auto last = std::lower_bound(first, row.end(), cell.end, before);
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
