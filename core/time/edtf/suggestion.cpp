#include "core/time/edtf/suggestion.h"

#include "core/time/edtf/cursor.h"
#include "core/time/edtf/reader.h"

#include <array>

#include <fmt/format.h>

namespace chancery::edtf {

namespace {

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

void replaceAll(std::string &text, const Replacement &replacement)
{
    std::size_t at = 0;
    while ((at = text.find(replacement.written, at)) != std::string::npos) {
        text.replace(at, replacement.written.size(), replacement.meant);
        at += replacement.meant.size();
    }
}

/// Without blanks and a plus before the year, with capitals, and with the present spelling of what
/// the draft of 2012 spelled otherwise.
std::string modernised(std::string_view text)
{
    std::string modern;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || (c == '+' && modern.empty()))
            continue;
        modern += c;
    }
    for (const Replacement &replacement : kReplacements)
        replaceAll(modern, replacement);
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
        return "Y" + sign + std::string(year);
    if (year.empty() || year.size() > 4)
        return {};
    std::string result = sign + padded(year, 4);
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

/// "2004-06-11?" for the "2004-06-(11)?" and "(2004-06-11)?" of the draft; qualifiers of a group
/// that begins at the year go behind it, those of a single part before it.
std::string withoutParentheses(const std::string &text)
{
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')');
    if (open == std::string::npos || close == std::string::npos || close < open)
        return {};
    std::string inside = text.substr(open + 1, close - open - 1);
    const std::string before = text.substr(0, open);
    std::string after = text.substr(close + 1);
    if (after.empty())
        return before + inside;
    const char qualifier = after[0];
    after.erase(0, 1);
    if (open == 0)
        return inside + qualifier + after;
    // A qualifier before a part holds for that part alone.
    for (std::size_t hyphen = inside.find('-'); hyphen != std::string::npos;
         hyphen = inside.find('-', hyphen + 2))
        inside.insert(hyphen + 1, 1, qualifier);
    return before + qualifier + inside + after;
}

bool isValidEdtf(const std::string &text, Calendar calendar)
{
    return !text.empty() && readExpression(text, calendar).has_value();
}

} // namespace

std::string suggestionFor(std::string_view text, Calendar calendar)
{
    if (text.empty() || text.size() > kLongestGuessedBytes)
        return {};
    const std::string modern = modernised(text);
    const std::string outsideSet = modern.substr(0, modern.find('^'));
    for (const std::string &guess :
         {modern, hyphenated(modern), eachHyphenated(modern), withoutY(modern), filledWithX(modern),
          withoutParentheses(modern), outsideSet}) {
        if (guess != text && isValidEdtf(guess, calendar))
            return guess;
    }
    return {};
}

std::string suggestionForReversed(std::string_view text, std::size_t endOffset, Calendar calendar)
{
    const std::string from(text.substr(0, endOffset - 1));
    const std::string to(text.substr(endOffset));
    // "1914/18" and "1914-07/11": the end repeats what it shares with the beginning.
    if (to.size() < from.size() && from.size() <= 10 && isValidEdtf(to, calendar)) {
        const std::string whole = from.substr(0, from.size() - to.size()) + to;
        if (std::string guess = from + "/" + whole; to.size() == 2 && isValidEdtf(guess, calendar))
            return guess;
    }
    // The beginning lies within the end: X says that any day of the end can be meant.
    for (const char *unspecified : {"X", "-XX", "-XX-XX"}) {
        if (std::string guess = from + "/" + to + unspecified; isValidEdtf(guess, calendar))
            return guess;
    }
    const std::string swapped = to + "/" + from;
    const std::string either = "[" + to + "," + from + "]";
    return isValidEdtf(swapped, calendar)
        ? fmt::format("{} if the ends are swapped, {} if it is one or the other", swapped, either)
        : std::string();
}

} // namespace chancery::edtf
