#include "core/model/timelinebuilder.h"

#include "core/model/eventdate.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr std::size_t kListedLines = 12;

} // namespace

TimelineBuilder::TimelineBuilder(BuildLimits limits, DiagnosticLog &log)
    : m_context(limits, log), m_actors(m_context), m_sources(m_context), m_types(m_context),
      m_relativeDates(m_context), m_ids(limits.titleCharacters)
{
}

void TimelineBuilder::beginDocument(std::string name)
{
    m_context.beginDocument(std::move(name));
    m_calendar = Calendar::Gregorian;
    m_keptOut = 0;
    m_linesKeptOut.clear();
}

void TimelineBuilder::endDocument()
{
    if (m_keptOut == 0)
        return;
    std::string lines = fmt::format("{}", fmt::join(m_linesKeptOut, ", "));
    if (m_keptOut > m_linesKeptOut.size())
        lines += ", …";
    m_context.reportSummary(
        Severity::Note, "kept-out",
        "events kept out because they have no date that can be used: {0} (lines {1})",
        {std::to_string(std::exchange(m_keptOut, 0)), std::move(lines)}, m_context.here({}));
}

void TimelineBuilder::keepOut(const EventDraft &draft)
{
    ++m_keptOut;
    if (m_linesKeptOut.size() < kListedLines)
        m_linesKeptOut.push_back(draft.at.line);
}

void TimelineBuilder::setTitle(DraftText title)
{
    std::string text = m_context.line(std::move(title), "title");
    if (m_tables.title.empty())
        m_tables.title = std::move(text);
}

void TimelineBuilder::setCalendar(DraftText calendar)
{
    m_calendar = readCalendar(calendar, m_calendar, m_context);
}

void TimelineBuilder::setYears(DraftText years)
{
    m_context.setYears(readYearCount(years, m_context));
}

bool TimelineBuilder::addEvent(EventDraft draft)
{
    if (m_tables.events.size() >= m_context.limits().events) {
        if (!std::exchange(m_isFull, true)) {
            m_context.report(Severity::Error, "too-many-events",
                             "there are more than {0} events; this one and those after it are left "
                             "out",
                             {std::to_string(m_context.limits().events)}, {},
                             m_context.here(draft.at));
        }
        return false;
    }
    Event event;
    event.file = m_context.currentFile();
    event.position = draft.at;
    if (m_context.namesStand()) {
        readEventDate(draft, event, m_calendar, m_context);
        if (!event.date && !draft.hasRelativeDate()) {
            keepOut(draft);
            return true;
        }
    }
    event.id = eventId(draft);
    if (!draft.title.isGiven || trimmed(draft.title.text).empty()) {
        m_context.report(Severity::Error, "missing-title",
                         "the event '{0}' has no title; its id stands in", {event.id}, {},
                         m_context.here(draft.title.isGiven ? draft.title.at : draft.at));
        event.title = event.id;
    } else {
        event.title = m_context.line(std::move(draft.title), "title");
    }
    if (!m_context.namesStand())
        readEventDate(draft, event, m_calendar, m_context);
    event.years = m_context.years();
    event.ownDateBytes = static_cast<std::uint32_t>(event.dateText.size());
    m_relativeDates.read(draft, EventIndex(m_tables.events.size()));
    readWords(draft, event);
    readParticipants(draft, event);
    readCitations(draft, event);
    readRelations(draft, EventIndex(m_tables.events.size()));
    m_tables.events.push_back(std::move(event));
    return true;
}

