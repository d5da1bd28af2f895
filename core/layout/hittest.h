#pragma once

#include "core/layout/scene.h"

#include <optional>
#include <variant>

namespace chancery {

/// What lies at a point of a Scene.
struct HitEvent
{
    EventIndex event;
};
struct HitCluster
{
    std::size_t cluster = 0; ///< into Scene::clusters
};
using SceneHit = std::variant<std::monostate, HitEvent, HitCluster>;

/// The topmost thing within a few pixels of (x, y), in the Scene's coordinates: marks before
/// clusters, labels and spines.
SceneHit hitTest(const Scene &scene, double x, double y);

} // namespace chancery
