#include "ui/timeline/markink.h"

namespace chancery {

namespace {

constexpr double kTintShare = 0.4;
constexpr double kHatchShare = 0.1;
constexpr double kOutlinedSolidShare = 0.22; ///< what is certain of a planned event
constexpr double kOutlinePx = 1.4;
constexpr double kBeadPx = 1.8;
constexpr double kHalfOutlinePx = 1;

Stroke outlineOf(EventStatus status, const QColor &color)
{
    switch (status) {
    case EventStatus::Happened:
        break;
    case EventStatus::Planned:
        return {color, kOutlinePx, Stroke::Dash::Dashed};
    case EventStatus::Rumoured:
        return {color, kBeadPx, Stroke::Dash::Beaded};
    case EventStatus::Cancelled:
        return {color, kOutlinePx, Stroke::Dash::Solid};
    case EventStatus::Disputed:
        return {color, kHalfOutlinePx, Stroke::Dash::Solid};
    }
    return {};
}

} // namespace

QColor mixed(const QColor &color, const QColor &ground, double share)
{
    const auto mix
        = [share](int a, int b) { return static_cast<int>(a * share + b * (1 - share)); };
    return QColor(mix(color.red(), ground.red()), mix(color.green(), ground.green()),
                  mix(color.blue(), ground.blue()));
}

const QColor &MarkInk::filling(PartKind kind) const
{
    return kind == PartKind::Solid ? solid : kind == PartKind::Hatch ? hatchGround : tint;
}

QRectF MarkInk::filledArea(const QRectF &rect) const
{
    return isHalf ? QRectF(rect.topLeft(), QSizeF(rect.width(), rect.height() / 2)) : rect;
}

MarkInk markInk(const SceneMark &mark, const Theme &theme, const QColor &ground)
{
    MarkInk ink;
    ink.color = theme.tone(mark.tone);
    ink.ground = ground;
    ink.solid = ink.color;
    ink.tint = mixed(ink.color, ground, kTintShare);
    ink.hatchGround = mixed(ink.color, ground, kHatchShare);
    ink.isHalf = mark.status == EventStatus::Disputed;
    ink.isRound = mark.status == EventStatus::Rumoured;
    ink.outline = outlineOf(mark.status, ink.color);
    if (ink.isOutlined() && !ink.isHalf) {
        ink.solid = mixed(ink.color, ground, kOutlinedSolidShare);
        ink.tint = ground;
        ink.hatchGround = ground;
    }
    return ink;
}

} // namespace chancery
