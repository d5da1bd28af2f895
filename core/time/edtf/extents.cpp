#include "core/time/edtf/extents.h"

namespace chancery::edtf {

namespace {

constexpr int kSecondsPerMinute = 60;
constexpr int kSecondsPerHour = 3600;

CivilDate gregorian(const CivilDate &day, Calendar calendar)
{
    // The parser has refused the Julian days of which there is no Gregorian name.
    return calendar == Calendar::Julian ? gregorianOfJulian(day).value_or(day) : day;
}

/// The first instant of that day or, of a point with a time, of its second or minute.
std::optional<Instant> beginOf(const CivilDate &day, const EdtfPoint &point, Calendar calendar)
{
    const auto number = toDayNumber(day, calendar);
    if (!number)
        return std::nullopt;
    const Instant midnight = startOfDay(*number);
    if (!point.time)
        return midnight;
    const TimeOfDay &time = *point.time;
    return midnight
        + (time.hour * kSecondsPerHour + time.minute * kSecondsPerMinute + time.second
           - time.zoneMinutes.value_or(0) * kSecondsPerMinute);
}

/// The first instant after it.
std::optional<Instant> endOf(const CivilDate &day, const EdtfPoint &point, Calendar calendar)
{
    const auto begin = beginOf(day, point, calendar);
    if (!begin)
        return std::nullopt;
    if (!point.time)
        return *begin + kSecondsPerDay;
    return *begin + (point.time->hasSeconds ? 1 : kSecondsPerMinute);
}

Bound beginBound(const CivilDate &day, const EdtfPoint &point, Calendar calendar)
{
    Bound bound{Bound::Kind::Finite, gregorian(day, calendar), beginOf(day, point, calendar)};
    if (bound.at && !kSupportedRange.contains(*bound.at))
        bound.at.reset();
    return bound;
}

Bound endBound(const CivilDate &day, const EdtfPoint &point, Calendar calendar)
{
    Bound bound{Bound::Kind::Finite, gregorian(day, calendar), endOf(day, point, calendar)};
    if (bound.at && !kSupportedRange.contains(*bound.at - 1))
        bound.at.reset();
    return bound;
}

Bound boundWithoutDay(EdtfEnd::Kind kind)
{
    return {kind == EdtfEnd::Kind::Open ? Bound::Kind::Open : Bound::Kind::Unknown, {}, {}};
}

Extent wholeOf(const EdtfPoint &point, Calendar calendar)
{
    return {beginBound(point.earliest, point, calendar), endBound(point.latest, point, calendar)};
}

/// Of an end that is one of several days or times the first and the last, else the point itself.
const EdtfPoint &firstOf(const EdtfPoint &point)
{
    return point.between.empty() ? point : point.between.front();
}

const EdtfPoint &lastOf(const EdtfPoint &point)
{
    return point.between.empty() ? point : point.between.back();
}

/// The days at which an end is compared with the beginning of its stretch.
const CivilDate &comparableDay(const EdtfPoint &end)
{
    const bool meansAnyOf = end.hasUnspecifiedDigits() || end.isDivision()
        || end.significantDigits.has_value() || !end.between.empty();
    return meansAnyOf ? end.latest : end.earliest;
}

/// The widest of two bounds; @p isWider says which of two days lies further out.
template<typename IsWider>
const Bound &widest(const Bound &a, const Bound &b, IsWider isWider)
{
    for (const Bound::Kind kind : {Bound::Kind::Open, Bound::Kind::Unknown}) {
        if (a.kind == kind)
            return a;
        if (b.kind == kind)
            return b;
    }
    if (a.at && b.at)
        return isWider(*a.at, *b.at) ? a : b;
    return isWider(a.day, b.day) ? a : b;
}

} // namespace

Extent possibleExtent(const EdtfSpan &span, Calendar calendar)
{
    const auto &[from, to, isRange] = span;
    Extent extent{boundWithoutDay(from.kind), boundWithoutDay(to.kind)};
    if (from.kind == EdtfEnd::Kind::Point)
        extent.from = beginBound(from.point.earliest, firstOf(from.point), calendar);
    if (to.kind == EdtfEnd::Kind::Point)
        extent.to = endBound(to.point.latest, lastOf(to.point), calendar);
    return extent;
}

std::optional<Extent> certainExtent(const EdtfSpan &span, Calendar calendar)
{
    const auto &[from, to, isRange] = span;
    const bool hasFrom = from.kind == EdtfEnd::Kind::Point;
    const bool hasTo = to.kind == EdtfEnd::Kind::Point;
    if (hasFrom && hasTo) {
        const Extent extent{beginBound(from.point.latest, lastOf(from.point), calendar),
                            endBound(to.point.earliest, firstOf(to.point), calendar)};
        const bool inOrder = extent.from.at && extent.to.at ? *extent.from.at < *extent.to.at
                                                            : extent.from.day <= extent.to.day;
        return inOrder ? std::optional(extent) : std::nullopt;
    }
    if (hasFrom && to.kind == EdtfEnd::Kind::Open)
        return Extent{beginBound(from.point.latest, lastOf(from.point), calendar),
                      boundWithoutDay(to.kind)};
    if (hasTo && from.kind == EdtfEnd::Kind::Open)
        return Extent{boundWithoutDay(from.kind),
                      endBound(to.point.earliest, firstOf(to.point), calendar)};
    if (hasFrom && from.point.isOneDay())
        return wholeOf(from.point, calendar);
    if (hasTo && to.point.isOneDay())
        return wholeOf(to.point, calendar);
    return std::nullopt;
}

std::optional<Extent> certainMember(const EdtfSpan &member, Calendar calendar)
{
    for (const EdtfEnd *end : {&member.from, &member.to}) {
        if (end->kind == EdtfEnd::Kind::Point && !end->point.isOneDay())
            return std::nullopt;
    }
    return certainExtent(member, calendar);
}

bool isReversed(const EdtfSpan &span, Calendar calendar)
{
    if (span.from.kind != EdtfEnd::Kind::Point || span.to.kind != EdtfEnd::Kind::Point)
        return false;
    const EdtfPoint &from = span.from.point;
    const EdtfPoint &to = span.to.point;
    // Zones can turn the order of civil days round, so instants decide where a time is stated.
    const auto begin = beginOf(from.earliest, firstOf(from), calendar);
    const auto end = endOf(to.latest, lastOf(to), calendar);
    if (begin && end && *end <= *begin)
        return true;
    // Outside the axis nothing has an instant.
    const bool isDecided = begin && end && firstOf(from).time && lastOf(to).time;
    return !isDecided && comparableDay(to) < from.earliest;
}

Extent hull(const Extent &a, const Extent &b)
{
    return {widest(a.from, b.from, [](const auto &x, const auto &y) { return x < y; }),
            widest(a.to, b.to, [](const auto &x, const auto &y) { return y < x; })};
}

} // namespace chancery::edtf
