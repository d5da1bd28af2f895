#include "core/io/json/jsonmistake.h"

#include "core/io/json/jsoncursor.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr std::size_t kQuotedCharacters = 30; ///< of what stands there, in a message
constexpr std::string_view kEnd = "the end";
constexpr std::string_view kBlanks = " \t\n\r";

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

bool isOfWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || c == '$' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

/// The word at the front of @p text, or its first character.
std::string_view wordAt(std::string_view text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isOfWord);
    const auto length = static_cast<std::size_t>(end - text.begin());
    return firstCodePoints(text.substr(0, std::max<std::size_t>(length, 1)), kQuotedCharacters);
}

/// What the parser calls things, and what people call them.
std::string wantedOf(std::string_view reason)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kWanted{{
        {"string literal", "a name in double quotes"},
        {"':'", "':'"},
        {"'}'", "',' or '}'"},
        {"']'", "',' or ']'"},
        {"end of input", kEnd},
        {"'[', '{', or a literal", "a value"},
    }};
    constexpr std::string_view kExpected = "; expected ";
    const std::size_t at = reason.rfind(kExpected);
    const std::string_view words
        = at == std::string_view::npos ? "" : reason.substr(at + kExpected.size());
    for (const auto &[theirs, ours] : kWanted) {
        if (words == theirs)
            return std::string(ours);
    }
    return "a value";
}

/// What stands at an offset: a word, a character, or the beginning of a text.
std::string standsAt(std::string_view text, std::size_t offset)
{
    if (text[offset] != '"')
        return fmt::format("'{}'", wordAt(text.substr(offset)));
    const std::string_view rest = text.substr(offset, text.find_first_of("\n", offset) - offset);
    const std::size_t end = rest.find('"', 1);
    const std::string_view shown = firstCodePoints(rest.substr(0, end), kQuotedCharacters);
    return fmt::format("{}{}\"", shown, shown.size() == end ? "" : "…");
}

char lastBefore(std::string_view text, std::size_t offset)
{
    const std::size_t at
        = offset == 0 ? std::string_view::npos : text.find_last_not_of(kBlanks, offset - 1);
    return at == std::string_view::npos ? '\0' : text[at];
}

/// "-0044" and "1815-05-08", of which the parser sees numbers that follow each other.
bool isNoNumber(std::string_view digits)
{
    if (startsWith(digits, "-"))
        digits.remove_prefix(1);
    const std::size_t sign = digits.find_first_of("+-");
    const bool hasSign
        = sign != std::string_view::npos && (sign == 0 || (digits[sign - 1] | 0x20) != 'e');
    return hasSign
        || (digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9');
}

/// A token that is one, in the wrong place.
JsonMistake unexpected(std::string_view text, std::size_t reached, std::string_view token,
                       std::string wanted)
{
    if (startsWith(token, "end of input"))
        return {text.size(), "the document breaks off: {1} is missing", {}, std::move(wanted), {}};
    JsonMistake mistake;
    mistake.wanted = std::move(wanted);
    std::string_view number;
    if (startsWith(token, "string literal")) {
        mistake.offset = startOfString(text, reached);
    } else if (startsWith(token, "number literal")) {
        const NumberToken found = numberBefore(text, reached);
        mistake.offset = found.offset;
        number = text.substr(
            found.offset, text.find_first_not_of("0123456789+-.eE", found.offset) - found.offset);
    } else {
        const std::size_t length = startsWith(token, "true") || startsWith(token, "null") ? 4
            : startsWith(token, "false")                                                  ? 5
                                                                                          : 1;
        mistake.offset = std::max(reached, length) - length;
    }
    mistake.stands = standsAt(text, std::min(mistake.offset, text.size() - 1));
    const bool isClosing = text[mistake.offset] == '}' || text[mistake.offset] == ']';
    if (isNoNumber(number)) {
        mistake.stands = std::string(number.substr(0, kQuotedCharacters));
        mistake.pattern = "{0} is no number";
        mistake.hint = "put it in double quotes: \"{0}\"";
    } else if (mistake.wanted == kEnd) {
        mistake.pattern = "{0} follows the end of the document";
    } else if (isClosing && lastBefore(text, mistake.offset) == ',') {
        mistake.pattern = "no comma stands behind the last item, before {0}";
        mistake.hint = "take the comma out";
    } else {
        mistake.pattern = "{0} stands where {1} is expected";
        const bool isBehindItem = startsWith(mistake.wanted, "','");
        const bool isItem
            = std::string_view(":,]}").find(text[mistake.offset]) == std::string_view::npos;
        mistake.hint = isBehindItem && isItem ? "put a comma before it" : "";
    }
    return mistake;
}

/// Words that are no JSON: those of other languages, names and texts without their quotes.
JsonMistake strayWord(std::string_view text, std::size_t reached, std::string wanted)
{
    std::size_t offset = std::min(reached == 0 ? 0 : reached - 1, text.size() - 1);
    while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U)
        --offset;
    if (static_cast<unsigned char>(text[offset]) < 0x80) {
        while (offset > 0 && text[offset - 1] >= 'a' && text[offset - 1] <= 'z')
            --offset;
    }
    const std::string_view word = wordAt(text.substr(offset));
    JsonMistake mistake{
        offset, "{0} stands where {1} is expected", standsAt(text, offset), std::move(wanted), {}};
    constexpr std::array<std::string_view, 7> kCurlyQuotes{"“", "”", "„", "‘", "’", "«", "»"};
    const auto isCurly = [&](std::string_view quote) { return startsWith(word, quote); };
    const std::size_t next = text.find_first_not_of(kBlanks, offset + word.size());
    const bool isName = next != std::string_view::npos && text[next] == ':';
    if (text[offset] == '\'' || std::any_of(kCurlyQuotes.begin(), kCurlyQuotes.end(), isCurly)) {
        mistake.stands = std::string(firstCodePoints(text.substr(offset), 1));
        mistake.pattern = "names and texts stand in double quotes, \", not in {0}";
        mistake.hint = "this is JavaScript, or was typed in a word processor; write it as JSON";
    } else if (lastBefore(text, offset) == '\0' && isOfWord(text[offset])) {
        mistake.pattern = "the document begins with {0}";
        mistake.hint
            = "JSON begins with {; take out what JavaScript has before it and behind the last }";
    } else if (mistake.wanted == kEnd) {
        mistake.pattern = "{0} follows the end of the document";
    } else if (isName) {
        mistake.pattern = "the name {0} has no quotes";
        mistake.hint = "write names in double quotes: \"name\": …";
    } else if (word == "None" || word == "undefined" || word == "NaN" || word == "Infinity") {
        mistake.hint = "write null, or leave the name out";
    } else if (word == "True" || word == "False") {
        mistake.hint = "write true or false in small letters";
    } else if (isOfWord(text[offset])) {
        mistake.hint = "put a text in double quotes";
    }
    return mistake;
}

