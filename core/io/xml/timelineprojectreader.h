#pragma once

#include "core/io/documentformat.h"
#include "core/io/notheld.h"
#include "core/io/xml/xmldocument.h"

#include <cstddef>
#include <string>
#include <unordered_set>

namespace chancery {

/// Turns a document of The Timeline Project into drafts (docs/formats.md says what becomes of
/// what).
class TimelineProjectReader
{
public:
    /// @p input must outlive this.
    explicit TimelineProjectReader(const DocumentInput &input)
        : m_input(input), m_xml(input.document)
    {
    }

    DocumentRemainder read();

private:
    bool isGregorian() const;
    bool readEras(const pugi::xml_node &eras);
    void readCategories(const pugi::xml_node &categories);
    bool readEvents(const pugi::xml_node &events);
    bool addEvent(const pugi::xml_node &element);
    void setDates(const pugi::xml_node &element, SourcePosition at, EventDraft &draft);
    void readLinks(const pugi::xml_node &element, SourcePosition at, EventDraft &draft);
    void noteOthers(const pugi::xml_node &element, SourcePosition at);

    const DocumentInput &m_input;
    XmlDocument m_xml;
    NotHeld m_notHeld;
    std::size_t m_count = 0;
    bool m_wasCancelled = false;
};

} // namespace chancery
