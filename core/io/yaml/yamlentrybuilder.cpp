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
    if (m_skipped > 0)
        return;
    if (!m_hasRoot) {
        throw YamlStop{node.kind == Kind::Null ? YamlOutcome::Kind::Empty
                                               : YamlOutcome::Kind::NotAMap,
                       m_offset};
    }
    complete(std::move(node), anchor);
}

void YamlEntryBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    DocumentNode node = nodeAt(mark, Kind::Null);
    if (m_skipped > 0)
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
        m_entryNodes += followed.nodes;
        const SourcePosition at = node.at;
        node = *followed.node;
        node.at = at;
        break;
    }
    }
    complete(std::move(node), YAML::NullAnchor);
}

void YamlEntryBuilder::open(DocumentNode node, YAML::anchor_t anchor)
{
    if (m_skipped > 0) {
        ++m_skipped;
        return;
    }
    const bool isSection = m_frames.empty() && !m_isInSection && m_topKey;
    if (!m_hasRoot || isSection) {
        openOutside(std::move(node), anchor);
        return;
    }
    constexpr int kOutsideContainers = 2; // the document and the section
    if (static_cast<int>(m_frames.size()) + kOutsideContainers >= m_limits.nesting) {
        m_sink.problem(DocumentProblem::TooDeep, node.at);
        m_skipped = 1;
        return;
    }
    m_anchors.open(anchor);
    m_frames.push_back({std::move(node), anchor});
}

/// The document itself, or a section.
void YamlEntryBuilder::openOutside(DocumentNode node, YAML::anchor_t anchor)
{
    m_anchors.open(anchor); // never closed: they are not kept, so no alias may follow
    if (!m_hasRoot) {
        if (node.kind != Kind::Map)
            throw YamlStop{YamlOutcome::Kind::NotAMap, m_offset};
        m_hasRoot = true;
        return;
    }
    m_isInSection = true;
    m_sectionKind = node.kind;
    m_entryNodes = 0;
    wants(m_sink.beginSection(*m_topKey, node.kind));
}

void YamlEntryBuilder::close()
{
    if (m_skipped > 1) {
        --m_skipped;
        return;
    }
    if (m_skipped == 1) {
        m_skipped = 0;
        DocumentNode nothing;
        nothing.offset = m_offset;
        nothing.at = m_source.positionOf(m_offset);
        complete(std::move(nothing), YAML::NullAnchor);
        return;
    }
    if (!m_frames.empty()) {
        Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        m_anchors.close(frame.anchor);
        complete(std::move(frame.node), frame.anchor);
        return;
    }
    if (m_isInSection) {
        m_isInSection = false;
        m_entryKey.reset();
        m_topKey.reset();
        m_sink.endSection();
    }
}

/// A node is whole: it belongs to the innermost open container, or it is passed on.
void YamlEntryBuilder::complete(DocumentNode node, YAML::anchor_t anchor)
{
    m_anchors.keep(node, anchor);
    if (m_frames.empty()) {
        passOn(std::move(node));
        return;
    }
    if (++m_entryNodes > m_limits.entryNodes) {
        if (!m_isEntryCut) {
            m_isEntryCut = true;
            m_sink.problem(DocumentProblem::EntryTooLarge, node.at);
        }
        return;
    }
    m_frames.back().node.items.push_back(std::move(node));
}

void YamlEntryBuilder::passOn(DocumentNode node)
{
    if (!m_isInSection) {
        if (!m_topKey) {
            m_topKey = std::move(node);
        } else {
            const DocumentNode key = *std::exchange(m_topKey, std::nullopt);
            wants(m_sink.value(key, std::move(node)));
        }
        return;
    }
    if (m_sectionKind == Kind::Map && !m_entryKey) {
        m_entryKey = std::move(node);
        return;
    }
    DocumentNode key;
    if (m_entryKey)
        key = *std::exchange(m_entryKey, std::nullopt);
    m_entryNodes = 0;
    m_isEntryCut = false;
    wants(m_sink.entry(std::move(key), std::move(node)));
}

} // namespace chancery