/// A token that breaks off or holds what it may not.
JsonMistake brokenToken(std::string_view text, std::size_t reached, std::string_view words,
                        std::string wanted)
{
    const std::size_t at = std::min(reached == 0 ? 0 : reached - 1, text.size());
    const auto has
        = [&](std::string_view part) { return words.find(part) != std::string_view::npos; };
    if (has("missing closing quote"))
        return {text.size(), "the document breaks off within a text: '\"' is missing", {}, {}, {}};
    if (has("control character U+000A"))
        return {at,
                "a line ends within a text",
                {},
                {},
                "close the text with \", or write \\n for the end of a line"};
    if (has("control character U+0009"))
        return {at, "a tab stands within a text", {}, {}, "write \\t for a tab"};
    if (has("control character"))
        return {at, "a control character stands within a text", {}, {}, {}};
    if (has("backslash"))
        return {at,
                "\\{0} stands for no character",
                std::string(firstCodePoints(text.substr(at), 1)),
                {},
                "write \\\\ for a backslash"};
    if (has("\\u"))
        return {at, "'\\u' takes four hexadecimal digits", {}, {}, "write \\\\ for a backslash"};
    if (has("surrogate"))
        return {at,
                "'\\u' stands for half a character here",
                {},
                {},
                "write both halves, or the character itself"};
    if (has("missing closing '*/'"))
        return {text.size(), "the document breaks off within a comment", {}, {}, {}};
    if (has("comment"))
        return {at,
                "'/' begins a comment only before '/' or '*'",
                {},
                {},
                "put a text in double quotes"};
    if (has("invalid number") || has("number overflow")) {
        const NumberToken number = numberBefore(text, reached);
        return {number.offset,
                has("overflow") ? "the number {0} is too large" : "the number {0} breaks off",
                fmt::format("'{}'", number.text.substr(0, kQuotedCharacters)),
                {},
                "put a text in double quotes"};
    }
    return strayWord(text, reached, std::move(wanted));
}

} // namespace

JsonMistake jsonMistakeOf(std::string_view text, std::size_t reached, std::string_view reason)
{
    constexpr std::string_view kUnexpected = "unexpected ";
    if (text.empty())
        return {0, "the document breaks off: {1} is missing", {}, "a value", {}};
    reached = std::min(reached, text.size());
    const std::size_t dash = reason.find(" - ");
    std::string_view words = dash == std::string_view::npos ? reason : reason.substr(dash + 3);
    words = words.substr(0, words.find("; last read: ")); // behind it stands the document's text
    if (startsWith(words, kUnexpected))
        return unexpected(text, reached, words.substr(kUnexpected.size()), wantedOf(reason));
    return brokenToken(text, reached, words, wantedOf(reason));
}

} // namespace chancery
