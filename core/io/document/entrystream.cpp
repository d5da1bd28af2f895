#include "core/io/document/entrystream.h"

#include <utility>

namespace chancery {

namespace {

constexpr int kOutsideContainers = 2; // the document and the section

} // namespace

bool EntryStream::add(DocumentNode node)
{
    return isSkipping() || complete(std::move(node));
}

bool EntryStream::open(DocumentNode node)
{
    if (isSkipping()) {
        ++m_skipped;
        return true;
    }
    if (!m_hasRoot) {
        m_hasRoot = true;
        return true;
    }
    if (m_open.empty() && !m_isInSection && m_topKey)
        return openTopLevel(node);
    if (static_cast<int>(m_open.size()) + kOutsideContainers >= m_nesting) {
        m_sink.problem(DocumentProblem::TooDeep, node.at);
        m_skipped = 1;
        return true;
    }
    m_open.push_back(std::move(node));
    return true;
}

/// A section, or what stands for the document.
bool EntryStream::openTopLevel(const DocumentNode &node)
{
    const bool isWrapper = !m_wrapper.empty() && !m_isInWrapper
        && node.kind == DocumentNode::Kind::Map && m_topKey->text == m_wrapper;
    if (isWrapper) {
        m_isInWrapper = true;
        m_topKey.reset();
        return true;
    }
    m_isInSection = true;
    m_sectionKind = node.kind;
    m_entryNodes = 0;
    return m_sink.beginSection(*m_topKey, node.kind);
}

bool EntryStream::close(DocumentNode nothing)
{
    if (m_skipped > 0)
        return --m_skipped > 0 || complete(std::move(nothing));
    if (!m_open.empty()) {
        DocumentNode node = std::move(m_open.back());
        m_open.pop_back();
        return complete(std::move(node));
    }
    if (m_isInSection) {
        m_isInSection = false;
        m_entryKey.reset();
        m_topKey.reset();
        m_sink.endSection();
    } else {
        m_isInWrapper = false;
    }
    return true;
}

/// A node is whole: it belongs to the innermost open container, or it is passed on.
bool EntryStream::complete(DocumentNode node)
{
    if (m_open.empty())
        return passOn(std::move(node));
    if (++m_entryNodes > m_entryNodeLimit) {
        if (!std::exchange(m_isEntryCut, true))
            m_sink.problem(DocumentProblem::EntryTooLarge, node.at);
        return true;
    }
    m_open.back().items.push_back(std::move(node));
    return true;
}

bool EntryStream::passOn(DocumentNode node)
{
    if (!m_isInSection) {
        if (!m_topKey) {
            m_topKey = std::move(node);
            return true;
        }
        const DocumentNode topKey = *std::exchange(m_topKey, std::nullopt);
        return m_sink.value(topKey, std::move(node));
    }
    if (m_sectionKind == DocumentNode::Kind::Map && !m_entryKey) {
        m_entryKey = std::move(node);
        return true;
    }
    DocumentNode entryKey;
    if (m_entryKey)
        entryKey = *std::exchange(m_entryKey, std::nullopt);
    m_entryNodes = 0;
    m_isEntryCut = false;
    return m_sink.entry(std::move(entryKey), std::move(node));
}

} // namespace chancery
