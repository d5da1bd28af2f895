#include "core/model/eventtype.h"

#include <array>
#include <utility>

namespace chancery {

namespace {

constexpr std::array<std::pair<MarkerShape, std::string_view>, 10> kShapes{{
    {MarkerShape::Circle, "circle"},
    {MarkerShape::Square, "square"},
    {MarkerShape::Diamond, "diamond"},
    {MarkerShape::TriangleUp, "triangle-up"},
    {MarkerShape::TriangleDown, "triangle-down"},
    {MarkerShape::Speech, "speech"},
    {MarkerShape::Cross, "cross"},
    {MarkerShape::Hexagon, "hexagon"},
    {MarkerShape::Bar, "bar"},
    {MarkerShape::Star, "star"},
}};

constexpr std::array<std::pair<Tone, std::string_view>, 3> kTones{{
    {Tone::Cooperation, "cooperation"},
    {Tone::Neutral, "neutral"},
    {Tone::Conflict, "conflict"},
}};

template<class Table>
constexpr auto valueOfId(const Table &table, std::string_view id)
    -> std::optional<std::decay_t<decltype(table.front().first)>>
{
    for (const auto &[value, name] : table) {
        if (name == id)
            return value;
    }
    return std::nullopt;
}

template<class Table, class Value>
std::string_view idOfValue(const Table &table, Value value)
{
    for (const auto &[candidate, name] : table) {
        if (candidate == value)
            return name;
    }
    return {};
}

// Called with words of the vocabulary that the program is built with: an unknown one fails to
// compile.

consteval MarkerShape shapeNamed(std::string_view id)
{
    return valueOfId(kShapes, id).value();
}

consteval Tone toneNamed(std::string_view id)
{
    return valueOfId(kTones, id).value();
}

} // namespace

std::optional<MarkerShape> markerShapeFromId(std::string_view id)
{
    return valueOfId(kShapes, id);
}

std::string_view markerShapeId(MarkerShape shape)
{
    return idOfValue(kShapes, shape);
}

std::optional<Tone> toneFromId(std::string_view id)
{
    return valueOfId(kTones, id);
}

std::string_view toneId(Tone tone)
{
    return idOfValue(kTones, tone);
}

const std::vector<EventType> &builtInEventTypes()
{
    static const std::vector<EventType> types{
#include "eventtypes.inc" // made from resources/event-types.tsv
    };
    return types;
}

} // namespace chancery
