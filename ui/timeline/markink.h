#pragma once

#include "core/layout/scene.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/theme.h"

namespace chancery {

/// The colours and lines of one mark, made from its tone and status and the ground it lies on. What
/// happened is filled; what was planned or cancelled is outlined; what is rumoured is outlined and
/// round; what is disputed is filled in its upper half only.
struct MarkInk
{
    QColor color; ///< of the tone
    QColor ground;
    QColor solid; ///< fills what is certain
    QColor tint; ///< fills where it may be
    QColor hatchGround; ///< below the lines of a hatch
    Stroke outline; ///< around the whole mark; without colour where a filled mark has none
    bool isHalf = false;
    bool isRound = false; ///< of a bar: where it stands by itself

    /// The filling of a piece or symbol.
    const QColor &filling(PartKind kind) const;
    bool isOutlined() const { return outline.color.isValid(); }
    /// The part of @p rect that is filled.
    QRectF filledArea(const QRectF &rect) const;
};

MarkInk markInk(const SceneMark &mark, const Theme &theme, const QColor &ground);

/// @p share of one colour in the other; opaque, so that nothing shines through a mark.
QColor mixed(const QColor &color, const QColor &ground, double share);

} // namespace chancery
