#pragma once

#include "core/layout/scene.h"
#include "core/layout/scenelayout.h"
#include "core/layout/timescale.h"

namespace chancery {

/// Left edge of a lane's name within its header, by depth; right of it is free but for a small
/// margin.
double laneNameX(int depth);

/// Pixels in which every header of the plan shows its words whole, and a little of the lines below
/// the names, which may be cut.
double widestHeader(const Timeline &timeline, const LanePlan &plan, const TextMeasurer &measurer,
                    const SceneWords &words);

/// All lanes of the plan with the words of their headers.
void placeLanes(const SceneRequest &request, const TimeScale &scale, Scene &scene);

} // namespace chancery
