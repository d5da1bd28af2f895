#include "core/layout/cursorlabel.h"

#include "core/text/pattern.h"

#include <algorithm>

#include <fmt/format.h>

namespace chancery {

namespace {
constexpr double kDay = static_cast<double>(kSecondsPerDay);
constexpr double kYearAbove = 120 * kDay;
constexpr double kMonthAbove = 4 * kDay;
constexpr double kDayAbove = kDay / 40;
} // namespace

std::string cursorLabel(Instant at, double secondsPerPixel, const DateWords &words)
{
    const Instant inside = std::clamp(at, kFirstInstant, kEndInstant - 1);
    const DayNumber day = dayOf(inside);
    const CivilDate date = toCivilDate(day, Calendar::Gregorian);
    if (secondsPerPixel >= kYearAbove)
        return yearLabel(date.year, words);
    if (secondsPerPixel >= kMonthAbove)
        return fillPattern(
            words.monthYear,
            {words.months[static_cast<std::size_t>(date.month - 1)], yearLabel(date.year, words)});
    const std::string weekday = words.weekdays[static_cast<std::size_t>(dayOfWeek(day))];
    const std::string text = weekday + " " + dayLabel(date, words);
    if (secondsPerPixel >= kDayAbove)
        return text;
    const std::int64_t seconds = inside - startOfDay(day);
    return fmt::format("{}, {:02}:{:02}", text, seconds / 3600, seconds / 60 % 60);
}

} // namespace chancery
