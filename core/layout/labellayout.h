#pragma once

#include "core/layout/rowlayout.h"
#include "core/layout/scene.h"
#include "core/layout/scenelayout.h"

#include <span>

namespace chancery {

/// Places the labels of one row in the band above its marks, into a Scene.
///
/// A label begins at its mark's left end; at the view's left edge if the mark begins before it. If
/// the next mark or the view's right edge is in the way it moves left into the room that the mark
/// before leaves, then loses its date, then its words. Between two marks the label of the more
/// important event has the first claim, then that of the one with more parties, then the left one.
/// A label depends on its own mark, its neighbours, and those to the right of it that weigh more
/// and more only, so panning changes none but those at the view's edges.
void placeLabels(std::span<const RowSlot> slots, std::uint32_t laneIndex, double bandTop,
                 const SceneRequest &request, Scene &scene);

} // namespace chancery
