#include "core/io/xml/xmldocument.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <vector>

namespace chancery {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kMostReferencesTold = 20;

/// Behind the DOCTYPE, or whatever else begins with "<!", at @p at. Its declarations stand in [ ].
std::size_t behindDeclaration(std::string_view text, std::size_t at)
{
    std::size_t end = text.find_first_of("[>", at);
    if (end != std::string_view::npos && text[end] == '[') {
        end = text.find(']', end);
        end = end == std::string_view::npos ? end : text.find('>', end);
    }
    return end == std::string_view::npos ? text.size() : end + 1;
}

std::size_t behind(std::string_view text, std::size_t at, std::string_view end)
{
    const std::size_t found = text.find(end, at);
    return found == std::string_view::npos ? text.size() : found + end.size();
}

/// What the root follows: declarations, comments and a DOCTYPE, which is looked at later.
std::size_t behindProlog(std::string_view text)
{
    std::size_t at = 0;
    for (;;) {
        at = text.find_first_not_of(" \t\n", at);
        if (at == std::string_view::npos || text[at] != '<')
            return text.size();
        const std::string_view start = text.substr(at, 4);
        if (start == "<!--")
            at = behind(text, at, "-->");
        else if (start.substr(0, 2) == "<?")
            at = behind(text, at, "?>");
        else if (start.substr(0, 2) == "<!")
            at = behindDeclaration(text, at);
        else
            return at;
    }
}

/// The length of a reference by number, "&#0;" or "&#xD800;", that stands for no character of XML;
/// 0 where there is another one, or none. @p text begins with "&#".
std::size_t lengthOfBadReference(std::string_view text)
{
    std::size_t at = 2;
    const bool isHex = at < text.size() && text[at] == 'x';
    at += isHex ? 1 : 0;
    const std::size_t start = at;
    const std::uint32_t base = isHex ? 16 : 10;
    std::uint32_t code = 0;
    for (; at < text.size() && std::isxdigit(static_cast<unsigned char>(text[at])) != 0; ++at) {
        const char c = text[at];
        const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
        if (static_cast<std::uint32_t>(digit) >= base)
            return 0;
        code = std::min<std::uint32_t>(code * base + static_cast<std::uint32_t>(digit), 0x110000);
    }
    if (at == start || at >= text.size() || text[at] != ';')
        return 0;
    const bool isCharacter = (code >= 0x20 && code < 0x7F) || (code >= 0xA0 && code < 0xD800)
        || (code >= 0xE000 && code < 0x110000) || code == '\t' || code == '\n' || code == '\r';
    return isCharacter ? 0 : at + 1;
}

/// Puts U+FFFD and blanks in place of references that stand for no character of XML, which the
/// parser would turn into a NUL or no UTF-8. Where they stand, in order.
std::vector<std::size_t> mendReferences(std::string &text)
{
    std::vector<std::size_t> places;
    for (std::size_t at = text.find("&#"); at != std::string::npos; at = text.find("&#", at + 2)) {
        const std::size_t length = lengthOfBadReference(std::string_view(text).substr(at));
        if (length == 0)
            continue;
        places.push_back(at);
        text.replace(at, length,
                     std::string(kReplacement) + std::string(length - kReplacement.size(), ' '));
    }
    return places;
}

/// Where the '>' of a tag at the beginning of @p text is; npos where it has none.
std::size_t endOfTag(std::string_view text)
{
    char quote = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (quote != 0)
            quote = text[at] == quote ? '\0' : quote;
        else if (text[at] == '"' || text[at] == '\'')
            quote = text[at];
        else if (text[at] == '>')
            return at;
    }
    return std::string_view::npos;
}

/// Why the text is not well-formed, as a clause for people.
std::string reasonOf(pugi::xml_parse_status status, bool isAtEnd)
{
    if (isAtEnd && status != pugi::status_out_of_memory)
        return "it ends before all that was opened is closed";
    switch (status) {
    case pugi::status_out_of_memory:
        return "there is not enough memory for it";
    case pugi::status_unrecognized_tag:
        return "a '<' begins no tag here; as a character it is written &lt;";
    case pugi::status_bad_attribute:
        return "an attribute is not written name=\"value\"";
    case pugi::status_bad_start_element:
        return "a tag is not written <name …>";
    case pugi::status_bad_end_element:
        return "a closing tag is not written </name>";
    case pugi::status_end_element_mismatch:
        return "a closing tag is of another element than the one last opened";
    case pugi::status_bad_doctype:
        return "a DOCTYPE, which is refused, stands here";
    default:
        return "a comment, a CDATA section or an instruction has no end";
    }
}

