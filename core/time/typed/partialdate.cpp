#include "core/time/typed/partialdate.h"

#include "core/time/datelabel.h"
#include "core/time/typed/expression.h"

#include <array>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace chancery::typed {

namespace {

constexpr std::size_t kFewestYearDigits = 3;
constexpr std::size_t kDigitsOfFullYear = 4;
constexpr int kMostDays = 31;
constexpr int kLastYearWithoutEra = 9999;

/// What the words said, each by a letter in the order typed: y year, n a number of at most two
/// digits, d an ordinal, M month, S season; and the values beside it.
struct Items
{
    std::string pattern;
    std::vector<std::int64_t> values;
    std::vector<std::optional<int>> eras;
    std::optional<int> weekday;
    int hemisphere = 0;

    void add(char kind, std::int64_t value)
    {
        pattern += kind;
        values.push_back(value);
        eras.emplace_back();
    }
};

/// The orders in which people write a date, or the part of one that stands beside another.
constexpr std::array<std::string_view, 21> kOrders{"y",  "n",   "d",   "M",   "S",   "My",  "yM",
                                                   "Sy", "yS",  "nM",  "dM",  "Mn",  "Md",  "ny",
                                                   "dy", "nMy", "dMy", "Mny", "Mdy", "yMn", "yMd"};

bool isTight(const Token &token)
{
    return !token.afterBlank && !token.beforeBlank;
}

/// A hyphen, slash or full stop between a month's name and a number: "8-May-1815".
bool joinsNameAndNumber(Tokens tokens, std::size_t at)
{
    const Term term = tokens[at].term;
    if (term != Term::Hyphen && term != Term::Slash && term != Term::Dot)
        return false;
    if (at == 0 || at + 1 == tokens.size())
        return false;
    const auto isNumber = [](Term t) { return t == Term::Number || t == Term::Ordinal; };
    const Term before = tokens[at - 1].term;
    const Term after = tokens[at + 1].term;
    const bool isBeside
        = (before == Term::Month && isNumber(after)) || (isNumber(before) && after == Term::Month);
    const bool isGerman = term == Term::Dot && !tokens[at].afterBlank; // "8. May"
    return isBeside && (isTight(tokens[at]) || isGerman);
}

/// Gives an era to the number beside it.
bool addEra(Tokens tokens, std::size_t at, Items &items)
{
    const bool isBehind = at > 0 && tokens[at - 1].term == Term::Number;
    const bool isBefore = at + 1 < tokens.size() && tokens[at + 1].term == Term::Number;
    if (!isBehind && !isBefore)
        return false;
    if (isBehind && items.eras.back())
        return false; // "AD 14 BC"
    if (isBehind) {
        items.pattern.back() = 'y';
        items.eras.back() = tokens[at].value;
    }
    return true;
}

void addNumber(Tokens tokens, std::size_t at, Items &items)
{
    const Token &token = tokens[at];
    // An era before it, unless that belongs to the number before the era.
    const bool hasEra = at > 0 && tokens[at - 1].term == Term::Era
        && (at < 2 || tokens[at - 2].term != Term::Number);
    items.add(hasEra || token.text.size() >= kFewestYearDigits ? 'y' : 'n', token.value);
    // "0014" is EDTF for AD 14.
    const bool isEraBehind = at + 1 < tokens.size() && tokens[at + 1].term == Term::Era;
    const bool isFilled = token.text.size() == kDigitsOfFullYear && token.text.front() == '0';
    if (hasEra)
        items.eras.back() = tokens[at - 1].value;
    else if (isFilled && !isEraBehind)
        items.eras.back() = 1;
}

bool addItem(Tokens tokens, std::size_t at, Items &items)
{
    const Token &token = tokens[at];
    switch (token.term) {
    case Term::Number:
        addNumber(tokens, at, items);
        return true;
    case Term::Ordinal:
        items.add('d', token.value);
        return true;
    case Term::Month:
        items.add('M', token.value);
        return true;
    case Term::Season:
        items.add('S', token.value);
        return true;
    case Term::Hemisphere:
        items.hemisphere = token.value;
        return true;
    case Term::Weekday:
        items.weekday = token.value;
        return true;
    case Term::Era:
        return addEra(tokens, at, items);
    case Term::Filler:
    case Term::Comma:
        return true;
    default:
        return joinsNameAndNumber(tokens, at);
    }
}

void setNumber(PartialDate &date, char kind, int value)
{
    const bool isDayForSure = kind == 'd';
    if (isDayForSure)
        date.day = value;
    else
        date.lone = value;
}

PartialDate dateOf(const Items &items)
{
    PartialDate date;
    date.weekday = items.weekday;
    const bool hasMonth = items.pattern.find('M') != std::string::npos;
    const bool hasYear = items.pattern.find('y') != std::string::npos;
    for (std::size_t i = 0; i < items.pattern.size(); ++i) {
        const char kind = items.pattern[i];
        const int value = static_cast<int>(items.values[i]);
        if (kind == 'y')
            date.year = WrittenYear{value, items.eras[i]};
        else if (kind == 'M')
            date.month = value;
        else if (kind == 'S')
            date.division = value + items.hemisphere;
        // "8 May" and "14, 1815" hold a day; the 8 of "May 8" may be a year.
        else if (hasYear || (hasMonth && i == 0))
            date.day = value;
        else
            setNumber(date, kind, value);
    }
    return date;
}

std::string twoDigitReason(int number)
{
    return fmt::format("the year {:02} has only two digits; write all four, or 44 BC, AD 14",
                       number);
}

/// What the date before the next one takes from it.
void completeFromNext(PartialDate &date, const PartialDate &next)
{
    if (date.lone) {
        if (next.day)
            date.day = date.lone;
        else if (next.year)
            date.year = WrittenYear{*date.lone, next.year->era};
        date.lone.reset();
    }
    if (!date.year)
        date.year = next.year;
    else if (!date.year->era && next.year)
        date.year->era = next.year->era;
    if (date.day && !date.month)
        date.month = next.month;
}

/// "1914 or 15": the year of two digits in the century of the one before.
void completeShortYear(PartialDate &date, const PartialDate &before)
{
    const bool isYearBefore = before.year && !before.year->era && !before.month && !before.day;
    if (!date.lone || date.month || date.year || !isYearBefore)
        return;
    const std::int64_t year = before.year->count / 100 * 100 + *date.lone;
    if (year <= before.year->count)
        return;
    date.year = WrittenYear{year, {}};
    date.lone.reset();
}

Understood<void> checkComplete(const PartialDate &date)
{
    if (date.lone && date.month)
        return refused(
            fmt::format("{:02} may be a day or a year of two digits; write the year with all four",
                        *date.lone));
    if (date.lone)
        return refused(twoDigitReason(*date.lone));
    if (!date.year)
        return refused("the year is missing");
    if (!date.year->era && date.year->count < 100)
        return refused(twoDigitReason(static_cast<int>(date.year->count)));
    if (date.year->era && date.year->count == 0)
        return refused("there is no year 0 before or after Christ");
    if (!date.year->era && date.year->count > kLastYearWithoutEra)
        return refused("a year has four digits; one of more begins with Y in EDTF");
    if (date.day && !date.month)
        return refused("the month is missing");
    if (date.weekday && !date.day)
        return refused("a day of the week needs the day of the month");
    return {};
}

std::string weekdayReason(int typed, DayNumber day)
{
    const auto name = [](int weekday) {
        return englishDateWords().weekdays.at(static_cast<std::size_t>(weekday));
    };
    return fmt::format("that day was a {}, not a {}", name(dayOfWeek(day)), name(typed));
}

} // namespace

