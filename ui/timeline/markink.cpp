#include "ui/timeline/markink.h"

namespace chancery {

namespace {

constexpr double kTintShare = 0.4;
constexpr double kHatchShare = 0.1;
constexpr double kOutlinedSolidShare = 0.22; ///< what is certain of a planned event
constexpr double kOutlinePx = 1.4;

std::optional<Stroke::Dash> outlineDash(EventStatus status)
{
    switch (status) {
    case EventStatus::Happened:
        break;
    case EventStatus::Planned:
        return Stroke::Dash::Dashed;
    case EventStatus::Rumoured:
        return Stroke::Dash::Beaded;
    case EventStatus::Cancelled:
    case EventStatus::Disputed:
        return Stroke::Dash::Solid;
    }
    return std::nullopt;
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
    if (const auto dash = outlineDash(mark.status))
        ink.outline = {ink.color, ink.isHalf ? 1 : kOutlinePx, *dash};
    if (ink.isOutlined() && !ink.isHalf) {
        ink.solid = mixed(ink.color, ground, kOutlinedSolidShare);
        ink.tint = ground;
        ink.hatchGround = ground;
    }
    return ink;
}

} // namespace chancery
