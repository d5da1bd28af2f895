#include "core/time/typed/besides.h"

#include "core/time/datewidth.h"
#include "core/time/edtf/reader.h"

#include <cstdint>

#include <fmt/format.h>

namespace chancery::typed {

namespace {

/// Years so far from the year 0 are not reckoned with.
constexpr std::int64_t kFarthestYear = 1'000'000'000'000'000;
constexpr DateWidth kOneDay{1, DateWidth::Unit::Day};

/// The date that an expression of the form Single writes.
Understood<EdtfPoint> pointOf(const std::string &expression, Calendar calendar)
{
    const auto date = edtf::readExpression(expression, calendar);
    if (!date)
        return refused(date.error().reason);
    EdtfPoint point = date->expression.spans.front().from.point;
    if (point.time)
        return refused("before, after and between take days, not times");
    if (point.earliest.year < -kFarthestYear || point.latest.year > kFarthestYear)
        return refused("the year is too large to compute"); // of the day beside it
    return point;
}

} // namespace

Understood<std::string> beforeDate(const Stretch &date, Calendar calendar)
{
    const Understood<EdtfPoint> point = pointOf(date.from, calendar);
    if (!point)
        return tl::unexpected(point.error());
    return fmt::format("[..{}{}]", dayText(earlier(point->earliest, kOneDay, calendar)),
                       date.qualifier);
}

Understood<std::string> afterDate(const Stretch &date, Calendar calendar)
{
    const Understood<EdtfPoint> point = pointOf(date.to, calendar);
    if (!point)
        return tl::unexpected(point.error());
    const CivilDate day = later(point->latest, kOneDay, calendar);
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
