#pragma once

#include "core/layout/scene.h"
#include "core/layout/scenelayout.h"
#include "core/layout/timescale.h"

namespace chancery {

/// Joins the marks of each event that the Scene shows in more than one lane. An event that is part
/// of a cluster in any of its lanes has no spine.
void placeSpines(const SceneRequest &request, const TimeScale &scale, Scene &scene);

/// Appends the spine of one event that stands in several lanes, clusters or not, if it is in view.
/// Its marks must be in the Scene already.
void placeSpine(const SceneRequest &request, EventIndex event, Scene &scene);

} // namespace chancery
