#include "core/io/document/nodemembers.h"

#include "core/text/utf8.h"

#include <string>
#include <unordered_map>

namespace chancery {

namespace {

constexpr std::size_t kQuotedCharacters = 60; ///< of a key, in a message

} // namespace

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

void reportRepeatedMembers(const DocumentNode &node, const DocumentContext &document)
{
    const bool isMap = node.kind == DocumentNode::Kind::Map;
    std::unordered_map<std::string_view, int> lineOf;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const DocumentNode &item = node.items[i];
        if (!isMap || i % 2 == 1) {
            reportRepeatedMembers(item, document);
            continue;
        }
        const auto [first, isNew] = lineOf.emplace(item.text, item.at.line);
        if (isNew)
            continue;
        document.report(Severity::Error, "duplicate-key",
                        "the key '{0}' stands twice, at lines {1} and {2}; the first stands",
                        {std::string(firstCodePoints(item.text, kQuotedCharacters)),
                         std::to_string(first->second), std::to_string(item.at.line)},
                        {}, item.at);
    }
}

} // namespace chancery
