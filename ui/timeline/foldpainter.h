#pragma once

#include "core/layout/scene.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/theme.h"

namespace chancery {

/// The break of a folded stretch through the lanes, from @p top to @p bottom, beneath the marks.
void paintFold(Canvas &canvas, const SceneFold &fold, const Theme &theme, double top,
               double bottom);

/// The same in the ruler, with what it leaves out written in it: "6" over "years".
void paintFoldInRuler(Canvas &canvas, const SceneFold &fold, const Theme &theme,
                      const TextMeasurer &measurer);

} // namespace chancery
