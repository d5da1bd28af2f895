#include "core/io/yaml/yamlanchors.h"

#include <algorithm>

namespace chancery {

namespace {

constexpr YamlAnchors::Anchor kNoAnchor = 0;
/// All that is kept for aliases, in multiples of what aliases may stand for.
constexpr std::size_t kKeptPerAliased = 4;

} // namespace

void YamlAnchors::addSize(const DocumentNode &node, Size &size)
{
    ++size.nodes;
    size.bytes += node.text.size();
    size.longestText = std::max(size.longestText, node.text.size());
    for (const DocumentNode &item : node.items)
        addSize(item, size);
}

void YamlAnchors::open(Anchor anchor)
{
    if (anchor != kNoAnchor)
        m_open.insert(anchor);
}

void YamlAnchors::close(Anchor anchor)
{
    m_open.erase(anchor);
}

void YamlAnchors::keep(const DocumentNode &node, Anchor anchor)
{
    if (anchor == kNoAnchor)
        return;
    Size size;
    addSize(node, size);
    if (size.longestText > m_limits.aliasedTextBytes
        || m_kept.nodes + size.nodes > kKeptPerAliased * m_limits.aliasNodes
        || m_kept.bytes + size.bytes > kKeptPerAliased * m_limits.aliasBytes)
        return;
    m_kept.nodes += size.nodes;
    m_kept.bytes += size.bytes;
    m_nodes.insert_or_assign(anchor, Kept{node, size});
}

YamlAnchors::Followed YamlAnchors::follow(Anchor anchor)
{
    if (m_open.count(anchor) > 0)
        return {Found::Cyclic};
    const auto kept = m_nodes.find(anchor);
    if (kept == m_nodes.end())
        return {Found::NotKept};
    const Size &size = kept->second.size;
    m_followed.nodes += size.nodes;
    m_followed.bytes += size.bytes;
    if (m_followed.nodes > m_limits.aliasNodes || m_followed.bytes > m_limits.aliasBytes)
        return {Found::BudgetSpent};
    return {Found::Node, &kept->second.node, size.nodes};
}

} // namespace chancery
