#include "core/layout/spinelayout.h"

#include "core/layout/levelofdetail.h"

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

bool isInCluster(const Placement &placement, const LanePlan &plan, const LevelOfDetail &detail)
{
    const LaneRow &row = plan.rows()[placement.row];
    return detail.groupAt(plan.itemsOf(row), placement.item - row.firstItem).size() > 1;
}

/// The arrow at a target points away from the nearest source.
int arrowAt(double y, const std::vector<double> &sources)
{
    const auto nearest = std::min_element(sources.begin(), sources.end(), [y](double a, double b) {
        return std::abs(a - y) < std::abs(b - y);
    });
    return *nearest < y ? 1 : -1;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>>
crossedLanes(std::span<const Placement> placements)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> crossed;
    for (std::size_t i = 1; i < placements.size(); ++i) {
        const std::uint32_t above = placements[i - 1].lane;
        const std::uint32_t below = placements[i].lane;
        if (below > above + 1)
            crossed.emplace_back(above + 1, below - 1);
    }
    return crossed;
}

SceneSpine makeSpine(std::span<const Placement> placements, const SceneRequest &request, double x)
{
    const LanePlan &plan = request.plan;
    const Event &event = request.timeline.event(placements.front().event);
    SceneSpine spine;
    spine.event = placements.front().event;
    spine.x = x;
    spine.tone = request.timeline.typeOf(event).tone;
    spine.status = event.status;
    std::vector<double> sources;
    std::vector<RoleKind> roles;
    for (const Placement &placement : placements) {
        spine.ends.push_back({plan.markTop(placement) + plan.metrics().markHeight / 2, 0});
        roles.push_back(plan.roleIn(event, plan.lanes()[placement.lane]));
        if (roles.back() == RoleKind::Source)
            sources.push_back(spine.ends.back().y);
    }
    for (std::size_t i = 0; i < roles.size() && !sources.empty(); ++i) {
        if (roles[i] == RoleKind::Target) {
            spine.ends[i].arrow = arrowAt(spine.ends[i].y, sources);
            spine.directed = true;
        }
    }
    spine.fromY = spine.ends.front().y;
    spine.toY = spine.ends.back().y;
    spine.crossed = crossedLanes(placements);
    return spine;
}

} // namespace

void placeSpines(const SceneRequest &request, const TimeScale &scale, Scene &scene)
{
    const LevelOfDetail detail(scale);
    std::vector<std::pair<EventIndex, double>> shown;
    for (const SceneMark &mark : scene.marks) {
        if (mark.spineX >= 0 && mark.spineX <= request.width)
            shown.emplace_back(mark.event, mark.spineX);
    }
    std::sort(shown.begin(), shown.end());
    shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
    for (const auto &[event, x] : shown) {
        const auto placements = request.plan.placementsOf(event);
        const bool isJoined = placements.size() > 1
            && std::none_of(placements.begin(), placements.end(), [&](const Placement &placement) {
                                  return isInCluster(placement, request.plan, detail);
                              });
        if (isJoined)
            scene.spines.push_back(makeSpine(placements, request, x));
    }
}

void placeSpine(const SceneRequest &request, EventIndex event, Scene &scene)
{
    const auto placements = request.plan.placementsOf(event);
    if (placements.size() < 2)
        return;
    const auto mark = std::find_if(scene.marks.begin(), scene.marks.end(),
                                   [&](const SceneMark &own) { return own.event == event; });
    if (mark != scene.marks.end() && mark->spineX >= 0 && mark->spineX <= request.width)
        scene.spines.push_back(makeSpine(placements, request, mark->spineX));
}

} // namespace chancery
