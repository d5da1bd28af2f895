#pragma once

#include "core/layout/timescale.h"

#include <QPointF>
#include <Qt>

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
/// @p wheelZooms: Ctrl and no key change places.
WheelIntent wheelIntent(const QWheelEvent &event, bool wheelZooms = false);

/// What one swipe of a touchpad began with, it goes on with: a hand that drifts does not turn
/// scrolling into panning, nor a key let go while it glides zooming into scrolling.
class SwipeLock
{
public:
    /// The intent, without what the swipe did not begin with. Wheels, which have no phases, pass.
    WheelIntent locked(const WheelIntent &intent, Qt::ScrollPhase phase);

private:
    enum class Kind { None, Scroll, Pan, Zoom };

    Kind m_kind = Kind::None;
};

/// The range between two x.
VisibleRange rangeBetween(const TimeScale &scale, double from, double to);

/// How far the mouse may move before a press becomes a drag.
bool isDrag(const QPointF &pressed, const QPointF &now);

} // namespace chancery
