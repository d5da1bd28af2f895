#include "core/layout/overviewlayout.h"

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

constexpr double kHandleInwardsPx = 3;

} // namespace

double Overview::heightOf(std::size_t column) const
{
    if (most == 0)
        return 0;
    return std::sqrt(static_cast<double>(counts[column]) / static_cast<double>(most));
}

Overview layoutOverview(const Timeline &timeline, const EventSet &events, const VisibleRange &range,
                        const Folds &folds, double width)
{
    Overview overview{TimeScale(range, std::max(width, 1.0), folds), {}, 0};
    const auto columns = static_cast<std::size_t>(std::ceil(width / Overview::kColumnPx));
    overview.counts.assign(std::max<std::size_t>(columns, 1), 0);
    const double last = static_cast<double>(overview.counts.size() - 1);
    const auto columnOf = [&](Instant at) {
        const double column = std::floor(overview.scale.x(at) / Overview::kColumnPx);
        return static_cast<std::size_t>(std::clamp(column, 0.0, last));
    };
    // One more where an event begins, one less after it ends: summed up below.
    std::vector<std::int64_t> changes(overview.counts.size() + 1, 0);
    for (std::size_t i = 0; i < timeline.events().size(); ++i) {
        const Event &event = timeline.events()[i];
        if (!event.date || event.isEra() || !events.contains(EventIndex(i)))
            continue;
        const auto drawn = finiteHull(*event.date);
        if (!drawn || !drawn->meets(range.range()))
            continue;
        ++changes[columnOf(drawn->begin)];
        --changes[columnOf(drawn->end - 1) + 1];
    }
    std::int64_t count = 0;
    for (std::size_t i = 0; i < overview.counts.size(); ++i) {
        count += changes[i];
        overview.counts[i] = static_cast<std::uint32_t>(count);
        overview.most = std::max(overview.most, overview.counts[i]);
    }
    return overview;
}

OverviewBody overviewBody(const TimeScale &strip, const VisibleRange &range)
{
    OverviewBody body{strip.x(range.begin()), strip.x(range.end())};
    if (const double missing = OverviewBody::kLeastBodyPx - (body.right - body.left); missing > 0) {
        body.left -= missing / 2;
        body.right += missing / 2;
    }
    // Ends out of view can still be grasped, at the strip's edges.
    const double least = std::min(OverviewBody::kLeastBodyPx, strip.width());
    body.left = std::clamp(body.left, 0.0, strip.width() - least);
    body.right = std::clamp(body.right, least, strip.width());
    return body;
}

OverviewPart overviewPartAt(const OverviewBody &body, double x)
{
    if (x >= body.left - OverviewBody::kHandlePx && x <= body.left + kHandleInwardsPx)
        return OverviewPart::LeftHandle;
    if (x >= body.right - kHandleInwardsPx && x <= body.right + OverviewBody::kHandlePx)
        return OverviewPart::RightHandle;
    return x > body.left && x < body.right ? OverviewPart::Body : OverviewPart::Outside;
}

} // namespace chancery
