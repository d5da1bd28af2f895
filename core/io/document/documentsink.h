#pragma once

#include "core/io/document/documentnode.h"

#include <cstddef>

namespace chancery {

/// What is wrong with the shape of a document, before its meaning is looked at.
enum class DocumentProblem {
    TooDeep, ///< nested beyond the limit; what lies deeper is left out
    EntryTooLarge, ///< one entry has too many nodes; the rest of it is left out
    AliasBudget, ///< aliases stand for too much: reading stops
    CyclicAnchor, ///< an alias inside what it stands for; read as nothing
    AnchorNotKept, ///< an alias of a whole section or of too much; read as nothing
};

/// Receives a document's top-level map piece by piece. Functions that return false end the
/// parsing.
class DocumentSink
{
public:
    virtual ~DocumentSink() = default;

    /// A top-level key with text or nothing as its value.
    virtual bool value(const DocumentNode &key, DocumentNode value) = 0;
    /// A top-level key whose value is a Sequence or Map: its entries follow, then endSection().
    virtual bool beginSection(const DocumentNode &key, DocumentNode::Kind kind) = 0;
    /// An entry of the section; @p key is Null in a Sequence.
    virtual bool entry(DocumentNode key, DocumentNode value) = 0;
    virtual void endSection() = 0;
    virtual void problem(DocumentProblem problem, SourcePosition at) = 0;
    /// Asked every thousand nodes or so.
    virtual bool goesOn(std::size_t offset) = 0;
};

} // namespace chancery
