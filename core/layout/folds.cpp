#include "core/layout/folds.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace chancery {

Folds::Folds(std::vector<TimeRange> stretches, std::vector<Pace> paces) : m_paces(std::move(paces))
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

double Folds::magnificationAt(Instant at) const
{
    const auto after = std::upper_bound(m_paces.begin(), m_paces.end(), at,
                                        [](Instant a, const Pace &pace) { return a < pace.begin; });
    return after == m_paces.begin() ? 1 : (after - 1)->magnification;
}

TimeRange Folds::paced() const
{
    return m_paces.empty() ? TimeRange{kFirstInstant, kFirstInstant}
                           : TimeRange{m_paces.front().begin, m_paces.back().begin};
}

double Folds::leastMagnification(const TimeRange &range) const
{
    const Instant begin = std::max(range.begin, paced().begin);
    const Instant end = std::min(range.end, paced().end);
    if (begin >= end)
        return 1;
    double least = magnificationAt(begin);
    for (const Pace &pace : m_paces) {
        if (begin < pace.begin && pace.begin < end)
            least = std::min(least, pace.magnification);
    }
    return least;
}

double Folds::magnifiedSeconds(const TimeRange &range) const
{
    double sum = 0;
    Instant from = range.begin;
    double magnification = magnificationAt(from);
    for (const Pace &pace : m_paces) {
        if (pace.begin <= from)
            continue;
        if (pace.begin >= range.end)
            break;
        sum += magnification * static_cast<double>(pace.begin - from);
        from = pace.begin;
        magnification = pace.magnification;
    }
    return sum + magnification * static_cast<double>(range.end - from);
}

Folds Folds::openedFor(const TimeRange &range) const
{
    Folds opened = *this;
    std::erase_if(opened.m_stretches, [&range](const TimeRange &stretch) {
        return stretch.begin <= range.begin && range.end <= stretch.end;
    });
    return opened;
}

Folds Folds::without(std::span<const Instant> opened) const
{
    Folds rest = *this;
    std::erase_if(rest.m_stretches, [opened](const TimeRange &stretch) {
        return std::any_of(opened.begin(), opened.end(),
                           [&](Instant at) { return stretch.contains(at); });
    });
    return rest;
}

VisibleRange fittedRange(const TimeRange &hull, const Folds &folds)
{
    constexpr double kPadding = 0.04;
    double open = folds.magnifiedSeconds(hull);
    for (const TimeRange &fold : folds.stretches()) {
        if (hull.contains(fold))
            open -= folds.magnifiedSeconds(fold);
    }
    const auto padAt
        = [&](Instant at) { return std::llround(open * kPadding / folds.magnificationAt(at)); };
    const VisibleRange whole(hull);
    return VisibleRange({std::max(whole.begin() - padAt(hull.begin), kFirstInstant),
                         std::min(whole.end() + padAt(hull.end), kEndInstant)});
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
