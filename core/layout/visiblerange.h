#pragma once

#include "core/time/instant.h"

namespace chancery {

/// The stretch of time that is in view: an immutable value, never empty and always within the
/// supported range. Pan and zoom are arithmetic that returns a new one.
class VisibleRange
{
public:
    /// A minute: the deepest zoom, and the least that a picture can be of.
    static constexpr std::int64_t kShortestSeconds = 60;

    /// All of supported time.
    VisibleRange() = default;
    /// @p range shifted into the supported range and widened to the shortest length as needed.
    explicit VisibleRange(TimeRange range);

    Instant begin() const { return m_range.begin; }
    Instant end() const { return m_range.end; }
    std::int64_t seconds() const { return m_range.seconds(); }
    const TimeRange &range() const { return m_range; }

    /// Moved by seconds, stopping at the ends of supported time without changing its length.
    VisibleRange panned(std::int64_t seconds) const;
    /// Scaled by @p factor (below 1 zooms in) with the instant @p anchor kept at its place.
    VisibleRange zoomedAround(Instant anchor, double factor) const;
    /// The range with @p fraction of its length added on both sides.
    VisibleRange paddedBy(double fraction) const;

    friend bool operator==(const VisibleRange &, const VisibleRange &) = default;

private:
    TimeRange m_range = kSupportedRange;
};

} // namespace chancery
