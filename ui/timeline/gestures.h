#pragma once

#include "core/layout/timescale.h"

#include <QPointF>

class QWheelEvent;

namespace chancery {

/// What a turn of the wheel or a touchpad swipe asks for; one of the three is not zero.
struct WheelIntent
{
    double scrollPx = 0; ///< lanes, downwards
    double panPx = 0; ///< time, to the right
    double zoomFactor = 1; ///< of the visible range; below 1 zooms in
};

/// Wheel scrolls lanes, Shift+wheel and sideways swipes pan time, Ctrl+wheel zooms.
WheelIntent wheelIntent(const QWheelEvent &event);

/// The range between two x.
VisibleRange rangeBetween(const TimeScale &scale, double from, double to);

/// How far the mouse may move before a press becomes a drag.
bool isDrag(const QPointF &pressed, const QPointF &now);

} // namespace chancery
