#include "core/layout/timescale.h"

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

/// What of a stretch lies in the range: empty when nothing does.
TimeRange within(const TimeRange &stretch, const TimeRange &range)
{
    const Instant begin = std::max(stretch.begin, range.begin);
    return {begin, std::max(begin, std::min(stretch.end, range.end))};
}

double foldWidth(const Folds &folds, double width)
{
    constexpr double kMostShare = 0.6; // of the view
    return std::min(kFoldPx,
                    width * kMostShare
                        / static_cast<double>(std::max<std::size_t>(1, folds.stretches().size())));
}

/// How wide a fold would be at its length.
double naturalPx(const TimeRange &fold, const Folds &folds, double secondsPerPixel)
{
    return folds.magnifiedSeconds(fold) / secondsPerPixel;
}

/// Seconds per pixel where the range fills the width, its folds being so wide. Which stretches are
/// folded depends on the answer: those longer than a fold is wide. The sum of widths falls as
/// the answer grows, so there is one.
double solveSecondsPerPixel(const TimeRange &range, double width, const Folds &folds, double foldPx)
{
    std::vector<TimeRange> inView;
    for (const TimeRange &stretch : folds.stretches()) {
        if (!within(stretch, range).isEmpty())
            inView.push_back(stretch);
    }
    std::sort(inView.begin(), inView.end(), [&folds](const TimeRange &a, const TimeRange &b) {
        return folds.magnifiedSeconds(a) > folds.magnifiedSeconds(b);
    });
    double unfolded = folds.magnifiedSeconds(range);
    double best = unfolded / width;
    double foldedPx = 0;
    for (const TimeRange &stretch : inView) { // the longest folds first
        if (naturalPx(stretch, folds, best) <= foldPx)
            break;
        const double seconds = folds.magnifiedSeconds(within(stretch, range));
        unfolded -= seconds;
        foldedPx += foldPx * seconds / folds.magnifiedSeconds(stretch);
        best = unfolded / (width - foldedPx);
    }
    return best;
}

} // namespace

TimeScale::TimeScale(const VisibleRange &range, double width, const Folds &folds)
    : m_range(range), m_begin(range.begin()), m_width(std::max(width, 1.0)),
      m_folds(folds.openedFor(range.range())), m_foldPx(foldWidth(m_folds, m_width)),
      m_secondsPerPixel(solveSecondsPerPixel(range.range(), m_width, m_folds, m_foldPx))
{
    fold();
}

TimeScale::TimeScale(Instant begin, double width, double secondsPerPixel, const Folds &folds)
    : m_begin(begin), m_width(width), m_folds(folds), m_foldPx(foldWidth(folds, width)),
      m_secondsPerPixel(secondsPerPixel)
{
    fold();
}

double TimeScale::paceAt(Instant at) const
{
    const auto after = std::upper_bound(m_folded.begin(), m_folded.end(), at,
                                        [](Instant a, const TimeRange &f) { return a < f.begin; });
    if (after != m_folded.begin() && at < (after - 1)->end)
        return static_cast<double>((after - 1)->seconds()) / m_foldPx;
    return m_secondsPerPixel / m_folds.magnificationAt(at);
}

void TimeScale::addKnot(Instant at)
{
    m_knots.push_back({at, 0, paceAt(at)});
}

void TimeScale::fold()
{
    for (const TimeRange &stretch : m_folds.stretches()) {
        if (naturalPx(stretch, m_folds, m_secondsPerPixel) > m_foldPx)
            m_folded.push_back(stretch);
    }
    // Speeds first, then places, counted from the view's beginning to both sides.
    addKnot(m_begin);
    for (const TimeRange &stretch : m_folded) {
        addKnot(stretch.begin);
        addKnot(stretch.end);
    }
    for (const Pace &pace : m_folds.paces())
        addKnot(pace.begin);
    std::stable_sort(m_knots.begin(), m_knots.end(),
                     [](const Knot &a, const Knot &b) { return a.at < b.at; });
    const auto origin = std::find_if(m_knots.begin(), m_knots.end(),
                                     [this](const Knot &k) { return k.at == m_begin; });
    for (auto knot = origin; knot + 1 < m_knots.end(); ++knot)
        (knot + 1)->x
            = knot->x + static_cast<double>((knot + 1)->at - knot->at) / knot->secondsPerPixel;
    for (auto knot = origin; knot != m_knots.begin(); --knot)
        (knot - 1)->x = knot->x
            - static_cast<double>(knot->at - (knot - 1)->at) / (knot - 1)->secondsPerPixel;
}

double TimeScale::x(Instant at) const
{
    const auto after = std::upper_bound(m_knots.begin(), m_knots.end(), at,
                                        [](Instant a, const Knot &knot) { return a < knot.at; });
    if (after == m_knots.begin())
        return after->x - static_cast<double>(after->at - at) / paceAt(kFirstInstant);
    const Knot &knot = *(after - 1);
    return knot.x + static_cast<double>(at - knot.at) / knot.secondsPerPixel;
}

Instant TimeScale::instant(double x) const
{
    const auto after = std::upper_bound(m_knots.begin(), m_knots.end(), x,
                                        [](double a, const Knot &knot) { return a < knot.x; });
    const Knot &knot = after == m_knots.begin() ? *after : *(after - 1);
    const double speed = after == m_knots.begin() ? paceAt(kFirstInstant) : knot.secondsPerPixel;
    const double seconds = static_cast<double>(knot.at.seconds) + (x - knot.x) * speed;
    const double last = static_cast<double>(kEndInstant.seconds);
    return Instant{std::llround(std::clamp(seconds, 0.0, last))};
}

double TimeScale::secondsPerPixelAt(double x) const
{
    const auto after = std::upper_bound(m_knots.begin(), m_knots.end(), x,
                                        [](double a, const Knot &knot) { return a < knot.x; });
    return after == m_knots.begin() ? paceAt(kFirstInstant) : (after - 1)->secondsPerPixel;
}

std::vector<TimeRange> TimeScale::stretchesInView() const
{
    std::vector<TimeRange> stretches;
    Instant begin = instant(0);
    double speed = secondsPerPixelAt(0);
    const auto add = [&](Instant end) {
        if (begin < end)
            stretches.push_back({begin, end});
        begin = std::max(begin, end);
    };
    for (const Knot &knot : m_knots) {
        if (knot.x <= 0 || knot.x >= m_width || knot.secondsPerPixel == speed)
            continue;
        add(knot.at);
        speed = knot.secondsPerPixel;
    }
    add(instant(m_width));
    return stretches;
}

VisibleRange TimeScale::panned(double pixels) const
{
    if (m_folds.isUniform())
        return m_range.panned(std::llround(pixels * m_knots.front().secondsPerPixel));
    // As far as time goes, without zooming where it ends.
    const double by = std::clamp(pixels, std::min(0.0, x(kFirstInstant)),
                                 std::max(0.0, x(kEndInstant) - m_width));
    return VisibleRange({instant(by), instant(m_width + by)});
}

VisibleRange TimeScale::zoomed(double x, double factor) const
{
    const Instant anchor = instant(x);
    if (m_folds.isUniform())
        return m_range.zoomedAround(anchor, factor);
    const double shortest = static_cast<double>(VisibleRange::kShortestSeconds) / m_width
        * m_folds.magnificationAt(anchor);
    const double speed = std::max(m_secondsPerPixel * std::max(factor, 0.0), shortest);
    const TimeScale other(anchor, m_width, speed, m_folds);
    return VisibleRange({other.instant(-x), other.instant(m_width - x)});
}

} // namespace chancery
