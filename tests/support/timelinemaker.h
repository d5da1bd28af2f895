#pragma once

#include "core/model/timeline.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace chancery::test {

/// Builds small timelines for tests, without a document.
class TimelineMaker
{
public:
    ActorIndex addActor(const std::string &id, const std::string &name = {},
                        std::optional<ActorIndex> partOf = {})
    {
        const ActorIndex index(m_tables.actors.size());
        Actor actor;
        actor.id = id;
        actor.name = name.empty() ? id : name;
        m_tables.actors.push_back(actor);
        if (partOf)
            addMembership(index, *partOf);
        return index;
    }
    /// @p during is EDTF, or empty: always.
    void addMembership(ActorIndex actor, ActorIndex group, const std::string &during = {})
    {
        Membership membership{group, std::nullopt};
        if (const auto parsed = parseEdtf(during); parsed && !during.empty())
            membership.during = *parsed;
        m_tables.actors[actor.value].memberships.push_back(membership);
    }

    /// The event is given an id of its own. @p date is EDTF, or empty: undated.
    Event &addEvent(const std::string &date = {}, const std::vector<ActorIndex> &actors = {})
    {
        Event event;
        event.id = "event-" + std::to_string(m_tables.events.size());
        event.dateText = date;
        if (const auto parsed = parseEdtf(date))
            event.date = *parsed;
        for (ActorIndex actor : actors)
            event.participants.push_back({actor, {}});
        m_tables.events.push_back(event);
        return m_tables.events.back();
    }

    /// Gives the last event's participants roles, in their order.
    TimelineMaker &withRoles(const std::vector<std::string> &roles)
    {
        auto &participants = m_tables.events.back().participants;
        for (std::size_t i = 0; i < roles.size() && i < participants.size(); ++i)
            participants[i].role = roles[i];
        return *this;
    }
    TimelineMaker &titled(const std::string &title)
    {
        m_tables.events.back().title = title;
        return *this;
    }

    TimelinePtr make() const { return std::make_shared<Timeline>(m_tables); }

private:
    TimelineTables m_tables;
};

} // namespace chancery::test
