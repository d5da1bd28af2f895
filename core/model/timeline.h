#pragma once

#include "core/model/actor.h"
#include "core/model/event.h"
#include "core/model/eventtype.h"
#include "core/model/source.h"
#include "core/time/instant.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chancery {

/// The tables a timeline is made of, before they are sealed. References are already resolved.
struct TimelineTables
{
    std::string title;
    std::vector<std::string> files; ///< names of the documents it was read from
    std::vector<Source> sources;
    std::vector<Actor> actors;
    std::vector<EventType> types; ///< built-in ones first, then the documents'
    std::vector<Event> events; ///< in the documents' order
};

/// Everything a document says, immutable and shared. Built once by a TimelineBuilder.
class Timeline
{
public:
    /// Memberships must make no cycle; the actors' `members` and `nested` are filled in from them.
    explicit Timeline(TimelineTables tables);

    const std::string &title() const { return m_tables.title; }
    const std::vector<std::string> &files() const { return m_tables.files; }
    const std::vector<Source> &sources() const { return m_tables.sources; }
    const std::vector<Actor> &actors() const { return m_tables.actors; }
    const std::vector<EventType> &types() const { return m_tables.types; }
    const std::vector<Event> &events() const { return m_tables.events; }

    const Actor &actor(ActorIndex i) const { return m_tables.actors[i.value]; }
    const Event &event(EventIndex i) const { return m_tables.events[i.value]; }
    const Source &source(SourceIndex i) const { return m_tables.sources[i.value]; }

    std::optional<ActorIndex> findActor(std::string_view id) const;
    std::optional<EventIndex> findEvent(std::string_view id) const;
    /// The event's type; the neutral circle of "other" where it has none or it is not in the
    /// vocabulary.
    const EventType &typeOf(const Event &event) const;

    /// All events by the contract's sort key: finite earliest (else finite latest), then the
    /// shorter possible extent, then id; undated ones last, by id.
    const std::vector<EventIndex> &chronological() const { return m_chronological; }
    /// Relations that other events state towards this one.
    const std::vector<EventIndex> &relatedFrom(EventIndex event) const;

    /// Whether @p actor is @p group or, through part_of, ever one of its members.
    bool isWithin(ActorIndex actor, ActorIndex group) const;
    /// The actor and all that are ever its members, however deep, in the document's order.
    std::vector<ActorIndex> withMembers(ActorIndex actor) const;

private:
    TimelineTables m_tables;
    std::unordered_map<std::string, ActorIndex> m_actorById;
    std::unordered_map<std::string, EventIndex> m_eventById;
    std::unordered_map<std::string, std::size_t> m_typeById;
    std::vector<EventIndex> m_chronological;
    std::unordered_map<EventIndex, std::vector<EventIndex>> m_relatedFrom;
};

using TimelinePtr = std::shared_ptr<const Timeline>;

} // namespace chancery
