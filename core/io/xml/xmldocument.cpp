#include "core/io/xml/xmldocument.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <cctype>

namespace chancery {

namespace {

/// What the root follows: declarations, comments and a DOCTYPE, which is looked at later.
std::size_t behindProlog(std::string_view text)
{
    std::size_t at = 0;
    for (;;) {
        at = text.find_first_not_of(" \t\n", at);
        if (at == std::string_view::npos || text[at] != '<')
            return text.size();
        std::string_view end;
        if (text.substr(at, 4) == "<!--")
            end = "-->";
        else if (text.substr(at, 2) == "<?")
            end = "?>";
        else if (text.substr(at, 2) == "<!")
            end = ">";
        else
            return at;
        const std::size_t found = text.find(end, at);
        if (found == std::string_view::npos)
            return text.size();
        at = found + end.size();
        // A DOCTYPE may hold declarations of its own: to the bracket that closes them.
        const std::size_t bracket = text.find('[', at - std::min<std::size_t>(at, 200));
        if (end == ">" && bracket != std::string_view::npos && bracket < at) {
            const std::size_t close = text.find("]", at);
            at = close == std::string_view::npos ? text.size() : text.find('>', close);
            at = at == std::string_view::npos ? text.size() : at + 1;
        }
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
    const std::string_view text = document.source.text();
    m_result = m_xml.load_buffer(text.data(), text.size(),
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
    std::string reason = m_result.description();
    if (!reason.empty())
        reason[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(reason[0])));
    m_document.report(Severity::Error, "xml-syntax",
                      "this is not well-formed XML: {0}; reading ends here, events kept: {1}",
                      {reason, std::to_string(eventCount)}, {},
                      m_document.source.positionOf(
                          static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, m_result.offset))));
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
