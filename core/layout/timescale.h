#pragma once

#include "core/layout/visiblerange.h"

namespace chancery {

/// Maps time to x and back: a value built where it is used. x is in pixels from the left edge of
/// the view; instants outside the visible range map to x outside [0, width], which is valid.
class TimeScale
{
public:
    TimeScale(const VisibleRange &range, double width);

    double x(Instant at) const;
    /// The instant at x, to the nearest second, within the supported range.
    Instant instant(double x) const;
    double width() const { return m_width; }
    double secondsPerPixel() const { return m_secondsPerPixel; }

private:
    Instant m_begin;
    double m_width;
    double m_secondsPerPixel;
};

} // namespace chancery
