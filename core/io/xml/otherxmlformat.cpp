#include "core/io/xml/otherxmlformat.h"

#include "core/io/xml/xmldocument.h"
#include "core/text/utf8.h"

namespace chancery {

namespace {

bool recognises(std::string_view text, std::string_view extension)
{
    const std::string_view start = trimmed(text.substr(0, 1024));
    if (extension == "xml" || extension == "timeline" || start.substr(0, 5) == "<?xml")
        return true;
    // A cell, or a title, may begin like a tag.
    const bool isNamedOtherwise = extension == "csv" || extension == "tsv" || extension == "tab"
        || extension == "yaml" || extension == "yml";
    return !isNamedOtherwise && start.substr(0, 1) == "<"
        && (start.substr(0, 2) == "<!" || !rootElementOf(text).empty());
}

DocumentRemainder read(const DocumentInput &input)
{
    const XmlDocument xml(input.document);
    if (!xml.root()) {
        xml.reportEnd(0);
        return {};
    }
    input.document.report(Severity::Error, "not-a-timeline",
                          "this XML is no timeline: its root is '{0}'",
                          {std::string(firstCodePoints(xml.root().name(), 60))},
                          "what can be read: SIMILE (root data) and The Timeline Project (root "
                          "timeline)",
                          xml.placeOf(xml.root()));
    return {};
}

} // namespace

const DocumentFormat &otherXmlFormat()
{
    static const DocumentFormat format{"xml", recognises, true, read};
    return format;
}

} // namespace chancery
