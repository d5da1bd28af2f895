#pragma once

#include "core/model/sourceposition.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// A node of a small piece of a document, YAML or JSON: one entry of a section, never the whole.
struct DocumentNode
{
    enum class Kind { Null, Scalar, Sequence, Map };

    Kind kind = Kind::Null;
    SourcePosition at;
    std::size_t offset = 0; ///< byte offset in the decoded text
    std::string text; ///< Scalar only
    std::vector<DocumentNode> items; ///< of a Map: key, value, key, value, …
};

/// "text", "a list", "a map", "nothing": for messages.
std::string_view kindName(DocumentNode::Kind kind);

} // namespace chancery
