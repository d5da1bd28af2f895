#pragma once

#include "core/layout/scenerelation.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/theme.h"

namespace chancery {

/// Draws the arc of a relation with the sign of its kind at the end; towards an event out of view,
/// an arrowhead at the edge instead. @p widthFactor is 1 in the picture, more above the veil.
void paintRelation(Canvas &canvas, const SceneRelation &relation, const Theme &theme,
                   double widthFactor);

} // namespace chancery
