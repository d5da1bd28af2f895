#include "core/time/typed/suggestion.h"

#include "core/text/replace.h"
#include "core/time/edtf/cursor.h"
#include "core/time/edtf/reader.h"
#include "core/time/edtf/yearspelling.h"
#include "core/time/typed/draft2012.h"
#include "core/time/typed/phrase.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace chancery::typed {

namespace {

using edtf::Cursor;
using edtf::isDigit;

/// Longer texts are not guessed at: nobody writes such a date by hand.
constexpr std::size_t kLongestGuessedBytes = 200;

struct Replacement
{
    std::string_view written;
    std::string_view meant;
};

/// Applied one after the other, wherever they occur.
constexpr std::array<Replacement, 16> kReplacements{{
    {"unknown", ""},
    {"open", ".."},
    {"present", ".."},
    {"now", ".."},
    {"\xe2\x88\x92", "-"},
    {"\xe2\x80\x90", "-"},
    {"\xe2\x80\x91", "-"}, // minus, hyphens
    {"\xe2\x80\x93", "/"},
    {"\xe2\x80\x94", "/"}, // en and em dash
    {"\xe2\x80\xa6", ".."},
    {"...", ".."}, // ellipsis
    {"?~", "%"},
    {"~?", "%"},
    {"??", "?"},
    {"~~", "~"},
    {"-0000", "0000"},
}};

/// Without blanks and a plus before the year, with capitals, and with what stands for present
/// spellings wherever it occurs.
std::string modernised(std::string_view text)
{
    std::string spaced(text);
    replaceAll(spaced, " - ", "/");
    std::string modern;
    for (const char c : spaced) {
        if (c == ' ' || c == '\t' || (c == '+' && modern.empty()))
            continue;
        modern += c;
    }
    for (const auto &[written, meant] : kReplacements)
        replaceAll(modern, written, meant);
    for (char &c : modern) {
        if (c == 'u' || c == 'U' || c == 'x')
            c = 'X';
        else if (c == 'y' || c == 'e' || c == 's' || c == 't' || c == 'z')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return modern;
}

/// The digits with zeros before them, up to that many.
std::string padded(std::string_view digits, std::size_t count)
{
    return std::string(count > digits.size() ? count - digits.size() : 0, '0')
        + std::string(digits);
}

/// Year, month and day with other separators than hyphens or none, or without leading zeros:
/// "1985/04/12", "1985.4.12", "19850412", "1985-4-12". Empty for anything else.
std::string hyphenated(std::string_view text)
{
    Cursor cursor(text, 0);
    const bool negative = cursor.accept('-');
    const std::string sign = negative ? "-" : "";
    const std::string_view year = cursor.takeWhile(isDigit);
    if (year.size() == 8 && cursor.atEnd())
        return sign + fmt::format("{}-{}-{}", year.substr(0, 4), year.substr(4, 2), year.substr(6));
    if (year.size() > 4 && cursor.atEnd())
        return fmt::format("Y{}{}", sign, year);
    if (year.size() != 4)
        return {};
    std::string result = sign + std::string(year);
    for (int part = 0; part < 2 && !cursor.atEnd(); ++part) {
        if (!cursor.accept('-') && !cursor.accept('/') && !cursor.accept('.'))
            return {};
        const std::string_view digits = cursor.takeWhile(isDigit);
        if (digits.empty() || digits.size() > 2)
            return {};
        result += "-" + padded(digits, 2);
    }
    return cursor.atEnd() ? result : std::string();
}

/// Every date of an expression hyphenated by itself, around the separators of sets and intervals.
std::string eachHyphenated(const std::string &text)
{
    std::string result;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find_first_of("/,[]{}", begin), text.size());
        const std::string piece = text.substr(begin, end - begin);
        const std::string hyphens = hyphenated(piece);
        result += hyphens.empty() ? piece : hyphens;
        if (end < text.size())
            result += text[end];
        begin = end + 1;
    }
    return result;
}

/// A Y before a year that does not want one, or with zeros: "Y1999", "Y01999".
std::string withoutY(const std::string &text)
{
    return !text.empty() && text[0] == 'Y' ? eachHyphenated(text.substr(1)) : std::string();
}

