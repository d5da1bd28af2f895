#include "ui/timeline/lanebands.h"

#include <cmath>

namespace chancery {

namespace {
constexpr double kPinnedLinePx = 2;
} // namespace

LaneBands::LaneBands(const Scene &scene)
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

void paintLineAbove(Canvas &canvas, const Scene &scene, const LaneBands &bands, std::size_t lane,
                    double width, const Theme &theme)
{
    if (lane == 0)
        return;
    const double y = crisp(scene.lanes[lane].rect.y);
    const QColor &line = scene.lanes[lane].depth == 0 ? theme.groupLine : theme.laneLine;
    if (bands.isBelowPinned(lane))
        canvas.line({0, y}, {width, y}, {theme.quietInk, kPinnedLinePx});
    else
        canvas.line({0, y}, {width, y}, {line, 1});
}

double crisp(double at)
{
    return std::floor(at) + 0.5;
}

bool touches(const SceneRect &rect, double top, double bottom)
{
    return rect.y < bottom && rect.bottom() > top;
}

QRectF toQRectF(const SceneRect &rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

} // namespace chancery
