#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace chancery {

/// The calendar a date is written in. The time axis itself is proleptic Gregorian.
enum class Calendar { Gregorian, Julian };

/// A day as a calendar names it. Years are astronomical: 0 is 1 BCE, -43 is 44 BCE.
struct CivilDate
{
    std::int64_t year = 0;
    int month = 1; ///< 1..12
    int day = 1; ///< 1..daysInMonth

    friend auto operator<=>(const CivilDate &, const CivilDate &) = default;
};

/// Days since Julian Day Number 0, which is -4713-11-24 Gregorian and -4712-01-01 Julian.
using DayNumber = std::int64_t;

/// 9999-12-31 Gregorian, the last day of the supported range; the first is day 0.
inline constexpr DayNumber kLastDayNumber = 5373484;

bool isLeapYear(std::int64_t year, Calendar calendar);
/// 28..31. @p month must be 1..12.
int daysInMonth(std::int64_t year, int month, Calendar calendar);
/// Whether month and day exist in that year of that calendar.
bool isValid(const CivilDate &date, Calendar calendar);

/// The day's number, or nothing when it lies outside the supported range. @p date must be valid.
std::optional<DayNumber> toDayNumber(const CivilDate &date, Calendar calendar);
/// The day of that number; @p day must be 0..kLastDayNumber.
CivilDate toCivilDate(DayNumber day, Calendar calendar);
/// The Gregorian name of a Julian day of any year, also outside the supported range; nothing for
/// years beyond 10^15, whose days no longer fit the count. @p date must be valid.
std::optional<CivilDate> gregorianOfJulian(const CivilDate &date);

/// 0 is Monday, 6 is Sunday.
int dayOfWeek(DayNumber day);

/// ISO 8601 text, "2000-07-04", "-0043-03-15"; years beyond four digits carry a sign,
/// "+12000-01-01".
std::string isoText(const CivilDate &date);

} // namespace chancery
