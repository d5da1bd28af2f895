#include "core/time/edtf/pointlabel.h"

#include "core/text/pattern.h"
#include "core/time/datelabel.h"
#include "core/time/edtf/bounds.h"
#include "core/time/edtf/cursor.h"

#include <cstdint>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace chancery::edtf {

namespace {

constexpr std::size_t kMostListedCandidates = 4;
constexpr std::int64_t kYearsOfDecade = 10;

/// Whether year, month and day are written as digits only, the year with four of them or after Y.
bool isPlain(const EdtfPoint &point)
{
    return point.earliest.year == point.latest.year && !point.hasUnspecifiedDigits()
        && !point.isDivision() && !point.significantDigits && point.between.empty();
}

const std::string &monthName(int month, const DateWords &words)
{
    return words.months.at(static_cast<std::size_t>(month - 1));
}

/// Whether the ten years from this one (before the common era: down to it) have the name "1990s":
/// "1900s" would be read as the century.
bool isDecadeStart(std::int64_t year)
{
    return year % kYearsOfDecade == 0 && year / kYearsOfDecade % 10 != 0;
}

/// Whether "1990s" or "40s BCE" says these years. "-192X" is no such decade in the astronomical
/// count, where it is 1930 to 1921 BCE.
bool isDecadeWithName(std::int64_t first, std::int64_t last)
{
    if (last - first != kYearsOfDecade - 1)
        return false;
    return first > 100 ? isDecadeStart(first) : last <= 0 && isDecadeStart(1 - last);
}

/// "1990s", "40s BCE".
std::string decadeLabel(std::int64_t first, std::int64_t last, const DateWords &words)
{
    if (first > 0)
        return filled(words.decade, {yearLabel(first, words)});
    return filled(words.bce, {filled(words.decade, {std::to_string(1 - last)})});
}

/// "1990s", "between 1900 and 1999", "year unknown": the years a year part can mean.
std::string yearsLabel(std::int64_t first, std::int64_t last, const DateWords &words)
{
    if (first == last)
        return yearLabel(first, words);
    if (first >= 0 && first <= 1 && last == 9999) // in either count
        return words.yearUnknown;
    return isDecadeWithName(first, last) ? decadeLabel(first, last, words)
                                         : yearPair(words.between, first, last, words);
}

/// "first quarter of 2001", "Winter 2001–2002": the parts of the year that take the month's place.
std::string divisionLabel(const EdtfPoint &point, const DateWords &words)
{
    const auto division = static_cast<std::size_t>(smallNumber(point.monthDigits));
    const bool isOneYear = point.yearDigits.find('X') == std::string::npos;
    const std::int64_t first = point.earliest.year;
    const std::int64_t last = point.latest.year;
    const bool crossesNewYear = point.latest.month < point.earliest.month;
    std::string years = yearsLabel(first, crossesNewYear && !isOneYear ? last - 1 : last, words);
    if (crossesNewYear && isOneYear)
        years = yearPair("{0}" + words.rangeDash + "{1}", first, last, words);
    if (division >= 40)
        return filled(division == 40 ? words.firstHalf : words.secondHalf, {years});
    if (division >= 37)
        return filled(words.quadrimesters.at(division - 37), {years});
    if (division >= 33)
        return filled(words.quarters.at(division - 33), {years});
    const std::string season = filled(words.seasons.at((division - 21) % 4), {years});
    return division < 25 ? season
                         : filled(division < 29 ? words.northern : words.southern, {season});
}

/// "5, 15 or 25", "between 10 and 19": the numbers that digits with X can mean.
template<typename Name>
std::string candidatesLabel(std::uint32_t candidates, Name name, const DateWords &words)
{
    std::vector<int> numbers;
    for (int number = 1; number <= 31; ++number) {
        if ((candidates >> number & 1U) != 0)
            numbers.push_back(number);
    }
    const int first = numbers.front();
    const int last = numbers.back();
    const std::size_t count = numbers.size();
    const bool isRun = count > 2 && last - first + 1 == static_cast<int>(count);
    if (isRun || count > kMostListedCandidates)
        return filled(words.between, {name(first), name(last)});
    std::vector<std::string> names;
    for (const int number : numbers)
        names.push_back(name(number));
    return listed(names, words.alternative, words);
}

/// The days that the digits can mean and the month has.
std::uint32_t existingDays(const EdtfPoint &point)
{
    constexpr std::uint32_t kAllDays = 0xffffffffU;
    constexpr std::int64_t kLeapYear = 2000;
    // In a known year the latest day is the last that the digits allow.
    const int last = point.earliest.year == point.latest.year
        ? point.latest.day
        : daysInMonth(kLeapYear, point.latest.month, Calendar::Gregorian);
    return candidateDays(point) & (kAllDays >> (31 - last));
}

/// Days of one month, "8" or "8–14", and what of month and year is to be said.
std::string daysText(const CivilDate &first, const CivilDate &last, Elision elision,
                     const DateWords &words)
{
    std::string days = std::to_string(first.day);
    if (last.day != first.day)
        days += words.rangeDash + std::to_string(last.day);
    const std::string &month = monthName(first.month, words);
    switch (elision) {
    case Elision::MonthAndYear:
        return days;
    case Elision::Year:
        return filled(words.dayMonth, {days, month});
    case Elision::Nothing:
        break;
    }
    return filled(words.dayMonthYear, {days, month, yearLabel(first.year, words)});
}

std::string dayText(const CivilDate &day, Elision elision, const DateWords &words)
{
    return daysText(day, day, elision, words);
}

/// "between 2 January and 2 September 1919": of dates with X that no shorter phrase says.
std::string outermostDaysLabel(const EdtfPoint &point, const DateWords &words)
{
    const bool sameYear = point.earliest.year == point.latest.year;
    const Elision elision = sameYear ? Elision::Year : Elision::Nothing;
    return filled(words.between,
                  {dayText(point.earliest, elision, words), dayLabel(point.latest, words)});
}

/// A date of which some digits are X.
std::string unspecifiedLabel(const EdtfPoint &point, const DateWords &words)
{
    const std::string &month = point.monthDigits;
    const std::string &day = point.dayDigits;
    const bool knowsYear = point.yearDigits.find('X') == std::string::npos;
    const bool knowsDay = !day.empty() && day != "XX";
    const bool knowsMonth = !month.empty() && month != "XX";
    const bool isVagueMonth = knowsMonth && month.find('X') != std::string::npos;
    const bool isVagueDay = knowsDay && day.find('X') != std::string::npos;
    const bool isUnknownYear = point.yearDigits == "XXXX";
    if (point.isOneDay())
        return dayLabel(point.earliest, words);
    const std::string years = yearsLabel(point.earliest.year, point.latest.year, words);
    if (!knowsMonth && !knowsDay)
        return isUnknownYear && !month.empty() ? words.unknownDate : years;
    // Of "the 23rd of some month" and the like only the outermost days can be said plainly.
    if (!knowsMonth || (isVagueMonth && (knowsDay || !knowsYear)))
        return outermostDaysLabel(point, words);
    if (isVagueMonth) {
        const auto name = [&words](int number) { return monthName(number, words); };
        return filled(words.monthYear,
                      {candidatesLabel(candidateMonths(point), name, words), years});
    }
    const std::string &monthText = monthName(smallNumber(month), words);
    std::string text = monthText;
    if (knowsDay) {
        const auto name = [](int number) { return std::to_string(number); };
        const std::string days = isVagueDay ? candidatesLabel(existingDays(point), name, words)
                                            : name(smallNumber(day));
        text = filled(words.dayMonth, {days, monthText});
    }
    return knowsYear ? filled(words.monthYear, {text, years}) : text + words.listSeparator + years;
}

std::string zoneLabel(int minutes)
{
    if (minutes == 0)
        return "UTC";
    const char *sign = minutes < 0 ? "\xe2\x88\x92" : "+";
    const int size = minutes < 0 ? -minutes : minutes;
    return fmt::format("UTC{}{:02}:{:02}", sign, size / 60, size % 60);
}

std::string clockText(const TimeOfDay &time)
{
    std::string text = fmt::format("{:02}:{:02}", time.hour, time.minute);
    if (time.hasSeconds && time.hour != 24)
        text += fmt::format(":{:02}", time.second);
    return text;
}

std::string timeLabel(const TimeOfDay &time, const DateWords &words)
{
    const std::string text = clockText(time);
    return time.zoneMinutes ? filled(words.zonedTime, {text, zoneLabel(*time.zoneMinutes)}) : text;
}

/// "25 October / 7 November 1917", "25–27 October / 7–9 November 1917": Julian days of one month
/// and their Gregorian names, which are of one month too; each part said once.
std::string bothStylesLabel(const CivilDate &first, const CivilDate &last, const DateWords &words)
{
    const CivilDate newFirst = gregorianOfJulian(first).value_or(first);
    const CivilDate newLast = gregorianOfJulian(last).value_or(last);
    const std::string newStyle = daysText(newFirst, newLast, Elision::Nothing, words);
    if (newFirst == first)
        return newStyle;
    const Elision elision = newFirst.year != first.year ? Elision::Nothing
        : newFirst.month != first.month                 ? Elision::Year
                                                        : Elision::MonthAndYear;
    return filled(words.bothStyles, {daysText(first, last, elision, words), newStyle});
}

bool areOfOneMonth(const CivilDate &a, const CivilDate &b)
{
    return a.year == b.year && a.month == b.month;
}

std::string plainLabel(const EdtfPoint &point, Calendar calendar, Elision elision,
                       const DateWords &words)
{
    const CivilDate &day = point.earliest;
    if (point.monthDigits.empty())
        return yearLabel(day.year, words);
    if (point.dayDigits.empty())
        return elision == Elision::Year
            ? monthName(day.month, words)
            : filled(words.monthYear, {monthName(day.month, words), yearLabel(day.year, words)});
    return calendar == Calendar::Julian ? bothStylesLabel(day, day, words)
                                        : dayText(day, elision, words);
}

/// Whether it is about some years that have no name of their own: "19~", "between c. 1900 and
/// c. 1999".
bool isRangeOfCirca(const EdtfPoint &point)
{
    const std::int64_t first = point.earliest.year;
    const std::int64_t last = point.latest.year;
    return point.isApproximate() && !point.isDivision() && !point.hasUnspecifiedDigits()
        && !isPlain(point) && !isDecadeWithName(first, last);
}

std::string unqualifiedLabel(const EdtfPoint &point, Calendar calendar, Elision elision,
                             const DateWords &words)
{
    if (point.isDivision())
        return divisionLabel(point, words);
    if (point.hasUnspecifiedDigits())
        return unspecifiedLabel(point, words);
    if (isPlain(point)) {
        const std::string label = plainLabel(point, calendar, elision, words);
        return point.time ? filled(words.dateTime, {label, timeLabel(*point.time, words)}) : label;
    }
    const std::int64_t first = point.earliest.year;
    const std::int64_t last = point.latest.year;
    if (!isRangeOfCirca(point))
        return yearsLabel(first, last, words);
    // Not "c. 1900–1999", which reads as an interval.
    const std::string between
        = filled(words.between, {filled(words.circa, {"{0}"}), filled(words.circa, {"{1}"})});
    return yearPair(between, first, last, words);
}

} // namespace

