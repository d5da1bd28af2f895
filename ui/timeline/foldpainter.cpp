#include "ui/timeline/foldpainter.h"

#include "ui/text.h"
#include "ui/timeline/scenepainter.h"

#include <cmath>

namespace chancery {

namespace {

constexpr double kUpperBaseline = 18;
constexpr double kLowerBaseline = 33;

QRectF breakRect(const SceneFold &fold, double top, double bottom)
{
    return {fold.x, top, fold.width, bottom - top};
}

void paintEdges(Canvas &canvas, const QRectF &rect, const Theme &theme)
{
    const Stroke edge{theme.groupLine, 1, Stroke::Dash::Dashed};
    for (const double x : {std::floor(rect.left()) + 0.5, std::floor(rect.right()) + 0.5})
        canvas.line({x, rect.top()}, {x, rect.bottom()}, edge);
}

} // namespace

void paintFold(Canvas &canvas, const SceneFold &fold, const Theme &theme, double top, double bottom)
{
    const QRectF rect = breakRect(fold, top, bottom);
    canvas.fillRect(rect, {theme.foldGround});
    paintEdges(canvas, rect, theme);
}

void paintFoldInRuler(Canvas &canvas, const SceneFold &fold, const Theme &theme,
                      const TextMeasurer &measurer)
{
    const QRectF rect = breakRect(fold, 0, kRulerHeightPx);
    canvas.fillRect(rect, {theme.foldGround});
    paintEdges(canvas, rect, theme);
    const auto centred = [&](const QString &line, double baseline) {
        const double width = measurer.width(toUtf8(line), TextRole::TickMinor);
        if (width < rect.width())
            canvas.text({rect.center().x() - width / 2, baseline}, line,
                        {TextRole::TickMinor, theme.quietInk, {}});
    };
    // The number above its unit, where the language parts them.
    const QString length = toQString(fold.length);
    const qsizetype gap = length.indexOf(QLatin1Char(' '));
    centred(length.left(gap), gap < 0 ? (kUpperBaseline + kLowerBaseline) / 2 : kUpperBaseline);
    if (gap >= 0)
        centred(length.mid(gap + 1), kLowerBaseline);
}

} // namespace chancery
