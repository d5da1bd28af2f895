#include "core/io/htmltext.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include <unicode/utf8.h>

namespace chancery {

namespace {

constexpr std::size_t kLongestReference = 10; ///< bytes between '&' and ';'

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kReferences{{
    {"amp", "&"},    {"lt", "<"},    {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
    {"nbsp", " "},   {"ndash", "–"}, {"mdash", "—"},  {"lsquo", "‘"},  {"rsquo", "’"},
    {"ldquo", "“"},  {"rdquo", "”"}, {"hellip", "…"}, {"eacute", "é"}, {"egrave", "è"},
    {"aacute", "á"}, {"ouml", "ö"},  {"uuml", "ü"},   {"auml", "ä"},   {"szlig", "ß"},
    {"ccedil", "ç"}, {"euro", "€"},
}};

/// The character of "#233" or "#xE9"; nothing where it is none.
std::optional<std::string> numericReference(std::string_view name)
{
    const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(isHex ? 2 : 1);
    std::uint32_t code = 0;
    const auto [end, error]
        = std::from_chars(digits.data(), digits.data() + digits.size(), code, isHex ? 16 : 10);
    const bool isCharacter = error == std::errc() && end == digits.data() + digits.size()
        && code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    if (!isCharacter)
        return std::nullopt;
    char buffer[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(code));
    return std::string(buffer, static_cast<std::size_t>(length));
}

/// The character that a reference at the front of @p html stands for, and its length there.
std::optional<std::pair<std::string, std::size_t>> referenceAt(std::string_view html)
{
    const std::size_t end = html.substr(0, kLongestReference + 2).find(';');
    if (end == std::string_view::npos || end < 2)
        return std::nullopt;
    const std::string_view name = html.substr(1, end - 1);
    if (name[0] == '#') {
        if (auto character = numericReference(name))
            return std::pair(std::move(*character), end + 1);
        return std::nullopt;
    }
    for (const auto &[known, character] : kReferences) {
        if (known == name)
            return std::pair(std::string(character), end + 1);
    }
    return std::nullopt;
}

/// The name of a tag at the front of @p html, "p" or "/p", in lower case; empty where none is.
std::string tagAt(std::string_view html)
{
    std::size_t at = 1;
    if (html.substr(0, 4) == "<!--")
        return "!--";
    if (at < html.size() && html[at] == '/')
        ++at;
    const std::size_t start = at;
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    while (at < html.size()
           && (isLetter(html[at]) || (at > start && html[at] >= '0' && html[at] <= '9')))
        ++at;
    return at == start ? std::string() : asciiLower(html.substr(1, at - 1));
}

bool breaksLine(std::string_view tag)
{
    constexpr std::array<std::string_view, 12> kBreaks{"br",  "/p",  "/div", "/li", "/h1", "/h2",
                                                       "/h3", "/h4", "/tr",  "/ul", "/ol", "hr"};
    return std::find(kBreaks.begin(), kBreaks.end(), tag) != kBreaks.end();
}

/// Gathers words with one blank between them, or the line feeds that were asked for.
class WordCollector
{
public:
    void add(std::string_view text)
    {
        for (const char c : text) {
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r')
                m_hasBlank = true;
            else
                addCharacter(c);
        }
    }
    void endLine() { m_lineEnds = std::min(m_lineEnds + 1, 2); }
    std::string take() { return std::move(m_text); }

private:
    void addCharacter(char c)
    {
        if (!m_text.empty() && m_lineEnds > 0)
            m_text.append(static_cast<std::size_t>(m_lineEnds), '\n');
        else if (!m_text.empty() && m_hasBlank)
            m_text += ' ';
        m_lineEnds = 0;
        m_hasBlank = false;
        m_text += c;
    }

    std::string m_text;
    bool m_hasBlank = false;
    int m_lineEnds = 0;
};

/// Where what follows a tag begins: of scripts, styles and comments, behind their end.
std::size_t behindTag(std::string_view html, std::size_t at, const std::string &tag)
{
    if (tag == "!--") {
        const std::size_t end = html.find("-->", at);
        return end == std::string_view::npos ? html.size() : end + 3;
    }
    std::size_t from = at;
    if (tag == "script" || tag == "style") {
        const std::size_t end = html.find("</" + tag, at);
        from = end == std::string_view::npos ? html.size() : end;
    }
    const std::size_t end = html.find('>', from);
    return end == std::string_view::npos ? html.size() : end + 1;
}

} // namespace

std::string textOfHtml(std::string_view html)
{
    if (html.find_first_of("<&") == std::string_view::npos)
        return std::string(html);
    WordCollector words;
    for (std::size_t at = 0; at < html.size();) {
        const std::size_t special = std::min(html.find_first_of("<&", at), html.size());
        words.add(html.substr(at, special - at));
        at = special;
        if (at == html.size())
            break;
        if (html[at] == '&') {
            const auto reference = referenceAt(html.substr(at));
            words.add(reference ? reference->first : "&");
            at += reference ? reference->second : 1;
            continue;
        }
        const std::string tag = tagAt(html.substr(at));
        if (tag.empty()) {
            words.add("<");
            ++at;
            continue;
        }
        if (breaksLine(tag))
            words.endLine();
        at = behindTag(html, at, tag);
    }
    return words.take();
}

} // namespace chancery
