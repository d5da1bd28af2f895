#pragma once

#include "core/time/instant.h"

#include <vector>

namespace chancery {

/// A stride on the calendar: so many years, months, days or seconds. Years and months are calendar
/// ones, never a number of days; multi-day steps begin anew each month (1, 8, 15, 22).
struct CalendarStep
{
    enum class Unit { Second, Day, Month, Year };

    Unit unit = Unit::Year;
    int count = 1;

    /// The last step at or before the instant. Instants outside the supported range are clamped.
    Instant floor(Instant at) const;
    /// The first step after @p at, which must be a step itself; kEndInstant past the last one.
    Instant next(Instant at) const;
    /// Average length in seconds.
    double approximateSeconds() const;

    friend bool operator==(const CalendarStep &, const CalendarStep &) = default;
};

/// The steps an axis may take, finest first: a minute to a millennium.
const std::vector<CalendarStep> &axisSteps();

} // namespace chancery
