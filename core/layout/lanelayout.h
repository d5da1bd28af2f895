#pragma once

#include "core/layout/scene.h"
#include "core/layout/scenelayout.h"
#include "core/layout/timescale.h"

namespace chancery {

/// Left edge of a lane's name within its header, by depth; right of it is free but for a small
/// margin.
double laneNameX(int depth);

/// All lanes of the plan with the words of their headers.
void placeLanes(const SceneRequest &request, const TimeScale &scale, Scene &scene);

} // namespace chancery
