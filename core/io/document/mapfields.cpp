#include "core/io/document/mapfields.h"

#include "core/model/buildcontext.h"
#include "core/text/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace chancery {

namespace {

/// How much of a wrong key a message repeats.
constexpr std::size_t kQuotedCharacters = 60;

} // namespace

void reportWrongKind(const DocumentNode &node, std::string_view key, std::string_view wanted,
                     const DocumentContext &document)
{
    document.report(Severity::Error, "wrong-kind", "{0} takes {1}, not {2}",
                    {std::string(key), std::string(wanted), std::string(kindName(node.kind))}, {},
                    node.at);
}

void reportUnknownKey(const DocumentNode &key, std::string_view what,
                      const std::vector<std::string_view> &known, const DocumentContext &document)
{
    if (key.kind != DocumentNode::Kind::Scalar) {
        document.report(Severity::Error, "wrong-kind", "a key of {0} must be text, not {1}",
                        {std::string(what), std::string(kindName(key.kind))}, {}, key.at);
        return;
    }
    if (key.text == "<<") {
        document.report(Severity::Error, "merge-key",
                        "the merge key '<<' is not supported; what it stands for is left out", {},
                        "write the keys out", key.at);
        return;
    }
    std::vector<std::string> args{std::string(firstCodePoints(key.text, kQuotedCharacters)),
                                  std::string(what)};
    NearWordBudget budget; // of a handful of keys, as often as the log takes diagnostics
    std::string hint = document.log.isFull() ? "" : meantHint(key.text, known, args, budget);
    if (hint.empty())
        hint = fmt::format("the keys are {}", fmt::join(known, ", "));
    document.report(Severity::Error, "unknown-key", "'{0}' is not a key of {1}; it is left out",
                    std::move(args), std::move(hint), key.at);
}

MapFields::MapFields(DocumentNode &map, const MapShape &shape, const DocumentContext &document)
    : m_shape(shape), m_document(document), m_keys(shape.keys.size(), nullptr),
      m_values(shape.keys.size(), nullptr)
{
    for (std::size_t i = 0; i + 1 < map.items.size(); i += 2) {
        DocumentNode &key = map.items[i];
        const auto known = std::find(shape.keys.begin(), shape.keys.end(), key.text);
        if (key.kind != DocumentNode::Kind::Scalar || known == shape.keys.end()) {
            reportUnknownKey(key, shape.what, shape.keys, document);
            continue;
        }
        const auto index = static_cast<std::size_t>(known - shape.keys.begin());
        if (m_keys[index]) {
            document.report(
                Severity::Error, "duplicate-key",
                "the key '{0}' stands twice, at lines {1} and {2}; the first stands",
                {key.text, std::to_string(m_keys[index]->at.line), std::to_string(key.at.line)}, {},
                key.at);
            continue;
        }
        m_keys[index] = &key;
        m_values[index] = &map.items[i + 1];
    }
}

DocumentNode *MapFields::node(std::string_view key)
{
    const auto known = std::find(m_shape.keys.begin(), m_shape.keys.end(), key);
    return known == m_shape.keys.end()
        ? nullptr
        : m_values[static_cast<std::size_t>(known - m_shape.keys.begin())];
}

DraftText textOf(DocumentNode &node, std::string_view key, const DocumentContext &document)
{
    if (node.kind == DocumentNode::Kind::Scalar)
        return {std::move(node.text), node.at};
    if (node.kind != DocumentNode::Kind::Null)
        reportWrongKind(node, key, "text", document);
    return {};
}

DraftText MapFields::text(std::string_view key)
{
    DocumentNode *value = node(key);
    return value ? textOf(*value, key, m_document) : DraftText();
}

DraftText MapFields::date(std::string_view key)
{
    DocumentNode *value = node(key);
    if (!value)
        return {};
    const bool isText
        = value->kind == DocumentNode::Kind::Scalar || value->kind == DocumentNode::Kind::Null;
    const std::string_view flow
        = isText ? std::string_view() : m_document.source.flowTextAt(value->offset);
    if (flow.empty())
        return textOf(*value, key, m_document);
    m_document.report(Severity::Error, "unquoted-date",
                      "{0} begins with '{1}', which YAML reads as {2}: the date must be quoted",
                      {std::string(key), std::string(flow.substr(0, 1)),
                       std::string(kindName(value->kind)), fmt::format("\"{}\"", flow)},
                      "{3}", value->at);
    return {std::string(flow), value->at};
}

} // namespace chancery
