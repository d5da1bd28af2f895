#include "core/text/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace chancery {

namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::size_t lengthByLead(unsigned char lead)
{
    if (lead < 0xC0)
        return 1;
    if (lead < 0xE0)
        return 2;
    return lead < 0xF0 ? 3 : 4;
}

/// The code point of a sequence of known length; only its lead tells how many bits count.
char32_t decoded(std::string_view sequence)
{
    const auto lead = static_cast<unsigned char>(sequence.front());
    if (sequence.size() == 1)
        return lead;
    char32_t value = lead & (0xFFu >> (sequence.size() + 1));
    for (const char c : sequence.substr(1))
        value = (value << 6) | (static_cast<unsigned char>(c) & 0x3Fu);
    return value;
}

bool isHidden(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || (c >= 0x200E && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

void appendEscaped(std::string &result, char32_t c)
{
    if (c == '\n')
        result += "\\n";
    else if (c == '\t')
        result += "\\t";
    else if (c == '\r')
        result += "\\r";
    else if (c < 0x100)
        result += fmt::format("\\x{:02X}", static_cast<unsigned>(c));
    else
        result += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
}

} // namespace

std::size_t codePointLength(std::string_view utf8, std::size_t at)
{
    const std::size_t wanted = lengthByLead(static_cast<unsigned char>(utf8[at]));
    if (at + wanted > utf8.size())
        return 1;
    for (std::size_t i = 1; i < wanted; ++i) {
        if (!isContinuation(utf8[at + i]))
            return 1;
    }
    return wanted;
}

std::size_t countCodePoints(std::string_view utf8)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < utf8.size(); at += codePointLength(utf8, at))
        ++count;
    return count;
}

std::string_view firstCodePoints(std::string_view utf8, std::size_t count)
{
    if (utf8.size() <= count)
        return utf8;
    std::size_t at = 0;
    for (; count > 0 && at < utf8.size(); --count)
        at += codePointLength(utf8, at);
    return utf8.substr(0, at);
}

std::string visibleText(std::string_view utf8)
{
    std::string result;
    result.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t length = codePointLength(utf8, at);
        const std::string_view sequence = utf8.substr(at, length);
        const char32_t c = decoded(sequence);
        const bool isStray = length == 1 && c >= 0x80;
        if (isStray || isHidden(c))
            appendEscaped(result, c);
        else
            result += sequence;
        at += length;
    }
    return result;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\n\r";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string asciiLower(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

} // namespace chancery
