#pragma once

#include "core/layout/scene.h"
#include "core/layout/scenelayout.h"
#include "core/layout/timescale.h"

#include <span>

namespace chancery {

/// Appends the arcs of all relations of which an end is in view.
///
/// An arc joins the two marks that stand closest to each other, in the same lane where there is
/// one, and leaves a mark on the side of the other: from the later end of the earlier event to the
/// beginning of the later one.
void placeRelations(const SceneRequest &request, const TimeScale &scale, Scene &scene);

/// The same of the relations that @p events, in ascending order, state or that others state
/// towards them.
void placeRelationsOf(std::span<const EventIndex> events, const SceneRequest &request,
                      const TimeScale &scale, Scene &scene);

} // namespace chancery
