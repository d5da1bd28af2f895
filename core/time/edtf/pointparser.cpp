#include "core/time/edtf/pointparser.h"

#include "core/time/edtf/bounds.h"
#include "core/time/edtf/cursor.h"
#include "core/time/edtf/timeparser.h"
#include "core/time/edtf/yearparser.h"

#include <algorithm>

namespace chancery::edtf {

namespace {

constexpr int kFirstLevelTwoDivision = 25;

bool isAllX(std::string_view digits)
{
    return digits.find_first_not_of('X') == std::string_view::npos;
}

/// Whether every X of the year stands behind every digit: 199X, 1XXX, XXXX.
bool hasXAtEndOnly(std::string_view digits)
{
    const std::size_t first = digits.find('X');
    return first == std::string_view::npos || isAllX(digits.substr(first));
}

/// Level 1 knows X only for a whole part and all parts right of it, or at the end of a bare year.
int levelOfUnspecifiedDigits(const EdtfPoint &point)
{
    if (!point.hasUnspecifiedDigits())
        return 0;
    const std::string_view sign = "-";
    std::string_view year = point.yearDigits;
    if (year.substr(0, 1) == sign)
        year.remove_prefix(1);
    const bool yearHasX = year.find('X') != std::string_view::npos;
    if (point.monthDigits.empty())
        return hasXAtEndOnly(year) ? 1 : 2;
    const bool yearIsPlain = !yearHasX || isAllX(year);
    if (isAllX(point.monthDigits))
        return yearIsPlain && isAllX(point.dayDigits) ? 1 : 2;
    const bool monthHasX = point.monthDigits.find('X') != std::string::npos;
    return !yearHasX && !monthHasX && isAllX(point.dayDigits) ? 1 : 2;
}

/// Reads the parts of one date from left to right.
class PointParser
{
public:
    PointParser(std::string_view piece, std::size_t start, DateRules rules)
        : m_cursor(piece, start), m_rules(rules), m_start(start)
    {
    }

    Parsed<ParsedPoint> parse();

private:
    enum Part { Year, Month, Day };

    Parsed<void> parseParts();
    Parsed<void> parseYearPart();
    Parsed<void> parseTwoDigitPart(Part part, std::string &digits, const char *what);
    Parsed<void> parseTimePart();
    Parsed<void> finish();

    std::optional<Qualifier> acceptQualifier();
    Parsed<void> acceptQualifierBehind(Part part, bool hasOneBefore);
    void qualify(Part part, const Qualifier &qualifier);
    void raiseLevel(int level) { m_result.level = std::max(m_result.level, level); }
    void raiseForPart()
    {
        m_result.point.isQualifiedByPart = true;
        raiseLevel(2);
    }

