#include "core/layout/timescale.h"

#include <algorithm>
#include <cmath>

namespace chancery {

TimeScale::TimeScale(const VisibleRange &range, double width)
    : m_begin(range.begin()), m_width(std::max(width, 1.0)),
      m_secondsPerPixel(static_cast<double>(range.seconds()) / m_width)
{
}

double TimeScale::x(Instant at) const
{
    return static_cast<double>(at - m_begin) / m_secondsPerPixel;
}

Instant TimeScale::instant(double x) const
{
    const double seconds = static_cast<double>(m_begin.seconds) + x * m_secondsPerPixel;
    const double last = static_cast<double>(kEndInstant.seconds);
    return Instant{std::llround(std::clamp(seconds, 0.0, last))};
}

} // namespace chancery
