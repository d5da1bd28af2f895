#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// The marker that stands for an event type: the channel that does not need colour.
enum class MarkerShape {
    Circle,
    Square,
    Diamond,
    TriangleUp,
    TriangleDown,
    Speech,
    Cross,
    Hexagon,
    Bar,
    Star
};

/// Where a type stands between cooperation and conflict: the channel of hue.
enum class Tone { Cooperation, Neutral, Conflict };

std::optional<MarkerShape> markerShapeFromId(std::string_view id);
std::string_view markerShapeId(MarkerShape shape);
std::optional<Tone> toneFromId(std::string_view id);
std::string_view toneId(Tone tone);

/// A kind of event: "visit", "sanction", …
struct EventType
{
    std::string id;
    std::string name; ///< for people: "Visit"
    MarkerShape shape = MarkerShape::Circle;
    Tone tone = Tone::Neutral;

    friend bool operator==(const EventType &, const EventType &) = default;
};

/// The built-in vocabulary; a document can add types and restate these.
const std::vector<EventType> &builtInEventTypes();

} // namespace chancery
