#include "core/layout/calendarstep.h"

#include <algorithm>

namespace chancery {

namespace {

std::int64_t floorTo(std::int64_t value, std::int64_t step)
{
    const std::int64_t quotient = value / step;
    return (value % step < 0 ? quotient - 1 : quotient) * step;
}

/// The year at or before @p year on which a step of so many years falls. Steps of several years
/// count as people do, who know no year 0: ..., 200 BCE, 100 BCE, 1 CE, 100, 200, ...
std::int64_t flooredYear(std::int64_t year, std::int64_t count)
{
    if (count == 1 || year >= count)
        return floorTo(year, count);
    if (year >= 1)
        return 1;
    const std::int64_t bce = 1 - year;
    return 1 - (bce + count - 1) / count * count;
}

std::int64_t nextYear(std::int64_t year, std::int64_t count)
{
    if (count == 1 || year >= count)
        return floorTo(year, count) + count;
    if (year >= 1)
        return count;
    const std::int64_t bce = -flooredYear(year, count) + 1;
    return bce > count ? 1 - (bce - count) : 1;
}

Instant startOf(const CivilDate &date)
{
    // The first step of supported time may begin before the axis does: it then begins with it.
    const auto day = toDayNumber(date, Calendar::Gregorian);
    if (day)
        return startOfDay(*day);
    return date.year > 0 ? kEndInstant : kFirstInstant;
}

// Days of the month on which a multi-day step falls; the remainder of a month joins the last one.
int flooredDay(int day, int count)
{
    if (count == 1)
        return day;
    const int lastStep = 28 - count + 1;
    return std::min(1 + (day - 1) / count * count, lastStep);
}

CivilDate withMonths(CivilDate date, std::int64_t months)
{
    const std::int64_t total = date.year * 12 + (date.month - 1) + months;
    const std::int64_t year = floorTo(total, 12) / 12;
    return {year, static_cast<int>(total - year * 12) + 1, 1};
}

} // namespace

Instant CalendarStep::floor(Instant at) const
{
    const Instant inside = std::clamp(at, kFirstInstant, kEndInstant - 1);
    if (unit == Unit::Second) {
        const std::int64_t day = startOfDay(dayOf(inside)).seconds;
        return {day + floorTo(inside.seconds - day, count)};
    }
    CivilDate date = toCivilDate(dayOf(inside), Calendar::Gregorian);
    if (unit == Unit::Day) {
        date.day = flooredDay(date.day, count);
        return startOf(date);
    }
    date.day = 1;
    if (unit == Unit::Month) {
        date.month = static_cast<int>(floorTo(date.month - 1, count)) + 1;
        return startOf(date);
    }
    return startOf({flooredYear(date.year, count), 1, 1});
}

Instant CalendarStep::next(Instant at) const
{
    if (at >= kEndInstant)
        return kEndInstant;
    if (unit == Unit::Second)
        return std::min(at + count, kEndInstant);
    const CivilDate date = toCivilDate(dayOf(at), Calendar::Gregorian);
    switch (unit) {
    case Unit::Day: {
        const int day = flooredDay(date.day, count) + count;
        const bool fits = count == 1
            ? day <= daysInMonth(date.year, date.month, Calendar::Gregorian)
            : day <= 28 - count + 1;
        return startOf(fits ? CivilDate{date.year, date.month, day} : withMonths(date, 1));
    }
    case Unit::Month:
        return startOf(withMonths({date.year, date.month, 1}, count - (date.month - 1) % count));
    default:
        return startOf({nextYear(date.year, count), 1, 1});
    }
}

double CalendarStep::approximateSeconds() const
{
    constexpr double kDay = static_cast<double>(kSecondsPerDay);
    switch (unit) {
    case Unit::Second:
        return count;
    case Unit::Day:
        return count * kDay;
    case Unit::Month:
        return count * 30.436875 * kDay;
    case Unit::Year:
        break;
    }
    return count * 365.2425 * kDay;
}

const std::vector<CalendarStep> &axisSteps()
{
    using Unit = CalendarStep::Unit;
    static const std::vector<CalendarStep> steps = {
        {Unit::Second, 60},    {Unit::Second, 300},  {Unit::Second, 600},   {Unit::Second, 900},
        {Unit::Second, 1800},  {Unit::Second, 3600}, {Unit::Second, 10800}, {Unit::Second, 21600},
        {Unit::Second, 43200}, {Unit::Day, 1},       {Unit::Day, 7},        {Unit::Day, 14},
        {Unit::Month, 1},      {Unit::Month, 3},     {Unit::Month, 6},      {Unit::Year, 1},
        {Unit::Year, 2},       {Unit::Year, 5},      {Unit::Year, 10},      {Unit::Year, 20},
        {Unit::Year, 50},      {Unit::Year, 100},    {Unit::Year, 200},     {Unit::Year, 500},
        {Unit::Year, 1000},
    };
    return steps;
}

} // namespace chancery
