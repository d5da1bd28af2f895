#pragma once

#include "core/layout/folds.h"
#include "core/layout/visiblerange.h"

#include <vector>

namespace chancery {

/// Width of a folded stretch of time; less where many would fill a narrow view.
inline constexpr double kFoldPx = 44;

/// Maps time to x and back: a value built where it is used. x is in pixels from the left edge of
/// the view; instants outside the visible range map to x outside [0, width], which is valid.
///
/// Monotone and piecewise linear: every stretch has the seconds per pixel of its pace but the
/// folds, each of which is as wide as the others. A fold that would not be narrower than its time
/// is not folded at this zoom, so that no zoom jumps; nor is one that holds the whole range.
class TimeScale
{
public:
    TimeScale(const VisibleRange &range, double width, const Folds &folds = {});

    double x(Instant at) const;
    /// The instant at x, to the nearest second, within the supported range.
    Instant instant(double x) const;
    double width() const { return m_width; }
    /// Outside folds, where the magnification is 1.
    double secondsPerPixel() const { return m_secondsPerPixel; }
    double secondsPerPixelAt(double x) const;
    /// What may be folded, and the paces of time between.
    const Folds &folds() const { return m_folds; }
    /// The folds of this zoom, in and out of view.
    const std::vector<TimeRange> &folded() const { return m_folded; }

    /// What of time is in view, cut where its speed changes.
    std::vector<TimeRange> stretchesInView() const;

    /// The range that shows what lies @p pixels farther to the right, at the same zoom.
    VisibleRange panned(double pixels) const;
    /// The range zoomed by @p factor (below 1 zooms in) so that the instant at @p x stays there.
    VisibleRange zoomed(double x, double factor) const;

private:
    /// From here on, up to the next one, time runs so fast.
    struct Knot
    {
        Instant at;
        double x = 0;
        double secondsPerPixel = 1;
    };

    TimeScale(Instant begin, double width, double secondsPerPixel, const Folds &folds);
    void fold();
    void addKnot(Instant at);
    double paceAt(Instant at) const;

    VisibleRange m_range;
    Instant m_begin;
    double m_width;
    Folds m_folds;
    double m_foldPx;
    double m_secondsPerPixel;
    std::vector<TimeRange> m_folded;
    std::vector<Knot> m_knots; ///< ascending; the view's beginning is one of them
};

} // namespace chancery
