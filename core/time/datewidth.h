#pragma once

#include "core/time/civildate.h"

#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace chancery {

/// A length of time as people state it, "2 years" or "10 days". Calendar arithmetic decides what
/// it comes to: a month later is the same day of the next month.
struct DateWidth
{
    enum class Unit { Day, Week, Month, Year };

    int count = 0; ///< never negative
    Unit unit = Unit::Day;

    friend bool operator==(const DateWidth &, const DateWidth &) = default;
};

/// Counts beyond this are refused; the supported range has fewer days than ten times as many.
inline constexpr int kMostWidthCount = 999'999;

/// Why a text is not a width.
struct DateWidthError
{
    std::string reason; ///< a clause for people
    std::string suggestion; ///< what to write instead, or empty
};

/// Reads "N day(s)|week(s)|month(s)|year(s)".
tl::expected<DateWidth, DateWidthError> parseDateWidth(std::string_view text);
/// As parseDateWidth() reads it: "2 years", "1 day".
std::string dateWidthText(const DateWidth &width);

/// The day that much later, or earlier, in its own calendar. Days that a month does not have become
/// its last one: a month after 31 January is 28 or 29 February. @p day must be valid, its year
/// within 10^15 of the year 0.
CivilDate later(const CivilDate &day, const DateWidth &width, Calendar calendar);
CivilDate earlier(const CivilDate &day, const DateWidth &width, Calendar calendar);

} // namespace chancery
