#include "core/layout/foldchoice.h"

#include "core/query/extents.h"

#include <algorithm>

namespace chancery {

namespace {

constexpr std::size_t kMostFolds = 40;
constexpr double kShareOfRest = 1.0 / 12; ///< a gap at least so large a part of the rest is folded
constexpr double kMoreForEach = 1.0 / 300; ///< of the rest, for each fold there is already
constexpr std::int64_t kLeastRest = 50; ///< the rest is never taken for less than such a part
constexpr std::int64_t kMarginOfPart = 12; ///< of a part's own length, open on each side of it
constexpr std::int64_t kMarginOfGap = 4; ///< of the gap: at most so much of it stays open
constexpr double kShareByCount = 2.0 / 3; ///< of the room, by what happens; the rest by length
constexpr double kLeastShare = 0.045; ///< of the room, for each part: a year's number fits
constexpr double kMostOfLeast = 0.4; ///< of the room, for the least of all parts

/// What happens without a fold between: time from the first beginning to the last end.
struct Part
{
    TimeRange time;
    std::size_t count = 0; ///< of events
};

std::vector<TimeRange> drawnExtents(const Timeline &timeline, const EventSet &events)
{
    std::vector<TimeRange> extents;
    for (std::size_t i = 0; i < timeline.events().size(); ++i) {
        const Event &event = timeline.events()[i];
        if (!events.contains(EventIndex(i)) || !event.date || event.isEra())
            continue;
        if (const auto drawn = finiteHull(*event.date))
            extents.push_back(*drawn);
    }
    std::sort(extents.begin(), extents.end(),
              [](const TimeRange &a, const TimeRange &b) { return a.begin < b.begin; });
    return extents;
}

/// Extents that meet, joined.
std::vector<Part> joined(const std::vector<TimeRange> &extents)
{
    std::vector<Part> parts;
    for (const TimeRange &extent : extents) {
        if (parts.empty() || parts.back().time.end < extent.begin)
            parts.push_back({extent, 0});
        parts.back().time.end = std::max(parts.back().time.end, extent.end);
        ++parts.back().count;
    }
    return parts;
}

std::int64_t gapAfter(const std::vector<Part> &parts, std::size_t i)
{
    return parts[i + 1].time.begin - parts[i].time.end;
}

/// The parts after which a gap is folded, ascending.
std::vector<std::size_t> foldedGaps(const std::vector<Part> &parts)
{
    std::vector<std::size_t> gaps(parts.size() - 1);
    for (std::size_t i = 0; i < gaps.size(); ++i)
        gaps[i] = i;
    std::stable_sort(gaps.begin(), gaps.end(), [&](std::size_t a, std::size_t b) {
        return gapAfter(parts, a) > gapAfter(parts, b);
    });
    const std::int64_t all = parts.back().time.end - parts.front().time.begin;
    std::int64_t rest = all;
    std::size_t count = 0;
    while (count < std::min(gaps.size(), kMostFolds)) {
        const double share = kShareOfRest + kMoreForEach * static_cast<double>(count);
        const auto counted = static_cast<double>(std::max(rest, all / kLeastRest));
        const std::int64_t gap = gapAfter(parts, gaps[count]);
        if (static_cast<double>(gap) < counted * share)
            break;
        rest -= gap;
        ++count;
    }
    gaps.resize(count);
    std::sort(gaps.begin(), gaps.end());
    return gaps;
}

/// The parts with what is not folded between them taken in.
std::vector<Part> betweenFolds(const std::vector<Part> &parts, const std::vector<std::size_t> &gaps)
{
    std::vector<Part> whole;
    std::size_t first = 0;
    for (std::size_t g = 0; g <= gaps.size(); ++g) {
        const std::size_t last = g < gaps.size() ? gaps[g] : parts.size() - 1;
        Part part{{parts[first].time.begin, parts[last].time.end}, 0};
        for (std::size_t i = first; i <= last; ++i)
            part.count += parts[i].count;
        whole.push_back(part);
        first = last + 1;
    }
    return whole;
}

/// Takes in a little of the folds beside each part.
void widen(std::vector<Part> &parts)
{
    const std::vector<Part> bare = parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::int64_t wanted = bare[i].time.seconds() / kMarginOfPart;
        if (i > 0)
            parts[i].time.begin
                = bare[i].time.begin - std::min(wanted, gapAfter(bare, i - 1) / kMarginOfGap);
        if (i + 1 < parts.size())
            parts[i].time.end
                = bare[i].time.end + std::min(wanted, gapAfter(bare, i) / kMarginOfGap);
    }
}

/// So that all parts together are as wide as they are long. Folds that open have a pace of 1, as
/// time before and after all has.
std::vector<Pace> pacesOf(const std::vector<Part> &parts)
{
    double length = 0;
    double count = 0;
    for (const Part &part : parts) {
        length += static_cast<double>(part.time.seconds());
        count += static_cast<double>(part.count);
    }
    const auto partCount = static_cast<double>(parts.size());
    const double least = std::min(kLeastShare, kMostOfLeast / partCount);
    std::vector<Pace> paces;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto own = static_cast<double>(parts[i].time.seconds());
        const double share = (1 - kShareByCount) * own / length
            + kShareByCount * static_cast<double>(parts[i].count) / count;
        const double room = least + (1 - least * partCount) * share;
        paces.push_back({parts[i].time.begin, room * length / own});
        paces.push_back({parts[i].time.end, 1});
    }
    return paces;
}

} // namespace

Folds foldsOf(const Timeline &timeline, const EventSet &events)
{
    const std::vector<Part> busy = joined(drawnExtents(timeline, events));
    if (busy.empty())
        return {};
    const std::vector<std::size_t> gaps = foldedGaps(busy);
    if (gaps.empty())
        return {};
    std::vector<Part> parts = betweenFolds(busy, gaps);
    widen(parts);
    std::vector<TimeRange> stretches;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i)
        stretches.push_back({parts[i].time.end, parts[i + 1].time.begin});
    return Folds(std::move(stretches), pacesOf(parts));
}

} // namespace chancery
