#include "core/layout/scenelayout.h"

#include "core/layout/eralayout.h"
#include "core/layout/labellayout.h"
#include "core/layout/lanelayout.h"
#include "core/layout/relationlayout.h"
#include "core/layout/rowlayout.h"
#include "core/layout/spinelayout.h"
#include "core/layout/timescale.h"

#include <algorithm>

namespace chancery {

namespace {

void placeMarks(const SceneRequest &request, const TimeScale &scale, Scene &scene)
{
    const LanePlan &plan = request.plan;
    RowLayout rows(request, scale, scene);
    for (std::uint32_t l = 0; l < plan.lanes().size(); ++l) {
        const Lane &lane = plan.lanes()[l];
        if (lane.y + lane.height <= request.top || lane.y >= request.bottom)
            continue;
        for (std::uint32_t r = lane.firstRow; r < lane.firstRow + lane.rowCount; ++r) {
            const LaneRow &row = plan.rows()[r];
            const double top = lane.y + row.y;
            if (top + row.height <= request.top || top >= request.bottom)
                continue;
            const auto &slots = rows.layOut(l, r);
            if (row.hasLabels)
                placeLabels(slots, l, top, request, scene);
        }
    }
}

void placeFolds(const TimeScale &scale, const DateWords &words, Scene &scene)
{
    for (const TimeRange &stretch : scale.folded()) {
        const double x = scale.x(stretch.begin);
        const double right = scale.x(stretch.end);
        if (right > 0 && x < scale.width())
            scene.folds.push_back({stretch, x, right - x, widthLabel(lengthOf(stretch), words)});
    }
}

void placeStretches(const TimeScale &scale, Scene &scene)
{
    for (const TimeRange &time : scale.stretchesInView()) {
        const double x = scale.x(time.begin);
        scene.stretches.push_back({time, x, scale.x(time.end) - x});
    }
}

/// An event's marks side by side, so that what draws it finds them together.
void orderByEvent(Scene &scene)
{
    const auto byEvent = [](const auto &a, const auto &b) { return a.event < b.event; };
    std::stable_sort(scene.marks.begin(), scene.marks.end(), byEvent);
    std::stable_sort(scene.labels.begin(), scene.labels.end(), byEvent);
}

} // namespace

Scene layoutScene(const SceneRequest &request)
{
    const TimeScale scale(request.range, request.width, request.folds);
    Scene scene;
    scene.range = request.range;
    scene.width = scale.width();
    scene.height = request.plan.height();
    scene.axis = makeAxis(scale, request.measurer, request.words.dates);
    placeStretches(scale, scene);
    placeFolds(scale, request.words.dates, scene);
    scene.erasHeight = request.plan.erasHeight();
    placeEras(request, scale, scene);
    placeLanes(request, scale, scene);
    placeMarks(request, scale, scene);
    placeSpines(request, scale, scene);
    if (request.relations == RelationsShown::All)
        placeRelations(request, scale, scene);
    orderByEvent(scene);
    return scene;
}

} // namespace chancery