/// "156X" for "156", "19XX" for "19X": years cut short with X.
std::string filledWithX(const std::string &text)
{
    const bool negative = !text.empty() && text[0] == '-';
    const std::size_t count = text.size() - (negative ? 1 : 0);
    return count == 3 && text.back() == 'X' ? text + "X" : std::string();
}

/// "1985-12-13" for "1985-13-12": the order of American dates.
std::string withDayAndMonthSwapped(const std::string &text)
{
    constexpr std::size_t kDayLength = 10;
    if (text.size() != kDayLength || text[4] != '-' || text[7] != '-')
        return {};
    return text.substr(0, 5) + text.substr(8) + "-" + text.substr(5, 2);
}

bool isValidEdtf(const std::string &text, DateRules rules)
{
    return !text.empty() && edtf::readExpression(text, rules).has_value();
}

/// What is understood where a person types: the expression, or all that it can mean.
std::string suggestionForTyped(std::string_view text, DateRules rules)
{
    const auto phrase = readPhrase(text, rules.calendar);
    if (phrase) {
        std::string spelled
            = rules.years == YearCount::Historical ? edtf::historicalSpelling(*phrase) : *phrase;
        return isValidEdtf(spelled, rules) ? spelled : std::string();
    }
    const std::vector<std::string> &readings = phrase.error().readings;
    return readings.empty() ? std::string() : hintOf(readings, rules);
}

} // namespace

std::string suggestionFor(std::string_view text, DateRules rules)
{
    if (text.empty() || text.size() > kLongestGuessedBytes)
        return {};
    if (std::string present = presentSpelling(text); present != text && isValidEdtf(present, rules))
        return present;
    if (std::string typed = suggestionForTyped(text, rules); !typed.empty())
        return typed;
    if (std::none_of(text.begin(), text.end(), isDigit))
        return {};
    const std::string modern = modernised(text);
    for (const std::string &guess :
         {modern, hyphenated(modern), eachHyphenated(modern), withoutY(modern), filledWithX(modern),
          withDayAndMonthSwapped(modern)}) {
        if (guess != text && isValidEdtf(guess, rules))
            return guess;
    }
    return {};
}

std::string suggestionForYearZero(std::string_view text, std::size_t offset, DateRules rules)
{
    const std::size_t digits = offset + (text.substr(offset, 1) == "-" ? 1 : 0);
    const std::size_t end = std::min(text.find_first_not_of('0', digits), text.size());
    std::string guess(text.substr(0, offset));
    guess += "-0001";
    guess += text.substr(end);
    return isValidEdtf(guess, rules) ? guess : std::string();
}

std::string suggestionForReversed(std::string_view text, std::size_t endOffset, DateRules rules)
{
    if (std::string typed = suggestionForTyped(text, rules); !typed.empty())
        return typed;
    const std::string from(text.substr(0, endOffset - 1));
    const std::string to(text.substr(endOffset));
    // "1914-07/11": the end repeats what it shares with the beginning.
    if (to.size() < from.size() && from.size() <= 10 && isValidEdtf(to, rules)) {
        const std::string whole = from.substr(0, from.size() - to.size()) + to;
        if (std::string guess = from + "/" + whole; to.size() == 2 && isValidEdtf(guess, rules))
            return guess;
    }
    // The beginning lies within the end: X says that any day of the end can be meant.
    const auto parts
        = [](const std::string &date) { return std::count(date.begin() + 1, date.end(), '-'); };
    std::string unspecified = parts(to) == parts(from) ? to + "X" : to;
    for (auto i = parts(to); i < parts(from); ++i)
        unspecified += "-XX";
    if (std::string guess = from + "/" + unspecified; isValidEdtf(guess, rules))
        return guess;
    const std::string swapped = to + "/" + from;
    const std::string either = "[" + to + "," + from + "]";
    return isValidEdtf(swapped, rules)
        ? fmt::format("{} if the ends are swapped, {} if it is one or the other", swapped, either)
        : std::string();
}

} // namespace chancery::typed
