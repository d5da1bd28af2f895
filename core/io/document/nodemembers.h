#pragma once

#include "core/io/document/documentnode.h"
#include "core/io/documentcontext.h"
#include "core/model/drafts.h"

#include <string_view>

namespace chancery {

/// The value of a map's member; null where the node is no map or has no such member, or where the
/// member is nothing. Of a member that stands twice, the first.
const DocumentNode *memberOf(const DocumentNode &node, std::string_view name);

/// The member as text, without blanks around it; not given where it is absent, empty, or no text.
DraftText textMember(const DocumentNode &node, std::string_view name);

/// Reports the members that stand twice in a map, or in one within it; the first stands.
void reportRepeatedMembers(const DocumentNode &node, const DocumentContext &document);

} // namespace chancery