    Cursor m_cursor;
    DateRules m_rules;
    std::size_t m_start;
    PartOffsets m_offsets;
    YearField m_year;
    ParsedPoint m_result;
};

std::optional<Qualifier> PointParser::acceptQualifier()
{
    if (m_cursor.accept('?'))
        return Qualifier{true, false};
    if (m_cursor.accept('~'))
        return Qualifier{false, true};
    if (m_cursor.accept('%'))
        return Qualifier{true, true};
    return std::nullopt;
}

void PointParser::qualify(Part part, const Qualifier &qualifier)
{
    EdtfPoint &point = m_result.point;
    Qualifier &target = part == Year ? point.yearQualifier
        : part == Month              ? point.monthQualifier
                                     : point.dayQualifier;
    target.uncertain = target.uncertain || qualifier.uncertain;
    target.approximate = target.approximate || qualifier.approximate;
}

/// A qualifier behind a part holds for it and for all parts left of it.
Parsed<void> PointParser::acceptQualifierBehind(Part part, bool hasOneBefore)
{
    const std::size_t offset = m_cursor.offset();
    const auto qualifier = acceptQualifier();
    if (!qualifier)
        return {};
    if (hasOneBefore || acceptQualifier())
        return fault("a part of a date takes one of ?, ~ and %", offset);
    for (int p = Year; p <= part; ++p)
        qualify(static_cast<Part>(p), *qualifier);
    if (m_cursor.atEnd())
        raiseLevel(1);
    else
        raiseForPart();
    return {};
}

Parsed<void> PointParser::parseYearPart()
{
    const auto before = acceptQualifier();
    Parsed<YearField> year = parseYear(m_cursor, m_rules.years);
    if (!year)
        return tl::unexpected(std::move(year.error()));
    m_year = std::move(*year);
    m_result.point.yearDigits = m_year.digits;
    m_result.point.longYear = m_year.longYear;
    m_result.point.significantDigits = m_year.significantDigits;
    m_result.point.estimatedYear = m_year.estimated;
    raiseLevel(m_year.level);
    if (before) {
        qualify(Year, *before);
        raiseForPart();
    }
    return acceptQualifierBehind(Year, before.has_value());
}

Parsed<void> PointParser::parseTwoDigitPart(Part part, std::string &digits, const char *what)
{
    const auto before = acceptQualifier();
    const std::size_t offset = m_cursor.offset();
    (part == Month ? m_offsets.month : m_offsets.day) = offset;
    digits = m_cursor.takeWhile(isDigitOrX);
    if (digits.size() != 2)
        return fault(std::string("a ") + what + " has two digits", offset);
    if (before) {
        qualify(part, *before);
        raiseForPart();
    }
    return acceptQualifierBehind(part, before.has_value());
}

Parsed<void> PointParser::parseTimePart()
{
    const std::size_t offset = m_cursor.offset();
    Parsed<TimeOfDay> time = parseTime(m_cursor);
    if (!time)
        return tl::unexpected(std::move(time.error()));
    const EdtfPoint &point = m_result.point;
    if (point.dayDigits.empty() || point.hasUnspecifiedDigits())
        return fault("a time needs a day with all its digits", offset);
    if (point.isQualified())
        return fault("a date with a time takes none of ?, ~ and %", offset);
    m_result.point.time = *time;
    return {};
}

Parsed<void> PointParser::parseParts()
{
    EdtfPoint &point = m_result.point;
    if (auto year = parseYearPart(); !year)
        return year;
    if (m_cursor.accept('-')) {
        if (!m_year.takesMonths)
            return fault("only a year of four digits has months", m_cursor.offset());
        if (auto month = parseTwoDigitPart(Month, point.monthDigits, "month"); !month)
            return month;
        if (m_cursor.accept('-')) {
            if (auto day = parseTwoDigitPart(Day, point.dayDigits, "day"); !day)
                return day;
        }
    }
    if (m_cursor.accept('T'))
        return parseTimePart();
    return {};
}

Parsed<void> PointParser::finish()
{
    EdtfPoint &point = m_result.point;
    if (auto bounds = setBounds(point, m_year.earliest, m_year.latest, m_rules, m_offsets); !bounds)
        return bounds;
    if (m_rules.calendar == Calendar::Julian
        && (!gregorianOfJulian(point.earliest) || !gregorianOfJulian(point.latest)))
        return fault("the year is too large to compute", m_start);
    raiseLevel(levelOfUnspecifiedDigits(point));
    if (point.isDivision())
        raiseLevel(smallNumber(point.monthDigits) < kFirstLevelTwoDivision ? 1 : 2);
    return {};
}

Parsed<ParsedPoint> PointParser::parse()
{
    if (auto parts = parseParts(); !parts)
        return tl::unexpected(std::move(parts.error()));
    if (!m_cursor.atEnd())
        return fault("what follows here is not part of a date", m_cursor.offset());
    if (auto finished = finish(); !finished)
        return tl::unexpected(std::move(finished.error()));
    return std::move(m_result);
}

} // namespace

Parsed<ParsedPoint> parsePoint(std::string_view piece, std::size_t start, DateRules rules)
{
    return PointParser(piece, start, rules).parse();
}

} // namespace chancery::edtf
