#pragma once

#include "core/io/document/entrystream.h"
#include "core/io/yaml/yamlanchors.h"
#include "core/io/yaml/yamlparser.h"

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
        : m_source(source), m_sink(sink), m_stream(limits.nesting, limits.entryNodes, sink),
          m_anchors(limits)
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
    DocumentNode nodeAt(const YAML::Mark &mark, DocumentNode::Kind kind);
    void addLeaf(DocumentNode node, YAML::anchor_t anchor);
    void open(DocumentNode node, YAML::anchor_t anchor);
    void close();
    void wants(bool goesOn)
    {
        if (!goesOn)
            throw YamlStop{YamlOutcome::Kind::Stopped, m_offset};
    }

    const SourceText &m_source;
    DocumentSink &m_sink;
    EntryStream m_stream;
    std::size_t m_offset = 0; ///< of the last event
    std::size_t m_nodes = 0;
    std::vector<YAML::anchor_t> m_openAnchors; ///< of the open containers of the entry
    YamlAnchors m_anchors;
};

} // namespace chancery
