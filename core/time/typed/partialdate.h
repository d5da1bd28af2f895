#pragma once

#include "core/time/typed/lexer.h"
#include "core/time/typed/refusal.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace chancery::typed {

/// A year as counted by people.
struct WrittenYear
{
    std::int64_t count = 0; ///< 44 for "44 BC"
    std::optional<int> era; ///< -1 or 1; nothing: none was written
};

/// What was typed of a date: "8 May 1815", or less where the rest stands in the date beside it,
/// the "8" of "8–14 May 1815".
struct PartialDate
{
    std::optional<WrittenYear> year;
    std::optional<int> month; ///< 1..12
    std::optional<int> day;
    std::optional<int> division; ///< of the year, in the month's place: 21..41
    std::optional<int> weekday; ///< 0 is Monday
    /// Of at most two digits: a day, or a year whose era or century stands elsewhere.
    std::optional<int> lone;
};

/// Reads days, months, years, eras, weekdays and seasons in any order that people use: day month
/// year, month day year, year month day.
Understood<PartialDate> readPartialDate(Tokens tokens);

/// Gives every date what it lacks from its neighbours: the year and era from the next one, the
/// month from the next or, for "April 8–14", the one before.
Understood<void> completeDates(std::vector<PartialDate> &dates);

/// EDTF of a completed date. Says so if the weekday that was typed is another one.
Understood<std::string> expressionOf(const PartialDate &date, Calendar calendar);

} // namespace chancery::typed
