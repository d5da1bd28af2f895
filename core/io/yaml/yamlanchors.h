#pragma once

#include "core/io/yaml/yamlparser.h"

#include <cstddef>
#include <unordered_map>
#include <unordered_set>

namespace chancery {

/// What the anchors of a document stand for, as long as that is little: an alias bomb is small on
/// paper only. Anchors are yaml-cpp's numbers, of which 0 is none.
class YamlAnchors
{
public:
    using Anchor = std::size_t;

    /// What following an alias comes to.
    enum class Found {
        Node, ///< here it is
        Cyclic, ///< it stands inside what it means
        NotKept, ///< nothing was kept under that anchor
        BudgetSpent, ///< aliases stand for more than the limits allow
    };
    struct Followed
    {
        Found found = Found::NotKept;
        const DocumentNode *node = nullptr; ///< Node only; until the next keep()
        std::size_t nodes = 0; ///< how many it holds, itself included
    };

    explicit YamlAnchors(const YamlLimits &limits) : m_limits(limits) { }

    /// Between these two calls a container is open; an alias of it is cyclic.
    void open(Anchor anchor);
    void close(Anchor anchor);
    /// Keeps a complete node under its anchor, unless it, or all that is kept, is too large.
    void keep(const DocumentNode &node, Anchor anchor);
    /// Counts what the alias stands for against the limits.
    Followed follow(Anchor anchor);

private:
    /// How much a node holds.
    struct Size
    {
        std::size_t nodes = 0;
        std::size_t bytes = 0; ///< of text
        std::size_t longestText = 0;
    };
    struct Kept
    {
        DocumentNode node;
        Size size;
    };

    static void addSize(const DocumentNode &node, Size &size);

    const YamlLimits &m_limits;
    Size m_followed; ///< what the aliases so far stand for
    Size m_kept;
    std::unordered_map<Anchor, Kept> m_nodes;
    std::unordered_set<Anchor> m_open;
};

} // namespace chancery
