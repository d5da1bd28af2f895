#include "core/layout/visiblerange.h"

#include <algorithm>
#include <cmath>

namespace chancery {

VisibleRange::VisibleRange(TimeRange range)
{
    const std::int64_t length
        = std::clamp(range.seconds(), kShortestSeconds, kSupportedRange.seconds());
    // Widened about its middle, then shifted into the supported range.
    const std::int64_t wanted = range.begin.seconds - (length - range.seconds()) / 2;
    const std::int64_t begin
        = std::clamp(wanted, kFirstInstant.seconds, kEndInstant.seconds - length);
    m_range = {Instant{begin}, Instant{begin + length}};
}

VisibleRange VisibleRange::panned(std::int64_t seconds) const
{
    const std::int64_t by = std::clamp(seconds, kFirstInstant - begin(), kEndInstant - end());
    return VisibleRange({begin() + by, end() + by});
}

VisibleRange VisibleRange::zoomedAround(Instant anchor, double factor) const
{
    const double longest = static_cast<double>(kSupportedRange.seconds());
    const double wanted = static_cast<double>(seconds()) * std::max(factor, 0.0);
    const double length = std::clamp(wanted, static_cast<double>(kShortestSeconds), longest);
    const double before = static_cast<double>(anchor - begin()) / static_cast<double>(seconds());
    const std::int64_t whole = std::llround(length);
    const std::int64_t start = anchor.seconds - std::llround(before * length);
    return VisibleRange({Instant{start}, Instant{start + whole}});
}

VisibleRange VisibleRange::paddedBy(double fraction) const
{
    const std::int64_t pad = std::llround(static_cast<double>(seconds()) * fraction);
    const TimeRange wide{std::max(begin() - pad, kFirstInstant),
                         std::min(end() + pad, kEndInstant)};
    return VisibleRange(wide);
}

} // namespace chancery
