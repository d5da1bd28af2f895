#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace chancery {

/// Nodes that depend on each other, directly or not; most often one alone.
struct DependencyGroup
{
    std::vector<std::uint32_t> nodes; ///< in the order they were come upon: of a ring, around it
    bool isCycle = false; ///< several, or one that depends on itself
};

/// Visits all groups, each after those it depends on. @p dependsOn holds for each node the nodes it
/// depends on. Takes time and memory in proportion to nodes and dependencies, however long a chain
/// is, and stops when the visitor returns false. (Tarjan, Depth-first search and linear graph
/// algorithms, 1972, without recursion.)
void visitByDependency(const std::vector<std::vector<std::uint32_t>> &dependsOn,
                       const std::function<bool(const DependencyGroup &)> &visit);

} // namespace chancery
