#include "ui/timeline/gestures.h"

#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

constexpr double kDragThresholdPx = 4;
constexpr double kNotch = 120; ///< eighths of a degree in one notch of a wheel
constexpr double kScrollPerNotchPx = 60;
constexpr double kPanPerNotchPx = 80;
constexpr double kZoomPerNotch = 1.25;
constexpr double kPixelsPerNotch = 60; ///< of a touchpad, when it zooms

/// Notches downwards and to the right; fractions for touchpads.
QPointF notches(const QWheelEvent &event)
{
    if (!event.pixelDelta().isNull())
        return QPointF(event.pixelDelta()) / -kPixelsPerNotch;
    return QPointF(event.angleDelta()) / -kNotch;
}

} // namespace

WheelIntent wheelIntent(const QWheelEvent &event)
{
    const QPointF turned = notches(event);
    const bool isPixels = !event.pixelDelta().isNull();
    const double scroll = isPixels ? kPixelsPerNotch : kScrollPerNotchPx;
    const double pan = isPixels ? kPixelsPerNotch : kPanPerNotchPx;
    WheelIntent intent;
    // Some platforms turn Ctrl or Shift + wheel into a sideways one: take whichever moved.
    const double main = turned.y() != 0 ? turned.y() : turned.x();
    if (event.modifiers() & Qt::ControlModifier)
        intent.zoomFactor = std::pow(kZoomPerNotch, main);
    else if (event.modifiers() & Qt::ShiftModifier)
        intent.panPx = main * pan;
    else if (std::abs(turned.x()) > std::abs(turned.y()))
        intent.panPx = turned.x() * pan;
    else
        intent.scrollPx = turned.y() * scroll;
    return intent;
}

VisibleRange rangeBetween(const TimeScale &scale, double from, double to)
{
    return VisibleRange({scale.instant(std::min(from, to)), scale.instant(std::max(from, to))});
}

bool isDrag(const QPointF &pressed, const QPointF &now)
{
    return std::hypot(now.x() - pressed.x(), now.y() - pressed.y()) >= kDragThresholdPx;
}

} // namespace chancery
