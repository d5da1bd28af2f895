#pragma once

#include "core/layout/scene.h"
#include "ui/timeline/canvas.h"
#include "ui/timeline/theme.h"

#include <vector>

namespace chancery {

/// Which lanes have the shaded ground, and below which the pinned ones end: the same for the lanes
/// and for their headers.
class LaneBands
{
public:
    explicit LaneBands(const Scene &scene);

    /// Every other group of lanes is.
    bool isShaded(std::size_t lane) const { return m_isShaded[lane]; }
    bool isBelowPinned(std::size_t lane) const { return m_isFirstUnpinned[lane]; }

private:
    std::vector<bool> m_isShaded;
    std::vector<bool> m_isFirstUnpinned;
};

/// The border of a lane with the one above it; strong below the pinned ones.
void paintLineAbove(Canvas &canvas, const Scene &scene, const LaneBands &bands, std::size_t lane,
                    double width, const Theme &theme);

/// Lines of one pixel stand on whole pixels, so that they are crisp at 1x.
double crisp(double at);

bool touches(const SceneRect &rect, double top, double bottom);

QRectF toQRectF(const SceneRect &rect);

} // namespace chancery
