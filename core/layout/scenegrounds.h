#pragma once

#include "core/layout/scenemarks.h"

#include <optional>
#include <string>

namespace chancery {

/// A lane and the words of its header.
struct SceneLane
{
    std::optional<ActorIndex> actor;
    SceneRect rect;
    int depth = 0;
    std::string name; ///< elided to the header's width
    std::string subName; ///< kind and note; may be empty
    std::optional<int> hue; ///< which lane colour; members share their group's. None: a quiet one
    bool hasMembers = false;
    bool isCollapsed = false;
    bool isPinned = false;
    /// While the actor exists, in x; both absent: always.
    std::optional<double> bornX;
    std::optional<double> diedX;
};

/// A folded stretch of time: a break of the axis that runs through all lanes.
struct SceneFold
{
    TimeRange stretch;
    double x = 0;
    double width = 0;
    std::string length; ///< "6 years"
};

/// Time in which x is proportional to it, clipped to the view: all of the view where nothing is
/// folded; else folds and what lies between them, each at a pace of its own.
struct SceneStretch
{
    TimeRange time;
    double x = 0;
    double width = 0;
};

/// An era: a band behind all lanes, clipped to the view, with its name in the strip above them.
struct SceneEra
{
    EventIndex event;
    double x = 0;
    double width = 0;
    bool beginsInView = true;
    bool endsInView = true;
    std::string text; ///< empty where it has no room
    SceneRect name; ///< of the text
};

} // namespace chancery
