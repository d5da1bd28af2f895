#include "core/layout/liftedlayout.h"

#include "core/layout/labellayout.h"
#include "core/layout/lanelayout.h"
#include "core/layout/relationlayout.h"
#include "core/layout/rowlayout.h"
#include "core/layout/spinelayout.h"
#include "core/layout/timescale.h"

#include <algorithm>
#include <map>
#include <utility>

namespace chancery {

namespace {

constexpr double kAboveFramePx = 2; ///< clear of the frame around a lifted mark

/// How well the label stands in a lane: at home, with a band of its own, or over other rows.
int worthOf(const RowSlot &slot, const Placement &placement, const LanePlan &plan)
{
    const bool hasBand = plan.rows()[placement.row].hasLabels;
    return (slot.isHome ? 2 : 0) + (hasBand ? 4 : 0);
}

/// Where labels stand, by row: those of one row reckon with each other.
using LabelRows = std::map<std::uint32_t, std::pair<Placement, std::vector<RowSlot>>>;

/// The label stands in the home lane or, where that is not in view or keeps no room for it, in the
/// first lane that does.
void chooseRow(const std::vector<RowSlot> &slots, std::span<const Placement> placements,
               const SceneRequest &request, LabelRows &rows)
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
    auto &[placement, row] = rows[placements[chosen].row];
    placement = placements[chosen];
    row.push_back(slots[chosen]);
    row.back().isHome = true;
}

void placeRowLabels(LabelRows &rows, const SceneRequest &request, Scene &scene)
{
    const LanePlan &plan = request.plan;
    for (auto &[index, labelled] : rows) {
        auto &[placement, slots] = labelled;
        std::sort(slots.begin(), slots.end(),
                  [](const RowSlot &a, const RowSlot &b) { return a.left < b.left; });
        const double bandTop = plan.markTop(placement) - plan.metrics().labelBand - kAboveFramePx;
        placeLabels(slots, placement.lane, bandTop, request, scene);
    }
    std::stable_sort(scene.labels.begin(), scene.labels.end(),
                     [](const SceneLabel &a, const SceneLabel &b) { return a.event < b.event; });
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
    LabelRows labelRows;
    for (const EventIndex event : ordered) {
        const auto placements = request.plan.placementsOf(event);
        std::vector<RowSlot> slots;
        for (const Placement &placement : placements)
            slots.push_back(rows.layOutAlone(placement));
        chooseRow(slots, placements, request, labelRows);
        placeSpine(request, event, scene);
    }
    placeRowLabels(labelRows, request, scene);
    if (request.relations != RelationsShown::None)
        placeRelationsOf(ordered, request, scale, scene);
    return scene;
}

} // namespace chancery
