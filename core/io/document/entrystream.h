#pragma once

#include "core/io/document/documentsink.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace chancery {

/// Puts the nodes of a document, as a parser comes by them, together to entries of the top-level
/// map's sections, and passes each entry on when it is complete: no more than one is held.
/// Functions that return false were asked by the sink to end the parsing.
class EntryStream
{
public:
    /// Containers nested deeper than @p nesting are left out, and of an entry what goes beyond
    /// @p entryNodes nodes; both are told to the sink, which must outlive this. A map that is the
    /// member @p wrapper of the document stands for the document: its members are sections too.
    EntryStream(int nesting, std::size_t entryNodes, DocumentSink &sink,
                std::string_view wrapper = {})
        : m_nesting(nesting), m_entryNodeLimit(entryNodes), m_sink(sink), m_wrapper(wrapper)
    {
    }

    /// Whether the document itself was opened, which has to be a map.
    bool hasRoot() const { return m_hasRoot; }
    /// Whether what comes now is left out, being inside a container that is.
    bool isSkipping() const { return m_skipped > 0; }
    /// Containers of the entry that are open.
    std::size_t depth() const { return m_open.size(); }
    /// The container that the next close() completes; null where it is not one of an entry.
    const DocumentNode *innermost() const
    {
        return m_open.empty() || isSkipping() ? nullptr : &m_open.back();
    }

    /// A scalar, or a node that is whole already.
    bool add(DocumentNode node);
    bool open(DocumentNode node);
    /// @p nothing stands for a container that was left out.
    bool close(DocumentNode nothing);
    /// The entry holds so many nodes that it was not given one by one.
    void countNodes(std::size_t nodes) { m_entryNodes += nodes; }

private:
    bool openTopLevel(const DocumentNode &node);
    bool complete(DocumentNode node);
    bool passOn(DocumentNode node);

    int m_nesting;
    std::size_t m_entryNodeLimit;
    DocumentSink &m_sink;
    std::string_view m_wrapper; ///< empty: none
    bool m_isInWrapper = false;
    std::size_t m_entryNodes = 0;
    std::size_t m_skipped = 0; ///< open containers that are left out
    bool m_isEntryCut = false;
    bool m_hasRoot = false;
    bool m_isInSection = false;
    DocumentNode::Kind m_sectionKind = DocumentNode::Kind::Null;
    std::optional<DocumentNode> m_topKey;
    std::optional<DocumentNode> m_entryKey;
    std::vector<DocumentNode> m_open; ///< containers of the entry
};

} // namespace chancery
