#include "core/io/document/documentassembler.h"

#include "core/io/document/entrydrafts.h"
#include "core/io/document/mapfields.h"

#include <utility>

namespace chancery {

namespace {

using Kind = DocumentNode::Kind;

constexpr std::string_view kFormat = "chancery/1";
const std::vector<std::string_view> kTopLevelKeys{
    "format", "title", "calendar", "years", "include", "sources", "actors", "types", "events"};

bool isSectionKey(std::string_view key)
{
    return key == "sources" || key == "actors" || key == "types" || key == "events"
        || key == "include";
}

} // namespace

DocumentAssembler::DocumentAssembler(const DocumentContext &document, TimelineBuilder &builder,
                                     std::function<bool(std::size_t)> goesOn)
    : m_document(document), m_builder(builder), m_goesOn(std::move(goesOn))
{
}

bool DocumentAssembler::goesOn(std::size_t offset)
{
    m_wasCancelled = !m_goesOn(offset);
    return !m_wasCancelled;
}

/// Whether a top-level key is known; reports one that is not, or stands a second time.
bool DocumentAssembler::knowsKey(const DocumentNode &key)
{
    if (!std::exchange(m_hasKey, true))
        m_firstKeyAt = key.at;
    bool isKnown = false;
    for (const std::string_view known : kTopLevelKeys)
        isKnown = isKnown || (key.kind == Kind::Scalar && key.text == known);
    if (!isKnown) {
        reportUnknownKey(key, "a document", kTopLevelKeys, m_document);
        return false;
    }
    const auto [first, isNew] = m_lineOfKey.emplace(key.text, key.at.line);
    if (isNew)
        return true;
    const bool isSection = isSectionKey(key.text);
    m_document.report(
        Severity::Error, "duplicate-key",
        isSection ? "the key '{0}' stands twice, at lines {1} and {2}; both are read"
                  : "the key '{0}' stands twice, at lines {1} and {2}; the first stands",
        {key.text, std::to_string(first->second), std::to_string(key.at.line)}, {}, key.at);
    return isSection;
}

bool DocumentAssembler::value(const DocumentNode &key, DocumentNode value)
{
    if (!knowsKey(key))
        return true;
    if (key.text == "events")
        m_hasEventsSection = true;
    DraftText text = textOf(value, key.text, m_document);
    if (!text.isGiven)
        return true;
    if (key.text == "format") {
        checkFormat(text);
    } else if (key.text == "title") {
        m_builder.setTitle(std::move(text));
    } else if (key.text == "calendar") {
        if (m_hasEventsSection) {
            m_document.report(Severity::Error, "calendar-after-events",
                              "calendar stands after the events and is not applied to them", {},
                              "move it above events:", key.at);
        }
        m_builder.setCalendar(std::move(text));
    } else if (key.text == "years") {
        if (m_hasDates) {
            m_document.report(Severity::Error, "years-after-dates",
                              "years stands after dates of the document and is not applied to them",
                              {}, "move it to the top of the document", key.at);
        }
        m_builder.setYears(std::move(text));
    } else if (key.text == "include") {
        m_includes.push_back(std::move(text));
    } else {
        value.kind = Kind::Scalar;
        reportWrongKind(value, key.text, key.text == "events" ? "a list" : "a map", m_document);
    }
    return true;
}

void DocumentAssembler::checkFormat(const DraftText &format)
{
    if (format.text == kFormat)
        return;
    m_document.report(Severity::Error, "unknown-format",
                      "'{0}' is not a format this program reads; it is read as {1}",
                      {format.text, std::string(kFormat)}, "write format: {1}", format.at);
}

bool DocumentAssembler::beginSection(const DocumentNode &key, Kind kind)
{
    m_section = Section::Ignored;
    if (!knowsKey(key))
        return true;
    const bool isList = kind == Kind::Sequence;
    DocumentNode opened;
    opened.kind = kind;
    opened.at = key.at;
    if (!isSectionKey(key.text)) {
        reportWrongKind(opened, key.text, "text", m_document);
    } else if (isList != (key.text == "events" || key.text == "include")) {
        reportWrongKind(opened, key.text, isList ? "a map" : "a list", m_document);
    } else if (key.text == "sources") {
        m_section = Section::Sources;
        m_hasDates = true;
        m_builder.expectSourceDeclarations();
    } else if (key.text == "actors") {
        m_section = Section::Actors;
        m_hasDates = true;
        m_builder.expectActorDeclarations();
    } else if (key.text == "types") {
        m_section = Section::Types;
    } else if (key.text == "include") {
        m_section = Section::Include;
    } else {
        m_section = Section::Events;
        m_hasDates = true;
        m_hasEventsSection = true;
    }
    return true;
}

bool DocumentAssembler::entry(DocumentNode key, DocumentNode value)
{
    if (m_section == Section::Ignored || m_section == Section::None)
        return true;
    if (m_section == Section::Include) {
        DraftText path = textOf(value, "include", m_document);
        if (path.isGiven)
            m_includes.push_back(std::move(path));
        return true;
    }
    if (m_section == Section::Events) {
        if (value.kind != Kind::Map) {
            reportWrongKind(value, "events", "a map for each event", m_document);
            return true;
        }
        const bool isAdded = m_builder.addEvent(eventDraft(value, m_document));
        m_eventCount += isAdded ? 1 : 0;
        return isAdded;
    }
    if (value.kind == Kind::Null) // an id alone
        value.kind = Kind::Map;
    if (key.kind == Kind::Scalar && key.text == "<<") {
        reportUnknownKey(key, "a section", {}, m_document);
        return true;
    }
    if (value.kind != Kind::Map) {
        reportWrongKind(value, key.text.empty() ? "an entry" : key.text, "a map", m_document);
        value = DocumentNode{Kind::Map, value.at, value.offset, {}, {}};
    }
    if (m_section == Section::Sources)
        m_builder.addSource(sourceDraft(key, value, m_document));
    else if (m_section == Section::Actors)
        m_builder.addActor(actorDraft(key, value, m_document));
    else
        m_builder.addType(typeDraft(key, value, m_document));
    return true;
}

void DocumentAssembler::problem(DocumentProblem problem, SourcePosition at)
{
    const auto report = [&](std::string code, std::string pattern, std::string hint) {
        m_document.report(Severity::Error, std::move(code), std::move(pattern), {}, std::move(hint),
                          at);
    };
    switch (problem) {
    case DocumentProblem::TooDeep:
        report("too-deep", "this is nested too deeply; what lies deeper is left out", {});
        break;
    case DocumentProblem::EntryTooLarge:
        report("entry-too-large", "this entry has too many parts; the rest of it is left out", {});
        break;
    case DocumentProblem::AliasBudget:
        report("alias-bomb", "aliases stand for more than is allowed; reading ends here",
               "write the repeated parts out, or fewer of them");
        break;
    case DocumentProblem::CyclicAnchor:
        report("cyclic-anchor", "this alias stands inside what it stands for; it is left out", {});
        break;
    case DocumentProblem::AnchorNotKept:
        report("alias-too-large",
               "this alias stands for a whole section, or for too much; it is left out",
               "write the parts out");
        break;
    }
}

void DocumentAssembler::finish()
{
    if (m_lineOfKey.empty()) {
        m_document.report(Severity::Error, "not-a-timeline",
                          "this is not a timeline: none of its keys is one of a Chancery document",
                          {}, "begin with format: chancery/1", m_firstKeyAt);
        return;
    }
    if (m_lineOfKey.count("format") == 0) {
        m_document.report(Severity::Warning, "no-format", "the document does not say its format",
                          {}, "begin with format: chancery/1", m_firstKeyAt);
    }
    if (!m_hasEventsSection && m_includes.empty() && m_lineOfKey.count("actors") == 0
        && m_lineOfKey.count("sources") == 0 && m_lineOfKey.count("types") == 0) {
        m_document.report(Severity::Warning, "no-events", "the document has no events", {}, {},
                          m_firstKeyAt);
    }
}

} // namespace chancery
