#pragma once

#include "core/layout/scene.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/theme.h"

namespace chancery {

/// The band of an era, from @p top to @p bottom, on the grounds of the lanes.
void paintEra(Canvas &canvas, const SceneEra &era, const Theme &theme, double top, double bottom);

/// Its name in the strip above the lanes.
void paintEraName(Canvas &canvas, const SceneEra &era, const Theme &theme);

} // namespace chancery
