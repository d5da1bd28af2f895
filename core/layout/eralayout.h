#pragma once

#include "core/layout/scene.h"
#include "core/layout/scenelayout.h"
#include "core/layout/timescale.h"

namespace chancery {

/// Places the eras in view: bands behind all lanes, each named once in the strip above them, at the
/// view's edge where it begins before that.
void placeEras(const SceneRequest &request, const TimeScale &scale, Scene &scene);

} // namespace chancery
