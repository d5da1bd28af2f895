#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chancery {

/// A date whose parts are told apart, as TimelineJS and many tables have it. Empty: not given.
struct DateParts
{
    std::string_view year; ///< a whole number; -44 is 44 BCE, in a count without a year 0
    std::string_view month; ///< 1 to 12, or its English name; none and 0 are the same
    std::string_view day;
};

/// What came of a date in parts.
struct PartsDate
{
    std::string text; ///< EDTF; where a part is wrong, the parts as they stand, which is no date
    bool isBefore = false; ///< its year is before 1, and was counted without a year 0
    bool hasStrayDay = false; ///< a day without a month, left out
};

/// EDTF of the parts; nothing where the year is not a number, or 0.
std::optional<PartsDate> edtfOfParts(const DateParts &parts);

/// A whole number, perhaps with a sign, or with ".0" behind it as some programs export it.
std::optional<int> wholeNumber(std::string_view text);

} // namespace chancery
