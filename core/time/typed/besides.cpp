#include "core/time/typed/besides.h"

#include "core/time/edtf/reader.h"

#include <fmt/format.h>

namespace chancery::typed {

namespace {

constexpr int kMonths = 12;

CivilDate dayBefore(CivilDate day, Calendar calendar)
{
    if (day.day > 1)
        return {day.year, day.month, day.day - 1};
    if (day.month == 1)
        return {day.year - 1, kMonths, daysInMonth(day.year - 1, kMonths, calendar)};
    return {day.year, day.month - 1, daysInMonth(day.year, day.month - 1, calendar)};
}

CivilDate dayAfter(CivilDate day, Calendar calendar)
{
    if (day.day < daysInMonth(day.year, day.month, calendar))
        return {day.year, day.month, day.day + 1};
    return day.month < kMonths ? CivilDate{day.year, day.month + 1, 1}
                               : CivilDate{day.year + 1, 1, 1};
}

/// The date that an expression of the form Single writes.
Understood<EdtfPoint> pointOf(const std::string &expression, Calendar calendar)
{
    const auto date = edtf::readExpression(expression, calendar);
    if (!date)
        return refused(date.error().reason);
    EdtfPoint point = date->expression.spans.front().from.point;
    if (point.time)
        return refused("before, after and between take days, not times");
    return point;
}

} // namespace

Understood<std::string> beforeDate(const Stretch &date, Calendar calendar)
{
    const Understood<EdtfPoint> point = pointOf(date.from, calendar);
    if (!point)
        return tl::unexpected(point.error());
    return fmt::format("[..{}{}]", dayText(dayBefore(point->earliest, calendar)), date.qualifier);
}

Understood<std::string> afterDate(const Stretch &date, Calendar calendar)
{
    const Understood<EdtfPoint> point = pointOf(date.to, calendar);
    if (!point)
        return tl::unexpected(point.error());
    const CivilDate day = dayAfter(point->latest, calendar);
    const bool isYear = point->monthDigits.empty();
    const bool isMonth = !isYear && point->dayDigits.empty() && !point->isDivision();
    const std::string next = isYear ? yearText(day.year)
        : isMonth                   ? monthText(day.year, day.month)
                                    : dayText(day);
    return fmt::format("[{}{}..]", next, date.qualifier);
}

Understood<std::string> betweenDates(const Stretch &first, const Stretch &last, Calendar calendar)
{
    const std::string asTyped
        = fmt::format("[{}{}..{}{}]", first.from, first.qualifier, last.to, last.qualifier);
    if (edtf::readExpression(asTyped, calendar))
        return asTyped;
    const Understood<EdtfPoint> from = pointOf(first.from, calendar);
    const Understood<EdtfPoint> to = pointOf(last.to, calendar);
    if (!from || !to)
        return tl::unexpected(from ? to.error() : from.error());
    return fmt::format("[{}{}..{}{}]", dayText(from->earliest), first.qualifier,
                       dayText(to->latest), last.qualifier);
}

} // namespace chancery::typed
