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

constexpr double kAboveFramePx = 2; ///< clear of the frame around a lifted mark

/// How well the label stands in a lane: at home, with a band of its own, or over other rows.
int worthOf(const RowSlot &slot, const Placement &placement, const LanePlan &plan)
{
    const bool hasBand = plan.rows()[placement.row].hasLabels;
    return (slot.isHome ? 2 : 0) + (hasBand ? 4 : 0);
}

/// The label stands in the home lane or, where that is not in view or keeps no room for it, in the
/// first lane that does.
void placeLabel(std::vector<RowSlot> slots, std::span<const Placement> placements,
                const SceneRequest &request, Scene &scene)
{
    const LanePlan &plan = request.plan;
    const auto inView = [&](const Placement &placement) {
        const double top = plan.markTop(placement);
        return top >= request.top && top < request.bottom;
    };
    std::size_t chosen = slots.size();
    int best = -1;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (!inView(placements[i]) || worthOf(slots[i], placements[i], plan) <= best)
            continue;
        chosen = i;
        best = worthOf(slots[i], placements[i], plan);
    }
    if (chosen == slots.size())
        return;
    slots[chosen].isHome = true;
    const double bandTop
        = plan.markTop(placements[chosen]) - plan.metrics().labelBand - kAboveFramePx;
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
