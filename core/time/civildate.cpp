#include "core/time/civildate.h"

#include <boost/date_time/gregorian_calendar.hpp>
#include <boost/date_time/year_month_day.hpp>
#include <fmt/format.h>

namespace chancery {

namespace {

// Boost's own date class ends at 1400; the calendar under it, over wider types, is exact for every
// day from Julian Day 0 on. Below that its count wraps, so callers check the range first.
using GregorianCalendar = boost::date_time::gregorian_calendar_base<
    boost::date_time::year_month_day_base<int, int, int>, std::int64_t>;

constexpr CivilDate kFirstGregorianDay{-4713, 11, 24};
constexpr CivilDate kLastGregorianDay{9999, 12, 31};

/// A Julian leap cycle, which has no exceptions.
constexpr std::int64_t kDaysOfFourJulianYears = 1461;
/// Day 0 is 1 January -4712; the count below runs from 1 March -4712, 60 days later.
constexpr std::int64_t kJulianEpochYear = -4712;
constexpr std::int64_t kDaysBeforeMarchOfEpoch = 60;

constexpr std::int64_t floorDivide(std::int64_t number, std::int64_t divisor)
{
    return number / divisor - (number % divisor < 0 ? 1 : 0);
}

/// Days from 1 March to the first of a month counted from March (0..11).
constexpr std::int64_t daysBeforeMonthFromMarch(int month)
{
    return (153 * month + 2) / 5;
}

std::int64_t julianDayNumber(const CivilDate &date)
{
    const bool beforeMarch = date.month < 3;
    const std::int64_t year = date.year - kJulianEpochYear - (beforeMarch ? 1 : 0);
    const int month = date.month + (beforeMarch ? 9 : -3);
    return floorDivide(year * kDaysOfFourJulianYears, 4) + daysBeforeMonthFromMarch(month)
        + date.day - 1 + kDaysBeforeMarchOfEpoch;
}

CivilDate julianDate(DayNumber number)
{
    const std::int64_t fromMarch = number - kDaysBeforeMarchOfEpoch;
    const std::int64_t year = floorDivide(4 * fromMarch + 3, kDaysOfFourJulianYears);
    const std::int64_t dayOfYear = fromMarch - floorDivide(year * kDaysOfFourJulianYears, 4);
    const int month = static_cast<int>((5 * dayOfYear + 2) / 153);
    const int day = static_cast<int>(dayOfYear - daysBeforeMonthFromMarch(month)) + 1;
    const bool afterDecember = month > 9;
    return {year + kJulianEpochYear + (afterDecember ? 1 : 0), month + (afterDecember ? -9 : 3),
            day};
}

} // namespace

bool isLeapYear(std::int64_t year, Calendar calendar)
{
    if (year % 4 != 0)
        return false;
    return calendar == Calendar::Julian || year % 100 != 0 || year % 400 == 0;
}

int daysInMonth(std::int64_t year, int month, Calendar calendar)
{
    switch (month) {
    case 2:
        return isLeapYear(year, calendar) ? 29 : 28;
    case 4:
    case 6:
    case 9:
    case 11:
        return 30;
    default:
        return 31;
    }
}

bool isValid(const CivilDate &date, Calendar calendar)
{
    return date.month >= 1 && date.month <= 12 && date.day >= 1
        && date.day <= daysInMonth(date.year, date.month, calendar);
}

std::optional<DayNumber> toDayNumber(const CivilDate &date, Calendar calendar)
{
    if (calendar == Calendar::Julian) {
        // Years far outside would overflow the count; no supported day is anywhere near them.
        if (date.year < kJulianEpochYear || date.year > kLastGregorianDay.year)
            return std::nullopt;
        const DayNumber day = julianDayNumber(date);
        return day <= kLastDayNumber ? std::optional(day) : std::nullopt;
    }
    if (date < kFirstGregorianDay || date > kLastGregorianDay)
        return std::nullopt;
    return GregorianCalendar::julian_day_number(
        {static_cast<int>(date.year), date.month, date.day});
}

CivilDate toCivilDate(DayNumber day, Calendar calendar)
{
    if (calendar == Calendar::Julian)
        return julianDate(day);
    const auto date = GregorianCalendar::from_julian_day_number(day);
    return {date.year, date.month, date.day};
}

std::optional<CivilDate> gregorianOfJulian(const CivilDate &date)
{
    // Julian day counts of years up to here fit 64 bits with room to spare.
    constexpr std::int64_t kLargestYear = 1'000'000'000'000'000;
    constexpr std::int64_t kGregorianCycleYears = 400;
    constexpr std::int64_t kGregorianCycleDays = 146097;
    if (date.year < -kLargestYear || date.year > kLargestYear)
        return std::nullopt;
    // Any day moves into the supported range by whole cycles, which repeat exactly.
    const DayNumber day = julianDayNumber(date);
    const std::int64_t cycles = floorDivide(day, kGregorianCycleDays);
    CivilDate gregorian = toCivilDate(day - cycles * kGregorianCycleDays, Calendar::Gregorian);
    gregorian.year += cycles * kGregorianCycleYears;
    return gregorian;
}

int dayOfWeek(DayNumber day)
{
    return static_cast<int>(day % 7); // Julian Day 0 is a Monday
}

std::string isoText(const CivilDate &date)
{
    const bool negative = date.year < 0;
    // Unsigned, because the smallest year has no positive counterpart.
    const std::uint64_t magnitude = negative ? 0 - static_cast<std::uint64_t>(date.year)
                                             : static_cast<std::uint64_t>(date.year);
    const char *sign = negative ? "-" : magnitude > 9999 ? "+" : "";
    return fmt::format("{}{:04}-{:02}-{:02}", sign, magnitude, date.month, date.day);
}

} // namespace chancery
