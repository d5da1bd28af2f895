#include "core/io/write/yamlscalar.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace chancery {

namespace {

/// YAML limits implicit keys to 1024 characters; escapes count.
constexpr std::size_t kLongestImplicitKeyBytes = 900;

/// Words that some reader of YAML takes for no text.
constexpr std::array<std::string_view, 16> kSpecialWords{
    "null", "true", "false", "yes",   "no",    "on",   "off", "y",
    "n",    "~",    ".inf",  "-.inf", "+.inf", ".nan", "<<",  "="};

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether a character may stand in a document as it is (YAML 1.2, c-printable), is no line end to
/// any version of YAML, and does not hide.
bool isPrintable(UChar32 c)
{
    if (c < 0x20 || (c >= 0x7F && c <= 0xA0))
        return false;
    return c != 0x2028 && c != 0x2029 && c != 0xFEFF && c != 0xFFFE && c != 0xFFFF
        && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069);
}

/// Calls @p each with every code point.
template<class Each>
bool allCodePoints(std::string_view text, Each each)
{
    const auto length = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = 0; at < length;) {
        UChar32 c = 0;
        U8_NEXT(text.data(), at, length, c);
        if (!each(c < 0 ? UChar32(0xFFFD) : c))
            return false;
    }
    return true;
}

/// Whether the text could be a number, a date or a time to a reader of YAML.
bool looksLikeNumber(std::string_view text)
{
    const char first = text[0];
    if (!isDigit(first) && first != '+' && first != '-' && first != '.')
        return false;
    return text.find_first_not_of("0123456789abcdefABCDEFxXoO+-.:_TtZz ") == std::string_view::npos
        && std::any_of(text.begin(), text.end(), isDigit);
}

bool isSpecialWord(std::string_view text)
{
    const std::string lower = asciiLower(text);
    return std::find(kSpecialWords.begin(), kSpecialWords.end(), lower) != kSpecialWords.end();
}

bool beginsPlain(std::string_view text)
{
    const char first = text[0];
    if (first == '-')
        return text.size() > 1 && !isBlank(text[1]) && text.substr(0, 3) != "---";
    return std::string_view("?:,[]{}#&*!|>'\"%@`").find(first) == std::string_view::npos
        && text.substr(0, 3) != "...";
}

bool isPlainInside(std::string_view text, bool isFlow)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isBeforeBlank = i + 1 == text.size() || isBlank(text[i + 1]);
        if (c == ':' && (isFlow || isBeforeBlank))
            return false;
        if (c == '#' && (i == 0 || isBlank(text[i - 1])))
            return false;
        if (isFlow && std::string_view(",[]{}?\"'").find(c) != std::string_view::npos)
            return false;
    }
    return true;
}

bool canBePlain(std::string_view text, YamlPlace place)
{
    const bool isFlow = place == YamlPlace::Flow || place == YamlPlace::FlowDate;
    const bool isDate = place == YamlPlace::Date || place == YamlPlace::FlowDate;
    if (text.empty() || isBlank(text.front()) || isBlank(text.back()) || !beginsPlain(text)
        || !isPlainInside(text, isFlow) || isSpecialWord(text))
        return false;
    if (!isDate && looksLikeNumber(text))
        return false;
    return allCodePoints(text, isPrintable);
}

std::string quoted(std::string_view text)
{
    std::string result = "\"";
    allCodePoints(text, [&](UChar32 c) {
        if (c == '"' || c == '\\') {
            result += '\\';
            result += static_cast<char>(c);
        } else if (c == '\n') {
            result += "\\n";
        } else if (c == '\t') {
            result += "\\t";
        } else if (isPrintable(c)) {
            char buffer[U8_MAX_LENGTH];
            std::int32_t length = 0;
            U8_APPEND_UNSAFE(buffer, length, c);
            result.append(buffer, static_cast<std::size_t>(length));
        } else if (c <= 0xFF) {
            result += fmt::format("\\x{:02X}", c);
        } else {
            result += fmt::format("\\u{:04X}", c);
        }
        return true;
    });
    return result + '"';
}

bool canBeFolded(std::string_view text)
{
    if (text.empty())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isLineStart = i == 0 || text[i - 1] == '\n';
        const bool isLineEnd = i + 1 == text.size() || text[i + 1] == '\n';
        if (text[i] == '\t' || (text[i] == ' ' && (isLineStart || isLineEnd)))
            return false;
    }
    return text.front() != '\n' && text.back() != '\n'
        && allCodePoints(text, [](UChar32 c) { return c == '\n' || isPrintable(c); });
}

/// Where a line of at most @p columns ends: before a single blank, or at the end of the text.
std::size_t lineBreak(std::string_view line, std::size_t columns)
{
    if (countCodePoints(line) <= columns)
        return line.size();
    const std::size_t reach = firstCodePoints(line, columns + 1).size();
    const auto isBreak = [&](std::size_t at) {
        return line[at] == ' ' && line[at - 1] != ' ' && line[at + 1] != ' ';
    };
    for (std::size_t at = std::min(reach, line.size() - 1); at > 1; --at) {
        if (at + 1 < line.size() && isBreak(at))
            return at;
    }
    for (std::size_t at = reach; at + 1 < line.size(); ++at) {
        if (at > 0 && isBreak(at))
            return at;
    }
    return line.size();
}

} // namespace

std::string yamlScalar(std::string_view text, YamlPlace place)
{
    return canBePlain(text, place) ? std::string(text) : quoted(text);
}

std::string yamlKey(std::string_view text, YamlPlace place)
{
    std::string key = yamlScalar(text, place);
    return key.size() > kLongestImplicitKeyBytes ? "? " + key : key;
}

std::string foldedScalar(std::string_view text, std::size_t indent, std::size_t columns)
{
    if (!canBeFolded(text))
        return {};
    const std::string margin(indent, ' ');
    std::string folded = ">-";
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        if (at > 0)
            folded += '\n'; // a line feed is an empty line
        while (!line.empty()) {
            const std::size_t stop = lineBreak(line, columns);
            folded += '\n' + margin + std::string(line.substr(0, stop));
            line.remove_prefix(std::min(stop + 1, line.size()));
        }
        at = end + 1;
    }
    return folded;
}

} // namespace chancery
