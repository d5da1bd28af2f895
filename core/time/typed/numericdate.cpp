#include "core/time/typed/numericdate.h"

#include "core/time/edtf/cursor.h"
#include "core/time/typed/expression.h"

#include <optional>

#include <fmt/format.h>

namespace chancery::typed {

namespace {

constexpr std::size_t kFewestYearDigits = 3;
constexpr std::size_t kMostYearDigits = 4;
constexpr std::size_t kMostPartDigits = 2;
constexpr std::size_t kDigitsOfBasicDay = 8; ///< of "19850412"
constexpr int kMonths = 12;
constexpr int kFirstDivision = 21; ///< of a year, in the month's place
constexpr int kLastDivision = 41;

bool isSeparator(Term term)
{
    return term == Term::Hyphen || term == Term::LongDash || term == Term::Slash
        || term == Term::Dot;
}

bool isYear(const Token &token)
{
    return token.text.size() >= kFewestYearDigits && token.text.size() <= kMostYearDigits;
}

bool isPart(const Token &token)
{
    return token.text.size() <= kMostPartDigits;
}

/// What of the candidates is a date of the calendar: the only one, or that there are several.
Understood<std::string> oneOf(const std::vector<CivilDate> &candidates, Calendar calendar)
{
    std::vector<std::string> days;
    for (const CivilDate &day : candidates) {
        const bool exists
            = day.month >= 1 && day.month <= kMonths && day.day >= 1 && isValid(day, calendar);
        if (exists && (days.empty() || days.front() != dayText(day)))
            days.push_back(dayText(day));
    }
    if (days.empty())
        return refused("there is no such day, with neither the day nor the month first");
    if (days.size() > 1)
        return ambiguous(std::move(days), calendar);
    return days.front();
}

/// "1985.04.12", "25/8/1822", "5-8-1822".
Understood<std::string> readTriple(Tokens numbers, std::optional<int> era, Calendar calendar)
{
    const Token &first = numbers[0];
    const Token &second = numbers[2];
    const Token &third = numbers[4];
    if (isYear(first) && isPart(second) && isPart(third) && !era)
        return dayText({first.value, second.value, third.value}); // whose reader says if not
    if (!isPart(first) || !isPart(second) || third.text.size() > kMostYearDigits)
        return notThis();
    if (!era && !isYear(third))
        return refused(
            fmt::format("the year {} has only two digits; write all four, year first", third.text));
    if (era && third.value == 0)
        return refused("there is no year 0 before or after Christ");
    const std::int64_t year = yearOfEra(third.value, era.value_or(1));
    return oneOf({{year, second.value, first.value}, {year, first.value, second.value}}, calendar);
}

/// "1815" and "22" as 1822; nothing if that is no later year.
std::optional<int> laterYear(const Token &year, const Token &lastDigits)
{
    const int century = lastDigits.text.size() == 2 ? 100 : 10;
    const int later = year.value / century * century + lastDigits.value;
    return later > year.value ? std::optional(later) : std::nullopt;
}

/// "5/1822", "1985.04", "1914–18", "1904/05".
Understood<std::string> readPair(const Token &first, Term separator, const Token &second,
                                 Calendar calendar)
{
    const auto isMonth = [](const Token &token) {
        return isPart(token) && token.value >= 1 && token.value <= kMonths;
    };
    if (isMonth(first) && second.text.size() == kMostYearDigits && separator != Term::LongDash)
        return monthText(second.value, first.value);
    if (first.text.size() != kMostYearDigits || !isPart(second))
        return notThis();
    std::vector<std::string> readings;
    if (isMonth(second))
        readings.push_back(monthText(first.value, second.value));
    if (const auto later = laterYear(first, second); later && separator != Term::Dot)
        readings.push_back(yearText(first.value) + "/" + yearText(*later));
    const bool isOnlyMonth
        = readings.size() == 1 && readings.front().find('/') == std::string::npos;
    if (readings.empty() || (isOnlyMonth && separator == Term::LongDash)) // no mark of dates
        return notThis();
    if (readings.size() > 1)
        return ambiguous(std::move(readings), calendar);
    return readings.front();
}

/// "264-41 BC": to 41 BC, or to 241 BC; not of this form where only one of them comes later.
Understood<std::string> readPairBefore(const Token &first, Term separator, const Token &second,
                                       Calendar calendar)
{
    if (separator == Term::Dot || second.text.size() >= first.text.size() || second.value == 0)
        return notThis();
    int unit = 1;
    for (std::size_t digits = 0; digits < second.text.size(); ++digits)
        unit *= 10;
    const int whole = first.value / unit * unit + second.value;
    if (whole >= first.value)
        return notThis();
    const std::string from = yearText(yearOfEra(first.value, -1)) + "/";
    return ambiguous(
        {from + yearText(yearOfEra(second.value, -1)), from + yearText(yearOfEra(whole, -1))},
        calendar);
}

Understood<std::string> readBasicDay(std::string_view digits)
{
    if (digits.size() != kDigitsOfBasicDay)
        return notThis();
    return fmt::format("{}-{}-{}", digits.substr(0, 4), digits.substr(4, 2), digits.substr(6));
}

} // namespace

Understood<std::string> readNumericDate(Tokens tokens, Calendar calendar)
{
    std::optional<int> era;
    if ((tokens.size() == 6 || tokens.size() == 4) && tokens.back().term == Term::Era) {
        era = tokens.back().value;
        tokens = tokens.first(tokens.size() - 1);
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool fits = i % 2 == 0 ? tokens[i].term == Term::Number : isSeparator(tokens[i].term);
        if (!fits)
            return notThis();
    }
    if (tokens.size() == 1)
        return readBasicDay(tokens[0].text);
    if (tokens.size() == 3 && era)
        return *era < 0 ? readPairBefore(tokens[0], tokens[1].term, tokens[2], calendar)
                        : Understood<std::string>(notThis());
    if (tokens.size() == 3)
        return readPair(tokens[0], tokens[1].term, tokens[2], calendar);
    if (tokens.size() == 5 && tokens[1].term == tokens[3].term)
        return readTriple(tokens, era, calendar);
    return notThis();
}

std::vector<std::string> seasonOrYears(std::string_view edtf)
{
    edtf::Cursor cursor(edtf, 0);
    const auto isQualifier = [](char c) { return c == '?' || c == '~' || c == '%'; };
    const std::string_view year = cursor.takeWhile(edtf::isDigit);
    const std::string_view yearSign = cursor.takeWhile(isQualifier);
    const bool isHyphen = cursor.accept('-');
    const std::string_view part = cursor.takeWhile(edtf::isDigit);
    const std::string_view sign = cursor.takeWhile(isQualifier);
    if (year.size() != kMostYearDigits || part.size() != kMostPartDigits || !isHyphen
        || !cursor.atEnd())
        return {};
    const int division = edtf::smallNumber(part);
    const bool isLater = division > edtf::smallNumber(year.substr(kMostPartDigits));
    if (division < kFirstDivision || division > kLastDivision || !isLater)
        return {};
    const std::string_view century = year.substr(0, kMostPartDigits);
    return {std::string(edtf), fmt::format("{}{}/{}{}{}", year, yearSign, century, part, sign)};
}

} // namespace chancery::typed
