#include "ui/timeline/scenepainter.h"

#include "ui/text.h"
#include "ui/timeline/erapainter.h"
#include "ui/timeline/foldpainter.h"
#include "ui/timeline/fonttextmeasurer.h"
#include "ui/timeline/markpainter.h"
#include "ui/timeline/relationpainter.h"

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

constexpr double kLabelBaselinePx = 12.5;
constexpr double kSpinePx = 1.4;
constexpr double kArrowLengthPx = 8;
constexpr double kArrowHalfPx = 4;
constexpr double kArrowGapPx = 6.5; ///< from the middle of a mark to the arrow's tip
constexpr double kFoundPx = 2;
constexpr double kVeilAlpha = 0.42;
constexpr double kHoverVeilAlpha = 0.25;

template<class Part>
std::span<const Part> ofEvent(const std::vector<Part> &parts, EventIndex event)
{
    struct Less
    {
        bool operator()(const Part &a, EventIndex b) const { return a.event < b; }
        bool operator()(EventIndex a, const Part &b) const { return a < b.event; }
    };
    const auto [first, last] = std::equal_range(parts.begin(), parts.end(), event, Less());
    return {first, last};
}

} // namespace

ScenePainter::ScenePainter(Canvas &canvas, const Scene &scene, const Theme &theme)
    : m_canvas(canvas), m_scene(scene), m_theme(theme), m_bands(scene)
{
}

const QColor &ScenePainter::groundOf(std::uint32_t lane) const
{
    return m_bands.isShaded(lane) ? m_theme.shadedGround : m_theme.ground;
}

std::span<const SceneMark> ScenePainter::marksOf(EventIndex event) const
{
    return ofEvent(m_scene.marks, event);
}

std::span<const SceneLabel> ScenePainter::labelsOf(EventIndex event) const
{
    return ofEvent(m_scene.labels, event);
}

void ScenePainter::paintLanes(double top, double bottom) const
{
    paintGrounds(top, bottom);
    for (const SceneEra &era : m_scene.eras)
        paintEra(m_canvas, era, m_theme, top, std::min(bottom, m_scene.height));
    paintGrid(top, bottom);
    for (const SceneFold &fold : m_scene.folds)
        paintFold(m_canvas, fold, m_theme, top, std::min(bottom, m_scene.height));
    for (const SceneEra &era : m_scene.eras)
        paintEraName(m_canvas, era, m_theme);
    for (const SceneSpine &spine : m_scene.spines) {
        if (spine.fromY < bottom && spine.toY > top)
            paintSpine(spine, 1);
    }
    for (const SceneRelation &relation : m_scene.relations)
        paintRelation(m_canvas, relation, m_theme, 1);
    paintEvents(top, bottom);
    for (const SceneCluster &cluster : m_scene.clusters) {
        if (touches(cluster.rect, top, bottom))
            paintCluster(cluster);
    }
    for (const SceneSpine &spine : m_scene.spines) {
        if (spine.fromY < bottom && spine.toY > top)
            paintArrows(spine);
    }
}

void ScenePainter::paintGrounds(double top, double bottom) const
{
    m_canvas.fillRect({0, top, m_scene.width, bottom - top}, {m_theme.ground});
    for (std::size_t i = 0; i < m_scene.lanes.size(); ++i) {
        const SceneLane &lane = m_scene.lanes[i];
        if (!touches(lane.rect, top, bottom))
            continue;
        if (m_bands.isShaded(i))
            m_canvas.fillRect(toQRectF(lane.rect), {m_theme.shadedGround});
        paintLifetime(lane);
        paintLineAbove(m_canvas, m_scene, m_bands, i, m_scene.width, m_theme);
    }
}

void ScenePainter::paintLifetime(const SceneLane &lane) const
{
    const QRectF all = toQRectF(lane.rect);
    if (lane.bornX && *lane.bornX > 0)
        m_canvas.fillRect({0, all.y(), std::min(*lane.bornX, all.width()), all.height()},
                          {m_theme.faintInk, Fill::Pattern::Hatch});
    if (lane.diedX && *lane.diedX < all.width()) {
        const double from = std::max(*lane.diedX, 0.0);
        m_canvas.fillRect({from, all.y(), all.width() - from, all.height()},
                          {m_theme.faintInk, Fill::Pattern::Hatch});
    }
}

void ScenePainter::paintGrid(double top, double bottom) const
{
    const double last = std::min(bottom, m_scene.height);
    const auto lines = [&](const std::vector<Tick> &ticks, const QColor &color) {
        for (const Tick &tick : ticks) {
            if (tick.x > 0 && tick.x < m_scene.width)
                m_canvas.line({crisp(tick.x), top}, {crisp(tick.x), last}, {color, 1});
        }
    };
    lines(m_scene.axis.minor, m_theme.minorGrid);
    lines(m_scene.axis.major, m_theme.majorGrid);
}

