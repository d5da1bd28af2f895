#include "tests/support/edtfgenerator.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace chancery::test {

namespace {

constexpr const char *kQualifiers[] = {"?", "~", "%"};

bool hasX(const std::string &digits)
{
    return digits.find('X') != std::string::npos;
}

bool isAllX(const std::string &digits)
{
    return digits.find_first_not_of("-X") == std::string::npos;
}

/// The level of the standard that X in these places needs (its level 1 lists five cases).
int levelOfX(const std::string &year, const std::string &month, const std::string &day)
{
    if (!hasX(year) && !hasX(month) && !hasX(day))
        return 0;
    if (month.empty()) {
        const std::string fromX = year.substr(year.find('X'));
        return isAllX(fromX) ? 1 : 2;
    }
    const bool isWholeYear = !hasX(year) || isAllX(year);
    if (isAllX(month))
        return isWholeYear && (day.empty() || isAllX(day)) ? 1 : 2;
    return !hasX(year) && !hasX(month) && isAllX(day) ? 1 : 2;
}

} // namespace

/// A date in pieces.
struct EdtfGenerator::Parts
{
    std::string year;
    std::string month;
    std::string day;
    std::string time;
    std::string before[3]; ///< qualifiers before year, month and day
    std::string behind[3];

    std::string text() const
    {
        std::string result = before[0] + year + behind[0];
        if (!month.empty())
            result += "-" + before[1] + month + behind[1];
        if (!day.empty())
            result += "-" + before[2] + day + behind[2];
        return result + time;
    }
    std::size_t count() const { return day.empty() ? month.empty() ? 1 : 2 : 3; }
    int level() const
    {
        int level = levelOfX(year, month, day);
        if (year[0] == '-' && level < 1)
            level = 1;
        if (!month.empty() && month[0] >= '2' && month[0] <= '4')
            level = std::max(level, month < "25" ? 1 : 2);
        for (std::size_t part = 0; part < count(); ++part) {
            if (!before[part].empty())
                level = 2;
            if (!behind[part].empty())
                level = std::max(level, part + 1 == count() ? 1 : 2);
        }
        return level;
    }
};

EdtfGenerator::EdtfGenerator(Choose choose, Calendar calendar)
    : m_choose(std::move(choose)), m_calendar(calendar)
{
}

int EdtfGenerator::number(int first, int last)
{
    return first + static_cast<int>(m_choose(static_cast<std::size_t>(last - first + 1)));
}

std::string EdtfGenerator::digitsOfNumber(int first, int last)
{
    return fmt::format("{:02}", number(first, last));
}

/// Four digits; earlier years are at least a thousand years before later ones.
std::string EdtfGenerator::yearDigits(Era era)
{
    const int largest = era == Era::Earlier ? 4999 : 9999;
    const int year = number(era == Era::Later ? 6000 : 0, largest);
    const bool isNegative = era != Era::Later && year != 0 && oneIn(4);
    return fmt::format("{}{:04}", isNegative ? "-" : "", year);
}

/// Puts X for some digits, so that a day, a month and a year as written still match.
void EdtfGenerator::sprinkleX(Parts &parts)
{
    if (!oneIn(2))
        return;
    const bool isBounded = parts.year[parts.year.size() - 4] >= '5'; // perhaps a later year
    for (std::size_t i = parts.year.size() - (isBounded ? 3 : 4); i < parts.year.size(); ++i) {
        if (oneIn(3))
            parts.year[i] = 'X';
    }
    for (std::string *digits : {&parts.month, &parts.day}) {
        const bool isDivision = digits == &parts.month && !digits->empty() && (*digits)[0] > '1';
        for (char &c : *digits) {
            if (!isDivision && oneIn(3))
                c = 'X';
        }
    }
}

void EdtfGenerator::sprinkleQualifiers(Parts &parts)
{
    const std::size_t style = m_choose(4);
    if (style == 0)
        return;
    if (style == 1) {
        parts.behind[parts.count() - 1] = oneOf(kQualifiers);
        return;
    }
    for (std::size_t part = 0; part < parts.count(); ++part) {
        if (oneIn(2))
            (oneIn(2) ? parts.before : parts.behind)[part] = oneOf(kQualifiers);
    }
}

std::string EdtfGenerator::time()
{
    std::string text = fmt::format("T{:02}:{:02}", number(0, 23), number(0, 59));
    if (oneIn(8))
        text = "T24:00";
    if (oneIn(2))
        text += text[1] == '2' && text[2] == '4' ? ":00" : fmt::format(":{:02}", number(0, 59));
    else
        return text + (oneIn(2) ? "Z" : "");
    if (oneIn(4))
        text += text[2] == '4' && text[1] == '2' ? ".000" : fmt::format(".{}", number(0, 999));
    switch (m_choose(4)) {
    case 0:
        return text;
    case 1:
        return text + "Z";
    case 2:
        return text
            + fmt::format("+{:02}{}{:02}", number(0, 13), oneIn(2) ? ":" : "", number(0, 59));
    default:
        return text + fmt::format("{}{:02}", oneIn(2) ? "\xe2\x88\x92" : "-", number(1, 12));
    }
}

/// "197", "19": a decade or a century.
GeneratedEdtf EdtfGenerator::shortYear(std::size_t digits, Era era)
{
    const bool isNegative = era != Era::Later && oneIn(4);
    std::string text = fmt::format("{}",
                                   number(era == Era::Later ? 6
                                              : isNegative  ? 1
                                                            : 0,
                                          era == Era::Earlier ? 4 : 9));
    while (text.size() < digits)
        text += static_cast<char>('0' + number(0, 9));
    return {(isNegative ? "-" : "") + text + (oneIn(4) ? oneOf(kQualifiers) : ""), 2};
}

