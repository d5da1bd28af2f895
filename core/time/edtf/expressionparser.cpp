#include "core/time/edtf/expressionparser.h"

#include "core/time/edtf/pointparser.h"
#include "core/time/edtf/setparser.h"

#include <algorithm>

namespace chancery::edtf {

namespace {

constexpr std::string_view kOpen = "..";

struct ParsedEnd
{
    EdtfEnd end;
    int level = 0;
};

Parsed<ParsedEnd> parseEnd(std::string_view piece, std::size_t start, DateRules rules)
{
    if (piece.empty())
        return ParsedEnd{{EdtfEnd::Kind::Unknown, {}}, 1};
    if (piece == kOpen)
        return ParsedEnd{{EdtfEnd::Kind::Open, {}}, 1};
    Parsed<ParsedPoint> point = parsePoint(piece, start, rules);
    if (!point)
        return tl::unexpected(std::move(point.error()));
    // Unspecified digits are of level 1 in a date, of level 2 in an interval.
    const int level = point->point.hasUnspecifiedDigits() ? 2 : point->level;
    return ParsedEnd{{EdtfEnd::Kind::Point, std::move(point->point)}, level};
}

Parsed<ParsedExpression> parseInterval(std::string_view text, std::size_t slash, DateRules rules)
{
    const std::size_t second = text.find('/', slash + 1);
    if (second != std::string_view::npos)
        return fault("an interval has a beginning and an end, with one / between", second);
    Parsed<ParsedEnd> from = parseEnd(text.substr(0, slash), 0, rules);
    if (!from)
        return tl::unexpected(std::move(from.error()));
    Parsed<ParsedEnd> to = parseEnd(text.substr(slash + 1), slash + 1, rules);
    if (!to)
        return tl::unexpected(std::move(to.error()));
    ParsedExpression parsed;
    parsed.form = DateForm::Interval;
    parsed.level = std::max(from->level, to->level);
    parsed.endOffset = slash + 1;
    parsed.expression.spans.push_back({std::move(from->end), std::move(to->end), true});
    return parsed;
}

Parsed<ParsedExpression> parseSingle(std::string_view text, DateRules rules)
{
    Parsed<ParsedPoint> point = parsePoint(text, 0, rules);
    if (!point)
        return tl::unexpected(std::move(point.error()));
    ParsedExpression parsed;
    parsed.level = point->level;
    const EdtfEnd end{EdtfEnd::Kind::Point, std::move(point->point)};
    parsed.expression.spans.push_back({end, end, false});
    return parsed;
}

} // namespace

Parsed<ParsedExpression> parseExpression(std::string_view text, DateRules rules)
{
    if (text.empty())
        return fault("no date is written", 0);
    if (text.front() == ' ' || text.front() == '\t')
        return fault("a blank stands before the date", 0);
    if (text.back() == ' ' || text.back() == '\t')
        return fault("a blank stands behind the date", text.size() - 1);
    if (text.front() == '[' || text.front() == '{')
        return parseSet(text, rules);
    const std::size_t slash = text.find('/');
    return slash == std::string_view::npos ? parseSingle(text, rules)
                                           : parseInterval(text, slash, rules);
}

} // namespace chancery::edtf
