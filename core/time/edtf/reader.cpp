#include "core/time/edtf/reader.h"

#include "core/time/edtf/expressionparser.h"
#include "core/time/edtf/extents.h"
#include "core/time/edtf/meaning.h"

namespace chancery::edtf {

namespace {

EdtfDate dateOf(std::string_view text, DateRules rules, ParsedExpression parsed)
{
    EdtfDate date;
    date.text = text;
    date.calendar = rules.calendar;
    date.years = rules.years;
    date.level = parsed.level;
    date.form = parsed.form;
    date.expression = std::move(parsed.expression);
    setMeaning(date);
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
        return tl::unexpected(EdtfError{reason, endOffset, {}, std::move(date)});
    return date;
}

} // namespace chancery::edtf
