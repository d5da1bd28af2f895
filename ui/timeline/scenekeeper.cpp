#include "ui/timeline/scenekeeper.h"

#include "core/layout/liftedlayout.h"
#include "core/layout/scenelayout.h"
#include "ui/timeline/scenewords.h"
#include "ui/view/viewstate.h"

namespace chancery {

namespace {
/// With no more rows than this all lanes are laid out at once, so that scrolling shows every spine.
constexpr std::size_t kRowsLaidOutWhole = 400;
} // namespace

SceneKeeper::SceneKeeper(ViewState *state, QObject *parent) : QObject(parent), m_state(state)
{
    connect(state, &ViewState::timelineChanged, this, &SceneKeeper::dropPlan);
    connect(state, &ViewState::filterChanged, this, &SceneKeeper::dropPlan);
    connect(state, &ViewState::arrangementChanged, this, &SceneKeeper::dropPlan);
    connect(state, &ViewState::rangeChanged, this, &SceneKeeper::dropScene);
    connect(state, &ViewState::foldsChanged, this, &SceneKeeper::dropScene);
    connect(state, &ViewState::relationsShownChanged, this, &SceneKeeper::dropScene);
    connect(state, &ViewState::selectionChanged, this, [this] { m_lifted.reset(); });
}

const LanePlan &SceneKeeper::plan()
{
    if (!m_plan)
        m_plan = std::make_unique<LanePlan>(m_state->timeline(), m_state->events(), LaneMetrics(),
                                            m_state->arrangement());
    return *m_plan;
}

SceneRequest SceneKeeper::request(double top, double bottom)
{
    return {.timeline = m_state->timeline(),
            .plan = plan(),
            .range = m_state->range(),
            .folds = m_state->folds(),
            .width = m_width,
            .headerWidth = m_headerWidth,
            .top = top,
            .bottom = bottom,
            .measurer = m_measurer,
            .words = translatedSceneWords(),
            .relations = m_state->relationsShown()};
}

TimeScale SceneKeeper::scale() const
{
    return TimeScale(m_state->range(), m_width, m_state->folds());
}

const Scene &SceneKeeper::scene()
{
    if (m_scene)
        return *m_scene;
    const bool whole = plan().rows().size() <= kRowsLaidOutWhole;
    const double margin = m_bottom - m_top;
    m_laidOutTop = whole ? 0 : m_top - margin;
    m_laidOutBottom = whole ? plan().height() : m_bottom + margin;
    m_scene = std::make_unique<Scene>(layoutScene(request(m_laidOutTop, m_laidOutBottom)));
    ++m_revision;
    return *m_scene;
}

const Scene &SceneKeeper::lifted()
{
    if (!m_lifted)
        m_lifted
            = std::make_unique<Scene>(layoutLifted(request(m_top, m_bottom), m_state->selection()));
    return *m_lifted;
}

void SceneKeeper::setWidth(double width)
{
    if (width == m_width)
        return;
    m_width = width;
    dropScene();
}

void SceneKeeper::setHeaderWidth(double width)
{
    if (width == m_headerWidth)
        return;
    m_headerWidth = width;
    dropScene();
}

void SceneKeeper::setViewport(double top, double bottom)
{
    if (top != m_top || bottom != m_bottom)
        m_lifted.reset();
    m_top = top;
    m_bottom = bottom;
    if (m_scene && !isLaidOut(top, bottom))
        dropScene();
}

bool SceneKeeper::isLaidOut(double top, double bottom) const
{
    const double last = m_plan ? m_plan->height() : bottom;
    return top >= m_laidOutTop && std::min(bottom, last) <= m_laidOutBottom;
}

void SceneKeeper::dropPlan()
{
    m_plan.reset();
    m_scene.reset();
    m_lifted.reset();
    Q_EMIT planChanged();
    Q_EMIT sceneChanged();
}

void SceneKeeper::dropScene()
{
    m_lifted.reset();
    if (!m_scene)
        return;
    m_scene.reset();
    Q_EMIT sceneChanged();
}

} // namespace chancery