std::size_t placeOfDoctype(const pugi::xml_document &xml)
{
    for (const pugi::xml_node &node : xml.children()) {
        if (node.type() == pugi::node_doctype)
            return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, node.offset_debug()));
    }
    return std::string_view::npos;
}

} // namespace

std::string rootElementOf(std::string_view text)
{
    const std::size_t at = behindProlog(text);
    if (at >= text.size())
        return {};
    std::size_t end = at + 1;
    while (end < text.size()
           && std::string_view(" \t\n/><").find(text[end]) == std::string_view::npos)
        ++end;
    return std::string(text.substr(at + 1, end - at - 1));
}

XmlDocument::XmlDocument(const DocumentContext &document) : m_document(document)
{
    m_text = document.source.text();
    const std::vector<std::size_t> bad = mendReferences(m_text);
    m_result
        = m_xml.load_buffer_inplace(m_text.data(), m_text.size(),
                                    pugi::parse_default | pugi::parse_doctype, pugi::encoding_utf8);
    if (const std::size_t at = placeOfDoctype(m_xml); at != std::string_view::npos) {
        document.report(Severity::Error, "doctype",
                        "the XML has a DOCTYPE, which is refused: no timeline needs one, and it "
                        "can draw in other files",
                        {}, "take the line with <!DOCTYPE out", document.source.positionOf(at));
        m_result = {};
        m_result.status = pugi::status_ok;
        return;
    }
    m_root = m_xml.document_element();
    for (std::size_t i = 0; i < std::min(bad.size(), kMostReferencesTold); ++i) {
        document.report(Severity::Error, "invalid-reference",
                        "a reference stands here that is of no character; it is read as U+FFFD", {},
                        {}, document.source.positionOf(bad[i]));
    }
}

std::string_view XmlDocument::readOf(const pugi::xml_node &node) const
{
    const auto start = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, node.offset_debug()));
    const auto end = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, m_result.offset));
    return m_document.source.text().substr(start, end - std::min(start, end));
}

bool XmlDocument::isClosed(const pugi::xml_node &node) const
{
    if (m_result.status == pugi::status_ok)
        return true;
    for (pugi::xml_node at = node; at; at = at.parent()) {
        if (at.next_sibling())
            return true;
    }
    // It is the last of all: closed if its closing tag was passed, or it needs none.
    const std::string_view read = readOf(node);
    const std::size_t tag = endOfTag(read);
    return read.find(std::string("</") + node.name()) != std::string_view::npos
        || (tag != std::string_view::npos && tag > 0 && read[tag - 1] == '/');
}

bool XmlDocument::hasWholeTag(const pugi::xml_node &node) const
{
    return m_result.status == pugi::status_ok || node.next_sibling()
        || endOfTag(readOf(node)) != std::string_view::npos;
}

SourcePosition XmlDocument::placeOf(const pugi::xml_node &node) const
{
    const std::ptrdiff_t offset = node.offset_debug();
    return m_document.source.positionOf(
        static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, offset)));
}

void XmlDocument::reportEnd(std::size_t eventCount) const
{
    if (m_result.status == pugi::status_ok)
        return;
    if (m_result.status == pugi::status_no_document_element) {
        m_document.report(Severity::Error, "empty-document", "the document is empty", {}, {},
                          {1, 1});
        return;
    }
    const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, m_result.offset));
    const bool isAtEnd = offset + 1 >= m_document.source.text().size();
    m_document.report(Severity::Error, "xml-syntax",
                      "this is not well-formed XML: {0}; reading ends here, events kept: {1}",
                      {reasonOf(m_result.status, isAtEnd), std::to_string(eventCount)}, {},
                      m_document.source.positionOf(offset));
}

std::string innerText(const pugi::xml_node &node)
{
    std::string text;
    // By hand and not by recursion: elements may be nested as deep as the file is long.
    for (pugi::xml_node at = node.first_child(); at;) {
        if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata)
            text += at.value();
        if (at.first_child()) {
            at = at.first_child();
            continue;
        }
        while (at && at != node && !at.next_sibling())
            at = at.parent();
        at = at == node ? pugi::xml_node() : at.next_sibling();
    }
    return text;
}

DraftText childText(const pugi::xml_node &element, const char *name, SourcePosition at)
{
    const std::string text = innerText(element.child(name));
    const std::string_view words = trimmed(text);
    return words.empty() ? DraftText() : DraftText(std::string(words), at);
}

DraftText attributeText(const pugi::xml_node &element, const char *name, SourcePosition at)
{
    const std::string_view words = trimmed(element.attribute(name).value());
    return words.empty() ? DraftText() : DraftText(std::string(words), at);
}

} // namespace chancery
