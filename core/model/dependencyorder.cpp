#include "core/model/dependencyorder.h"

#include <algorithm>
#include <cstddef>

namespace chancery {

namespace {

using Node = std::uint32_t;
using Graph = std::vector<std::vector<Node>>;

class Search
{
public:
    Search(const Graph &graph, const std::function<bool(const DependencyGroup &)> &visit)
        : m_graph(graph), m_visit(visit), m_states(graph.size())
    {
    }

    /// False when the visitor wants no more.
    bool run()
    {
        for (Node node = 0; node < m_graph.size(); ++node) {
            if (m_states[node].order == 0 && !searchFrom(node))
                return false;
        }
        return true;
    }

private:
    struct State
    {
        std::uint32_t order = 0; ///< when it was come upon, from 1; 0: not yet
        std::uint32_t lowest = 0; ///< the least order its group is known to reach
        std::uint32_t next = 0; ///< which dependency comes next
        bool isOpen = false; ///< its group is not known yet
    };

    void open(Node node)
    {
        m_states[node] = {++m_count, m_count, 0, true};
        m_path.push_back(node);
        m_open.push_back(node);
    }

    bool searchFrom(Node start)
    {
        open(start);
        while (!m_path.empty()) {
            const Node node = m_path.back();
            State &state = m_states[node];
            if (state.next < m_graph[node].size()) {
                follow(state, m_graph[node][state.next++]);
                continue;
            }
            m_path.pop_back();
            if (!m_path.empty())
                reach(m_states[m_path.back()], state.lowest);
            if (state.lowest == state.order && !close(node))
                return false;
        }
        return true;
    }

    void follow(State &state, Node dependency)
    {
        const State &other = m_states[dependency];
        if (other.order == 0)
            open(dependency);
        else if (other.isOpen)
            reach(state, other.order);
    }

    static void reach(State &state, std::uint32_t order)
    {
        state.lowest = std::min(state.lowest, order);
    }

    /// What was opened since @p root, and is open still, is its group.
    bool close(Node root)
    {
        const auto first = std::find(m_open.rbegin(), m_open.rend(), root).base() - 1;
        DependencyGroup group{{first, m_open.end()}};
        m_open.erase(first, m_open.end());
        for (const Node node : group.nodes)
            m_states[node].isOpen = false;
        const std::vector<Node> &own = m_graph[root];
        group.isCycle
            = group.nodes.size() > 1 || std::find(own.begin(), own.end(), root) != own.end();
        return m_visit(group);
    }

    const Graph &m_graph;
    const std::function<bool(const DependencyGroup &)> &m_visit;
    std::vector<State> m_states;
    std::vector<Node> m_path; ///< from the start of the search to where it stands
    std::vector<Node> m_open; ///< nodes whose group is not known, in the order they were come upon
    std::uint32_t m_count = 0;
};

} // namespace

void visitByDependency(const Graph &dependsOn,
                       const std::function<bool(const DependencyGroup &)> &visit)
{
    Search(dependsOn, visit).run();
}

} // namespace chancery
