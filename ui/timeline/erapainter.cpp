#include "ui/timeline/erapainter.h"

#include "ui/text.h"

#include <cmath>

namespace chancery {

namespace {
constexpr double kTintAlpha = 0.055;
constexpr double kEdgeAlpha = 0.45;
constexpr double kBaselinePx = 14;
} // namespace

void paintEra(Canvas &canvas, const SceneEra &era, const Theme &theme, double top, double bottom)
{
    QColor tint = theme.accent;
    tint.setAlphaF(kTintAlpha);
    canvas.fillRect({era.x, top, era.width, bottom - top}, {tint});
    QColor edge = theme.accent;
    edge.setAlphaF(kEdgeAlpha);
    const auto line = [&](double at) {
        const double x = std::floor(at) + 0.5;
        canvas.line({x, top}, {x, bottom}, {edge, 0.7});
    };
    if (era.beginsInView)
        line(era.x);
    if (era.endsInView)
        line(era.x + era.width);
}

void paintEraName(Canvas &canvas, const SceneEra &era, const Theme &theme)
{
    if (era.text.empty())
        return;
    canvas.beginEvent(era.event);
    canvas.text({era.name.x, era.name.y + kBaselinePx}, toQString(era.text),
                {TextRole::LaneDetail, theme.quietInk, theme.ground});
    canvas.endEvent();
}

} // namespace chancery
