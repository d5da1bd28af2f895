#include "core/time/datelabel.h"

#include "core/text/pattern.h"
#include "core/time/edtf/pointlabel.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace chancery {

namespace {

using edtf::Elision;

/// Members of a set that a label names; of more than that the rest are counted.
constexpr std::size_t kMostListedMembers = 6;

bool isPoint(const EdtfEnd &end)
{
    return end.kind == EdtfEnd::Kind::Point;
}

bool hasBlank(const std::string &text)
{
    return text.find(' ') != std::string::npos;
}

bool isPlainYear(const EdtfPoint &point)
{
    return point.monthDigits.empty() && !point.isQualified() && !point.significantDigits
        && point.between.empty() && point.earliest.year == point.latest.year;
}

/// Half of a month as a range of its days: 1 for the first half, 2 for the second, else 0.
int halfOfMonth(const EdtfSpan &span, Calendar calendar)
{
    const CivilDate &from = span.from.point.earliest;
    const CivilDate &to = span.to.point.latest;
    const int lastDay = daysInMonth(from.year, from.month, calendar);
    const int middle = lastDay >= 30 ? 15 : 14;
    if (from.day == 1 && to.day == middle)
        return 1;
    return from.day == middle + 1 && to.day == lastDay ? 2 : 0;
}

/// What a label has to say of the calendar.
enum class Style {
    None, ///< nothing: Gregorian, or no date at all
    Old, ///< a Julian month or year, which is parts of two Gregorian ones
    OldAndNew, ///< a Julian day, given in both
    Mixed, ///< some of each
};

Style styleOf(const EdtfEnd &end, Calendar calendar)
{
    if (calendar != Calendar::Julian || !isPoint(end))
        return Style::None;
    if (end.point.between.empty())
        return edtf::hasBothStyles(end.point, calendar) ? Style::OldAndNew : Style::Old;
    const bool isFirst = edtf::hasBothStyles(end.point.between.front(), calendar);
    const bool isLast = edtf::hasBothStyles(end.point.between.back(), calendar);
    return isFirst != isLast ? Style::Mixed : isFirst ? Style::OldAndNew : Style::Old;
}

Style styleOf(const EdtfDate &date)
{
    Style style = Style::None;
    for (const EdtfSpan &span : date.expression.spans) {
        for (const EdtfEnd *end : {&span.from, &span.to}) {
            const Style own = styleOf(*end, date.calendar);
            if (own != Style::None)
                style = style == Style::None || style == own ? own : Style::Mixed;
        }
    }
    return style;
}

/// Writes the label of one date; the methods give phrases of its parts.
class Labeller
{
public:
    Labeller(const EdtfDate &date, const DateWords &words)
        : m_date(date), m_words(words), m_style(styleOf(date))
    {
    }

    std::string label() const;

private:
    std::string point(const EdtfEnd &end, Elision elision = Elision::Nothing) const
    {
        const std::string label = edtf::pointLabel(end.point, m_date.calendar, elision, m_words);
        return m_style == Style::Mixed ? withStyle(label, styleOf(end, m_date.calendar)) : label;
    }
    Elision elision(const EdtfEnd &end, const EdtfEnd &next) const
    {
        return m_style == Style::Mixed
            ? Elision::Nothing
            : edtf::elisionBefore(end.point, next.point, m_date.calendar);
    }

    const std::string &dashBetween(bool phrases) const
    {
        return phrases ? m_words.wideRangeDash : m_words.rangeDash;
    }
    std::string years(const std::string &pattern, std::int64_t from, std::int64_t to) const
    {
        const std::string label = edtf::yearPair(pattern, from, to, m_words);
        return m_style == Style::Mixed ? withStyle(label, Style::Old) : label;
    }
    /// Two times of one day, joined by the pattern.
    std::string times(const std::string &pattern, const EdtfSpan &span) const
    {
        return edtf::timesLabel(pattern, span.from.point, span.to.point, m_date.calendar, m_words);
    }

    std::string interval(const EdtfSpan &span) const;
    std::string range(const EdtfSpan &span) const;
    std::string alternatives(const EdtfSpan &span) const;
    std::string member(std::size_t index) const;
    std::string set() const;
    std::string withStyle(const std::string &label, Style style) const;

