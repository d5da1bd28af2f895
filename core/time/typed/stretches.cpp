#include "core/time/typed/stretches.h"

#include "core/time/edtf/cursor.h"
#include "core/time/typed/partialdate.h"

#include <array>
#include <optional>

#include <fmt/format.h>

namespace chancery::typed {

namespace {

constexpr int kWinter = 24;
constexpr int kMostCenturies = 99;

/// The numbers of parts of a year in the month's place.
constexpr int kFirstQuarter = 33;
constexpr int kFirstThird = 37;
constexpr int kFirstHalf = 40;

/// One of several parts: the second of four.
struct Part
{
    int index = 0; ///< from 0
    int count = 1; ///< 2, 3 or 4
};

/// Where ten years, a hundred or the days of a month are cut into parts: after how many units.
std::optional<std::array<int, 5>> cutsOf(int units, int parts)
{
    const bool isDecade = units == 10;
    if (parts == 2)
        return std::array{0, units / 2, units, 0, 0};
    if (parts == 3 && units == 100)
        return std::array{0, 33, 67, 100, 0};
    if (parts == 3)
        return isDecade ? std::array{0, 4, 7, 10, 0} : std::array{0, 10, 20, units, 0};
    if (parts == 4 && units == 100)
        return std::array{0, 25, 50, 75, 100};
    return std::nullopt;
}

Stretch stretchOfYears(std::int64_t from, std::int64_t to)
{
    return {yearText(from), yearText(to), {}};
}

/// A decade or a century: its first year and how many it has.
struct Years
{
    std::int64_t first = 0; ///< astronomical
    int count = 0;
};

Understood<Years> readDecade(Tokens tokens)
{
    const Token &decade = tokens[0];
    const bool hasEra = tokens.size() == 2 && tokens[1].term == Term::Era;
    if (tokens.size() > (hasEra ? 2u : 1u) || decade.value % 10 != 0)
        return notThis();
    const std::size_t digits = decade.text.find_first_not_of("0123456789");
    const bool isBefore = hasEra && tokens[1].value < 0;
    if (!hasEra && digits < 4)
        return refused("the century of the decade is missing; write 1940s");
    if (decade.value == 0 || digits > 4)
        return notThis();
    if (decade.value % 100 == 0 && isBefore)
        return refused("may be ten years or a hundred; write the first and the last year");
    return Years{isBefore ? 1 - (decade.value + 9) : decade.value, 10};
}

/// "1900s" has two readings.
Understood<Years> readUnmistakableDecade(Tokens tokens, Calendar calendar)
{
    const Understood<Years> years = readDecade(tokens);
    if (!years || years->first <= 0 || years->first % 100 != 0)
        return years;
    const std::string digits = yearText(years->first);
    return ambiguous({digits.substr(0, 3) + "X", digits.substr(0, 2) + "XX"}, calendar);
}

Understood<Years> readCentury(Tokens tokens)
{
    const bool hasEra = tokens.size() == 3 && tokens[2].term == Term::Era;
    if (tokens.size() != (hasEra ? 3u : 2u) || tokens[0].term != Term::Ordinal)
        return notThis();
    const bool isCentury = tokens[1].term == Term::Century
        || (tokens[1].term == Term::Circa && (tokens[1].text == "c" || tokens[1].text == "C"));
    const int number = tokens[0].value;
    if (!isCentury || number < 1 || number > kMostCenturies)
        return notThis();
    if (hasEra && tokens[2].value < 0)
        return Years{1 - 100 * std::int64_t(number), 100};
    return Years{100 * std::int64_t(number - 1) + 1, 100};
}

/// "17th-18th century", "5th to 4th century BC": from the first to the last.
Understood<Stretch> readCenturies(Tokens tokens)
{
    if (tokens.size() < 4 || tokens[0].term != Term::Ordinal)
        return notThis();
    const Term between = tokens[1].term;
    if (between != Term::Hyphen && between != Term::LongDash && between != Term::To)
        return notThis();
    std::vector<Token> first(tokens.begin() + 2, tokens.end());
    first.front() = tokens[0];
    const Understood<Years> from = readCentury(first);
    const Understood<Years> to = readCentury(tokens.subspan(2));
    if (!from || !to || from->first >= to->first)
        return notThis();
    return stretchOfYears(from->first, to->first + to->count - 1);
}

Understood<Years> readYears(Tokens tokens, Calendar calendar)
{
    if (tokens.empty())
        return notThis();
    return tokens[0].term == Term::Decade ? readUnmistakableDecade(tokens, calendar)
                                          : readCentury(tokens);
}

Understood<Stretch> partOfYears(const Years &years, const Part &part)
{
    const auto cuts = cutsOf(years.count, part.count);
    if (!cuts)
        return notThis();
    const auto at = static_cast<std::size_t>(part.index);
    return stretchOfYears(years.first + cuts->at(at), years.first + cuts->at(at + 1) - 1);
}

Understood<Stretch> partOfMonth(std::int64_t year, int month, const Part &part, Calendar calendar)
{
    const int days = daysInMonth(year, month, calendar);
    constexpr int kDaysOfLongMonth = 30;
    auto cuts = cutsOf(days, part.count);
    if (!cuts)
        return notThis();
    if (part.count == 2)
        cuts->at(1) = days >= kDaysOfLongMonth ? 15 : 14;
    const auto at = static_cast<std::size_t>(part.index);
    return Stretch{
        dayText({year, month, cuts->at(at) + 1}), dayText({year, month, cuts->at(at + 1)}), {}};
}

Understood<Stretch> partOfDate(Tokens tokens, const Part &part, Calendar calendar)
{
    const Understood<PartialDate> read = readPartialDate(tokens);
    if (!read)
        return tl::unexpected(read.error());
    std::vector<PartialDate> dates{*read};
    if (const auto complete = completeDates(dates); !complete)
        return tl::unexpected(complete.error());
    const PartialDate &date = dates.front();
    if (date.day || date.division)
        return notThis();
    const std::int64_t year = yearOfEra(date.year->count, date.year->era.value_or(1));
    if (date.month)
        return partOfMonth(year, *date.month, part, calendar);
    const int first = part.count == 2 ? kFirstHalf : part.count == 3 ? kFirstThird : kFirstQuarter;
    return Stretch::of(monthText(year, first + part.index));
}

/// "early", "mid-", "first half of", "Q2": what part it is, and how many tokens say so.
std::optional<Part> readPart(Tokens &tokens)
{
    const auto skip = [&tokens](std::size_t count) {
        tokens = tokens.subspan(count);
        while (!tokens.empty() && tokens[0].term == Term::Filler)
            tokens = tokens.subspan(1);
    };
    const Term first = tokens[0].term;
    if (first == Term::Third) {
        const Part part{tokens[0].value, 3};
        skip(tokens.size() > 1 && tokens[1].term == Term::Hyphen ? 2 : 1);
        return part;
    }
    if (first == Term::YearQuarter) {
        const Part part{tokens[0].value - 1, 4};
        skip(1);
        return part;
    }
    if (first != Term::Ordinal || tokens.size() < 2)
        return std::nullopt;
    const bool isThird = tokens[1].term == Term::Ordinal && tokens[1].value == 3
        && !edtf::isDigit(tokens[1].text.front());
    if (tokens[1].term != Term::Fraction && !isThird)
        return std::nullopt;
    const int count = isThird ? 3 : tokens[1].value;
    const int index = tokens[0].value == 0 ? count - 1 : tokens[0].value - 1;
    if (index >= count)
        return std::nullopt;
    skip(2);
    return Part{index, count};
}

/// "winter of 1918/19": the season by the year in which it begins.
Understood<Stretch> readWinter(Tokens tokens)
{
    std::vector<Token> words;
    for (const Token &token : tokens) {
        if (token.term != Term::Filler)
            words.push_back(token);
    }
    const bool isWinter = words.size() == 4 && words[0].term == Term::Season
        && words[0].value == kWinter && words[1].term == Term::Number
        && (words[2].term == Term::Slash || words[2].term == Term::Hyphen
            || words[2].term == Term::LongDash)
        && words[3].term == Term::Number && words[1].text.size() == 4;
    if (!isWinter)
        return notThis();
    if (words[3].text.size() == 1)
        return refused(
            fmt::format("the second year needs two digits or four; write winter {}/{:02}",
                        words[1].text, (words[1].value + 1) % 100));
    const int next = words[1].value + 1;
    const bool isNext
        = words[3].text.size() == 2 ? words[3].value == next % 100 : words[3].value == next;
    return isNext ? Understood<Stretch>(Stretch::of(monthText(words[1].value, kWinter)))
                  : Understood<Stretch>(notThis());
}

} // namespace

Understood<Stretch> readStretch(Tokens tokens, Calendar calendar)
{
    if (tokens.empty())
        return notThis();
    if (const Understood<Stretch> winter = readWinter(tokens); winter || winter.error().isFinal())
        return winter;
    if (const Understood<Stretch> centuries = readCenturies(tokens))
        return centuries;
    if (const Understood<Years> years = readYears(tokens, calendar); years) {
        const bool isDecade = years->count == 10 && years->first > 0;
        return isDecade ? Stretch::of(yearText(years->first).substr(0, 3) + "X")
                        : stretchOfYears(years->first, years->first + years->count - 1);
    } else if (years.error().isFinal()) {
        return tl::unexpected(years.error());
    }
    // "1919 Q2" is as good as "Q2 1919".
    std::vector<Token> turned(tokens.begin(), tokens.end());
    if (turned.back().term == Term::YearQuarter) {
        turned.insert(turned.begin(), turned.back());
        turned.pop_back();
        tokens = turned;
    }
    const std::optional<Part> part = readPart(tokens);
    if (!part || tokens.empty())
        return notThis();
    if (const Understood<Years> years = readYears(tokens, calendar); years)
        return partOfYears(*years, *part);
    else if (years.error().isFinal())
        return tl::unexpected(years.error());
    return partOfDate(tokens, *part, calendar);
}

} // namespace chancery::typed
