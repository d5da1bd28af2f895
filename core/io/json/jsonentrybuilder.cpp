#include "core/io/json/jsonentrybuilder.h"

#include "core/io/json/jsoncursor.h"
#include "core/text/utf8.h"

#include <string_view>
#include <utility>

namespace chancery {

namespace {

using Kind = DocumentNode::Kind;

constexpr std::size_t kNodesBetweenQuestions = 1'000;
constexpr std::size_t kReasonCharacters = 120;
/// Lists are no unquoted dates in JSON: there is no text of theirs to be read as one.
constexpr std::size_t kNoOffset = std::string_view::npos;

} // namespace

bool JsonEntryBuilder::end(JsonOutcome::Kind kind, std::size_t offset)
{
    m_outcome.kind = kind;
    m_outcome.offset = offset;
    return false;
}

DocumentNode JsonEntryBuilder::nodeAt(std::size_t offset, Kind kind)
{
    DocumentNode node;
    node.kind = kind;
    node.offset = kNoOffset;
    node.at = m_source.positionOf(offset);
    return node;
}

bool JsonEntryBuilder::null()
{
    return leaf(m_reached - 4, Kind::Null, {});
}

bool JsonEntryBuilder::boolean(bool value)
{
    return leaf(m_reached - (value ? 4 : 5), Kind::Scalar, value ? "true" : "false");
}

bool JsonEntryBuilder::number(std::string text)
{
    return leaf(startOfNumber(m_source.text(), m_reached), Kind::Scalar, std::move(text));
}

bool JsonEntryBuilder::string(string_t &value)
{
    return leaf(startOfString(m_source.text(), m_reached), Kind::Scalar, std::move(value));
}

bool JsonEntryBuilder::key(string_t &value)
{
    return leaf(startOfString(m_source.text(), m_reached), Kind::Scalar, std::move(value));
}

bool JsonEntryBuilder::leaf(std::size_t offset, Kind kind, std::string text)
{
    if (++m_nodes % kNodesBetweenQuestions == 0 && !wants(m_sink.goesOn(m_reached)))
        return false;
    if (m_skipped > 0)
        return true;
    if (!m_hasRoot)
        return end(JsonOutcome::Kind::NotAMap, offset);
    DocumentNode node = nodeAt(offset, kind);
    node.text = std::move(text);
    return complete(std::move(node));
}

bool JsonEntryBuilder::open(Kind kind)
{
    if (m_skipped > 0) {
        ++m_skipped;
        return true;
    }
    if (!m_hasRoot) {
        m_hasRoot = true;
        return kind == Kind::Map || end(JsonOutcome::Kind::NotAMap, m_reached - 1);
    }
    if (!m_isInSection && m_topKey) {
        m_isInSection = true;
        m_sectionKind = kind;
        m_entryNodes = 0;
        return wants(m_sink.beginSection(*m_topKey, kind));
    }
    constexpr int kOutsideContainers = 2; // the document and the section
    DocumentNode node = nodeAt(m_reached - 1, kind);
    if (static_cast<int>(m_open.size()) + kOutsideContainers >= m_limits.nesting) {
        m_sink.problem(DocumentProblem::TooDeep, node.at);
        m_skipped = 1;
        return true;
    }
    m_open.push_back(std::move(node));
    return true;
}

bool JsonEntryBuilder::close()
{
    if (m_skipped > 1) {
        --m_skipped;
        return true;
    }
    if (m_skipped == 1) {
        m_skipped = 0;
        return complete(nodeAt(m_reached - 1, Kind::Null));
    }
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
    }
    return true;
}

/// A node is whole: it belongs to the innermost open container, or it is passed on.
bool JsonEntryBuilder::complete(DocumentNode node)
{
    if (m_open.empty())
        return passOn(std::move(node));
    if (++m_entryNodes > m_limits.entryNodes) {
        if (!std::exchange(m_isEntryCut, true))
            m_sink.problem(DocumentProblem::EntryTooLarge, node.at);
        return true;
    }
    m_open.back().items.push_back(std::move(node));
    return true;
}

bool JsonEntryBuilder::passOn(DocumentNode node)
{
    if (!m_isInSection) {
        if (!m_topKey) {
            m_topKey = std::move(node);
            return true;
        }
        const DocumentNode topKey = *std::exchange(m_topKey, std::nullopt);
        return wants(m_sink.value(topKey, std::move(node)));
    }
    if (m_sectionKind == Kind::Map && !m_entryKey) {
        m_entryKey = std::move(node);
        return true;
    }
    DocumentNode entryKey;
    if (m_entryKey)
        entryKey = *std::exchange(m_entryKey, std::nullopt);
    m_entryNodes = 0;
    m_isEntryCut = false;
    return wants(m_sink.entry(std::move(entryKey), std::move(node)));
}

/// nlohmann says "[…] parse error at …: syntax error while parsing value - unexpected '}'; expected
/// …"; what comes after the dash is for people.
bool JsonEntryBuilder::parse_error(std::size_t position, const std::string &,
                                   const nlohmann::detail::exception &error)
{
    std::string_view reason = error.what();
    if (const std::size_t dash = reason.find(" - "); dash != std::string_view::npos)
        reason.remove_prefix(dash + 3);
    m_outcome.reason = std::string(firstCodePoints(reason, kReasonCharacters));
    return end(JsonOutcome::Kind::SyntaxError, position > 0 ? position - 1 : 0);
}

} // namespace chancery
