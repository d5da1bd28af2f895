#include "core/layout/laneorder.h"

#include "core/layout/neighbourorder.h"
#include "core/query/textfold.h"

#include <algorithm>
#include <numeric>

namespace chancery {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// What the orders compare, by actor with its members.
struct Standing
{
    std::vector<Instant> firsts;
    std::vector<std::size_t> counts;
};

bool isDrawn(const Event &event)
{
    return event.date && finiteHull(*event.date);
}

Standing standingOf(const LaneForest &forest, const EventSet &events)
{
    const Timeline &timeline = forest.timeline();
    Standing standing{std::vector(timeline.actors().size(), kEndInstant),
                      std::vector<std::size_t>(timeline.actors().size(), 0)};
    std::vector<std::size_t> countedFor(timeline.actors().size(), kNone); // the last event
    for (std::size_t i = 0; i < timeline.events().size(); ++i) {
        const Event &event = timeline.events()[i];
        if (!events.contains(EventIndex(i)) || !isDrawn(event))
            continue;
        const Instant begin = finiteHull(*event.date)->begin;
        for (const Participant &participant : event.participants) {
            forest.visitUpwards(participant.actor, [&](ActorIndex actor) {
                standing.firsts[actor.value] = std::min(standing.firsts[actor.value], begin);
                if (countedFor[actor.value] != i)
                    ++standing.counts[actor.value];
                countedFor[actor.value] = i;
            });
        }
    }
    return standing;
}

/// Orders the lanes that nest in one, or in none, given in the document's order.
class SiblingOrder
{
public:
    SiblingOrder(const LaneForest &forest, const EventSet &events,
                 const LaneArrangement &arrangement)
        : m_forest(forest), m_order(arrangement.order)
    {
        if (m_order == LaneOrder::FirstEvent || m_order == LaneOrder::EventCount)
            m_standing = standingOf(forest, events);
        if (m_order == LaneOrder::Neighbours)
            collectMeetings(events);
        if (m_order == LaneOrder::ByHand)
            rank(arrangement.byHand);
    }

    void sort(std::vector<ActorIndex> &siblings, std::optional<ActorIndex> parent) const
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
            return sortBy(siblings, [this](ActorIndex a) {
                return foldedText(m_forest.timeline().actor(a).name);
            });
        case LaneOrder::ByHand:
            return sortBy(siblings, [this](ActorIndex a) { return m_ranks[a.value]; });
        case LaneOrder::Neighbours:
            break;
        }
        std::vector<ActorIndex> sorted;
        for (const std::size_t place : neighbourOrder(siblings.size(), m_meetings[placeOf(parent)]))
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

    static std::size_t placeOf(std::optional<ActorIndex> parent)
    {
        return parent ? parent->value + 1 : 0;
    }

    void rank(const std::vector<ActorIndex> &byHand)
    {
        m_ranks.assign(m_forest.timeline().actors().size(), byHand.size());
        for (std::size_t i = 0; i < byHand.size(); ++i)
            m_ranks[byHand[i].value] = i;
    }

