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
auto valueOfId(const Table &table, std::string_view id)
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

// Shapes group the vocabulary for the eye: squares are encounters, diamonds texts that bind,
// hexagons help and trade, speech is words, triangles pointing down press or end, upward ones
// begin, crosses are force, bars are limits, stars are changes of who holds office.
const std::vector<EventType> &builtInEventTypes()
{
    using S = MarkerShape;
    using T = Tone;
    static const std::vector<EventType> types{
        {"visit", "Visit", S::Square, T::Cooperation},
        {"summit", "Summit", S::Square, T::Neutral},
        {"meeting", "Meeting", S::Square, T::Neutral},
        {"conference", "Conference", S::Square, T::Neutral},
        {"negotiation", "Negotiation", S::Square, T::Neutral},
        {"mediation", "Mediation", S::Square, T::Cooperation},
        {"agreement", "Agreement", S::Diamond, T::Cooperation},
        {"treaty", "Treaty", S::Diamond, T::Cooperation},
        {"ratification", "Ratification", S::Diamond, T::Cooperation},
        {"alliance", "Alliance", S::Diamond, T::Cooperation},
        {"resolution", "Resolution", S::Diamond, T::Neutral},
        {"cooperation", "Cooperation", S::Hexagon, T::Cooperation},
        {"aid", "Aid", S::Hexagon, T::Cooperation},
        {"trade", "Trade", S::Hexagon, T::Cooperation},
        {"labour", "Labour", S::Hexagon, T::Cooperation},
        {"statement", "Statement", S::Speech, T::Neutral},
        {"proposal", "Proposal", S::Speech, T::Neutral},
        {"invitation", "Invitation", S::Speech, T::Cooperation},
        {"note", "Diplomatic note", S::Speech, T::Neutral},
        {"protest", "Protest", S::Speech, T::Conflict},
        {"threat", "Threat", S::Speech, T::Conflict},
        {"recognition", "Recognition", S::TriangleUp, T::Cooperation},
        {"relations", "Relations established", S::TriangleUp, T::Cooperation},
        {"accession", "Accession", S::TriangleUp, T::Cooperation},
        {"founding", "Founding", S::TriangleUp, T::Neutral},
        {"independence", "Independence", S::TriangleUp, T::Neutral},
        {"sanction", "Sanction", S::TriangleDown, T::Conflict},
        {"withdrawal", "Withdrawal", S::TriangleDown, T::Conflict},
        {"estrangement", "Estrangement", S::TriangleDown, T::Conflict},
        {"expulsion", "Expulsion", S::TriangleDown, T::Conflict},
        {"recall", "Recall", S::TriangleDown, T::Conflict},
        {"rupture", "Rupture of relations", S::TriangleDown, T::Conflict},
        {"dissolution", "Dissolution", S::TriangleDown, T::Neutral},
        {"war", "War", S::Cross, T::Conflict},
        {"attack", "Attack", S::Cross, T::Conflict},
        {"annexation", "Annexation", S::Cross, T::Conflict},
        {"crisis", "Crisis", S::Cross, T::Conflict},
        {"test", "Weapons test", S::Cross, T::Conflict},
        {"ceasefire", "Ceasefire", S::Bar, T::Cooperation},
        {"deadline", "Deadline", S::Bar, T::Conflict},
        {"election", "Election", S::Star, T::Neutral},
        {"appointment", "Appointment", S::Star, T::Neutral},
        {"accreditation", "Accreditation", S::Star, T::Neutral},
        {"resignation", "Resignation", S::Star, T::Neutral},
        {"coup", "Coup", S::Star, T::Conflict},
        {"death", "Death", S::Circle, T::Neutral},
        {"era", "Era", S::Bar, T::Neutral},
        {"other", "Other", S::Circle, T::Neutral},
    };
    return types;
}

} // namespace chancery