Understood<PartialDate> readPartialDate(Tokens tokens)
{
    Items items;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!addItem(tokens, i, items))
            return notThis();
    }
    const std::string &pattern = items.pattern;
    for (const std::string_view twoDigits : {"nMn", "dMn", "Mnn", "Mdn"}) {
        if (pattern == twoDigits)
            return refused(twoDigitReason(static_cast<int>(items.values.back())));
    }
    for (const std::string_view order : kOrders) {
        if (pattern != order)
            continue;
        const PartialDate date = dateOf(items);
        const bool isOutside = date.day && (*date.day < 1 || *date.day > kMostDays);
        const bool isWeekdayOfNoDay = date.weekday && !date.day && !date.lone;
        if (isOutside || isWeekdayOfNoDay || (items.hemisphere != 0 && !date.division))
            return notThis();
        return date;
    }
    return notThis();
}

Understood<void> completeDates(std::vector<PartialDate> &dates)
{
    for (std::size_t i = 1; i < dates.size(); ++i) {
        const PartialDate &before = dates[i - 1];
        completeShortYear(dates[i], before);
        if (dates[i].day && !dates[i].month && before.month)
            dates[i].month = before.month;
    }
    for (std::size_t i = dates.size(); i-- > 1;)
        completeFromNext(dates[i - 1], dates[i]);
    for (const PartialDate &date : dates) {
        if (const auto complete = checkComplete(date); !complete)
            return complete;
    }
    return {};
}

Understood<std::string> expressionOf(const PartialDate &date, Calendar calendar)
{
    const std::int64_t year = yearOfEra(date.year->count, date.year->era.value_or(1));
    if (date.division)
        return monthText(year, *date.division);
    if (!date.month)
        return yearText(year);
    if (!date.day)
        return monthText(year, *date.month);
    const CivilDate day{year, *date.month, *date.day};
    if (!isValid(day, calendar))
        return dayText(day); // whose reader says why
    const std::optional<DayNumber> number = toDayNumber(day, calendar);
    if (date.weekday && number && dayOfWeek(*number) != *date.weekday)
        return refused(weekdayReason(*date.weekday, *number));
    return dayText(day);
}

} // namespace chancery::typed
