#pragma once

#include "core/io/documentcontext.h"
#include "core/model/drafts.h"

#include <cstddef>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace chancery {

/// The name of the root element of a text that begins as XML does; empty where it does not.
std::string rootElementOf(std::string_view text);

/// A document's XML, parsed as far as it is well-formed. One with a DOCTYPE is refused and empty:
/// what it declares can reach out of the file or blow it up, and no timeline needs one.
class XmlDocument
{
public:
    /// Reports a DOCTYPE, and references to no character; never throws. @p document must outlive
    /// this.
    explicit XmlDocument(const DocumentContext &document);

    /// The root element; none where nothing was read.
    pugi::xml_node root() const { return m_root; }
    SourcePosition placeOf(const pugi::xml_node &node) const;
    /// Whether the XML does not break off inside an element, or inside its opening tag: what it
    /// then says is not known.
    bool isClosed(const pugi::xml_node &node) const;
    bool hasWholeTag(const pugi::xml_node &node) const;
    /// Reports where the XML breaks off, if it does, with the events that were kept.
    void reportEnd(std::size_t eventCount) const;

private:
    /// What was read of the text from an element's beginning on.
    std::string_view readOf(const pugi::xml_node &node) const;

    const DocumentContext &m_document;
    std::string m_text; ///< which the parser takes to pieces
    pugi::xml_document m_xml;
    pugi::xml_parse_result m_result;
    pugi::xml_node m_root;
};

/// All text inside a node, however deep its elements; none of comments and instructions.
std::string innerText(const pugi::xml_node &node);

/// The text of an element's child of this name, or of its attribute, as a draft without blanks
/// around it; not given where there is none, or nothing in it.
DraftText childText(const pugi::xml_node &element, const char *name, SourcePosition at);
DraftText attributeText(const pugi::xml_node &element, const char *name, SourcePosition at);

} // namespace chancery
