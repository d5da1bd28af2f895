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
struct HitFold
{
    std::size_t fold = 0; ///< into Scene::folds
};
using SceneHit = std::variant<std::monostate, HitEvent, HitCluster, HitFold>;

/// The topmost thing within a few pixels of (x, y), in the Scene's coordinates: marks before
/// clusters, labels, spines and folds.
SceneHit hitTest(const Scene &scene, double x, double y);

/// The event out of view to which an arc near (x, y) leads: the end of a relation at the edge.
std::optional<EventIndex> relatedOutOfView(const Scene &scene, double x, double y);

} // namespace chancery
