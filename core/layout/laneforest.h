#pragma once

#include "core/layout/lanearrangement.h"
#include "core/query/eventquery.h"

#include <optional>
#include <vector>

namespace chancery {

/// How lanes nest under an arrangement, in no order yet: below whose lane each stands, and whose
/// lane shows the events of each actor. Immutable; the timeline must outlive it.
class LaneForest
{
public:
    LaneForest(const Timeline &timeline, const LaneArrangement &arrangement);

    const Timeline &timeline() const { return m_timeline; }
    /// Below whose lane the actor's stands. Nothing for one that is part of none, is pinned, or
    /// whose group has no lane because others are shown alone.
    std::optional<ActorIndex> parent(ActorIndex actor) const { return m_parents[actor.value]; }
    /// Whose lane shows the actor's events: its own, or that of the outermost collapsed group that
    /// it stands in. Nothing where it is hidden.
    std::optional<ActorIndex> lane(ActorIndex actor) const { return m_lanes[actor.value]; }
    const std::vector<std::optional<ActorIndex>> &lanes() const { return m_lanes; }
    bool hasLaneOfNobody() const { return m_hasLaneOfNobody; }
    /// Those that stand below one, or below none (then without the pinned ones), in the document's
    /// order.
    const std::vector<ActorIndex> &children(std::optional<ActorIndex> parent) const;
    bool isPinned(ActorIndex actor) const { return m_isPinned[actor.value]; }

    /// Calls @p visit for the actor and all lanes that it, however deep, nests in.
    template<class Visit>
    void visitUpwards(ActorIndex actor, Visit visit) const
    {
        for (std::optional<ActorIndex> at = actor; at; at = parent(*at))
            visit(*at);
    }

private:
    void findParents(const LaneArrangement &arrangement);
    void findLanes(const LaneArrangement &arrangement);

    const Timeline &m_timeline;
    std::vector<std::optional<ActorIndex>> m_parents; ///< by actor
    std::vector<std::optional<ActorIndex>> m_lanes; ///< by actor
    std::vector<std::vector<ActorIndex>> m_children; ///< by actor, those of none first
    std::vector<bool> m_isPinned; ///< by actor
    std::vector<bool> m_isShown; ///< by actor: not left out because others are shown alone
    bool m_hasLaneOfNobody = true;
};

/// Those of the events that have a lane: of at least one of their actors, or of nobody. Eras, which
/// stand behind all lanes, always do.
EventSet eventsInLanes(const Timeline &timeline, const EventSet &events,
                       const LaneArrangement &arrangement);

} // namespace chancery
