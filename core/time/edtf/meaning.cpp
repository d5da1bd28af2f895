#include "core/time/edtf/meaning.h"

#include "core/time/edtf/extents.h"
#include "core/time/edtf/margin.h"

namespace chancery::edtf {

namespace {

/// Whether an end of the stretch that is a date has the quality.
template<typename Quality>
bool holds(const EdtfEnd &end, Quality quality)
{
    return end.kind == EdtfEnd::Kind::Point && quality(end.point);
}

bool isApproximate(const EdtfEnd &end)
{
    return holds(end, [](const EdtfPoint &point) { return point.isApproximate(); });
}

bool isUncertain(const EdtfEnd &end)
{
    return holds(end, [](const EdtfPoint &point) { return point.isUncertain(); });
}

/// A span of the date's expression with its margin taken in.
EdtfSpan spanWithMargin(const EdtfDate &date, const EdtfSpan &span)
{
    return date.margin ? widened(span, *date.margin, date.calendar) : span;
}

/// Sets of alternatives and of several dates: hull, members, and which edges are soft.
void setMeaningOfSet(EdtfDate &date)
{
    std::optional<Extent> certain;
    date.members.clear();
    for (const EdtfSpan &span : date.expression.spans) {
        const Extent member = possibleExtent(spanWithMargin(date, span), date.calendar);
        date.possible = date.members.empty() ? member : hull(date.possible, member);
        date.members.push_back(member);
        const auto part = date.margin ? std::nullopt : certainMember(span, date.calendar);
        if (part && date.form == DateForm::AllOf)
            certain = certain ? hull(*certain, *part) : *part;
    }
    for (std::size_t i = 0; i < date.members.size(); ++i) {
        const EdtfSpan &span = date.expression.spans[i];
        if (date.members[i].from == date.possible.from && isApproximate(span.from))
            date.approximateFrom = true;
        if (date.members[i].to == date.possible.to && isApproximate(span.to))
            date.approximateTo = true;
    }
    date.certain = certain;
}

void setMeaningOfSpan(EdtfDate &date)
{
    const EdtfSpan span = spanWithMargin(date, date.expression.spans.front());
    date.approximateFrom = isApproximate(span.from);
    date.approximateTo = isApproximate(span.to);
    if (date.form == DateForm::Interval
        && isReversed(date.expression.spans.front(), date.calendar)) {
        date.possible = hull(possibleExtent({span.from, span.from, false}, date.calendar),
                             possibleExtent({span.to, span.to, false}, date.calendar));
        date.certain.reset();
        return;
    }
    date.possible = possibleExtent(span, date.calendar);
    date.certain = certainExtent(span, date.calendar);
}

} // namespace

void setMeaning(EdtfDate &date)
{
    if (date.form == DateForm::OneOf || date.form == DateForm::AllOf)
        setMeaningOfSet(date);
    else
        setMeaningOfSpan(date);
    date.uncertain = false;
    for (const EdtfSpan &span : date.expression.spans)
        date.uncertain = date.uncertain || isUncertain(span.from) || isUncertain(span.to);
    if (date.uncertain)
        date.certain.reset();
}

} // namespace chancery::edtf
