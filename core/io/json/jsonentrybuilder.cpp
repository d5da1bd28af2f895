#include "core/io/json/jsonentrybuilder.h"

#include "core/io/json/jsoncursor.h"

#include <string_view>
#include <utility>

namespace chancery {

namespace {

using Kind = DocumentNode::Kind;

constexpr std::size_t kNodesBetweenQuestions = 1'000;
/// Lists are no unquoted dates in JSON: there is no text of theirs to be read as one.
constexpr std::size_t kNoOffset = std::string_view::npos;

} // namespace

bool JsonEntryBuilder::end(JsonOutcome::Kind kind, std::size_t offset)
{
    m_outcome.kind = kind;
    m_outcome.offset = offset;
    return false;
}

DocumentNode JsonEntryBuilder::nodeAt(std::size_t offset, Kind kind)
{
    DocumentNode node;
    node.kind = kind;
    node.offset = kNoOffset;
    node.at = m_source.positionOf(offset);
    return node;
}

bool JsonEntryBuilder::null()
{
    return leaf(m_reached - 4, Kind::Null, {});
}

bool JsonEntryBuilder::boolean(bool value)
{
    return leaf(m_reached - (value ? 4 : 5), Kind::Scalar, value ? "true" : "false");
}

bool JsonEntryBuilder::number()
{
    const NumberToken token = numberBefore(m_source.text(), m_reached);
    return leaf(token.offset, Kind::Scalar, std::string(token.text));
}

bool JsonEntryBuilder::string(string_t &value)
{
    return leaf(startOfString(m_source.text(), m_reached), Kind::Scalar, std::move(value));
}

bool JsonEntryBuilder::key(string_t &value)
{
    return leaf(startOfString(m_source.text(), m_reached), Kind::Scalar, std::move(value));
}

/// Asks now and then whether to go on.
bool JsonEntryBuilder::asks()
{
    return ++m_nodes % kNodesBetweenQuestions != 0 || wants(m_sink.goesOn(m_reached));
}

bool JsonEntryBuilder::leaf(std::size_t offset, Kind kind, std::string text)
{
    if (!asks())
        return false;
    if (!m_stream.hasRoot())
        return end(JsonOutcome::Kind::NotAMap, offset);
    if (m_stream.isSkipping())
        return true;
    DocumentNode node = nodeAt(offset, kind);
    node.text = std::move(text);
    return wants(m_stream.add(std::move(node)));
}

bool JsonEntryBuilder::open(Kind kind)
{
    if (!m_stream.hasRoot() && kind != Kind::Map)
        return end(JsonOutcome::Kind::NotAMap, m_reached - 1);
    if (!asks())
        return false;
    return wants(m_stream.open(nodeAt(m_reached - 1, kind)));
}

bool JsonEntryBuilder::close()
{
    return asks() && wants(m_stream.close(nodeAt(m_reached - 1, Kind::Null)));
}

bool JsonEntryBuilder::parse_error(std::size_t, const std::string &,
                                   const nlohmann::detail::exception &error)
{
    m_outcome.mistake = jsonMistakeOf(m_source.text(), m_reached, error.what());
    return end(JsonOutcome::Kind::SyntaxError, m_outcome.mistake.offset);
}

} // namespace chancery
