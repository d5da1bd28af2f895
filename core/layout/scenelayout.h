#pragma once

#include "core/layout/folds.h"
#include "core/layout/laneplan.h"
#include "core/layout/scene.h"
#include "core/layout/scenewords.h"
#include "core/layout/textmeasurer.h"
#include "core/layout/visiblerange.h"

namespace chancery {

/// Which relations between events are drawn as arcs.
enum class RelationsShown { OfSelection, All, None };

/// What a Scene is made from. Nothing else enters: same inputs, same Scene.
struct SceneRequest
{
    const Timeline &timeline;
    const LanePlan &plan;
    VisibleRange range;
    Folds folds = {}; ///< of what the plan shows; none: time is not folded
    double width = 0; ///< of the lanes, without their headers
    double headerWidth = 0; ///< room for lane names
    /// The part of the lanes' height whose marks are wanted; lanes outside it have none.
    double top = 0;
    double bottom = 1e12;
    const TextMeasurer &measurer;
    const SceneWords &words = englishSceneWords();
    /// By event, appended to its label: the numbers of its notes. Null: none.
    const std::vector<std::string> *labelSuffixes = nullptr;
    /// All: in the Scene. Of the selection: in what is lifted above it.
    RelationsShown relations = RelationsShown::OfSelection;
};

/// Lays out what is in view. Its cost follows the marks and cells in view, not the timeline's size.
Scene layoutScene(const SceneRequest &request);

} // namespace chancery
