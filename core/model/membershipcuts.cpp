#include "core/model/membershipcuts.h"

#include <algorithm>

namespace chancery {

namespace {

/// Visits groups before their members. The walk keeps its own stack, as a file may chain as many
/// actors as it likes.
class Walk
{
public:
    Walk(const MembershipTable &table, std::size_t deepest)
        : m_table(table), m_deepest(deepest), m_depths(table.size(), kUnseen)
    {
    }

    void from(std::size_t actor)
    {
        if (m_depths[actor] != kUnseen)
            return;
        enter(actor);
        while (!m_path.empty()) {
            Step &step = m_path.back();
            if (step.next == m_table[step.actor].size()) {
                m_depths[step.actor] = step.depth;
                m_path.pop_back();
                continue;
            }
            const std::size_t group = m_table[step.actor][step.next].group.value;
            if (m_depths[group] == kUnseen)
                enter(group); // and comes back to this membership
            else
                settle(step, group);
        }
    }

    std::vector<MembershipCut> take() { return std::move(m_cuts); }

private:
    static constexpr std::size_t kUnseen = 0;
    static constexpr std::size_t kOnPath = static_cast<std::size_t>(-1);

    struct Step
    {
        std::size_t actor = 0;
        std::size_t next = 0; ///< into the actor's memberships
        std::size_t depth = 1; ///< 1 for who is part of none
    };

    void enter(std::size_t actor)
    {
        m_depths[actor] = kOnPath;
        m_path.push_back({actor, 0, 1});
    }

    void settle(Step &step, std::size_t group)
    {
        using Reason = MembershipCut::Reason;
        if (m_depths[group] == kOnPath)
            m_cuts.push_back({step.actor, step.next, Reason::Cycle});
        else if (m_depths[group] >= m_deepest)
            m_cuts.push_back({step.actor, step.next, Reason::TooDeep});
        else
            step.depth = std::max(step.depth, m_depths[group] + 1);
        ++step.next;
    }

    const MembershipTable &m_table;
    std::size_t m_deepest;
    std::vector<std::size_t> m_depths; ///< by actor
    std::vector<Step> m_path;
    std::vector<MembershipCut> m_cuts;
};

} // namespace

std::vector<MembershipCut> membershipCuts(const MembershipTable &table, std::size_t deepest)
{
    Walk walk(table, deepest);
    for (std::size_t actor = 0; actor < table.size(); ++actor)
        walk.from(actor);
    return walk.take();
}

} // namespace chancery
