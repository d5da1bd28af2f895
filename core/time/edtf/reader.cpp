#include "core/time/edtf/reader.h"

#include "core/time/edtf/expressionparser.h"
#include "core/time/edtf/extents.h"

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

/// Sets of alternatives and of several dates: hull, members, and which edges are soft.
void setMeaningOfSet(EdtfDate &date)
{
    std::optional<Extent> certain;
    for (const EdtfSpan &span : date.expression.spans) {
        const Extent member = possibleExtent(span, date.calendar);
        date.possible = date.members.empty() ? member : hull(date.possible, member);
        date.members.push_back(member);
        const auto part = certainMember(span, date.calendar);
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
    const EdtfSpan &span = date.expression.spans.front();
    date.possible = possibleExtent(span, date.calendar);
    date.certain = certainExtent(span, date.calendar);
    date.approximateFrom = isApproximate(span.from);
    date.approximateTo = isApproximate(span.to);
}

EdtfDate dateOf(std::string_view text, DateRules rules, ParsedExpression parsed)
{
    EdtfDate date;
    date.text = text;
    date.calendar = rules.calendar;
    date.years = rules.years;
    date.level = parsed.level;
    date.form = parsed.form;
    date.expression = std::move(parsed.expression);
    if (date.form == DateForm::OneOf || date.form == DateForm::AllOf)
        setMeaningOfSet(date);
    else
        setMeaningOfSpan(date);
    for (const EdtfSpan &span : date.expression.spans)
        date.uncertain = date.uncertain || isUncertain(span.from) || isUncertain(span.to);
    if (date.uncertain)
        date.certain.reset();
    return date;
}

const char *reasonOfReversal(const EdtfSpan &span)
{
    const EdtfPoint &from = span.from.point;
    const EdtfPoint &to = span.to.point;
    return to.latest < from.earliest || from.time || to.time
        ? "the end comes before the beginning"
        : "the end is less precise than the beginning and begins before it";
}

/// The date kept of an interval whose end comes before its beginning: the hull of both ends.
EdtfDate salvagedDate(EdtfDate date)
{
    const EdtfSpan &span = date.expression.spans.front();
    date.possible = hull(possibleExtent({span.from, span.from, false}, date.calendar),
                         possibleExtent({span.to, span.to, false}, date.calendar));
    date.certain.reset();
    return date;
}

} // namespace

tl::expected<EdtfDate, EdtfError> readExpression(std::string_view text, DateRules rules)
{
    Parsed<ParsedExpression> parsed = parseExpression(text, rules);
    if (!parsed) {
        Fault &fault = parsed.error();
        return tl::unexpected(
            EdtfError{std::move(fault.reason), fault.offset, {}, {}, fault.isYearZero});
    }
    const bool reversed = parsed->form == DateForm::Interval
        && isReversed(parsed->expression.spans.front(), rules.calendar);
    const std::size_t endOffset = parsed->endOffset;
    const char *reason = reversed ? reasonOfReversal(parsed->expression.spans.front()) : "";
    EdtfDate date = dateOf(text, rules, std::move(*parsed));
    if (reversed)
        return tl::unexpected(EdtfError{reason, endOffset, {}, salvagedDate(std::move(date))});
    return date;
}

} // namespace chancery::edtf
