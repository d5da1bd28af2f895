#pragma once

#include "core/model/event.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace chancery {

/// Pixels; y grows downwards.
struct SceneRect
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    bool contains(double px, double py) const
    {
        return px >= x && px < right() && py >= y && py < bottom();
    }
    bool intersects(const SceneRect &o) const
    {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
    friend bool operator==(const SceneRect &, const SceneRect &) = default;
};

/// How a piece of a mark is drawn (contract: Dates).
enum class PartKind {
    Solid, ///< certain
    Tint, ///< somewhere in this span
    Hatch, ///< uncertain
    FadeLeft, ///< tint that fades away to the left
    FadeRight,
    SoftLeft, ///< an approximate edge
    SoftRight,
    ArrowLeft, ///< goes on without end
    ArrowRight,
    TornLeft, ///< where an unknown end fades out
    TornRight,
    BracketLeft, ///< the foot of a bracket: one of the dates beneath it
    BracketOver, ///< the line of the bracket over the alternatives; open where it has no foot
    BracketRight,
    Hairline, ///< joins the members of a set all of which are meant
};

/// A piece of a mark, from x to right; its mark gives the height.
struct MarkPart
{
    PartKind kind = PartKind::Solid;
    double x = 0;
    double right = 0;
    PartKind body = PartKind::Tint; ///< Soft and Fade: Solid, Tint or Hatch, which they fade from

    friend bool operator==(const MarkPart &, const MarkPart &) = default;
};

/// One event in one lane: a bar as long as its extent, or a symbol where that is too short to see.
struct SceneMark
{
    EventIndex event;
    std::uint32_t lane = 0; ///< into Scene::lanes
    SceneRect rect; ///< clipped to the view and what lies just beside it
    bool isSymbol = false;
    MarkerShape shape = MarkerShape::Circle;
    Tone tone = Tone::Neutral;
    EventStatus status = EventStatus::Happened;
    RoleKind role = RoleKind::Party;
    double spineX = 0; ///< not clipped
    std::uint32_t firstPart = 0; ///< into Scene::parts
    std::uint32_t partCount = 0;
};

/// Events that stand too close to be told apart at this zoom.
struct SceneCluster
{
    std::uint32_t lane = 0;
    SceneRect rect;
    std::uint32_t firstItem = 0; ///< into LanePlan::items
    std::uint32_t count = 0;
};

/// Where a spine meets a lane of one who took part.
struct SpineEnd
{
    double y = 0; ///< middle of the mark
    int arrow = 0; ///< an arrowhead that points down (1) or up (-1); 0: none
};

/// The line that joins the marks of one event.
struct SceneSpine
{
    EventIndex event;
    double x = 0;
    double fromY = 0;
    double toY = 0;
    bool directed = false;
    Tone tone = Tone::Neutral;
    EventStatus status = EventStatus::Happened;
    std::vector<SpineEnd> ends; ///< from the top down
    /// Lanes passed that took no part: first and last of each run, into Scene::lanes.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> crossed;
};

enum class LabelKind {
    Full, ///< title and date
    Title,
    Short, ///< the document's short title
    Elided, ///< cut at a word
};

/// An event's name, once, in its home lane.
struct SceneLabel
{
    EventIndex event;
    std::uint32_t lane = 0;
    std::string text;
    std::string date; ///< Full only: follows the text in a quieter hand
    double dateX = 0;
    SceneRect rect;
    LabelKind kind = LabelKind::Full;
};

} // namespace chancery
