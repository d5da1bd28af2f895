#include "core/io/yaml/yamlentrybuilder.h"

namespace chancery {

namespace {

using Kind = DocumentNode::Kind;

constexpr std::size_t kNodesBetweenQuestions = 1'000;

} // namespace

DocumentNode YamlEntryBuilder::nodeAt(const YAML::Mark &mark, Kind kind)
{
    DocumentNode node;
    node.kind = kind;
    // An empty node at the very end has no mark of its own.
    m_offset = mark.line < 0 ? m_offset : m_source.offsetOf(mark.line, mark.column);
    node.offset = m_offset;
    node.at = m_source.positionOf(m_offset);
    if (++m_nodes % kNodesBetweenQuestions == 0)
        wants(m_sink.goesOn(m_offset));
    return node;
}

void YamlEntryBuilder::addLeaf(DocumentNode node, YAML::anchor_t anchor)
{
    if (m_stream.isSkipping())
        return;
    if (!m_stream.hasRoot()) {
        throw YamlStop{node.kind == Kind::Null ? YamlOutcome::Kind::Empty
                                               : YamlOutcome::Kind::NotAMap,
                       m_offset};
    }
    m_anchors.keep(node, anchor);
    wants(m_stream.add(std::move(node)));
}

void YamlEntryBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    DocumentNode node = nodeAt(mark, Kind::Null);
    if (m_stream.isSkipping())
        return;
    const YamlAnchors::Followed followed = m_anchors.follow(anchor);
    switch (followed.found) {
    case YamlAnchors::Found::Cyclic:
        m_sink.problem(DocumentProblem::CyclicAnchor, node.at);
        break;
    case YamlAnchors::Found::NotKept:
        m_sink.problem(DocumentProblem::AnchorNotKept, node.at);
        break;
    case YamlAnchors::Found::BudgetSpent:
        m_sink.problem(DocumentProblem::AliasBudget, node.at);
        throw YamlStop{YamlOutcome::Kind::Stopped, m_offset};
    case YamlAnchors::Found::Node: {
        m_stream.countNodes(followed.nodes);
        const SourcePosition at = node.at;
        node = *followed.node;
        node.at = at;
        break;
    }
    }
    m_anchors.keep(node, YAML::NullAnchor);
    wants(m_stream.add(std::move(node)));
}

/// Anchors of the document and of sections are opened and never closed: they are not kept, so no
/// alias may follow them.
void YamlEntryBuilder::open(DocumentNode node, YAML::anchor_t anchor)
{
    if (!m_stream.hasRoot() && node.kind != Kind::Map)
        throw YamlStop{YamlOutcome::Kind::NotAMap, m_offset};
    const bool wasSkipping = m_stream.isSkipping();
    const bool goesOn = m_stream.open(std::move(node));
    if (!wasSkipping && !m_stream.isSkipping())
        m_anchors.open(anchor);
    if (m_stream.depth() > m_openAnchors.size())
        m_openAnchors.push_back(anchor);
    wants(goesOn);
}

void YamlEntryBuilder::close()
{
    if (const DocumentNode *node = m_stream.innermost()) {
        m_anchors.close(m_openAnchors.back());
        m_anchors.keep(*node, m_openAnchors.back());
        m_openAnchors.pop_back();
    }
    DocumentNode nothing;
    nothing.offset = m_offset;
    nothing.at = m_source.positionOf(m_offset);
    wants(m_stream.close(std::move(nothing)));
}

} // namespace chancery