Elision elisionBefore(const EdtfPoint &point, const EdtfPoint &next, Calendar calendar)
{
    const bool hasMonths = !point.monthDigits.empty() && !next.monthDigits.empty();
    const bool samePrecision = point.dayDigits.empty() == next.dayDigits.empty();
    const bool areJulianDays = calendar == Calendar::Julian && !point.dayDigits.empty();
    if (areJulianDays || !hasMonths || !samePrecision || !isPlain(point) || !isPlain(next)
        || point.isQualified() || next.isQualified() || point.time || next.time
        || point.earliest.year != next.earliest.year)
        return Elision::Nothing;
    return !point.dayDigits.empty() && point.earliest.month == next.earliest.month
        ? Elision::MonthAndYear
        : Elision::Year;
}

bool areTimesOfOneDay(const EdtfPoint &from, const EdtfPoint &to)
{
    return from.time && to.time && from.earliest == to.earliest;
}

std::string timesLabel(const std::string &pattern, const EdtfPoint &from, const EdtfPoint &to,
                       Calendar calendar, const DateWords &words)
{
    const bool sameZone = from.time->zoneMinutes == to.time->zoneMinutes;
    const std::string first = sameZone ? clockText(*from.time) : timeLabel(*from.time, words);
    const std::string times = filled(pattern, {first, timeLabel(*to.time, words)});
    return filled(words.dateTime, {plainLabel(to, calendar, Elision::Nothing, words), times});
}