std::string TimelineBuilder::eventId(EventDraft &draft)
{
    const DocumentPlace place = m_context.here(draft.id.isGiven ? draft.id.at : draft.at);
    std::string wanted;
    if (draft.id.isGiven)
        wanted = m_context.identifier(std::move(draft.id), "id");
    const bool isMade = wanted.empty();
    if (isMade)
        wanted = idOfTitle(draft.title.text);
    const bool yields = isMade && m_context.namesStand();
    const bool takesOver = !isMade && m_ids.yields(wanted);
    const std::size_t other = takesOver ? m_ids.release(wanted) : 0;
    std::string id = m_ids.unique(wanted, isMade);
    if (isMade && !yields) {
        m_context.report(Severity::Error, "missing-id",
                         "an event has no id; it stands as '{0}' until it gets one", {id},
                         "write id: {0}", place);
    } else if (!isMade && id != wanted) {
        const Event &first = m_tables.events[*m_ids.find(wanted)];
        m_context.report(Severity::Error, "duplicate-id",
                         "the id '{0}' is taken already at {1}; this event stands as '{2}'",
                         {wanted, m_context.placeText({first.file, first.position}), id},
                         "relations to '{0}' mean the first", place);
    }
    m_ids.take(id, m_tables.events.size(), yields);
    if (takesOver) {
        m_tables.events[other].id = m_ids.unique(wanted, true);
        m_ids.take(m_tables.events[other].id, other, true);
    }
    return id;
}

void TimelineBuilder::readWords(EventDraft &draft, Event &event)
{
    event.shortTitle = m_context.line(std::move(draft.shortTitle), "short");
    event.place = m_context.line(std::move(draft.place), "place");
    event.summary = m_context.longText(std::move(draft.summary), "summary");
    if (draft.type.isGiven) {
        const DocumentPlace place = m_context.here(draft.type.at);
        event.type = m_context.identifier(std::move(draft.type), "type");
        if (!event.type.empty())
            m_types.use(event.type, place);
    }
    readStatus(draft.status, event);
    if (draft.importance.isGiven) {
        const std::string &text = draft.importance.text;
        if (text.size() == 1 && text[0] >= '1' && text[0] <= '5') {
            event.importance = text[0] - '0';
        } else {
            m_context.report(Severity::Error, "invalid-importance",
                             "importance '{0}' is not a number from 1 to 5; the event stands as 3",
                             {text}, {}, m_context.here(draft.importance.at));
        }
    }
}

void TimelineBuilder::readStatus(const DraftText &draft, Event &event)
{
    if (!draft.isGiven)
        return;
    if (const auto status = eventStatusFromId(draft.text)) {
        event.status = *status;
        return;
    }
    std::vector<std::string> args{draft.text};
    std::string hint = m_context.meantHint(
        draft.text, {"planned", "rumoured", "cancelled", "disputed", "happened"}, args);
    if (hint.empty())
        hint = "planned, rumoured, cancelled or disputed; without one, it happened";
    m_context.report(Severity::Error, "unknown-status",
                     "'{0}' is not a status; the event stands as one that happened",
                     std::move(args), std::move(hint), m_context.here(draft.at));
}

void TimelineBuilder::readParticipants(EventDraft &draft, Event &event)
{
    event.participants.reserve(draft.participants.size());
    std::unordered_map<ActorIndex, int> lineOf;
    for (ParticipantDraft &part : draft.participants) {
        const DocumentPlace place = m_context.here(part.actor.at);
        const std::string id = part.actor.text;
        const auto actor = m_actors.mention(std::move(part.actor), "an event's actor");
        if (!actor)
            continue;
        const auto [first, isNew] = lineOf.emplace(*actor, place.at.line);
        if (!isNew) {
            m_context.report(
                Severity::Error, "actor-twice",
                first->second == place.at.line
                    ? "the event names the actor '{0}' twice in line {1}; the first stands"
                    : "the event names the actor '{0}' twice, at lines {1} and {2}; the first "
                      "stands",
                {id, std::to_string(first->second), std::to_string(place.at.line)}, {}, place);
            continue;
        }
        readRole(part);
        event.participants.push_back({*actor, m_context.line(std::move(part.role), "role")});
    }
    checkDirection(event);
}

void TimelineBuilder::readRole(const ParticipantDraft &draft)
{
    const std::string &role = draft.role.text;
    if (isKnownRole(role) || !m_seenRoles.insert(role).second)
        return;
    std::vector<std::string> args{role};
    std::string hint = m_context.meantHint(role, roleNames(), args);
    if (hint.empty())
        hint = fmt::format("the roles are {}", fmt::join(roleNames(), ", "));
    m_context.report(Severity::Warning, "unknown-role",
                     "'{0}' is not a known role; who has it counts as a party", std::move(args),
                     std::move(hint), m_context.here(draft.role.at));
}

