#pragma once

#include "core/layout/laneplan.h"
#include "core/layout/scene.h"
#include "core/layout/scenelayout.h"
#include "core/layout/scenewords.h"
#include "core/layout/timescale.h"
#include "ui/timeline/fonttextmeasurer.h"

#include <QObject>

#include <memory>

namespace chancery {

class ViewState;

/// Keeps the Scene of a view up to date. Lanes and rows are planned anew when the timeline or
/// filter changes, the Scene when the range or width does; hover, selection and scrolling rebuild
/// nothing until they leave what is laid out.
class SceneKeeper : public QObject
{
    Q_OBJECT

public:
    /// @p state is not owned.
    explicit SceneKeeper(ViewState *state, QObject *parent = nullptr);

    const LanePlan &plan();
    /// Built when asked for, if something it depends on has changed.
    const Scene &scene();
    /// The selected events, to be drawn above the Scene. Built when asked for.
    const Scene &lifted();
    /// Time and x as they are in the Scene.
    TimeScale scale() const;
    /// Grows by one with each Scene built, so that pictures of it can be kept.
    int revision() const { return m_revision; }

    void setWidth(double width);
    void setHeaderWidth(double width);
    /// The part of the lanes' height in the viewport.
    void setViewport(double top, double bottom);

Q_SIGNALS:
    /// Lanes were planned anew: their number and heights may be others.
    void planChanged();
    /// scene() will return another one.
    void sceneChanged();

private:
    SceneRequest request(double top, double bottom);
    void dropPlan();
    void dropScene();
    bool isLaidOut(double top, double bottom) const;

    ViewState *m_state;
    FontTextMeasurer m_measurer;
    std::unique_ptr<LanePlan> m_plan;
    std::unique_ptr<Scene> m_scene;
    std::unique_ptr<Scene> m_lifted;
    double m_width = 800;
    double m_headerWidth = 200;
    double m_top = 0;
    double m_bottom = 1000;
    double m_laidOutTop = 0;
    double m_laidOutBottom = 0;
    int m_revision = 0;
};

} // namespace chancery
