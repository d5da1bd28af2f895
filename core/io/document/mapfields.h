#pragma once

#include "core/io/document/documentnode.h"
#include "core/io/documentcontext.h"
#include "core/model/drafts.h"

#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// The keys a kind of map may have, and what to call it in messages: "an event".
struct MapShape
{
    std::string_view what;
    std::vector<std::string_view> keys;
};

/// Takes the fields out of one map. Reports unknown keys with the nearest known one, keys
/// written twice with both lines (the first stands), and values of the wrong kind.
class MapFields
{
public:
    /// @p map must be a Map and outlive this; its values are moved out.
    MapFields(DocumentNode &map, const MapShape &shape, const DocumentContext &document);

    /// The value of a key of the shape as text. Not given: absent, empty or of the wrong kind.
    DraftText text(std::string_view key);
    /// The same for EDTF: a list or map that is an unquoted expression is reported with the quoted
    /// text as its hint, and read as if it were quoted.
    DraftText date(std::string_view key);
    /// The value as it is; null when absent.
    DocumentNode *node(std::string_view key);

private:
    const MapShape &m_shape;
    const DocumentContext &m_document;
    std::vector<DocumentNode *> m_keys; ///< by position in the shape
    std::vector<DocumentNode *> m_values;
};

/// Text of a node that is to be text; reports another kind. @p key names it.
DraftText textOf(DocumentNode &node, std::string_view key, const DocumentContext &document);

/// Reports that a node is of the wrong kind. @p wanted: "a list".
void reportWrongKind(const DocumentNode &node, std::string_view key, std::string_view wanted,
                     const DocumentContext &document);

/// Reports a key that is not among @p known. @p what is whose key it is: "an event".
void reportUnknownKey(const DocumentNode &key, std::string_view what,
                      const std::vector<std::string_view> &known, const DocumentContext &document);

} // namespace chancery
