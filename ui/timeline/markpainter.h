#pragma once

#include "core/layout/scene.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/theme.h"

#include <span>

namespace chancery {

/// Whether the type's marker is drawn in a bar that has room for it.
enum class InBar { Marker, Nothing };

/// Draws one mark: a symbol, or a bar piece by piece. @p ground is the colour of the mark's lane,
/// which fades end in.
void paintMark(Canvas &canvas, const SceneMark &mark, std::span<const MarkPart> parts,
               const Theme &theme, const QColor &ground, InBar inBar = InBar::Marker);

/// Draws a marker by itself, for legends and panels.
void paintMarker(Canvas &canvas, MarkerShape shape, const QRectF &square, const QColor &fill,
                 const Stroke &outline);

} // namespace chancery
