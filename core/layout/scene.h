#pragma once

#include "core/layout/axis.h"
#include "core/layout/scenegrounds.h"
#include "core/layout/scenemarks.h"
#include "core/layout/scenerelation.h"
#include "core/layout/visiblerange.h"

#include <span>
#include <vector>

namespace chancery {

/// Finished geometry of the lanes over a visible range: screen, exports, hit-testing and tests all
/// read this. y counts from the top of the first lane or of
/// the strip that names eras.
struct Scene
{
    VisibleRange range;
    double width = 0;
    double height = 0; ///< of all lanes
    Axis axis;
    std::vector<SceneStretch> stretches; ///< of time, from left to right, without a gap
    std::vector<SceneFold> folds; ///< in view, from left to right
    std::vector<SceneEra> eras; ///< in view
    double erasHeight = 0; ///< of the strip with their names, above the first lane
    std::vector<SceneLane> lanes; ///< all lanes, also those without marks laid out
    std::vector<SceneMark> marks; ///< of the lanes asked for, those of one event side by side
    std::vector<MarkPart> parts;
    std::vector<SceneCluster> clusters;
    std::vector<SceneSpine> spines;
    std::vector<SceneLabel> labels; ///< in the order of their events
    std::vector<SceneRelation> relations; ///< those asked for, in the order of what states them

    std::span<const MarkPart> partsOf(const SceneMark &mark) const
    {
        return std::span(parts).subspan(mark.firstPart, mark.partCount);
    }
};

} // namespace chancery
