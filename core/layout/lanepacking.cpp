#include "core/layout/lanepacking.h"

#include "core/layout/rowpacker.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace chancery {

namespace {

constexpr std::size_t kLongestLabelCharacters = 44;

/// The stretch that the label of each event would take at the reference scale: from its mark on, or
/// up to the end of the timeline where there is no room to the right.
std::vector<TimeRange> textRanges(const Timeline &timeline, const std::vector<RowItem> &items,
                                  const LaneMetrics &metrics, const TimeRange &hull)
{
    constexpr std::size_t kUnlabelledCharacters = 5; // so that two marks do not share a cluster
    const double secondsPerPixel = static_cast<double>(hull.seconds()) / metrics.referenceWidth;
    std::vector<TimeRange> ranges;
    ranges.reserve(items.size());
    for (const RowItem &item : items) {
        const std::size_t length = item.isHome
            ? std::min(countCodePoints(timeline.event(item.event).title), kLongestLabelCharacters)
            : kUnlabelledCharacters;
        const double width = static_cast<double>(length + 1) * metrics.referenceCharacter;
        const std::int64_t seconds = std::llround(width * secondsPerPixel);
        const Instant begin
            = std::max(kFirstInstant, std::min(item.drawn.begin, hull.end - seconds));
        ranges.push_back({begin, begin + seconds});
    }
    return ranges;
}

/// New numbers for the rows of a lane, so that they begin one after the other from the top down.
std::vector<std::uint32_t> rowsInOrderOfTime(const std::vector<RowItem> &items,
                                             const std::vector<std::uint32_t> &rowOf,
                                             std::size_t rowCount)
{
    std::vector<Instant> begins(rowCount, kEndInstant);
    for (std::size_t i = 0; i < items.size(); ++i)
        begins[rowOf[i]] = std::min(begins[rowOf[i]], items[i].drawn.begin);
    std::vector<std::uint32_t> order(rowCount);
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return begins[a] < begins[b]; });
    std::vector<std::uint32_t> numbers(rowCount);
    for (std::size_t i = 0; i < rowCount; ++i)
        numbers[order[i]] = static_cast<std::uint32_t>(i);
    return numbers;
}

} // namespace

LanePacking packLane(const Timeline &timeline, const std::vector<RowItem> &items,
                     const LaneMetrics &metrics, const TimeRange &hull)
{
    const std::vector<TimeRange> texts = textRanges(timeline, items, metrics, hull);
    LanePacking packing;
    packing.byBegin.resize(items.size());
    std::iota(packing.byBegin.begin(), packing.byBegin.end(), 0u);
    std::stable_sort(packing.byBegin.begin(), packing.byBegin.end(),
                     [&](std::uint32_t a, std::uint32_t b) {
                         return items[a].extent.begin < items[b].extent.begin;
                     });
    RowPacker packer;
    packing.rowOf.resize(items.size());
    for (const std::uint32_t i : packing.byBegin)
        packing.rowOf[i] = packer.place(items[i].extent, texts[i]);
    packing.rowCount = packer.rowCount();
    const auto numbers = rowsInOrderOfTime(items, packing.rowOf, packing.rowCount);
    for (std::uint32_t &row : packing.rowOf)
        row = numbers[row];
    return packing;
}

} // namespace chancery
