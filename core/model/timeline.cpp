#include "core/model/timeline.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace chancery {

namespace {

/// The contract's sort key of a date, without the id. Undated events are last.
struct SortKey
{
    std::int64_t begin = std::numeric_limits<std::int64_t>::max();
    std::int64_t length = std::numeric_limits<std::int64_t>::max();

    friend auto operator<=>(const SortKey &, const SortKey &) = default;
};

/// Where a date stands that has only a latest bound: at the beginning of the latest day, like a
/// date of that day; at the last second where the bound states a time.
std::int64_t sortedAtEnd(Instant end)
{
    const Instant last = end - 1; // an end is the first instant after
    return end == startOfDay(dayOf(end)) ? startOfDay(dayOf(last)).seconds : last.seconds;
}

SortKey sortKey(const Event &event)
{
    SortKey key;
    if (!event.date)
        return key;
    const Extent &possible = event.date->possible;
    const auto from = possible.from.isFinite() ? possible.from.at : std::nullopt;
    const auto to = possible.to.isFinite() ? possible.to.at : std::nullopt;
    if (from)
        key.begin = from->seconds;
    else if (to)
        key.begin = sortedAtEnd(*to);
    if (from && to)
        key.length = *to - *from;
    else if (from || to)
        key.length = std::numeric_limits<std::int64_t>::max() - 1;
    return key;
}

std::vector<EventIndex> sortedByDate(const std::vector<Event> &events)
{
    std::vector<SortKey> keys;
    keys.reserve(events.size());
    std::vector<EventIndex> order;
    order.reserve(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        keys.push_back(sortKey(events[i]));
        order.emplace_back(i);
    }
    std::sort(order.begin(), order.end(), [&](EventIndex a, EventIndex b) {
        const auto order3 = keys[a.value] <=> keys[b.value];
        return order3 != 0 ? order3 < 0 : events[a.value].id < events[b.value].id;
    });
    return order;
}

/// Turns memberships round: who is part of each actor.
void collectMembers(std::vector<Actor> &actors)
{
    for (Actor &actor : actors) {
        actor.members.clear();
        actor.nested.clear();
    }
    for (std::size_t i = 0; i < actors.size(); ++i) {
        for (const Membership &membership : actors[i].memberships) {
            auto &members = actors[membership.group.value].members;
            if (members.empty() || members.back() != ActorIndex(i))
                members.emplace_back(i);
        }
        if (const auto group = actors[i].partOf())
            actors[group->value].nested.emplace_back(i);
    }
}

template<class Map>
auto found(const Map &map, std::string_view id) -> std::optional<typename Map::mapped_type>
{
    const auto it = map.find(std::string(id));
    if (it == map.end())
        return std::nullopt;
    return it->second;
}

} // namespace

Timeline::Timeline(TimelineTables tables) : m_tables(std::move(tables))
{
    collectMembers(m_tables.actors);
    for (std::size_t i = 0; i < m_tables.actors.size(); ++i)
        m_actorById.emplace(m_tables.actors[i].id, i);
    m_eventById.reserve(m_tables.events.size());
    for (std::size_t i = 0; i < m_tables.events.size(); ++i) {
        m_eventById.emplace(m_tables.events[i].id, i);
        for (const Relation &relation : m_tables.events[i].relations) {
            auto &from = m_relatedFrom[relation.event];
            if (from.empty() || from.back() != EventIndex(i))
                from.emplace_back(i);
        }
    }
    for (std::size_t i = 0; i < m_tables.types.size(); ++i)
        m_typeById.emplace(m_tables.types[i].id, i);
    m_chronological = sortedByDate(m_tables.events);
}

std::optional<ActorIndex> Timeline::findActor(std::string_view id) const
{
    return found(m_actorById, id);
}

std::optional<EventIndex> Timeline::findEvent(std::string_view id) const
{
    return found(m_eventById, id);
}

const EventType &Timeline::typeOf(const Event &event) const
{
    static const EventType other{"other", "Other", MarkerShape::Circle, Tone::Neutral};
    auto it = m_typeById.find(event.type);
    if (it == m_typeById.end())
        it = m_typeById.find(other.id);
    return it == m_typeById.end() ? other : m_tables.types[it->second];
}

const std::vector<EventIndex> &Timeline::relatedFrom(EventIndex event) const
{
    static const std::vector<EventIndex> none;
    const auto it = m_relatedFrom.find(event);
    return it == m_relatedFrom.end() ? none : it->second;
}

bool Timeline::isWithin(ActorIndex actor, ActorIndex group) const
{
    const std::vector<ActorIndex> members = withMembers(group);
    return std::binary_search(members.begin(), members.end(), actor);
}

std::vector<ActorIndex> Timeline::withMembers(ActorIndex actor) const
{
    std::vector<ActorIndex> result{actor};
    std::unordered_set<ActorIndex> isIn{actor}; // through two groups at once, perhaps
    for (std::size_t next = 0; next < result.size(); ++next) {
        for (const ActorIndex member : this->actor(result[next]).members) {
            if (isIn.insert(member).second)
                result.push_back(member);
        }
    }
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace chancery
