#include "ui/timeline/markpainter.h"

#include "ui/timeline/barpainter.h"
#include "ui/timeline/hatching.h"
#include "ui/timeline/markershapes.h"

#include <algorithm>

namespace chancery {

namespace {

constexpr double kSymbolOutlinePx = 1.2;
constexpr double kSymbolHatchPx = 3;
constexpr double kRoomForMarkerPx = 24;
constexpr double kMarkerInsetPx = 5;
constexpr double kMarkerInBarPx = 7;
constexpr double kMarkerHaloPx = 2.5;
constexpr double kStrikePx = 1.4;
constexpr double kStrikeOutPx = 3; ///< beyond the ends of what was cancelled

QRectF rectOf(const SceneMark &mark)
{
    return {mark.rect.x, mark.rect.y, mark.rect.width, mark.rect.height};
}

/// What was cancelled is struck through.
void paintStrike(Canvas &canvas, const SceneMark &mark, const Theme &theme)
{
    if (mark.status != EventStatus::Cancelled)
        return;
    const QRectF rect = rectOf(mark);
    canvas.line({rect.left() - kStrikeOutPx, rect.center().y()},
                {rect.right() + kStrikeOutPx, rect.center().y()},
                {theme.tone(mark.tone), kStrikePx});
}

/// Mediators and observers took no side, and some stayed away: a ring with a dot, a ring, a ring
/// struck through. On a bar it stands where the spine does. True: nothing else is to be drawn of a
/// symbol.
bool paintBystander(Canvas &canvas, const SceneMark &mark, const Theme &theme)
{
    const bool isBystander = mark.role == RoleKind::Mediator || mark.role == RoleKind::Observer
        || mark.role == RoleKind::Absent;
    if (!isBystander)
        return false;
    constexpr double kRingPx = 9;
    const double middle = mark.rect.y + mark.rect.height / 2;
    const QRectF ring(mark.spineX - kRingPx / 2, middle - kRingPx / 2, kRingPx, kRingPx);
    const QColor &color = theme.tone(mark.tone);
    canvas.ellipse(ring, theme.ground, {color, 1.6});
    if (mark.role == RoleKind::Mediator)
        canvas.ellipse(ring.adjusted(2.5, 2.5, -2.5, -2.5), color, {});
    if (mark.role == RoleKind::Absent)
        canvas.line(ring.bottomLeft(), ring.topRight(), {color, 1.6});
    return true;
}

void paintSymbol(Canvas &canvas, const SceneMark &mark, PartKind filling, const MarkInk &ink)
{
    const QRectF square = rectOf(mark);
    const QPolygonF shape = markerOutline(mark.shape, square);
    if (ink.isHalf) {
        paintMarker(canvas, mark.shape, square, ink.ground, {});
        canvas.polygon(shape.intersected(QPolygonF(ink.filledArea(square))), ink.filling(filling),
                       {});
    } else {
        paintMarker(canvas, mark.shape, square, ink.filling(filling), {});
    }
    if (filling == PartKind::Hatch) {
        for (const QLineF &line : hatchLines(shape, kSymbolHatchPx, mark.spineX))
            canvas.line(line.p1(), line.p2(), {ink.color, 1});
    }
    const Stroke outline = ink.isOutlined() ? ink.outline : Stroke{ink.color, kSymbolOutlinePx};
    QPolygonF closed = shape;
    closed << shape.first();
    canvas.polygon(closed, {}, outline);
}

/// The type's marker within a bar, at the left end of what is in view of it.
void paintMarkerInBar(Canvas &canvas, const SceneMark &mark, std::span<const MarkPart> parts,
                      const MarkInk &ink)
{
    const auto holds = [](const MarkPart &part) {
        const bool isBody = part.kind == PartKind::Solid || part.kind == PartKind::Tint
            || part.kind == PartKind::Hatch;
        return isBody && part.right - std::max(part.x, 0.0) >= kRoomForMarkerPx;
    };
    const auto part = std::find_if(parts.begin(), parts.end(), holds);
    const bool isBracketed = std::any_of(parts.begin(), parts.end(), [](const MarkPart &p) {
        return p.kind == PartKind::BracketOver;
    });
    if (part == parts.end() || isBracketed)
        return;
    const QRectF square(std::max(part->x, 0.0) + kMarkerInsetPx,
                        mark.rect.y + (mark.rect.height - kMarkerInBarPx) / 2, kMarkerInBarPx,
                        kMarkerInBarPx);
    if (part->kind == PartKind::Solid && !ink.isOutlined())
        return paintMarker(canvas, mark.shape, square, ink.ground, {});
    // A border of the ground keeps it apart from what it lies on.
    paintMarker(canvas, mark.shape, square, ink.ground, {ink.ground, kMarkerHaloPx});
    paintMarker(canvas, mark.shape, square, ink.color, {});
}

} // namespace

void paintMarker(Canvas &canvas, MarkerShape shape, const QRectF &square, const QColor &fill,
                 const Stroke &outline)
{
    if (shape == MarkerShape::Circle)
        canvas.ellipse(square, fill, outline);
    else
        canvas.polygon(markerPolygon(shape, square), fill, outline);
}

void paintMark(Canvas &canvas, const SceneMark &mark, std::span<const MarkPart> parts,
               const Theme &theme, const QColor &ground, InBar inBar)
{
    const MarkInk ink = markInk(mark, theme, ground);
    if (!mark.isSymbol) {
        BarPainter(canvas, mark, parts, ink).paint();
        if (inBar == InBar::Marker)
            paintMarkerInBar(canvas, mark, parts, ink);
        paintBystander(canvas, mark, theme);
    } else if (!paintBystander(canvas, mark, theme)) {
        paintSymbol(canvas, mark, parts.front().kind, ink);
        BarPainter(canvas, mark, parts.subspan(1), ink).paint(); // what stands beside it
    }
    paintStrike(canvas, mark, theme);
}

} // namespace chancery
