#include "ui/panels/legendsample.h"

#include "ui/timeline/qpaintercanvas.h"

#include <QPainter>

#include <cmath>

namespace chancery {

namespace {
constexpr double kBorderPx = 4; ///< around the mark
} // namespace

LegendSample::LegendSample(LegendEntry entry, QWidget *parent)
    : QWidget(parent), m_entry(std::move(entry))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Mark: %1").arg(m_entry.words));
}

void LegendSample::setTheme(ThemeKind theme)
{
    m_theme = theme;
    update();
}

QSize LegendSample::sizeHint() const
{
    return {static_cast<int>(std::ceil(kSampleWidthPx + 2 * kBorderPx)),
            static_cast<int>(std::ceil(kSampleHeightPx + 2))};
}

void LegendSample::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(m_theme);
    QPainter painter(this);
    painter.fillRect(rect(), theme.ground);
    QPainterCanvas canvas(&painter);
    const double top = (height() - kSampleHeightPx) / 2;
    m_entry.paintSample(canvas, {kBorderPx, top, kSampleWidthPx, kSampleHeightPx}, theme);
}

} // namespace chancery