    /// By placeOf() of what they nest in: who met among those that nest there.
    void collectMeetings(const EventSet &events)
    {
        const Timeline &timeline = m_forest.timeline();
        m_meetings.resize(timeline.actors().size() + 1);
        std::vector<std::size_t> placeAmongSiblings(timeline.actors().size(), kNone);
        const auto number = [&](const std::vector<ActorIndex> &siblings) {
            for (std::size_t i = 0; i < siblings.size(); ++i)
                placeAmongSiblings[siblings[i].value] = i;
        };
        number(m_forest.children({}));
        for (std::size_t i = 0; i < timeline.actors().size(); ++i)
            number(m_forest.children(ActorIndex(i)));
        std::vector<std::pair<std::size_t, std::size_t>> seats; // parent, place
        for (std::size_t i = 0; i < timeline.events().size(); ++i) {
            const Event &event = timeline.events()[i];
            if (!events.contains(EventIndex(i)) || !isDrawn(event))
                continue;
            seats.clear();
            for (const Participant &participant : event.participants) {
                m_forest.visitUpwards(participant.actor, [&](ActorIndex actor) {
                    if (!m_forest.isPinned(actor))
                        seats.emplace_back(placeOf(m_forest.parent(actor)),
                                           placeAmongSiblings[actor.value]);
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

    const LaneForest &m_forest;
    LaneOrder m_order;
    Standing m_standing;
    std::vector<std::size_t> m_ranks; ///< by actor: the place in an order by hand
    std::vector<std::vector<Meeting>> m_meetings;
};

/// All actors, or those with events and whatever they nest in.
std::vector<bool> actorsToShow(const LaneForest &forest, const EventSet &events, bool showsAll)
{
    const Timeline &timeline = forest.timeline();
    std::vector<bool> shown(timeline.actors().size(), showsAll);
    if (showsAll)
        return shown;
    for (std::size_t i = 0; i < timeline.events().size(); ++i) {
        const Event &event = timeline.events()[i];
        if (!events.contains(EventIndex(i)) || !isDrawn(event))
            continue;
        for (const Participant &participant : event.participants)
            forest.visitUpwards(participant.actor,
                                [&shown](ActorIndex actor) { shown[actor.value] = true; });
    }
    return shown;
}

/// By actor, members as what they are part of. Colours go by the document's order, so that no other
/// order changes them.
std::vector<std::optional<int>> huesOf(const Timeline &timeline)
{
    std::vector<std::optional<int>> hues(timeline.actors().size());
    int next = 0;
    for (std::size_t i = 0; i < hues.size(); ++i) {
        const Actor &actor = timeline.actors()[i];
        if (!actor.partOf() && actor.kind != ActorKind::Forum)
            hues[i] = next++;
    }
    std::vector<ActorIndex> pending;
    for (std::size_t i = 0; i < hues.size(); ++i) {
        if (!timeline.actors()[i].partOf())
            pending.emplace_back(i);
    }
    while (!pending.empty()) {
        const ActorIndex group = pending.back();
        pending.pop_back();
        for (const ActorIndex member : timeline.actor(group).nested) {
            hues[member.value] = hues[group.value];
            pending.push_back(member);
        }
    }
    return hues;
}

/// Whether a filter leaves out events that the lanes would show.
bool isFiltered(const Timeline &timeline, const EventSet &events,
                const LaneArrangement &arrangement)
{
    const EventSet all(timeline.events().size(), true);
    return events.count() < eventsInLanes(timeline, all, arrangement).count();
}

/// From the top down, those that @p isShown lets pass.
std::vector<LaneEntry> walkLanes(const LaneForest &forest, const EventSet &events,
                                 const LaneArrangement &arrangement,
                                 const std::vector<bool> &isShown)
{
    const SiblingOrder siblingOrder(forest, events, arrangement);
    const auto hues = huesOf(forest.timeline());
    std::vector<LaneEntry> lanes;
    std::vector<LaneEntry> pending; // the next one last
    const auto await = [&](const std::vector<ActorIndex> &siblings, int depth) {
        for (auto actor = siblings.rbegin(); actor != siblings.rend(); ++actor)
            pending.push_back({*actor, depth, hues[actor->value], !forest.children(*actor).empty(),
                               isCollapsed(arrangement, *actor), forest.isPinned(*actor)});
    };
    const auto awaitChildren = [&](std::optional<ActorIndex> parent, int depth) {
        std::vector<ActorIndex> siblings = forest.children(parent);
        siblingOrder.sort(siblings, parent);
        await(siblings, depth);
    };
    awaitChildren(std::nullopt, 0);
    await(arrangement.pinned, 0);
    while (!pending.empty()) {
        const LaneEntry entry = pending.back();
        pending.pop_back();
        if (!isShown[entry.actor.value])
            continue;
        lanes.push_back(entry);
        if (!entry.isCollapsed)
            awaitChildren(entry.actor, entry.depth + 1);
    }
    return lanes;
}

} // namespace

std::vector<LaneEntry> orderedLanes(const LaneForest &forest, const EventSet &events,
                                    const LaneArrangement &arrangement)
{
    const bool showsAll
        = !arrangement.hidesEmpty && !isFiltered(forest.timeline(), events, arrangement);
    std::vector<bool> isShown = actorsToShow(forest, events, showsAll);
    for (std::size_t i = 0; i < isShown.size(); ++i)
        isShown[i] = isShown[i] && forest.lane(ActorIndex(i));
    return walkLanes(forest, events, arrangement, isShown);
}

LaneArrangement withLaneMoved(const LaneForest &forest, const EventSet &events,
                              const LaneArrangement &arrangement, ActorIndex moved,
                              std::optional<ActorIndex> above)
{
    LaneArrangement after = arrangement;
    std::vector<ActorIndex> *order = &after.pinned;
    if (!forest.isPinned(moved)) {
        // Also of those that have no lane now, for when they have one again.
        LaneArrangement expanded = arrangement;
        expanded.collapsed.clear();
        after.byHand.clear();
        const std::vector<bool> all(forest.timeline().actors().size(), true);
        for (const LaneEntry &entry : walkLanes(forest, events, expanded, all))
            after.byHand.push_back(entry.actor);
        after.order = LaneOrder::ByHand;
        order = &after.byHand;
    }
    std::erase(*order, moved);
    const auto at = above ? std::find(order->begin(), order->end(), *above) : order->end();
    order->insert(at, moved);
    return after;
}

} // namespace chancery
