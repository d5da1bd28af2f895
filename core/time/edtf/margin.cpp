#include "core/time/edtf/margin.h"

namespace chancery::edtf {

namespace {

bool hasDay(const EdtfPoint &point)
{
    return point.dayDigits.find_first_not_of('X') != std::string::npos;
}

} // namespace

EdtfPoint widened(EdtfPoint point, const DateWidth &margin, Calendar calendar)
{
    const bool hasMonthUnit
        = margin.unit == DateWidth::Unit::Month || margin.unit == DateWidth::Unit::Year;
    point.earliest = earlier(point.earliest, margin, calendar);
    point.latest = later(point.latest, margin, calendar);
    if (hasMonthUnit && !hasDay(point))
        point.latest.day = daysInMonth(point.latest.year, point.latest.month, calendar);
    return point;
}

EdtfSpan widened(EdtfSpan span, const DateWidth &margin, Calendar calendar)
{
    for (EdtfEnd *end : {&span.from, &span.to}) {
        if (end->kind == EdtfEnd::Kind::Point)
            end->point = widened(std::move(end->point), margin, calendar);
    }
    return span;
}

} // namespace chancery::edtf
