#include "ui/timeline/scenepainter.h"

#include "core/layout/lanelayout.h"
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
constexpr double kVeilAlpha = 0.55;
constexpr double kHoverVeilAlpha = 0.4;
constexpr double kPinnedLinePx = 2;
constexpr double kHueBarPx = 4;
constexpr double kHighHueBarPx = 25; ///< beside a name with a line below it
constexpr double kBareHueBarPx = 14;
constexpr double kNameHeightPx = 42; ///< of a lane's name with the line below it

QRectF toQRectF(const SceneRect &rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

/// Lines of one pixel stand on whole pixels, so that they are crisp at 1x.
double crisp(double at)
{
    return std::floor(at) + 0.5;
}

bool touches(const SceneRect &rect, double top, double bottom)
{
    return rect.y < bottom && rect.bottom() > top;
}

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
    : m_canvas(canvas), m_scene(scene), m_theme(theme)
{
    bool isShaded = false;
    bool isBelowPinned = false;
    for (const SceneLane &lane : scene.lanes) {
        if (lane.depth == 0) {
            m_isFirstUnpinned.push_back(isBelowPinned && !lane.isPinned);
            isShaded = !isShaded;
            isBelowPinned = lane.isPinned;
        } else {
            m_isFirstUnpinned.push_back(false);
        }
        m_isShaded.push_back(isShaded);
    }
}

void ScenePainter::paintLineAbove(std::size_t lane, double width) const
{
    if (lane == 0)
        return;
    const double y = crisp(m_scene.lanes[lane].rect.y);
    const QColor &line = m_scene.lanes[lane].depth == 0 ? m_theme.groupLine : m_theme.laneLine;
    if (m_isFirstUnpinned[lane])
        m_canvas.line({0, y}, {width, y}, {m_theme.quietInk, kPinnedLinePx});
    else
        m_canvas.line({0, y}, {width, y}, {line, 1});
}

const QColor &ScenePainter::groundOf(std::uint32_t lane) const
{
    return m_isShaded[lane] ? m_theme.shadedGround : m_theme.ground;
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
        if (m_isShaded[i])
            m_canvas.fillRect(toQRectF(lane.rect), {m_theme.shadedGround});
        paintLifetime(lane);
        paintLineAbove(i, m_scene.width);
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
        for (; i < m_scene.marks.size() && m_scene.marks[i].event == event; ++i) {
            const SceneMark &mark = m_scene.marks[i];
            if (touches(mark.rect, top, bottom))
                paintMark(m_canvas, mark, m_scene.partsOf(mark), m_theme, groundOf(mark.lane));
        }
        for (const SceneLabel &label : labelsOf(event)) {
            if (touches(label.rect, top, bottom))
                paintLabel(label);
        }
        m_canvas.endEvent();
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
    for (const SceneSpine &spine : lifted.spines)
        above.paintSpine(spine, 1.6);
    for (const SceneRelation &relation : lifted.relations)
        paintRelation(m_canvas, relation, m_theme, 1.3);
    above.paintEvents(top, bottom);
    for (const SceneMark &mark : lifted.marks)
        m_canvas.strokeRect(toQRectF(mark.rect).adjusted(-3.5, -3.5, 3.5, 3.5),
                            {m_theme.accent, 1.6}, 4);
    for (const SceneSpine &spine : lifted.spines)
        above.paintArrows(spine);
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

/// Points down on what is open, to the right on what is collapsed.
void ScenePainter::paintTriangle(const QPointF &middle, bool isCollapsed) const
{
    constexpr double kHalf = 3.2;
    const double x = middle.x();
    const double y = middle.y();
    const QPolygonF triangle = isCollapsed
        ? QPolygonF({{x - kHalf / 2, y - kHalf}, {x + kHalf, y}, {x - kHalf / 2, y + kHalf}})
        : QPolygonF({{x - kHalf, y - kHalf / 2}, {x + kHalf, y - kHalf / 2}, {x, y + kHalf}});
    m_canvas.polygon(triangle, m_theme.quietInk, {m_theme.quietInk, 0});
}

void ScenePainter::paintHeaders(double width, double top, double bottom, bool offersHand) const
{
    m_canvas.fillRect({0, top, width, bottom - top}, {m_theme.ground});
    for (std::size_t i = 0; i < m_scene.lanes.size(); ++i) {
        const SceneLane &lane = m_scene.lanes[i];
        if (!touches(lane.rect, top, bottom))
            continue;
        const double y = lane.rect.y;
        // A name stays in sight while any of its lane is.
        const double nameY = std::max(y, std::min(top, lane.rect.bottom() - kNameHeightPx));
        if (m_isShaded[i])
            m_canvas.fillRect({0, y, width, lane.rect.height}, {m_theme.shadedGround});
        paintLineAbove(i, width);
        const double x = laneNameX(lane.depth);
        const bool isTop = lane.depth == 0;
        const double barHeight = lane.subName.empty() ? kBareHueBarPx : kHighHueBarPx;
        m_canvas.fillRect({x - 12, nameY + 9, kHueBarPx, barHeight},
                          {m_theme.laneHue(lane.hue), Fill::Pattern::Plain, kHueBarPx / 2});
        if (lane.hasMembers && (offersHand || lane.isCollapsed))
            paintTriangle({x - 18.5, nameY + 16}, lane.isCollapsed);
        m_canvas.text({x, nameY + 20}, toQString(lane.name),
                      {isTop ? TextRole::LaneName : TextRole::LaneSubName, m_theme.ink, {}});
        if (!lane.subName.empty())
            m_canvas.text({x, nameY + 34}, toQString(lane.subName),
                          {TextRole::LaneDetail, m_theme.quietInk, {}});
    }
    m_canvas.line({width - 0.5, top}, {width - 0.5, std::min(bottom, m_scene.height)},
                  {m_theme.groupLine, 1});
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
