#include "core/layout/eralayout.h"

#include "core/layout/elide.h"

#include <algorithm>

namespace chancery {

namespace {
constexpr double kInsetPx = 6;
}

void placeEras(const SceneRequest &request, const TimeScale &scale, Scene &scene)
{
    const LanePlan &plan = request.plan;
    // By row, how far names have come: eras that share the last row may overlap.
    std::vector<double> taken(plan.metrics().mostEraRows, 0);
    for (const PlannedEra &era : plan.eras()) {
        const double x = std::max(scale.x(era.item.extent.begin), 0.0);
        const double right = std::min(scale.x(era.item.extent.end), scale.width());
        if (x >= right)
            continue;
        const Event &event = request.timeline.event(era.item.event);
        SceneEra placed;
        placed.event = era.item.event;
        placed.x = x;
        placed.width = right - x;
        placed.beginsInView = scale.x(era.item.extent.begin) >= 0;
        placed.endsInView = scale.x(era.item.extent.end) <= scale.width();
        const double from = std::max(x, taken[era.row]) + kInsetPx;
        placed.text = elidedText(event.title, right - kInsetPx - from, TextRole::LaneDetail,
                                 request.measurer);
        if (placed.text.empty() && !event.shortTitle.empty())
            placed.text = elidedText(event.shortTitle, right - kInsetPx - from,
                                     TextRole::LaneDetail, request.measurer);
        const double width = request.measurer.width(placed.text, TextRole::LaneDetail);
        placed.name = {from, era.row * plan.metrics().eraRow, width, plan.metrics().eraRow};
        if (!placed.text.empty())
            taken[era.row] = from + width;
        scene.eras.push_back(std::move(placed));
    }
}

} // namespace chancery
