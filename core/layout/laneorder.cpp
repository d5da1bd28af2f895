#include "core/layout/laneorder.h"

#include "core/layout/neighbourorder.h"
#include "core/query/textfold.h"

#include <algorithm>
#include <numeric>

namespace chancery {

namespace {

constexpr std::size_t kTop = static_cast<std::size_t>(-1); ///< the parent of who is part of none

/// What the orders compare, by actor with its members.
struct Standing
{
    std::vector<Instant> firsts;
    std::vector<std::size_t> counts;
};

/// Calls @p visit for the actor and all that it is, however indirectly, part of.
template<class Visit>
void visitUpwards(const Timeline &timeline, ActorIndex actor, Visit visit)
{
    for (std::optional<ActorIndex> at = actor; at; at = timeline.actor(*at).partOf())
        visit(*at);
}

bool isDrawn(const Event &event)
{
    return event.date && finiteHull(*event.date);
}

Standing standingOf(const Timeline &timeline, const EventSet &events)
{
    Standing standing{std::vector(timeline.actors().size(), kEndInstant),
                      std::vector<std::size_t>(timeline.actors().size(), 0)};
    std::vector<std::size_t> countedFor(timeline.actors().size(), kTop); // the last event
    for (std::size_t i = 0; i < timeline.events().size(); ++i) {
        const Event &event = timeline.events()[i];
        if (!events.contains(EventIndex(i)) || !isDrawn(event))
            continue;
        const Instant begin = finiteHull(*event.date)->begin;
        for (const Participant &participant : event.participants) {
            visitUpwards(timeline, participant.actor, [&](ActorIndex actor) {
                standing.firsts[actor.value] = std::min(standing.firsts[actor.value], begin);
                if (countedFor[actor.value] != i)
                    ++standing.counts[actor.value];
                countedFor[actor.value] = i;
            });
        }
    }
    return standing;
}

/// Orders the members of one group, or those that are part of none, given in the document's order.
class SiblingOrder
{
public:
    SiblingOrder(const Timeline &timeline, const EventSet &events, LaneOrder order)
        : m_timeline(timeline), m_order(order), m_placeAmongSiblings(timeline.actors().size(), 0)
    {
        if (order == LaneOrder::FirstEvent || order == LaneOrder::EventCount)
            m_standing = standingOf(timeline, events);
        if (order == LaneOrder::Neighbours)
            collectMeetings(events);
    }

    void sort(std::vector<ActorIndex> &siblings, std::size_t parent) const
    {
        switch (m_order) {
        case LaneOrder::Document:
            return;
        case LaneOrder::FirstEvent:
            return sortBy(siblings, [this](ActorIndex a) { return m_standing.firsts[a.value]; });
        case LaneOrder::EventCount:
            return sortBy(siblings, [this](ActorIndex a) {
                return -static_cast<std::ptrdiff_t>(m_standing.counts[a.value]);
            });
        case LaneOrder::Name:
            return sortBy(siblings,
                          [this](ActorIndex a) { return foldedText(m_timeline.actor(a).name); });
        case LaneOrder::Neighbours:
            break;
        }
        std::vector<ActorIndex> sorted;
        for (const std::size_t place :
             neighbourOrder(siblings.size(), m_meetings[parent == kTop ? 0 : parent + 1]))
            sorted.push_back(siblings[place]);
        siblings = std::move(sorted);
    }

private:
    template<class Key>
    static void sortBy(std::vector<ActorIndex> &siblings, Key key)
    {
        using Entry = std::pair<decltype(key(ActorIndex())), ActorIndex>;
        std::vector<Entry> entries;
        for (const ActorIndex actor : siblings)
            entries.emplace_back(key(actor), actor);
        std::stable_sort(entries.begin(), entries.end(),
                         [](const Entry &a, const Entry &b) { return a.first < b.first; });
        std::transform(entries.begin(), entries.end(), siblings.begin(),
                       [](const Entry &entry) { return entry.second; });
    }

    /// By parent, the one of those that are part of none first: who of its members met.
    void collectMeetings(const EventSet &events)
    {
        m_meetings.resize(m_timeline.actors().size() + 1);
        std::size_t topCount = 0;
        for (std::size_t i = 0; i < m_timeline.actors().size(); ++i) {
            const Actor &actor = m_timeline.actors()[i];
            if (!actor.partOf())
                m_placeAmongSiblings[i] = topCount++;
            for (std::size_t m = 0; m < actor.nested.size(); ++m)
                m_placeAmongSiblings[actor.nested[m].value] = m;
        }
        std::vector<std::pair<std::size_t, std::size_t>> seats; // parent, place
        for (std::size_t i = 0; i < m_timeline.events().size(); ++i) {
            const Event &event = m_timeline.events()[i];
            if (!events.contains(EventIndex(i)) || !isDrawn(event))
                continue;
            seats.clear();
            for (const Participant &participant : event.participants) {
                visitUpwards(m_timeline, participant.actor, [&](ActorIndex actor) {
                    const auto parent = m_timeline.actor(actor).partOf();
                    seats.emplace_back(parent ? parent->value + 1 : 0,
                                       m_placeAmongSiblings[actor.value]);
                });
            }
            std::sort(seats.begin(), seats.end());
            seats.erase(std::unique(seats.begin(), seats.end()), seats.end());
            addMeetings(seats);
        }
    }