void ScenePainter::paintSpine(const SceneSpine &spine, double widthFactor) const
{
    const QColor &color = m_theme.tone(spine.tone);
    const bool isPlanned = spine.status != EventStatus::Happened;
    const Stroke solid{color, kSpinePx * widthFactor,
                       isPlanned ? Stroke::Dash::Dashed : Stroke::Dash::Solid};
    const Stroke dotted{color, 1, Stroke::Dash::Dotted};
    double y = spine.fromY;
    for (const auto &[first, last] : spine.crossed) {
        const double from = m_scene.lanes[first].rect.y;
        const double to = m_scene.lanes[last].rect.bottom();
        m_canvas.line({spine.x, y}, {spine.x, from}, solid);
        m_canvas.line({spine.x, from}, {spine.x, to}, dotted);
        y = to;
    }
    m_canvas.line({spine.x, y}, {spine.x, spine.toY}, solid);
}

void ScenePainter::paintArrows(const SceneSpine &spine) const
{
    const QColor &color = m_theme.tone(spine.tone);
    for (const SpineEnd &end : spine.ends) {
        if (end.arrow == 0)
            continue;
        const double tip = end.y - end.arrow * kArrowGapPx;
        const double base = tip - end.arrow * kArrowLengthPx;
        m_canvas.polygon(
            QPolygonF(
                {{spine.x, tip}, {spine.x - kArrowHalfPx, base}, {spine.x + kArrowHalfPx, base}}),
            color, {});
    }
}

void ScenePainter::paintEvents(double top, double bottom) const
{
    for (std::size_t i = 0; i < m_scene.marks.size();) {
        const EventIndex event = m_scene.marks[i].event;
        m_canvas.beginEvent(event);
        paintMarks(event, top, bottom);
        i += marksOf(event).size();
        for (const SceneLabel &label : labelsOf(event)) {
            if (touches(label.rect, top, bottom))
                paintLabel(label);
        }
        m_canvas.endEvent();
    }
}

void ScenePainter::paintMarks(EventIndex event, double top, double bottom) const
{
    for (const SceneMark &mark : marksOf(event)) {
        if (touches(mark.rect, top, bottom))
            paintMark(m_canvas, mark, m_scene.partsOf(mark), m_theme, groundOf(mark.lane));
    }
}

void ScenePainter::paintLabel(const SceneLabel &label) const
{
    const QColor &halo = groundOf(label.lane);
    const double baseline = label.rect.y + kLabelBaselinePx;
    m_canvas.text({label.rect.x, baseline}, toQString(label.text),
                  {TextRole::Label, m_theme.ink, halo});
    if (!label.date.empty())
        m_canvas.text({label.dateX, baseline}, toQString(label.date),
                      {TextRole::LabelDate, m_theme.quietInk, halo});
}

void ScenePainter::paintCluster(const SceneCluster &cluster) const
{
    m_canvas.beginCluster(cluster.firstItem, cluster.count);
    const QRectF rect = toQRectF(cluster.rect);
    m_canvas.fillRect(rect, {m_theme.quietInk, Fill::Pattern::Plain, rect.height() / 2});
    constexpr double kDigitPx = 6.2;
    const QString count = QString::number(cluster.count);
    const double width = static_cast<double>(count.size()) * kDigitPx;
    m_canvas.text({rect.center().x() - width / 2, rect.center().y() + 3.6}, count,
                  {TextRole::ClusterCount, m_theme.ground, {}});
    m_canvas.endCluster();
}

void ScenePainter::paintLifted(const Scene &lifted, double top, double bottom) const
{
    if (lifted.marks.empty())
        return;
    QColor veil = m_theme.ground;
    veil.setAlphaF(static_cast<float>(kVeilAlpha));
    m_canvas.fillRect({0, top, m_scene.width, bottom - top}, {veil});
    const ScenePainter above(m_canvas, lifted, m_theme);
    for (const SceneRelation &relation : lifted.relations) {
        paintBeneath(lifted, relation.from);
        paintBeneath(lifted, relation.to);
    }
    for (const SceneSpine &spine : lifted.spines)
        above.paintSpine(spine, 1.6);
    for (const SceneRelation &relation : lifted.relations)
        paintRelation(m_canvas, relation, m_theme, 1.3);
    for (const SceneLabel &label :
         lifted.labels) // over its like in the Scene, and what stands there
        m_canvas.fillRect(toQRectF(label.rect).adjusted(-3, 0, 3, 4),
                          {groundOf(label.lane), Fill::Pattern::Plain, 3});
    for (const SceneMark &mark : lifted.marks)
        paintMark(m_canvas, mark, lifted.partsOf(mark), m_theme, groundOf(mark.lane));
    for (const SceneMark &mark : lifted.marks)
        m_canvas.strokeRect(toQRectF(mark.rect).adjusted(-3.5, -3.5, 3.5, 3.5),
                            {m_theme.accent, 1.6}, 4);
    for (const SceneSpine &spine : lifted.spines)
        above.paintArrows(spine);
    for (const SceneLabel &label : lifted.labels)
        paintLabel(label);
}

