#include "core/layout/laneforest.h"

#include <algorithm>

namespace chancery {

LaneForest::LaneForest(const Timeline &timeline, const LaneArrangement &arrangement)
    : m_timeline(timeline), m_parents(timeline.actors().size()), m_lanes(timeline.actors().size()),
      m_children(timeline.actors().size() + 1), m_isPinned(timeline.actors().size()),
      m_isShown(timeline.actors().size(), arrangement.alone.empty()),
      m_hasLaneOfNobody(!arrangement.hidesNobody && arrangement.alone.empty())
{
    for (const ActorIndex actor : arrangement.pinned)
        m_isPinned[actor.value] = true;
    for (const ActorIndex actor : arrangement.alone)
        m_isShown[actor.value] = true;
    findParents(arrangement);
    findLanes(arrangement);
}

const std::vector<ActorIndex> &LaneForest::children(std::optional<ActorIndex> parent) const
{
    return m_children[parent ? parent->value + 1 : 0];
}

void LaneForest::findParents(const LaneArrangement &arrangement)
{
    const std::vector<Actor> &actors = m_timeline.actors();
    if (!arrangement.alone.empty()) {
        for (std::size_t i = 0; i < actors.size(); ++i) {
            for (auto above = actors[i].partOf(); above && !m_isShown[i];
                 above = m_timeline.actor(*above).partOf())
                m_isShown[i] = std::binary_search(arrangement.alone.begin(),
                                                  arrangement.alone.end(), *above);
        }
    }
    for (std::size_t i = 0; i < actors.size(); ++i) {
        const auto group = actors[i].partOf();
        if (group && !m_isPinned[i] && m_isShown[group->value])
            m_parents[i] = group;
        if (!m_isPinned[i])
            m_children[m_parents[i] ? m_parents[i]->value + 1 : 0].emplace_back(i);
    }
}

void LaneForest::findLanes(const LaneArrangement &arrangement)
{
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        bool isHidden = !m_isShown[i];
        ActorIndex lane(i);
        visitUpwards(lane, [&](ActorIndex actor) {
            isHidden = isHidden
                || std::binary_search(arrangement.hidden.begin(), arrangement.hidden.end(), actor);
            if (isCollapsed(arrangement, actor))
                lane = actor;
        });
        if (!isHidden)
            m_lanes[i] = lane;
    }
}

EventSet eventsInLanes(const Timeline &timeline, const EventSet &events,
                       const LaneArrangement &arrangement)
{
    if (!arrangement.hidesLanes())
        return events;
    const LaneForest forest(timeline, arrangement);
    EventSet shown(events.universe());
    for (std::size_t i = 0; i < events.universe(); ++i) {
        const Event &event = timeline.events()[i];
        const auto hasLane = [&](const Participant &participant) {
            return forest.lane(participant.actor).has_value();
        };
        const bool isShown = event.isEra()
            || (event.participants.empty()
                    ? forest.hasLaneOfNobody()
                    : std::any_of(event.participants.begin(), event.participants.end(), hasLane));
        if (isShown && events.contains(EventIndex(i)))
            shown.insert(EventIndex(i));
    }
    return shown;
}

} // namespace chancery