    void addMeetings(const std::vector<std::pair<std::size_t, std::size_t>> &seats)
    {
        for (std::size_t first = 0; first < seats.size();) {
            Meeting meeting;
            std::size_t last = first;
            for (; last < seats.size() && seats[last].first == seats[first].first; ++last)
                meeting.push_back(seats[last].second);
            if (meeting.size() > 1)
                m_meetings[seats[first].first].push_back(std::move(meeting));
            first = last;
        }
    }

    const Timeline &m_timeline;
    LaneOrder m_order;
    Standing m_standing;
    std::vector<std::size_t> m_placeAmongSiblings;
    std::vector<std::vector<Meeting>> m_meetings;
};

/// All actors, or those with events and whatever they are part of.
std::vector<bool> shownActors(const Timeline &timeline, const EventSet &events, bool showsAll)
{
    std::vector<bool> shown(timeline.actors().size(), showsAll);
    if (showsAll)
        return shown;
    for (std::size_t i = 0; i < timeline.events().size(); ++i) {
        const Event &event = timeline.events()[i];
        if (!events.contains(EventIndex(i)) || !isDrawn(event))
            continue;
        for (const Participant &participant : event.participants)
            visitUpwards(timeline, participant.actor,
                         [&shown](ActorIndex actor) { shown[actor.value] = true; });
    }
    return shown;
}

/// Colours go by the document's order, so that no other order changes them.
std::vector<std::optional<int>> huesOf(const Timeline &timeline)
{
    std::vector<std::optional<int>> hues(timeline.actors().size());
    int next = 0;
    for (std::size_t i = 0; i < hues.size(); ++i) {
        const Actor &actor = timeline.actors()[i];
        if (!actor.partOf() && actor.kind != ActorKind::Forum)
            hues[i] = next++;
    }
    return hues;
}

bool isCollapsed(ActorIndex actor, const LaneArrangement &arrangement)
{
    return std::binary_search(arrangement.collapsed.begin(), arrangement.collapsed.end(), actor);
}

} // namespace

const std::vector<std::string_view> &laneOrderIds()
{
    static const std::vector<std::string_view> ids{"document", "first-event", "events", "name",
                                                   "neighbours"};
    return ids;
}

std::optional<LaneOrder> laneOrderFromId(std::string_view id)
{
    const auto &ids = laneOrderIds();
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end())
        return std::nullopt;
    return static_cast<LaneOrder>(found - ids.begin());
}

std::vector<ActorIndex> laneActors(const Timeline &timeline, const LaneArrangement &arrangement)
{
    std::vector<ActorIndex> lanes;
    for (std::size_t i = 0; i < timeline.actors().size(); ++i) {
        ActorIndex lane(i);
        visitUpwards(timeline, ActorIndex(i), [&](ActorIndex actor) {
            if (isCollapsed(actor, arrangement))
                lane = actor;
        });
        lanes.push_back(lane);
    }
    return lanes;
}

std::vector<LaneEntry> orderedLanes(const Timeline &timeline, const EventSet &events,
                                    const LaneArrangement &arrangement)
{
    const bool showsAll = !arrangement.hidesEmpty && events.count() == timeline.events().size();
    const auto shown = shownActors(timeline, events, showsAll);
    const SiblingOrder siblingOrder(timeline, events, arrangement.order);
    const auto hues = huesOf(timeline);

    std::vector<LaneEntry> lanes;
    std::vector<LaneEntry> pending; // the next one last
    const auto await = [&](std::vector<ActorIndex> siblings, std::size_t parent, int depth,
                           std::optional<int> hue) {
        siblingOrder.sort(siblings, parent);
        for (auto actor = siblings.rbegin(); actor != siblings.rend(); ++actor)
            pending.push_back({*actor, depth, depth == 0 ? hues[actor->value] : hue,
                               isCollapsed(*actor, arrangement)});
    };
    std::vector<ActorIndex> top;
    for (std::size_t i = 0; i < timeline.actors().size(); ++i) {
        if (!timeline.actors()[i].partOf())
            top.push_back(ActorIndex(i));
    }
    await(std::move(top), kTop, 0, std::nullopt);
    while (!pending.empty()) {
        const LaneEntry entry = pending.back();
        pending.pop_back();
        if (!shown[entry.actor.value])
            continue;
        lanes.push_back(entry);
        if (!entry.isCollapsed)
            await(timeline.actor(entry.actor).nested, entry.actor.value, entry.depth + 1,
                  entry.hue);
    }
    return lanes;
}

} // namespace chancery
