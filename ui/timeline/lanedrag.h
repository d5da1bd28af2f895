#pragma once

#include "core/layout/laneplan.h"
#include "core/query/eventstep.h"

#include <optional>

namespace chancery {

/// Where a lane would be put down.
struct LaneDrop
{
    double y = 0; ///< of the border that it would stand at, from the top of all lanes
    std::optional<ActorIndex> above; ///< whose lane it would stand above; nothing: last

    friend bool operator==(const LaneDrop &, const LaneDrop &) = default;
};

/// Where the lane of that index would stand if it were let go at @p y: among the lanes that nest in
/// the same one, pinned ones among the pinned. Nothing where it stands there already, and for the
/// lane of nobody.
std::optional<LaneDrop> laneDropAt(const LanePlan &plan, std::size_t dragged, double y);

/// Where it would stand one place further up (Step::Previous) or down.
std::optional<LaneDrop> laneDropBeside(const LanePlan &plan, std::size_t lane, Step step);

} // namespace chancery