    const EdtfDate &m_date;
    const DateWords &m_words;
    Style m_style;
};

/// "1815–1822", "8–14 April 2019", "28 July 1914 – 11 November 1918".
std::string Labeller::range(const EdtfSpan &span) const
{
    if (span.from == span.to)
        return point(span.from);
    if (edtf::areTimesOfOneDay(span.from.point, span.to.point))
        return times(
            "{0}"
                + dashBetween(span.from.point.time->zoneMinutes != span.to.point.time->zoneMinutes)
                + "{1}",
            span);
    if (isPlainYear(span.from.point) && isPlainYear(span.to.point)) {
        const std::int64_t from = span.from.point.earliest.year;
        const std::int64_t to = span.to.point.earliest.year;
        const bool saysEras = from <= 0 && to > 0;
        return years("{0}" + dashBetween(saysEras) + "{1}", from, to);
    }
    const bool isJulian = m_date.calendar == Calendar::Julian;
    if (isJulian && m_style != Style::Mixed) {
        if (auto days = edtf::julianDaysLabel(span.from.point, span.to.point, m_words))
            return *std::move(days);
    }
    const Elision elided = elision(span.from, span.to);
    const std::string from = point(span.from, elided);
    const std::string to = point(span.to);
    const bool isTight = elided != Elision::Nothing && !hasBlank(from);
    return from + dashBetween(!isTight) + to;
}

std::string Labeller::interval(const EdtfSpan &span) const
{
    if (isPoint(span.from) && isPoint(span.to))
        return range(span);
    if (isPoint(span.from)) {
        const bool isOpen = span.to.kind == EdtfEnd::Kind::Open;
        return filled(isOpen ? m_words.since : m_words.fromEndUnknown, {point(span.from)});
    }
    if (isPoint(span.to)) {
        const bool isOpen = span.from.kind == EdtfEnd::Kind::Open;
        return filled(isOpen ? m_words.until : m_words.untilBeginningUnknown, {point(span.to)});
    }
    return m_words.unknownDate;
}

/// A range of which one day is meant: "between 8 and 14 April 2019", "by 18 April 2019".
std::string Labeller::alternatives(const EdtfSpan &span) const
{
    if (!isPoint(span.from))
        return filled(m_words.by, {point(span.to)});
    if (!isPoint(span.to))
        return filled(m_words.orLater, {point(span.from)});
    if (span.from == span.to)
        return point(span.from);
    if (edtf::areTimesOfOneDay(span.from.point, span.to.point))
        return times(m_words.between, span);
    if (isPlainYear(span.from.point) && isPlainYear(span.to.point))
        return years(m_words.between, span.from.point.earliest.year, span.to.point.earliest.year);
    const Elision elided = elision(span.from, span.to);
    const int half = elided == Elision::MonthAndYear ? halfOfMonth(span, m_date.calendar) : 0;
    if (half != 0) {
        const CivilDate &day = span.from.point.earliest;
        const std::string month
            = filled(m_words.monthYear,
                     {m_words.months.at(static_cast<std::size_t>(day.month - 1)),
                      yearLabel(day.year, m_words)});
        return filled(half == 1 ? m_words.firstHalf : m_words.secondHalf, {month});
    }
    return filled(m_words.between, {point(span.from, elided), point(span.to)});
}

std::string Labeller::member(std::size_t index) const
{
    const auto &spans = m_date.expression.spans;
    const EdtfSpan &span = spans[index];
    if (span.isRange)
        return m_date.form == DateForm::OneOf ? alternatives(span) : interval(span);
    const bool isLast = index + 1 == spans.size();
    const bool canContract = !isLast && isPoint(spans[index + 1].from)
        && (!spans[index + 1].isRange || !isPoint(spans[index + 1].to))
        && index + 1 < kMostListedMembers;
    return point(span.from,
                 canContract ? elision(span.from, spans[index + 1].from) : Elision::Nothing);
}

std::string Labeller::set() const
{
    const std::size_t count = m_date.expression.spans.size();
    std::vector<std::string> items;
    for (std::size_t i = 0; i < std::min(count, kMostListedMembers); ++i)
        items.push_back(member(i));
    if (count > kMostListedMembers)
        items.push_back(m_words.more(count - kMostListedMembers));
    const bool isOneOf = m_date.form == DateForm::OneOf;
    return listed(items, isOneOf ? m_words.alternative : m_words.conjunction, m_words);
}

/// Says that a Julian date is one, or that its days are given in both calendars.
std::string Labeller::withStyle(const std::string &label, Style style) const
{
    switch (style) {
    case Style::Old:
        return filled(m_words.oldStyle, {label});
    case Style::OldAndNew:
        return filled(m_words.oldAndNewStyle, {label});
    case Style::None:
    case Style::Mixed:
        break;
    }
    return label;
}

std::string Labeller::label() const
{
    const auto &spans = m_date.expression.spans;
    if (spans.empty())
        return m_words.unknownDate;
    switch (m_date.form) {
    case DateForm::Single:
        return withStyle(point(spans.front().from), m_style);
    case DateForm::Interval:
        return withStyle(interval(spans.front()), m_style);
    case DateForm::OneOf:
    case DateForm::AllOf:
        break;
    }
    return withStyle(set(), m_style);
}

} // namespace

std::string dateLabel(const EdtfDate &date, const DateWords &words)
{
    std::string label = Labeller(date, words).label();
    return date.margin ? filled(words.margin, {label, widthLabel(*date.margin, words)}) : label;
}

std::string widthLabel(const DateWidth &width, const DateWords &words)
{
    return words.widths.at(static_cast<std::size_t>(width.unit))(
        static_cast<std::size_t>(width.count));
}

std::string dayLabel(const CivilDate &day, const DateWords &words)
{
    return filled(words.dayMonthYear,
                  {std::to_string(day.day),
                   words.months.at(static_cast<std::size_t>(day.month - 1)),
                   yearLabel(day.year, words)});
}

std::string clockText(Instant at)
{
    const std::int64_t minutes = (at - startOfDay(dayOf(at))) / 60;
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string yearLabel(std::int64_t year, const DateWords &words)
{
    if (year >= kYearsThatNeedNoEra)
        return std::to_string(year);
    if (year > 0)
        return filled(words.ce, {std::to_string(year)});
    // 0 is 1 BCE; unsigned, because the smallest year has no positive counterpart.
    return filled(words.bce, {std::to_string(1 - static_cast<std::uint64_t>(year))});
}

} // namespace chancery
