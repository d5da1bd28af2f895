#include "core/io/xml/similexmlformat.h"

#include "core/io/notheld.h"
#include "core/io/simile/similedate.h"
#include "core/io/simile/simileevent.h"
#include "core/io/xml/xmldocument.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace chancery {

namespace {

constexpr std::size_t kEventsBetweenLooks = 500;
constexpr std::array<std::string_view, 10> kReadAttributes{
    "id",  "title", "start",         "latestStart", "earliestEnd",
    "end", "link",  "durationEvent", "isDuration",  "eventID"};

SimileEvent eventOf(const pugi::xml_node &element, SourcePosition at)
{
    const auto text = [&](const char *name) { return attributeText(element, name, at); };
    SimileEvent event;
    event.at = at;
    event.id = text("id").isGiven ? text("id") : text("eventID");
    event.title = text("title");
    event.start = text("start");
    event.latestStart = text("latestStart");
    event.earliestEnd = text("earliestEnd");
    event.end = text("end");
    event.link = text("link");
    // As in the library: an event with an end is an instant that is not known better, unless it
    // says that it lasts. Only what lasts has an earliest end.
    const DraftText duration
        = text("durationEvent").isGiven ? text("durationEvent") : text("isDuration");
    event.isInstant
        = asciiLower(duration.text) != "true" && (duration.isGiven || !event.earliestEnd.isGiven);
    event.description = {innerText(element), at};
    return event;
}

void noteAttributes(const pugi::xml_node &element, SourcePosition at, NotHeld &notHeld)
{
    for (const pugi::xml_attribute &attribute : element.attributes()) {
        if (std::find(kReadAttributes.begin(), kReadAttributes.end(), attribute.name())
            == kReadAttributes.end())
            notHeld.add(attribute.name(), at);
    }
}

bool recognises(std::string_view text, std::string_view /*extension*/)
{
    return rootElementOf(text) == "data" && text.find("<event") != std::string_view::npos;
}

DocumentRemainder read(const DocumentInput &input)
{
    input.builder.namesStandForThemselves();
    const XmlDocument xml(input.document);
    const pugi::xml_node root = xml.root();
    const char *format = root.attribute("date-time-format").value();
    const bool isIso = isIsoFormat(*format ? format : root.attribute("dateTimeFormat").value());
    NotHeld notHeld;
    std::size_t count = 0;
    for (const pugi::xml_node &element : root.children()) {
        if (element.type() != pugi::node_element)
            continue;
        const SourcePosition at = xml.placeOf(element);
        if (std::string_view(element.name()) != "event") {
            notHeld.add(element.name(), at);
            continue;
        }
        if (!xml.hasWholeTag(element))
            break;
        noteAttributes(element, at, notHeld);
        if (!addSimileEvent(eventOf(element, at), isIso, input))
            break;
        if (++count % kEventsBetweenLooks == 0
            && !input.goesOn(static_cast<std::size_t>(element.offset_debug())))
            return {true, {}};
    }
    notHeld.report(input.document);
    xml.reportEnd(count);
    return {};
}

} // namespace

const DocumentFormat &simileXmlFormat()
{
    static const DocumentFormat format{"simile-xml", recognises, true, read};
    return format;
}

} // namespace chancery
