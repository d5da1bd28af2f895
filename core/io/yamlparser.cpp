#include "core/io/yamlparser.h"

#include <algorithm>
#include <exception>
#include <istream>
#include <new>
#include <optional>
#include <streambuf>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace chancery {

namespace {

using Kind = YamlNode::Kind;

constexpr std::size_t kNodesBetweenQuestions = 1'000;
/// All that is kept for aliases, in multiples of what aliases may stand for.
constexpr std::size_t kKeptPerAliased = 4;

/// Leaves the parser from inside its callbacks.
struct StopParsing
{
    YamlOutcome::Kind kind;
    std::size_t offset = 0;
};

/// Reads memory without copying it.
class ViewBuffer : public std::streambuf
{
public:
    explicit ViewBuffer(std::string_view text)
    {
        char *begin = const_cast<char *>(text.data()); // the get area is never written to
        setg(begin, begin, begin + text.size());
    }
};

/// How much an anchored node holds.
struct Size
{
    std::size_t nodes = 0;
    std::size_t bytes = 0; ///< of text
    std::size_t longestText = 0;
};

void addSize(const YamlNode &node, Size &size)
{
    ++size.nodes;
    size.bytes += node.text.size();
    size.longestText = std::max(size.longestText, node.text.size());
    for (const YamlNode &item : node.items)
        addSize(item, size);
}

/// Builds the entries of the top-level map's sections and passes each on when it is complete.
class EntryBuilder : public YAML::EventHandler
{
public:
    EntryBuilder(const SourceText &source, const YamlLimits &limits, YamlSink &sink)
        : m_source(source), m_limits(limits), m_sink(sink)
    {
    }

    /// Of the last event.
    std::size_t offset() const { return m_offset; }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        addLeaf(nodeAt(mark, Kind::Null), anchor);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        YamlNode node = nodeAt(mark, Kind::Scalar);
        node.text = value;
        addLeaf(std::move(node), anchor);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(nodeAt(mark, Kind::Sequence), anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(nodeAt(mark, Kind::Map), anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Frame
    {
        YamlNode node;
        YAML::anchor_t anchor = YAML::NullAnchor;
    };
    struct Anchored
    {
        YamlNode node;
        Size size;
    };

    YamlNode nodeAt(const YAML::Mark &mark, Kind kind);
    void addLeaf(YamlNode node, YAML::anchor_t anchor);
    void open(YamlNode node, YAML::anchor_t anchor);
    void openOutside(YamlNode node, YAML::anchor_t anchor);
    void close();
    void complete(YamlNode node, YAML::anchor_t anchor);
    void keep(const YamlNode &node, YAML::anchor_t anchor);
    void passOn(YamlNode node);
    void wants(bool goesOn)
    {
        if (!goesOn)
            throw StopParsing{YamlOutcome::Kind::Stopped, m_offset};
    }

    const SourceText &m_source;
    const YamlLimits &m_limits;
    YamlSink &m_sink;
    std::size_t m_offset = 0; ///< of the last event
    std::size_t m_nodes = 0;
    std::size_t m_entryNodes = 0;
    Size m_aliased; ///< what the aliases so far stand for
    Size m_kept;
    int m_skipped = 0; ///< open containers that are left out
    bool m_isEntryCut = false;
    bool m_hasRoot = false;
    bool m_isInSection = false;
    Kind m_sectionKind = Kind::Null;
    std::optional<YamlNode> m_topKey;
    std::optional<YamlNode> m_entryKey;
    std::vector<Frame> m_frames; ///< open containers of the entry
    std::unordered_map<YAML::anchor_t, Anchored> m_anchored;
    std::unordered_set<YAML::anchor_t> m_openAnchors;
};

YamlNode EntryBuilder::nodeAt(const YAML::Mark &mark, Kind kind)
{
    YamlNode node;
    node.kind = kind;
    // An empty node at the very end has no mark of its own.
    m_offset = mark.line < 0 ? m_offset : m_source.offsetOf(mark.line, mark.column);
    node.offset = m_offset;
    node.at = m_source.positionOf(m_offset);
    if (++m_nodes % kNodesBetweenQuestions == 0)
        wants(m_sink.goesOn(m_offset));
    return node;
}

void EntryBuilder::addLeaf(YamlNode node, YAML::anchor_t anchor)
{
    if (m_skipped > 0)
        return;
    if (!m_hasRoot) {
        throw StopParsing{node.kind == Kind::Null ? YamlOutcome::Kind::Empty
                                                  : YamlOutcome::Kind::NotAMap,
                          m_offset};
    }
    complete(std::move(node), anchor);
}

void EntryBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    YamlNode node = nodeAt(mark, Kind::Null);
    if (m_skipped > 0)
        return;
    const auto anchored = m_anchored.find(anchor);
    if (m_openAnchors.count(anchor) > 0) {
        m_sink.problem(YamlProblem::CyclicAnchor, node.at);
    } else if (anchored == m_anchored.end()) {
        m_sink.problem(YamlProblem::AnchorNotKept, node.at);
    } else {
        m_aliased.nodes += anchored->second.size.nodes;
        m_aliased.bytes += anchored->second.size.bytes;
        m_entryNodes += anchored->second.size.nodes;
        if (m_aliased.nodes > m_limits.aliasNodes || m_aliased.bytes > m_limits.aliasBytes) {
            m_sink.problem(YamlProblem::AliasBudget, node.at);
            throw StopParsing{YamlOutcome::Kind::Stopped, m_offset};
        }
        const SourcePosition at = node.at;
        node = anchored->second.node;
        node.at = at;
    }
    complete(std::move(node), YAML::NullAnchor);
}

void EntryBuilder::open(YamlNode node, YAML::anchor_t anchor)
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
        m_sink.problem(YamlProblem::TooDeep, node.at);
        m_skipped = 1;
        return;
    }
    if (anchor != YAML::NullAnchor)
        m_openAnchors.insert(anchor);
    m_frames.push_back({std::move(node), anchor});
}

