#pragma once

#include "core/time/civildate.h"

#include <algorithm>
#include <compare>
#include <cstdint>

namespace chancery {

inline constexpr std::int64_t kSecondsPerDay = 86400;

/// A point on the time axis: seconds since the midnight that begins Julian Day Number 0.
struct Instant
{
    std::int64_t seconds = 0;

    friend auto operator<=>(const Instant &, const Instant &) = default;
    friend Instant operator+(Instant at, std::int64_t delta) { return {at.seconds + delta}; }
    friend Instant operator-(Instant at, std::int64_t delta) { return {at.seconds - delta}; }
    friend std::int64_t operator-(Instant a, Instant b) { return a.seconds - b.seconds; }
};

/// The supported range is half-open: from the first instant to the end of 9999-12-31.
inline constexpr Instant kFirstInstant{0};
inline constexpr Instant kEndInstant{(kLastDayNumber + 1) * kSecondsPerDay};

/// Midnight that begins the day. Days outside 0..kLastDayNumber + 1 are the caller's mistake.
inline Instant startOfDay(DayNumber day)
{
    return {day * kSecondsPerDay};
}
/// The day that holds the instant, 0..kLastDayNumber for instants of the supported range.
inline DayNumber dayOf(Instant at)
{
    const std::int64_t s = at.seconds;
    return s >= 0 ? s / kSecondsPerDay : -((-s + kSecondsPerDay - 1) / kSecondsPerDay);
}

/// Half-open: begin is inside, end is not. Empty when end <= begin.
struct TimeRange
{
    Instant begin;
    Instant end;

    std::int64_t seconds() const { return end - begin; }
    bool isEmpty() const { return end <= begin; }
    bool contains(Instant at) const { return begin <= at && at < end; }
    bool contains(const TimeRange &o) const { return begin <= o.begin && o.end <= end; }
    bool meets(const TimeRange &o) const { return begin < o.end && o.begin < end; }
    /// The smallest range that holds both.
    TimeRange unitedWith(const TimeRange &o) const
    {
        return {std::min(begin, o.begin), std::max(end, o.end)};
    }

    friend auto operator<=>(const TimeRange &, const TimeRange &) = default;
};

inline constexpr TimeRange kSupportedRange{kFirstInstant, kEndInstant};

} // namespace chancery
