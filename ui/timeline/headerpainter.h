#pragma once

#include "core/layout/scene.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/theme.h"

namespace chancery {

/// The headers of the lanes, @p width wide, as far as they touch @p top..bottom of the lanes'
/// height. @p offersHand: also with the triangles that a hand clicks; on paper only those of
/// collapsed groups say something.
void paintHeaders(Canvas &canvas, const Scene &scene, const Theme &theme, double width, double top,
                  double bottom, bool offersHand);

} // namespace chancery
