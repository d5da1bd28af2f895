#include "core/io/document/nodemembers.h"

#include "core/text/utf8.h"

namespace chancery {

const DocumentNode *memberOf(const DocumentNode &node, std::string_view name)
{
    if (node.kind != DocumentNode::Kind::Map)
        return nullptr;
    for (std::size_t i = 0; i + 1 < node.items.size(); i += 2) {
        if (node.items[i].text == name)
            return node.items[i + 1].kind == DocumentNode::Kind::Null ? nullptr
                                                                      : &node.items[i + 1];
    }
    return nullptr;
}

DraftText textMember(const DocumentNode &node, std::string_view name)
{
    const DocumentNode *member = memberOf(node, name);
    if (!member || member->kind != DocumentNode::Kind::Scalar)
        return {};
    const std::string_view text = trimmed(member->text);
    return text.empty() ? DraftText() : DraftText(std::string(text), member->at);
}

} // namespace chancery
