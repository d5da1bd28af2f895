#pragma once

#include "core/model/actortable.h"
#include "core/model/buildcontext.h"
#include "core/model/drafts.h"
#include "core/model/eventids.h"
#include "core/model/relativedates.h"
#include "core/model/sourcetable.h"
#include "core/model/timeline.h"
#include "core/model/typetable.h"

#include <stop_token>
#include <string>
#include <unordered_set>
#include <vector>

namespace chancery {

/// Makes a Timeline of drafts, whichever reader they come from: resolves ids, dates, roles and
/// relations, and reports what it could not make sense of. Nothing it can keep is dropped.
///
/// Use: beginDocument() for each document, then its drafts in the document's order, then build()
/// once.
class TimelineBuilder
{
public:
    TimelineBuilder(BuildLimits limits, DiagnosticLog &log);

    /// What is added from now on belongs to the document of this name.
    void beginDocument(std::string name);
    const std::vector<std::string> &files() const { return m_context.files(); }

    /// The first document's title stands.
    void setTitle(DraftText title);
    /// The calendar of the current document's dates, for the events added from now on.
    void setCalendar(DraftText calendar);
    /// How the current document counts years, for all dates added from now on.
    void setYears(DraftText years);
    /// The current document gives names and no ids: of actors, types and sources that nothing
    /// declares, which is no fault of it; ids of its events are made of their titles where it has
    /// none; and an event without a usable date is kept out, reported and counted, since nothing
    /// but a row of a list speaks for it.
    void namesStandForThemselves() { m_context.letNamesStand(); }
    /// The documents declare their actors, so an undeclared one is an error. Likewise sources.
    void expectActorDeclarations() { m_actors.expectDeclarations(); }
    void expectSourceDeclarations() { m_sources.expectDeclarations(); }

    void addSource(SourceDraft draft) { m_sources.declare(std::move(draft)); }
    void addActor(ActorDraft draft) { m_actors.declare(std::move(draft)); }
    void addType(TypeDraft draft) { m_types.declare(std::move(draft)); }
    /// Reports how many events of the current document were kept out, if any.
    void endDocument();
    /// False when the limit of events is reached: the event is not added, and no further one can
    /// be. The first refusal is reported.
    bool addEvent(EventDraft draft);
    std::size_t eventCount() const { return m_tables.events.size(); }

    /// Null when it was asked to stop.
    TimelinePtr build(const std::stop_token &stop = {});

private:
    struct PendingRelation
    {
        EventIndex from;
        std::string kind;
        std::string to;
        DocumentPlace place;
    };

    std::string eventId(EventDraft &draft);
    void keepOut(const EventDraft &draft);
    void readStatus(const DraftText &draft, Event &event);
    void readParticipants(EventDraft &draft, Event &event);
    void readRole(const ParticipantDraft &draft);
    void checkDirection(const Event &event);
    void readCitations(EventDraft &draft, Event &event);
    void readRelations(EventDraft &draft, EventIndex index);
    void readWords(EventDraft &draft, Event &event);
    void finishActors();
    void finishCitations();
    void finishRelations(const std::stop_token &stop);

    BuildContext m_context;
    ActorTable m_actors;
    SourceTable m_sources;
    TypeTable m_types;
    RelativeDates m_relativeDates;
    TimelineTables m_tables; ///< title and events until build()
    Calendar m_calendar = Calendar::Gregorian;
    bool m_isFull = false;
    std::size_t m_keptOut = 0; ///< events of the current document
    std::vector<int> m_linesKeptOut; ///< the first of them
    EventIds m_ids;
    std::unordered_set<std::string> m_seenRoles;
    std::vector<PendingRelation> m_pendingRelations;
};

} // namespace chancery
