#include "core/layout/folds.h"

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

constexpr std::size_t kMostFolds = 40;
constexpr std::int64_t kShareOfRest = 12; ///< a gap at least so large a part of the rest is folded
constexpr std::int64_t kOpenShareOfRest = 80; ///< of the rest, open on each side of a fold
constexpr std::int64_t kOpenShareOfAll = 1000; ///< of the whole time; the larger counts
constexpr std::int64_t kLeastRest = 50; ///< the rest is never taken for less than such a part

std::vector<TimeRange> gapsBetween(std::vector<TimeRange> extents)
{
    std::sort(extents.begin(), extents.end(),
              [](const TimeRange &a, const TimeRange &b) { return a.begin < b.begin; });
    std::vector<TimeRange> gaps;
    Instant reached = extents.empty() ? kFirstInstant : extents.front().end;
    for (const TimeRange &extent : extents) {
        if (reached < extent.begin)
            gaps.push_back({reached, extent.begin});
        reached = std::max(reached, extent.end);
    }
    return gaps;
}

bool isLonger(const TimeRange &a, const TimeRange &b)
{
    return a.seconds() != b.seconds() ? a.seconds() > b.seconds() : a.begin < b.begin;
}

} // namespace

Folds::Folds(std::vector<TimeRange> stretches)
{
    std::sort(stretches.begin(), stretches.end(),
              [](const TimeRange &a, const TimeRange &b) { return a.begin < b.begin; });
    for (const TimeRange &stretch : stretches) {
        if (stretch.isEmpty())
            continue;
        if (!m_stretches.empty() && stretch.begin <= m_stretches.back().end)
            m_stretches.back().end = std::max(m_stretches.back().end, stretch.end);
        else
            m_stretches.push_back(stretch);
    }
}

std::optional<TimeRange> Folds::foldAt(Instant at) const
{
    for (const TimeRange &stretch : m_stretches) {
        if (stretch.contains(at))
            return stretch;
    }
    return std::nullopt;
}

Folds Folds::openedFor(const TimeRange &range) const
{
    Folds opened = *this;
    std::erase_if(opened.m_stretches, [&range](const TimeRange &stretch) {
        return stretch.begin <= range.begin && range.end <= stretch.end;
    });
    return opened;
}

Folds Folds::without(std::span<const Instant> begins) const
{
    Folds rest = *this;
    std::erase_if(rest.m_stretches, [begins](const TimeRange &stretch) {
        return std::find(begins.begin(), begins.end(), stretch.begin) != begins.end();
    });
    return rest;
}

Folds foldsOf(const Timeline &timeline, const EventSet &events)
{
    std::vector<TimeRange> extents;
    for (std::size_t i = 0; i < timeline.events().size(); ++i) {
        const Event &event = timeline.events()[i];
        if (!events.contains(EventIndex(i)) || !event.date || event.isEra())
            continue;
        if (const auto drawn = finiteHull(*event.date))
            extents.push_back(*drawn);
    }
    if (extents.empty())
        return {};
    TimeRange all = extents.front();
    for (const TimeRange &extent : extents)
        all = {std::min(all.begin, extent.begin), std::max(all.end, extent.end)};

    std::vector<TimeRange> gaps = gapsBetween(std::move(extents));
    std::sort(gaps.begin(), gaps.end(), isLonger);
    std::int64_t rest = all.seconds();
    std::size_t count = 0;
    while (count < std::min(gaps.size(), kMostFolds)
           && gaps[count].seconds() >= std::max(rest, all.seconds() / kLeastRest) / kShareOfRest)
        rest -= gaps[count++].seconds();
    gaps.resize(count);

    const std::int64_t open = std::max(rest / kOpenShareOfRest, all.seconds() / kOpenShareOfAll);
    for (TimeRange &gap : gaps)
        gap = {gap.begin + std::min(open, gap.seconds() / 4),
               gap.end - std::min(open, gap.seconds() / 4)};
    return Folds(std::move(gaps));
}

VisibleRange fittedRange(const TimeRange &hull, const Folds &folds)
{
    constexpr double kPadding = 0.04;
    std::int64_t open = hull.seconds();
    for (const TimeRange &fold : folds.stretches()) {
        if (hull.contains(fold))
            open -= fold.seconds();
    }
    const std::int64_t pad = std::llround(static_cast<double>(open) * kPadding);
    const VisibleRange whole(hull);
    return VisibleRange(
        {std::max(whole.begin() - pad, kFirstInstant), std::min(whole.end() + pad, kEndInstant)});
}

DateWidth lengthOf(const TimeRange &fold)
{
    constexpr double kDay = 86'400;
    constexpr double kYear = 365.2425 * kDay;
    const auto seconds = static_cast<double>(fold.seconds());
    const auto counted
        = [seconds](double unit) { return static_cast<int>(std::lround(seconds / unit)); };
    if (counted(kYear) >= 2)
        return {counted(kYear), DateWidth::Unit::Year};
    if (counted(kYear / 12) >= 2)
        return {counted(kYear / 12), DateWidth::Unit::Month};
    return {std::max(1, counted(kDay)), DateWidth::Unit::Day};
}

} // namespace chancery