/// Years after Y and those with significant digits.
GeneratedEdtf EdtfGenerator::longYear(Era era)
{
    const int longest = m_calendar == Calendar::Julian ? 14 : 17;
    GeneratedEdtf year{fmt::format("{}", number(1, 9)), 1};
    std::size_t zeros = 0;
    const bool isPlain = era == Era::Any && oneIn(3);
    if (isPlain) {
        year = {yearDigits(era), 2};
    } else if (oneIn(2)) {
        for (int more = number(0, 5); more > 0; --more)
            year.text += static_cast<char>('0' + number(0, 9));
        zeros = static_cast<std::size_t>(
            number(era == Era::Any ? 1 : 4, longest - static_cast<int>(year.text.size())));
        year = {fmt::format("{}E{}{}", year.text, oneIn(4) ? "0" : "", zeros), 2};
    } else {
        for (int more = number(4, longest - 1); more > 0; --more)
            year.text += static_cast<char>('0' + number(0, 9));
    }
    if (!isPlain) {
        const bool isNegative = era == Era::Earlier || (era == Era::Any && oneIn(3));
        year.text = (isNegative ? "Y-" : "Y") + year.text;
    }
    if (isPlain || oneIn(3))
        year = {fmt::format("{}S{}", year.text, number(1, 6)), 2};
    if (oneIn(4)) {
        const bool isBefore = oneIn(2);
        const std::string qualifier = oneOf(kQualifiers);
        year.text = isBefore ? qualifier + year.text : year.text + qualifier;
        year.level = isBefore ? 2 : year.level;
    }
    return year;
}

GeneratedEdtf EdtfGenerator::pointOf(Form form, Era era)
{
    if (form == Form::Decade || form == Form::Century)
        return shortYear(form == Form::Decade ? 3 : 2, era);
    if (form == Form::LongYear)
        return longYear(era);
    Parts parts;
    parts.year = yearDigits(era);
    if (form == Form::Division)
        parts.month = digitsOfNumber(21, 41);
    else if (form != Form::Year)
        parts.month = digitsOfNumber(1, 12);
    if (form == Form::Day || form == Form::Time) {
        const std::int64_t year = std::stoi(parts.year);
        parts.day = digitsOfNumber(1, daysInMonth(year, std::stoi(parts.month), m_calendar));
    }
    if (form == Form::Time) {
        parts.time = time();
        return {parts.text(), parts.level()};
    }
    sprinkleX(parts);
    sprinkleQualifiers(parts);
    return {parts.text(), parts.level()};
}

GeneratedEdtf EdtfGenerator::point()
{
    return pointOf(anyForm(), Era::Any);
}

/// Two dates of one year in order, of the same precision.
GeneratedEdtf EdtfGenerator::sameYearPair(const char *separator)
{
    const std::string year = yearDigits(Era::Any);
    std::vector<int> months{number(1, 12), number(1, 12)};
    std::vector<int> days{number(1, 28), number(1, 28)};
    std::sort(months.begin(), months.end());
    std::sort(days.begin(), days.end());
    const int level = year[0] == '-' ? 1 : 0;
    if (oneIn(2))
        return {fmt::format("{0}-{1:02}{3}{0}-{2:02}", year, months[0], months[1], separator),
                level};
    return {fmt::format("{0}-{1:02}-{3:02}{5}{0}-{2:02}-{4:02}", year, months[0], months[1],
                        days[0], days[1], separator),
            level};
}

GeneratedEdtf EdtfGenerator::pairOf(Form form, const char *separator)
{
    const GeneratedEdtf from = pointOf(form, Era::Earlier);
    const GeneratedEdtf to = pointOf(form, Era::Later);
    return {from.text + separator + to.text, std::max(from.level, to.level)};
}

GeneratedEdtf EdtfGenerator::interval()
{
    if (oneIn(4))
        return sameYearPair("/");
    static constexpr const char *kNoDate[] = {"", ".."};
    const std::size_t sides = m_choose(4);
    GeneratedEdtf from{oneOf(kNoDate), 1};
    GeneratedEdtf to{oneOf(kNoDate), 1};
    if (sides != 1)
        from = pointOf(anyForm(), Era::Earlier);
    if (sides != 2)
        to = pointOf(anyForm(), Era::Later);
    GeneratedEdtf both{from.text + "/" + to.text, std::max(from.level, to.level)};
    if (hasX(both.text)) // of level 2 in an interval, wherever it stands
        both.level = 2;
    return both;
}

GeneratedEdtf EdtfGenerator::member(bool isFirst, bool isLast)
{
    const bool isOpenFrom = isFirst && oneIn(4);
    const bool isOpenTo = isLast && !isOpenFrom && oneIn(4);
    if (isOpenFrom || isOpenTo) {
        const GeneratedEdtf one = point();
        return {isOpenFrom ? ".." + one.text : one.text + "..", 2};
    }
    if (oneIn(3))
        return oneIn(2) ? sameYearPair("..") : pairOf(anyForm(), "..");
    return point();
}

GeneratedEdtf EdtfGenerator::set()
{
    static constexpr const char *kCommas[] = {",", ", ", " ,", " , "};
    const std::size_t count = 1 + m_choose(4);
    std::string members;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            members += oneOf(kCommas);
        members += member(i == 0, i + 1 == count).text;
    }
    return {oneIn(2) ? "{" + members + "}" : "[" + members + "]", 2};
}

GeneratedEdtf EdtfGenerator::expression()
{
    switch (m_choose(4)) {
    case 0:
    case 1:
        return point();
    case 2:
        return interval();
    default:
        return set();
    }
}

} // namespace chancery::test
