#include "core/time/typed/draft2012.h"

#include "core/text/replace.h"
#include "core/text/utf8.h"

#include <array>
#include <utility>

namespace chancery::typed {

namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

/// Wherever they occur: minus signs and hyphens of typographers, and pairs of qualifiers.
constexpr std::array<Replacement, 5> kReplacements{{
    {"\xe2\x88\x92", "-"},
    {"\xe2\x80\x90", "-"},
    {"\xe2\x80\x91", "-"},
    {"?~", "%"},
    {"~?", "%"},
}};

/// Letters, each with what is written for it now.
constexpr std::string_view kLettersThen = "uUxXyYeEpPsStTzZ";
constexpr std::string_view kLettersNow = "XXXXYYEESSSSTTZZ";
constexpr std::string_view kOtherCharacters = "0123456789-/,.[]{}()?~%:+ ";

/// What is added to a season's number for its hemisphere.
constexpr char kNorthernStep = 4;
constexpr char kSouthernStep = 8;

bool isQualifier(char c)
{
    return c == '?' || c == '~' || c == '%';
}

/// "2004-06-~11" for "2004-06-(11)~", "2004-06-11?" for "(2004-06-11)?": a qualifier of a group
/// that begins at the year stands behind it, one of other parts before each of them.
std::string withoutFirstParentheses(const std::string &text)
{
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')', open);
    if (open == std::string::npos || close == std::string::npos)
        return {};
    const std::string before = text.substr(0, open);
    const std::string inside = text.substr(open + 1, close - open - 1);
    const std::string after = text.substr(close + 1);
    const bool hasQualifier = !after.empty() && isQualifier(after[0]);
    const bool beginsAtYear = before.empty() || before.back() == '/';
    if (!hasQualifier || beginsAtYear)
        return before + inside + after;
    std::string qualified;
    for (const char c : "-" + inside) {
        qualified += c;
        if (c == '-')
            qualified += after[0];
    }
    return before + qualified.substr(1) + after.substr(1);
}

std::string withoutParentheses(std::string text)
{
    for (std::string next = withoutFirstParentheses(text); !next.empty();
         next = withoutFirstParentheses(text))
        text = next;
    return text;
}

/// "2001-29" for "2001-21^southernHemisphere"; other annotations say nothing of when it was.
std::string withoutAnnotation(std::string_view date)
{
    const std::size_t caret = date.find('^');
    std::string plain(date.substr(0, caret));
    constexpr std::size_t kSeasonLength = 3; // "-21"
    const bool isSeason = plain.size() > kSeasonLength && plain[plain.size() - 3] == '-'
        && plain[plain.size() - 2] == '2' && plain.back() >= '1' && plain.back() <= '4';
    if (caret == std::string_view::npos || !isSeason)
        return plain;
    const std::string_view annotation = date.substr(caret + 1);
    const bool isNorthern = annotation.substr(0, 5) == "north";
    const bool isSouthern = annotation.substr(0, 5) == "south";
    const int season = 20 + (plain.back() - '0')
        + (isNorthern       ? kNorthernStep
               : isSouthern ? kSouthernStep
                            : 0);
    return plain.substr(0, plain.size() - 2) + std::to_string(season);
}

/// One end of an interval, or an expression that is none. Empty and false: not of the draft.
bool appendEnd(std::string &result, std::string_view end, bool isInterval)
{
    end = trimmed(end);
    if (isInterval && end == "unknown")
        return true;
    if (isInterval && end == "open") {
        result += "..";
        return true;
    }
    for (const char c : withoutAnnotation(end)) {
        const std::size_t letter = kLettersThen.find(c);
        if (letter != std::string_view::npos)
            result += kLettersNow[letter];
        else if (kOtherCharacters.find(c) != std::string_view::npos)
            result += c;
        else
            return false;
    }
    return true;
}

} // namespace

std::string presentSpelling(std::string_view text)
{
    std::string modern(text);
    for (const auto &[written, meant] : kReplacements)
        replaceAll(modern, written, meant);
    const std::size_t slash = modern.find('/');
    const bool isInterval = slash != std::string::npos;
    std::string result;
    const std::string_view ends = modern;
    if (!appendEnd(result, ends.substr(0, slash), isInterval))
        return {};
    if (isInterval) {
        result += '/';
        if (!appendEnd(result, ends.substr(slash + 1), isInterval))
            return {};
    }
    return withoutParentheses(std::move(result));
}

} // namespace chancery::typed