/// The document itself, or a section.
void EntryBuilder::openOutside(YamlNode node, YAML::anchor_t anchor)
{
    if (anchor != YAML::NullAnchor)
        m_openAnchors.insert(anchor); // never closed: they are not kept, so no alias may follow
    if (!m_hasRoot) {
        if (node.kind != Kind::Map)
            throw StopParsing{YamlOutcome::Kind::NotAMap, m_offset};
        m_hasRoot = true;
        return;
    }
    m_isInSection = true;
    m_sectionKind = node.kind;
    m_entryNodes = 0;
    wants(m_sink.beginSection(*m_topKey, node.kind));
}

void EntryBuilder::close()
{
    if (m_skipped > 1) {
        --m_skipped;
        return;
    }
    if (m_skipped == 1) {
        m_skipped = 0;
        YamlNode nothing;
        nothing.offset = m_offset;
        nothing.at = m_source.positionOf(m_offset);
        complete(std::move(nothing), YAML::NullAnchor);
        return;
    }
    if (!m_frames.empty()) {
        Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        m_openAnchors.erase(frame.anchor);
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
void EntryBuilder::complete(YamlNode node, YAML::anchor_t anchor)
{
    if (anchor != YAML::NullAnchor)
        keep(node, anchor);
    if (m_frames.empty()) {
        passOn(std::move(node));
        return;
    }
    if (++m_entryNodes > m_limits.entryNodes) {
        if (!m_isEntryCut) {
            m_isEntryCut = true;
            m_sink.problem(YamlProblem::EntryTooLarge, node.at);
        }
        return;
    }
    m_frames.back().node.items.push_back(std::move(node));
}

void EntryBuilder::keep(const YamlNode &node, YAML::anchor_t anchor)
{
    Size size;
    addSize(node, size);
    if (size.longestText > m_limits.aliasedTextBytes
        || m_kept.nodes + size.nodes > kKeptPerAliased * m_limits.aliasNodes
        || m_kept.bytes + size.bytes > kKeptPerAliased * m_limits.aliasBytes)
        return;
    m_kept.nodes += size.nodes;
    m_kept.bytes += size.bytes;
    m_anchored.insert_or_assign(anchor, Anchored{node, size});
}

void EntryBuilder::passOn(YamlNode node)
{
    if (!m_isInSection) {
        if (!m_topKey) {
            m_topKey = std::move(node);
        } else {
            const YamlNode key = *std::exchange(m_topKey, std::nullopt);
            wants(m_sink.value(key, std::move(node)));
        }
        return;
    }
    if (m_sectionKind == Kind::Map && !m_entryKey) {
        m_entryKey = std::move(node);
        return;
    }
    YamlNode key;
    if (m_entryKey)
        key = *std::exchange(m_entryKey, std::nullopt);
    m_entryNodes = 0;
    m_isEntryCut = false;
    wants(m_sink.entry(std::move(key), std::move(node)));
}

/// Says where a second document begins.
class FirstEvent : public YAML::EventHandler
{
public:
    explicit FirstEvent(const SourceText &source) : m_source(source) { }

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        throw StopParsing{YamlOutcome::Kind::MoreContent,
                          m_source.offsetOf(mark.line, mark.column)};
    }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &, YAML::anchor_t) override { }
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override { }
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t,
                  const std::string &) override
    {
    }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
    }
    void OnSequenceEnd() override { }
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
    }
    void OnMapEnd() override { }

private:
    const SourceText &m_source;
};

} // namespace

YamlOutcome parseYaml(const SourceText &source, const YamlLimits &limits, YamlSink &sink)
{
    EntryBuilder builder(source, limits, sink);
    try {
        ViewBuffer buffer(source.text());
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder))
            return {YamlOutcome::Kind::Empty, 0, {}};
        // Never in a loop: on a lone comma the library finds documents without end.
        FirstEvent second(source);
        parser.HandleNextDocument(second);
        return {};
    } catch (const StopParsing &stop) {
        return {stop.kind, stop.offset, {}};
    } catch (const YAML::DeepRecursion &e) {
        return {YamlOutcome::Kind::TooDeep, source.offsetOf(e.mark.line, e.mark.column), {}};
    } catch (const YAML::Exception &e) {
        const std::size_t offset = source.offsetOf(e.mark.line, e.mark.column);
        return {YamlOutcome::Kind::SyntaxError, offset, e.msg};
    } catch (const std::bad_alloc &) {
        return {YamlOutcome::Kind::OutOfMemory, builder.offset(), {}};
    } catch (const std::exception &e) {
        return {YamlOutcome::Kind::SyntaxError, source.text().size(), e.what()};
    }
}

std::string_view kindName(YamlNode::Kind kind)
{
    switch (kind) {
    case Kind::Null:
        return "nothing";
    case Kind::Scalar:
        return "text";
    case Kind::Sequence:
        return "a list";
    case Kind::Map:
        return "a map";
    }
    return "nothing";
}

} // namespace chancery