void TimelineBuilder::checkDirection(const Event &event)
{
    const auto has = [&](RoleKind kind) {
        return std::any_of(event.participants.begin(), event.participants.end(),
                           [&](const Participant &p) { return roleKind(p.role) == kind; });
    };
    const bool hasSource = has(RoleKind::Source);
    const bool hasTarget = has(RoleKind::Target);
    if (hasSource == hasTarget)
        return;
    const DocumentPlace place = m_context.here(event.position);
    if (hasSource) {
        m_context.report(Severity::Warning, "no-target",
                         "the event '{0}' goes out from somebody, but to nobody", {event.id},
                         "add a target, host, recipient or accused, or make it a party", place);
    } else {
        m_context.report(Severity::Warning, "no-source",
                         "the event '{0}' comes to somebody, but from nobody", {event.id},
                         "add an initiator, guest, sender or accuser, or make it a party", place);
    }
}

void TimelineBuilder::readCitations(EventDraft &draft, Event &event)
{
    for (CitationDraft &cited : draft.citations) {
        const DocumentPlace place = m_context.here(cited.ref.at);
        Citation citation;
        citation.ref = m_context.identifier(std::move(cited.ref), "ref");
        citation.locator = m_context.line(std::move(cited.locator), "locator");
        if (citation.ref.empty()) {
            m_context.report(Severity::Error, "empty-ref", "a source of the event '{0}' has no ref",
                             {event.id}, {}, place);
            if (citation.locator.empty())
                continue;
        } else {
            m_sources.cite(citation.ref, place);
        }
        event.citations.push_back(std::move(citation));
    }
}

void TimelineBuilder::readRelations(EventDraft &draft, EventIndex index)
{
    for (RelationDraft &relation : draft.relations) {
        const DocumentPlace place = m_context.here(relation.event.at);
        std::string to = m_context.identifier(std::move(relation.event), "event");
        std::string kind = m_context.line(std::move(relation.kind), "kind");
        if (to.empty()) {
            m_context.report(Severity::Error, "empty-relation", "a relation names no event", {}, {},
                             place);
            continue;
        }
        m_pendingRelations.push_back({index, std::move(kind), std::move(to), place});
    }
}

TimelinePtr TimelineBuilder::build(const std::stop_token &stop)
{
    if (stop.stop_requested())
        return nullptr;
    finishActors();
    finishCitations();
    finishRelations(stop);
    m_relativeDates.finish(m_tables.events, m_ids.table(), stop);
    m_tables.types = m_types.finish();
    if (stop.stop_requested())
        return nullptr;
    m_tables.files = m_context.files();
    return std::make_shared<const Timeline>(std::move(m_tables));
}

void TimelineBuilder::finishActors()
{
    ActorTable::Result actors = m_actors.finish();
    for (Event &event : m_tables.events) {
        for (Participant &participant : event.participants)
            participant.actor = actors.remap[participant.actor.value];
    }
    m_tables.actors = std::move(actors.actors);
}

void TimelineBuilder::finishCitations()
{
    for (Event &event : m_tables.events) {
        for (Citation &citation : event.citations)
            citation.source = m_sources.find(citation.ref);
    }
    m_tables.sources = m_sources.finish();
}

void TimelineBuilder::finishRelations(const std::stop_token &stop)
{
    std::vector<std::string_view> ids;
    for (const Event &event : m_tables.events)
        ids.push_back(event.id);
    for (PendingRelation &relation : m_pendingRelations) {
        if (stop.stop_requested())
            return;
        const auto target = m_ids.find(relation.to);
        if (target) {
            m_tables.events[relation.from.value].relations.push_back(
                {std::move(relation.kind), EventIndex(*target)});
            continue;
        }
        std::vector<std::string> args{relation.kind, relation.to};
        std::string hint = m_context.meantHint(relation.to, ids, args);
        m_context.report(Severity::Error, "unknown-event",
                         "the relation '{0}' leads to the event '{1}', which does not exist; it is "
                         "left out",
                         std::move(args), std::move(hint), relation.place);
    }
}

} // namespace chancery