std::optional<std::string> julianDaysLabel(const EdtfPoint &from, const EdtfPoint &to,
                                           const DateWords &words)
{
    for (const EdtfPoint *point : {&from, &to}) {
        if (!hasBothStyles(*point, Calendar::Julian) || point->isQualified() || point->time)
            return std::nullopt;
    }
    const auto first = gregorianOfJulian(from.earliest);
    const auto last = gregorianOfJulian(to.earliest);
    const bool isShort = first && last && areOfOneMonth(*first, *last)
        && areOfOneMonth(from.earliest, to.earliest);
    return isShort ? std::optional(bothStylesLabel(from.earliest, to.earliest, words))
                   : std::nullopt;
}

bool hasBothStyles(const EdtfPoint &point, Calendar calendar)
{
    return calendar == Calendar::Julian && isPlain(point) && !point.dayDigits.empty();
}

std::string pointLabel(const EdtfPoint &point, Calendar calendar, Elision elision,
                       const DateWords &words)
{
    if (!point.between.empty()) {
        const EdtfPoint &last = point.between.back();
        return filled(words.between,
                      {pointLabel(point.between.front(), calendar,
                                  elisionBefore(point.between.front(), last, calendar), words),
                       pointLabel(last, calendar, Elision::Nothing, words)});
    }
    std::string label = unqualifiedLabel(point, calendar, elision, words);
    if (point.significantDigits && point.earliest.year != point.latest.year)
        label = filled(words.estimated, {label, yearLabel(point.estimatedYear, words)});
    if (point.isApproximate() && !isRangeOfCirca(point))
        label = filled(words.circa, {label});
    if (point.isUncertain())
        label = filled(words.uncertain, {label});
    return label;
}

std::string yearPair(const std::string &pattern, std::int64_t from, std::int64_t to,
                     const DateWords &words)
{
    const std::string last = yearLabel(to, words);
    if (from <= 0 && to > 0) {
        const bool saysEra = to < kYearsThatNeedNoEra;
        return filled(pattern, {yearLabel(from, words), saysEra ? last : filled(words.ce, {last})});
    }
    // The era stands behind the last year. 0 is 1 BCE; unsigned, because the smallest year has no
    // positive counterpart.
    const std::uint64_t first
        = from > 0 ? static_cast<std::uint64_t>(from) : 1 - static_cast<std::uint64_t>(from);
    const bool lacksEra = from > 0 && from < kYearsThatNeedNoEra && to >= kYearsThatNeedNoEra;
    return filled(pattern, {std::to_string(first), lacksEra ? filled(words.ce, {last}) : last});
}

} // namespace chancery::edtf