void ScenePainter::paintBeneath(const Scene &lifted, EventIndex event) const
{
    if (!ofEvent(lifted.marks, event).empty())
        return;
    paintMarks(event, 0, m_scene.height);
    for (const SceneLabel &label : labelsOf(event))
        paintLabel(label);
}

void ScenePainter::paintHovered(EventIndex event, double top, double bottom, bool dims) const
{
    if (dims) {
        QColor veil = m_theme.ground;
        veil.setAlphaF(static_cast<float>(kHoverVeilAlpha));
        m_canvas.fillRect({0, top, m_scene.width, bottom - top}, {veil});
        for (const SceneLabel &label : labelsOf(event))
            paintLabel(label);
    }
    for (const SceneSpine &spine : m_scene.spines) {
        if (spine.event == event)
            paintSpine(spine, 1.8);
    }
    for (const SceneMark &mark : marksOf(event)) {
        paintMark(m_canvas, mark, m_scene.partsOf(mark), m_theme, groundOf(mark.lane));
        m_canvas.strokeRect(toQRectF(mark.rect).adjusted(-3.5, -3.5, 3.5, 3.5),
                            {m_theme.quietInk, 1}, 4);
    }
    for (const SceneSpine &spine : m_scene.spines) {
        if (spine.event == event)
            paintArrows(spine);
    }
}

void ScenePainter::paintFound(const EventSet &found, const LanePlan &plan, double top,
                              double bottom) const
{
    const Stroke stroke{m_theme.found, kFoundPx, Stroke::Dash::Dashed};
    for (const SceneMark &mark : m_scene.marks) {
        if (found.contains(mark.event) && touches(mark.rect, top, bottom))
            m_canvas.strokeRect(toQRectF(mark.rect).adjusted(-3.5, -3.5, 3.5, 3.5), stroke, 4);
    }
    for (const SceneCluster &cluster : m_scene.clusters) {
        const auto items = std::span(plan.items()).subspan(cluster.firstItem, cluster.count);
        const bool holdsSome = std::any_of(items.begin(), items.end(), [&](const RowItem &item) {
            return found.contains(item.event);
        });
        if (holdsSome && touches(cluster.rect, top, bottom))
            m_canvas.strokeRect(toQRectF(cluster.rect).adjusted(-2.5, -2.5, 2.5, 2.5), stroke, 9);
    }
}

void ScenePainter::paintRuler() const
{
    constexpr double kMajorBaseline = 18;
    constexpr double kMinorBaseline = 37;
    constexpr double kMinorTop = 25;
    m_canvas.fillRect({0, 0, m_scene.width, kRulerHeightPx}, {m_theme.rulerGround});
    for (const Tick &tick : m_scene.axis.minor) {
        if (tick.x >= 0 && tick.x < m_scene.width)
            m_canvas.line({crisp(tick.x), kMinorTop}, {crisp(tick.x), kRulerHeightPx},
                          {m_theme.majorGrid, 1});
        if (!tick.text.empty())
            m_canvas.text({tick.textX, kMinorBaseline}, toQString(tick.text),
                          {TextRole::TickMinor, m_theme.quietInk, {}});
    }
    for (const Tick &tick : m_scene.axis.major) {
        if (tick.x >= 0 && tick.x < m_scene.width)
            m_canvas.line({crisp(tick.x), 4}, {crisp(tick.x), kRulerHeightPx},
                          {m_theme.groupLine, 1});
        if (!tick.text.empty())
            m_canvas.text({tick.textX, kMajorBaseline}, toQString(tick.text),
                          {TextRole::TickMajor, m_theme.ink, {}});
    }
    for (const SceneFold &fold : m_scene.folds)
        paintFoldInRuler(m_canvas, fold, m_theme, FontTextMeasurer());
    m_canvas.line({0, kRulerHeightPx - 0.5}, {m_scene.width, kRulerHeightPx - 0.5},
                  {m_theme.groupLine, 1});
}

} // namespace chancery
