#pragma once

#include "core/layout/laneplan.h"
#include "core/layout/scene.h"
#include "core/model/timeline.h"

#include <QByteArray>

namespace chancery {

/// A Scene as JSON (docs/scene.md): what is painted, for tests and other programs. Lengths are
/// pixels of the Scene: x from the left edge of the range, y from the top of the first lane.
/// @p plan is the one the Scene was laid out from.
QByteArray sceneJson(const Scene &scene, const LanePlan &plan, const Timeline &timeline);

} // namespace chancery
