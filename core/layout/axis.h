#pragma once

#include "core/layout/calendarstep.h"
#include "core/layout/textmeasurer.h"
#include "core/layout/timescale.h"
#include "core/time/datelabel.h"

#include <string>
#include <vector>

namespace chancery {

/// A line of the axis. x may lie outside [0, width] for the interval that holds the view's edge.
struct Tick
{
    Instant at;
    double x = 0;
    std::string text; ///< empty: a line without a label
    double textX = 0; ///< left edge of the text; it is centred in its interval or follows the line

    friend bool operator==(const Tick &, const Tick &) = default;
};

/// The two levels of the axis: years over months, decades over years, days over hours, hours over
/// minutes. Ruler and grid both use it, so they cannot disagree.
struct Axis
{
    std::vector<Tick> major; ///< the coarser level, drawn above
    std::vector<Tick> minor;

    friend bool operator==(const Axis &, const Axis &) = default;
};

/// Chooses the finest minor step whose labels fit as measured, the major step above it, and all
/// ticks of the visible range; for each part between breaks by itself, so that every part says when
/// it is.
Axis makeAxis(const TimeScale &scale, const TextMeasurer &measurer,
              const DateWords &words = englishDateWords());

} // namespace chancery
