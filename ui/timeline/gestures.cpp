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

WheelIntent wheelIntent(const QWheelEvent &event, bool wheelZooms)
{
    const QPointF turned = notches(event);
    const bool isPixels = !event.pixelDelta().isNull();
    const double scroll = isPixels ? kPixelsPerNotch : kScrollPerNotchPx;
    const double pan = isPixels ? kPixelsPerNotch : kPanPerNotchPx;
    WheelIntent intent;
    // Some platforms turn Ctrl or Shift + wheel into a sideways one: take whichever moved.
    const double main = turned.y() != 0 ? turned.y() : turned.x();
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier);
    const bool isShift = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool isSideways = std::abs(turned.x()) > std::abs(turned.y());
    if (wheelZooms ? !isControl && !isShift && !isSideways : isControl)
        intent.zoomFactor = std::pow(kZoomPerNotch, main);
    else if (isShift)
        intent.panPx = main * pan;
    else if (isSideways && !isControl)
        intent.panPx = turned.x() * pan;
    else
        intent.scrollPx = main * scroll;
    return intent;
}

WheelIntent SwipeLock::locked(const WheelIntent &intent, Qt::ScrollPhase phase)
{
    if (phase == Qt::NoScrollPhase)
        return intent;
    if (phase == Qt::ScrollBegin)
        m_kind = Kind::None;
    if (m_kind == Kind::None) {
        if (intent.zoomFactor != 1)
            m_kind = Kind::Zoom;
        else if (intent.panPx != 0)
            m_kind = Kind::Pan;
        else if (intent.scrollPx != 0)
            m_kind = Kind::Scroll;
    }
    WheelIntent locked;
    switch (m_kind) {
    case Kind::Zoom:
        locked.zoomFactor = intent.zoomFactor;
        break;
    case Kind::Pan:
        locked.panPx = intent.panPx;
        break;
    case Kind::Scroll:
        locked.scrollPx = intent.scrollPx;
        break;
    case Kind::None:
        break;
    }
    if (phase == Qt::ScrollEnd)
        m_kind = Kind::None;
    return locked;
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
