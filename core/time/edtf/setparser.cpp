#include "core/time/edtf/setparser.h"

#include "core/time/edtf/extents.h"
#include "core/time/edtf/pointparser.h"

namespace chancery::edtf {

namespace {

constexpr std::string_view kDots = "..";

/// What is written between two commas, and where.
struct Member
{
    std::string_view text;
    std::size_t start = 0;
};

Member withoutBlanks(Member member, bool atFront, bool atBack)
{
    while (atFront && !member.text.empty() && member.text.front() == ' ') {
        member.text.remove_prefix(1);
        ++member.start;
    }
    while (atBack && !member.text.empty() && member.text.back() == ' ')
        member.text.remove_suffix(1);
    return member;
}

/// How many parts are written, with a kind of its own for parts of a year and for times.
int precision(const EdtfPoint &point)
{
    enum { Century, Decade, Year, Division, Month, Day, Time };
    if (point.time)
        return Time;
    if (!point.dayDigits.empty())
        return Day;
    if (!point.monthDigits.empty())
        return point.isDivision() ? Division : Month;
    if (!point.longYear.empty())
        return Year; // Y1E2 is the year 100, which has three digits and is no decade
    const std::size_t digits = point.yearDigits.size() - (point.yearDigits[0] == '-' ? 1 : 0);
    return digits == 2 ? Century : digits == 3 ? Decade : Year;
}

Parsed<EdtfEnd> parseRangeEnd(const Member &member, DateRules rules)
{
    if (member.text.empty())
        return EdtfEnd{EdtfEnd::Kind::Open, {}};
    Parsed<ParsedPoint> point = parsePoint(member.text, member.start, rules);
    if (!point)
        return tl::unexpected(std::move(point.error()));
    return EdtfEnd{EdtfEnd::Kind::Point, std::move(point->point)};
}

Parsed<EdtfSpan> parseRange(const Member &member, std::size_t dots, DateRules rules)
{
    const std::size_t behind = dots + kDots.size();
    Parsed<EdtfEnd> from = parseRangeEnd({member.text.substr(0, dots), member.start}, rules);
    if (!from)
        return tl::unexpected(std::move(from.error()));
    const std::size_t toStart = member.start + behind;
    Parsed<EdtfEnd> to = parseRangeEnd({member.text.substr(behind), toStart}, rules);
    if (!to)
        return tl::unexpected(std::move(to.error()));
    const bool hasFrom = from->kind == EdtfEnd::Kind::Point;
    const bool hasTo = to->kind == EdtfEnd::Kind::Point;
    if (!hasFrom && !hasTo)
        return fault("a range in a set has a date on one side of .. at least", member.start);
    if (hasFrom && hasTo && precision(from->point) != precision(to->point))
        return fault("both ends of a range in a set have the same precision", toStart);
    EdtfSpan span{std::move(*from), std::move(*to), true};
    if (isReversed(span, rules.calendar))
        return fault("the range ends before it begins", toStart);
    return span;
}

Parsed<EdtfSpan> parseMember(const Member &member, DateRules rules)
{
    if (member.text.empty())
        return fault("a date is missing in the set", member.start);
    const std::size_t dots = member.text.find(kDots);
    if (dots != std::string_view::npos)
        return parseRange(member, dots, rules);
    Parsed<EdtfEnd> end = parseRangeEnd(member, rules);
    if (!end)
        return tl::unexpected(std::move(end.error()));
    return EdtfSpan{*end, *end, false};
}

} // namespace

Parsed<ParsedExpression> parseSet(std::string_view text, DateRules rules)
{
    const bool isOneOf = text.front() == '[';
    const char closing = isOneOf ? ']' : '}';
    if (text.size() < 2 || text.back() != closing)
        return fault(std::string("the closing ") + closing + " is missing", text.size());
    const std::string_view inside = text.substr(1, text.size() - 2);
    ParsedExpression parsed;
    parsed.form = isOneOf ? DateForm::OneOf : DateForm::AllOf;
    parsed.level = 2;
    std::size_t begin = 0;
    bool isLast = false;
    while (!isLast) {
        const std::size_t comma = inside.find(',', begin);
        isLast = comma == std::string_view::npos;
        const bool isFirst = begin == 0;
        const std::size_t end = isLast ? inside.size() : comma;
        const Member member
            = withoutBlanks({inside.substr(begin, end - begin), begin + 1}, !isFirst, !isLast);
        Parsed<EdtfSpan> span = parseMember(member, rules);
        if (!span)
            return tl::unexpected(std::move(span.error()));
        if (span->from.kind == EdtfEnd::Kind::Open && !isFirst)
            return fault("only the first member of a set begins with ..", member.start);
        if (span->to.kind == EdtfEnd::Kind::Open && !isLast)
            return fault("only the last member of a set ends with ..", member.start);
        parsed.expression.spans.push_back(std::move(*span));
        begin = end + 1;
    }
    return parsed;
}

} // namespace chancery::edtf
