#include "core/layout/liftedlayout.h"

#include "core/layout/labellayout.h"
#include "core/layout/lanelayout.h"
#include "core/layout/relationlayout.h"
#include "core/layout/rowlayout.h"
#include "core/layout/spinelayout.h"
#include "core/layout/timescale.h"

#include <algorithm>

namespace chancery {

namespace {

/// The label stands in the home lane or, where that is not in view, in the first lane that is.
void placeLabel(std::vector<RowSlot> slots, std::span<const Placement> placements,
                const SceneRequest &request, Scene &scene)
{
    const LanePlan &plan = request.plan;
    const auto inView = [&](const Placement &placement) {
        const double top = plan.markTop(placement);
        return top >= request.top && top < request.bottom;
    };
    std::size_t chosen = slots.size();
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (inView(placements[i]) && (chosen == slots.size() || slots[i].isHome))
            chosen = i;
    }
    if (chosen == slots.size())
        return;
    slots[chosen].isHome = true;
    const double bandTop = plan.markTop(placements[chosen]) - plan.metrics().labelBand;
    placeLabels(std::span(slots).subspan(chosen, 1), placements[chosen].lane, bandTop, request,
                scene);
}

} // namespace

Scene layoutLifted(const SceneRequest &request, std::span<const EventIndex> events)
{
    const TimeScale scale(request.range, request.width, request.folds);
    Scene scene;
    scene.range = request.range;
    scene.width = scale.width();
    scene.height = request.plan.height();
    placeLanes(request, scale, scene);
    std::vector<EventIndex> ordered(events.begin(), events.end());
    std::sort(ordered.begin(), ordered.end());
    RowLayout rows(request, scale, scene);
    for (const EventIndex event : ordered) {
        const auto placements = request.plan.placementsOf(event);
        std::vector<RowSlot> slots;
        for (const Placement &placement : placements)
            slots.push_back(rows.layOutAlone(placement));
        placeLabel(std::move(slots), placements, request, scene);
        placeSpine(request, event, scene);
    }
    if (request.relations != RelationsShown::None)
        placeRelationsOf(ordered, request, scale, scene);
    return scene;
}

} // namespace chancery
