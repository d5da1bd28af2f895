#include "core/time/datewidth.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

using Unit = DateWidth::Unit;

constexpr int kDaysPerWeek = 7;
constexpr int kMonthsPerYear = 12;
/// Both calendars repeat after so many years, exactly.
constexpr std::int64_t kCycleYears = 400;
/// Any year of the supported range from which a cycle lies in it whole.
constexpr std::int64_t kCycleBase = 2000;

constexpr std::array<std::pair<std::string_view, Unit>, 4> kUnits{{
    {"day", Unit::Day},
    {"week", Unit::Week},
    {"month", Unit::Month},
    {"year", Unit::Year},
}};

/// What people write for a unit, in lower case, where only its word is read.
constexpr std::array<std::pair<std::string_view, Unit>, 12> kAbbreviations{{
    {"d", Unit::Day},
    {"w", Unit::Week},
    {"wk", Unit::Week},
    {"wks", Unit::Week},
    {"m", Unit::Month},
    {"mo", Unit::Month},
    {"mos", Unit::Month},
    {"mon", Unit::Month},
    {"mth", Unit::Month},
    {"y", Unit::Year},
    {"yr", Unit::Year},
    {"yrs", Unit::Year},
}};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digitsAt(std::string_view text, std::size_t from)
{
    std::size_t end = from;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - from;
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

/// The count that the digits say; -1 for more than any width has.
int countOf(std::string_view digits)
{
    int count = 0;
    for (const char digit : digits) {
        count = count * 10 + (digit - '0');
        if (count > kMostWidthCount)
            return -1;
    }
    return count;
}

/// "2yrs", "P2Y" or "± 2 years" as a width, if anything like that is written.
std::string suggestionFor(std::string_view text)
{
    const std::size_t digits = text.find_first_of("0123456789");
    if (digits == std::string_view::npos)
        return {};
    const std::size_t length = digitsAt(text, digits);
    const int count = countOf(text.substr(digits, length));
    std::string word = lowerCase(text.substr(digits + length));
    word.erase(std::remove_if(word.begin(), word.end(),
                              [](char c) { return c == ' ' || c == '.' || c == '-'; }),
               word.end());
    if (count < 0)
        return {};
    for (const auto &[name, unit] : kUnits) {
        if (word == name || word == std::string(name) + 's')
            return dateWidthText({count, unit});
    }
    for (const auto &[name, unit] : kAbbreviations) {
        if (word == name)
            return dateWidthText({count, unit});
    }
    return {};
}

std::int64_t floorDivide(std::int64_t number, std::int64_t divisor)
{
    return number / divisor - (number % divisor < 0 ? 1 : 0);
}

CivilDate plusDays(const CivilDate &day, std::int64_t days, Calendar calendar)
{
    const std::int64_t base = day.year - floorDivide(day.year, kCycleYears) * kCycleYears;
    const CivilDate inCycle{base + kCycleBase, day.month, day.day};
    const DayNumber cycleDays = *toDayNumber({kCycleBase + kCycleYears, 1, 1}, calendar)
        - *toDayNumber({kCycleBase, 1, 1}, calendar);
    const DayNumber moved = *toDayNumber(inCycle, calendar) + days;
    const std::int64_t cycles = floorDivide(moved, cycleDays);
    CivilDate result = toCivilDate(moved - cycles * cycleDays, calendar);
    result.year += cycles * kCycleYears + day.year - inCycle.year;
    return result;
}

CivilDate plusMonths(const CivilDate &day, std::int64_t months, Calendar calendar)
{
    const std::int64_t fromJanuary = day.month - 1 + months;
    const std::int64_t years = floorDivide(fromJanuary, kMonthsPerYear);
    CivilDate result;
    result.year = day.year + years;
    result.month = static_cast<int>(fromJanuary - years * kMonthsPerYear) + 1;
    result.day = std::min(day.day, daysInMonth(result.year, result.month, calendar));
    return result;
}

CivilDate moved(const CivilDate &day, const DateWidth &width, Calendar calendar, int direction)
{
    const std::int64_t count = std::int64_t(width.count) * direction;
    switch (width.unit) {
    case Unit::Day:
        return plusDays(day, count, calendar);
    case Unit::Week:
        return plusDays(day, count * kDaysPerWeek, calendar);
    case Unit::Month:
        return plusMonths(day, count, calendar);
    case Unit::Year:
        break;
    }
    return plusMonths(day, count * kMonthsPerYear, calendar);
}

} // namespace

tl::expected<DateWidth, DateWidthError> parseDateWidth(std::string_view text)
{
    const std::size_t length = digitsAt(text, 0);
    if (length == 0) {
        return tl::unexpected(
            DateWidthError{"it does not begin with a whole number", suggestionFor(text)});
    }
    const int count = countOf(text.substr(0, length));
    if (count < 0) {
        return tl::unexpected(
            DateWidthError{fmt::format("its number is larger than {}", kMostWidthCount), {}});
    }
    const std::size_t word = text.find_first_not_of(' ', length);
    const std::string_view unit
        = word == std::string_view::npos ? std::string_view() : text.substr(word);
    for (const auto &[name, value] : kUnits) {
        const bool isPlural = unit.size() == name.size() + 1 && unit.back() == 's';
        if (unit.substr(0, name.size()) == name && (unit.size() == name.size() || isPlural))
            return DateWidth{count, value};
    }
    return tl::unexpected(
        DateWidthError{"its unit is not days, weeks, months or years", suggestionFor(text)});
}

std::string dateWidthText(const DateWidth &width)
{
    const auto unit = std::find_if(kUnits.begin(), kUnits.end(),
                                   [&](const auto &named) { return named.second == width.unit; });
    return fmt::format("{} {}{}", width.count, unit->first, width.count == 1 ? "" : "s");
}

CivilDate later(const CivilDate &day, const DateWidth &width, Calendar calendar)
{
    return moved(day, width, calendar, 1);
}

CivilDate earlier(const CivilDate &day, const DateWidth &width, Calendar calendar)
{
    return moved(day, width, calendar, -1);
}

} // namespace chancery
