#pragma once

#include "core/layout/laneplan.h"
#include "core/layout/scene.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/lanebands.h"
#include "ui/timeline/theme.h"

#include <span>

namespace chancery {

/// Height of the ruler, with its two levels.
inline constexpr double kRulerHeightPx = 44;

/// Replays a Scene on a canvas. Never asks the model. The origin is the top left corner of the part
/// named; only what touches @p top..bottom of the lanes' height is drawn.
class ScenePainter
{
public:
    ScenePainter(Canvas &canvas, const Scene &scene, const Theme &theme);

    /// Everything of the lanes: grounds, grid, spines, marks, clusters, labels.
    void paintLanes(double top, double bottom) const;
    /// The selected events lifted above a veil over the rest; nothing when none of them is in view.
    void paintLifted(const Scene &lifted, double top, double bottom) const;
    /// A quiet frame around the marks of the event under the cursor.
    /// @p dims: the rest of what is in view recedes.
    void paintHovered(EventIndex event, double top, double bottom, bool dims) const;
    /// Frames in the colour of what is found, dashed, around the marks and clusters that hold some.
    void paintFound(const EventSet &found, const LanePlan &plan, double top, double bottom) const;
    void paintRuler() const;

private:
    void paintGrounds(double top, double bottom) const;
    void paintLifetime(const SceneLane &lane) const;
    void paintGrid(double top, double bottom) const;
    void paintSpine(const SceneSpine &spine, double widthFactor) const;
    void paintArrows(const SceneSpine &spine) const;
    void paintLabel(const SceneLabel &label) const;
    void paintCluster(const SceneCluster &cluster) const;
    void paintEvents(double top, double bottom) const;
    void paintMarks(EventIndex event, double top, double bottom) const;
    /// What is related to a lifted event stands above the veil too, as it is.
    void paintBeneath(const Scene &lifted, EventIndex event) const;
    const QColor &groundOf(std::uint32_t lane) const;
    std::span<const SceneMark> marksOf(EventIndex event) const;
    std::span<const SceneLabel> labelsOf(EventIndex event) const;

    Canvas &m_canvas;
    const Scene &m_scene;
    const Theme &m_theme;
    LaneBands m_bands;
};

} // namespace chancery
