#include "core/layout/hittest.h"

#include <cmath>

namespace chancery {

namespace {

constexpr double kSlopPx = 3;
constexpr double kSpineSlopPx = 4;
constexpr double kArcEndSlopPx = 12;

bool isNear(const SceneRect &rect, double x, double y)
{
    const SceneRect grown{rect.x - kSlopPx, rect.y - kSlopPx, rect.width + 2 * kSlopPx,
                          rect.height + 2 * kSlopPx};
    return grown.contains(x, y);
}

} // namespace

SceneHit hitTest(const Scene &scene, double x, double y)
{
    for (auto mark = scene.marks.rbegin(); mark != scene.marks.rend(); ++mark) {
        if (isNear(mark->rect, x, y))
            return HitEvent{mark->event};
    }
    for (std::size_t i = scene.clusters.size(); i-- > 0;) {
        if (isNear(scene.clusters[i].rect, x, y))
            return HitCluster{i};
    }
    for (const SceneLabel &label : scene.labels) {
        if (label.rect.contains(x, y))
            return HitEvent{label.event};
    }
    for (const SceneSpine &spine : scene.spines) {
        if (std::abs(spine.x - x) <= kSpineSlopPx && y >= spine.fromY && y <= spine.toY)
            return HitEvent{spine.event};
    }
    for (const SceneEra &era : scene.eras) {
        if (!era.text.empty() && isNear(era.name, x, y))
            return HitEvent{era.event};
    }
    for (std::size_t i = 0; i < scene.folds.size(); ++i) {
        const SceneFold &fold = scene.folds[i];
        if (x >= fold.x && x < fold.x + fold.width && y < scene.height)
            return HitFold{i};
    }
    return std::monostate{};
}

std::optional<EventIndex> relatedOutOfView(const Scene &scene, double x, double y)
{
    const auto isAt = [x, y](const ScenePoint &point) {
        return std::hypot(point.x - x, point.y - y) <= kArcEndSlopPx;
    };
    for (const SceneRelation &relation : scene.relations) {
        if (!relation.fromInView && isAt(relation.curve.front()))
            return relation.from;
        if (!relation.toInView && isAt(relation.curve.back()))
            return relation.to;
    }
    return std::nullopt;
}

} // namespace chancery
