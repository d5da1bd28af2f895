#include "ui/timeline/headerpainter.h"

#include "core/layout/lanelayout.h"
#include "ui/text.h"
#include "ui/timeline/lanebands.h"

#include <algorithm>

namespace chancery {

namespace {

constexpr double kHueBarPx = 4;
constexpr double kHighHueBarPx = 25; ///< beside a name with a line below it
constexpr double kBareHueBarPx = 14;
constexpr double kNameHeightPx = 42; ///< of a lane's name with the line below it

/// Points down on what is open, to the right on what is collapsed.
void paintTriangle(Canvas &canvas, const QPointF &middle, bool isCollapsed, const Theme &theme)
{
    constexpr double kHalf = 3.2;
    const double x = middle.x();
    const double y = middle.y();
    const QPolygonF triangle = isCollapsed
        ? QPolygonF({{x - kHalf / 2, y - kHalf}, {x + kHalf, y}, {x - kHalf / 2, y + kHalf}})
        : QPolygonF({{x - kHalf, y - kHalf / 2}, {x + kHalf, y - kHalf / 2}, {x, y + kHalf}});
    canvas.polygon(triangle, theme.quietInk, {theme.quietInk, 0});
}

} // namespace

void paintHeaders(Canvas &canvas, const Scene &scene, const Theme &theme, double width, double top,
                  double bottom, bool offersHand)
{
    const LaneBands bands(scene);
    canvas.fillRect({0, top, width, bottom - top}, {theme.ground});
    for (std::size_t i = 0; i < scene.lanes.size(); ++i) {
        const SceneLane &lane = scene.lanes[i];
        if (!touches(lane.rect, top, bottom))
            continue;
        const double y = lane.rect.y;
        // A name stays in sight while any of its lane is.
        const double nameY = std::max(y, std::min(top, lane.rect.bottom() - kNameHeightPx));
        if (bands.isShaded(i))
            canvas.fillRect({0, y, width, lane.rect.height}, {theme.shadedGround});
        paintLineAbove(canvas, scene, bands, i, width, theme);
        const double x = laneNameX(lane.depth);
        const bool isTop = lane.depth == 0;
        const double barHeight = lane.subName.empty() ? kBareHueBarPx : kHighHueBarPx;
        canvas.fillRect({x - 12, nameY + 9, kHueBarPx, barHeight},
                        {theme.laneHue(lane.hue), Fill::Pattern::Plain, kHueBarPx / 2});
        if (lane.hasMembers && (offersHand || lane.isCollapsed))
            paintTriangle(canvas, {x - 18.5, nameY + 16}, lane.isCollapsed, theme);
        canvas.text({x, nameY + 20}, toQString(lane.name),
                    {isTop ? TextRole::LaneName : TextRole::LaneSubName, theme.ink, {}});
        if (!lane.subName.empty())
            canvas.text({x, nameY + 34}, toQString(lane.subName),
                        {TextRole::LaneDetail, theme.quietInk, {}});
    }
    canvas.line({width - 0.5, top}, {width - 0.5, std::min(bottom, scene.height)},
                {theme.groupLine, 1});
}

} // namespace chancery
