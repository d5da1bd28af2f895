#pragma once

#include "core/io/yaml/yamlanchors.h"
#include "core/io/yaml/yamlparser.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

namespace chancery {

/// Leaves the parser from inside its callbacks.
struct YamlStop
{
    YamlOutcome::Kind kind;
    std::size_t offset = 0;
};

/// Builds the entries of the top-level map's sections and passes each on when it is complete.
class YamlEntryBuilder : public YAML::EventHandler
{
public:
    YamlEntryBuilder(const SourceText &source, const YamlLimits &limits, DocumentSink &sink)
        : m_source(source), m_limits(limits), m_sink(sink), m_anchors(limits)
    {
    }

    /// Of the last event.
    std::size_t offset() const { return m_offset; }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        addLeaf(nodeAt(mark, DocumentNode::Kind::Null), anchor);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        DocumentNode node = nodeAt(mark, DocumentNode::Kind::Scalar);
        node.text = value;
        addLeaf(std::move(node), anchor);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(nodeAt(mark, DocumentNode::Kind::Sequence), anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(nodeAt(mark, DocumentNode::Kind::Map), anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Frame
    {
        DocumentNode node;
        YAML::anchor_t anchor = YAML::NullAnchor;
    };

    DocumentNode nodeAt(const YAML::Mark &mark, DocumentNode::Kind kind);
    void addLeaf(DocumentNode node, YAML::anchor_t anchor);
    void open(DocumentNode node, YAML::anchor_t anchor);
    void openOutside(DocumentNode node, YAML::anchor_t anchor);
    void close();
    void complete(DocumentNode node, YAML::anchor_t anchor);
    void passOn(DocumentNode node);
    void wants(bool goesOn)
    {
        if (!goesOn)
            throw YamlStop{YamlOutcome::Kind::Stopped, m_offset};
    }

    const SourceText &m_source;
    const YamlLimits &m_limits;
    DocumentSink &m_sink;
    std::size_t m_offset = 0; ///< of the last event
    std::size_t m_nodes = 0;
    std::size_t m_entryNodes = 0;
    int m_skipped = 0; ///< open containers that are left out
    bool m_isEntryCut = false;
    bool m_hasRoot = false;
    bool m_isInSection = false;
    DocumentNode::Kind m_sectionKind = DocumentNode::Kind::Null;
    std::optional<DocumentNode> m_topKey;
    std::optional<DocumentNode> m_entryKey;
    std::vector<Frame> m_frames; ///< open containers of the entry
    YamlAnchors m_anchors;
};

} // namespace chancery
