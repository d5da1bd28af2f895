#include "core/layout/cursorlabel.h"

#include "core/layout/calendarstep.h"
#include "core/text/pattern.h"

#include <algorithm>

namespace chancery {

namespace {

constexpr double kDay = static_cast<double>(kSecondsPerDay);
constexpr double kYearAbove = 120 * kDay;
constexpr double kMonthAbove = 4 * kDay;
constexpr double kDayAbove = kDay / 24;

/// The time of day in steps that are no finer than a pixel.
std::string timeText(Instant at, double secondsPerPixel)
{
    for (const CalendarStep &step : axisSteps()) {
        if (step.count >= secondsPerPixel)
            return clockText(step.floor(at));
    }
    return clockText(at);
}

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
    const std::string &weekday = words.weekdays[static_cast<std::size_t>(dayOfWeek(day))];
    const std::string text = filled(words.weekdayDate, {weekday, dayLabel(date, words)});
    if (secondsPerPixel >= kDayAbove)
        return text;
    return filled(words.inUtc, {filled(words.dateTime, {text, timeText(inside, secondsPerPixel)})});
}

} // namespace chancery
