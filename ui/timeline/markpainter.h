#pragma once

#include "core/layout/scene.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/theme.h"

#include <span>

namespace chancery {

/// @p ground is the colour of the mark's lane, which fades end in.
/// Draws one mark: a symbol, or a bar piece by piece with its type's marker in it where there is
/// room.
void paintMark(Canvas &canvas, const SceneMark &mark, std::span<const MarkPart> parts,
               const Theme &theme, const QColor &ground);

/// Draws the pieces of a bar without a marker in it.
void paintBar(Canvas &canvas, const SceneMark &mark, std::span<const MarkPart> parts,
              const Theme &theme, const QColor &ground);

/// Draws a marker by itself, for legends and panels.
void paintMarker(Canvas &canvas, MarkerShape shape, const QRectF &square, const QColor &fill,
                 const Stroke &outline);

} // namespace chancery
