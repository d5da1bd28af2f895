#pragma once

#include "core/layout/scene.h"
#include "core/layout/scenelayout.h"

#include <span>

namespace chancery {

/// The selected events as they stand above the Scene: each mark by itself, also where the Scene
/// counts it in a cluster, its spine, and its label in full. The Scene beneath does not change for
/// it.
Scene layoutLifted(const SceneRequest &request, std::span<const EventIndex> events);

} // namespace chancery
