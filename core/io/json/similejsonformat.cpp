#include "core/io/json/similejsonformat.h"

#include "core/io/document/nodemembers.h"
#include "core/io/json/jsonparser.h"
#include "core/io/json/jsonreport.h"
#include "core/io/json/jsonshape.h"
#include "core/io/notheld.h"
#include "core/io/simile/similedate.h"
#include "core/io/simile/simileevent.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace chancery {

namespace {

constexpr std::array<std::string_view, 11> kReadMembers{
    "id",  "title", "description",   "start",      "latestStart", "earliestEnd",
    "end", "link",  "durationEvent", "isDuration", "eventID"};

/// Turns a SIMILE document into drafts.
class SimileReader : public DocumentSink
{
public:
    explicit SimileReader(const DocumentInput &input) : m_input(input) { }

    bool value(const DocumentNode &key, DocumentNode value) override
    {
        if (key.text == "dateTimeFormat")
            m_isIso = isIsoFormat(value.text);
        else if (key.text != "wikiURL" && key.text != "wikiSection"
                 && value.kind != DocumentNode::Kind::Null)
            notHeld.add(key.text, key.at);
        return true;
    }
    bool beginSection(const DocumentNode &key, DocumentNode::Kind kind) override
    {
        m_isInEvents = key.text == "events" && kind == DocumentNode::Kind::Sequence;
        if (!m_isInEvents)
            notHeld.add(key.text, key.at);
        return true;
    }
    bool entry(DocumentNode, DocumentNode node) override
    {
        if (!m_isInEvents)
            return true;
        reportRepeatedMembers(node, m_input.document);
        SimileEvent event;
        event.at = node.at;
        event.id = textMember(node, "id");
        if (!event.id.isGiven)
            event.id = textMember(node, "eventID");
        event.title = textMember(node, "title");
        event.description = textMember(node, "description");
        event.start = textMember(node, "start");
        event.latestStart = textMember(node, "latestStart");
        event.earliestEnd = textMember(node, "earliestEnd");
        event.end = textMember(node, "end");
        event.link = textMember(node, "link");
        // isDuration as it says, though the library took it for its opposite for a while.
        DraftText duration = textMember(node, "durationEvent");
        if (!duration.isGiven)
            duration = textMember(node, "isDuration");
        event.isInstant = asciiLower(duration.text) == "false";
        for (std::size_t i = 0; i + 1 < node.items.size(); i += 2) {
            const std::string &name = node.items[i].text;
            if (std::find(kReadMembers.begin(), kReadMembers.end(), name) == kReadMembers.end())
                notHeld.add(name, node.items[i].at);
        }
        const bool isAdded = addSimileEvent(std::move(event), m_isIso, m_input);
        eventCount += isAdded ? 1 : 0;
        return isAdded;
    }
    void endSection() override { m_isInEvents = false; }
    void problem(DocumentProblem, SourcePosition at) override
    {
        m_input.document.report(Severity::Error, "too-deep",
                                "this is nested too deeply, or has too many parts; the rest of it "
                                "is left out",
                                {}, {}, at);
    }
    bool goesOn(std::size_t offset) override
    {
        wasCancelled = !m_input.goesOn(offset);
        return !wasCancelled;
    }

    NotHeld notHeld;
    std::size_t eventCount = 0;
    bool wasCancelled = false;

private:
    const DocumentInput &m_input;
    bool m_isIso = false;
    bool m_isInEvents = false;
};

bool recognises(std::string_view text, std::string_view /*extension*/)
{
    if (!beginsAsJson(text))
        return false;
    const JsonShape shape = jsonShapeOf(text);
    if (shape.has("format"))
        return false;
    const bool hasMark = shape.has("dateTimeFormat") || shape.has("wikiURL")
        || shape.eventHas("isDuration") || shape.eventHas("durationEvent")
        || shape.eventHas("latestStart") || shape.eventHas("earliestEnd")
        || shape.eventHas("description");
    return hasMark && (shape.eventHas("start") || shape.has("dateTimeFormat"));
}

DocumentRemainder read(const DocumentInput &input)
{
    input.builder.namesStandForThemselves();
    SimileReader reader(input);
    const JsonOutcome outcome
        = parseJson(input.document.source, jsonLimits(input.options.limits), reader);
    if (reader.wasCancelled)
        return {true, {}};
    reportOutcome(input.document, outcome, reader.eventCount);
    reader.notHeld.report(input.document);
    return {};
}

} // namespace

const DocumentFormat &simileJsonFormat()
{
    static const DocumentFormat format{"simile-json", recognises, false, read};
    return format;
}

} // namespace chancery
