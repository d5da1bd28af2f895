#include "ui/timeline/zoomtargets.h"

#include <algorithm>

namespace chancery {

namespace {
constexpr double kAroundEvents = 1.2; ///< on each side, in lengths of the events
constexpr double kAroundCluster = 0.15;
constexpr std::int64_t kShortestShown = 20 * kSecondsPerDay;
/// Of what is shorter than a day, and so has a time of day.
constexpr std::int64_t kShortestShownOfTimes = 2 * 3600;

VisibleRange around(TimeRange range, double fraction)
{
    const std::int64_t shortest
        = range.seconds() < kSecondsPerDay ? kShortestShownOfTimes : kShortestShown;
    const std::int64_t missing = std::max<std::int64_t>(0, shortest - range.seconds());
    range.begin = range.begin - missing / 2;
    range.end = range.end + missing / 2;
    return VisibleRange(range).paddedBy(fraction);
}

} // namespace

std::optional<VisibleRange> rangeToShow(const Timeline &timeline,
                                        std::span<const EventIndex> events)
{
    std::optional<TimeRange> hull;
    for (const EventIndex index : events) {
        const auto &date = timeline.event(index).date;
        const auto own = date ? finiteHull(*date) : std::nullopt;
        if (own)
            hull = hull ? hull->unitedWith(*own) : *own;
    }
    if (!hull)
        return std::nullopt;
    return around(*hull, kAroundEvents);
}

VisibleRange rangeToOpen(std::span<const RowItem> members)
{
    TimeRange hull = members.front().drawn;
    for (const RowItem &item : members)
        hull = hull.unitedWith(item.drawn);
    return VisibleRange(hull).paddedBy(kAroundCluster);
}

} // namespace chancery
