#include "ui/timeline/laneheaders.h"

#include "ui/timeline/qpaintercanvas.h"
#include "ui/timeline/scenekeeper.h"
#include "ui/timeline/scenepainter.h"

#include <QPainter>

namespace chancery {

LaneHeaders::LaneHeaders(SceneKeeper *keeper, QWidget *parent) : QWidget(parent), m_keeper(keeper)
{
    setFixedWidth(kWidthPx);
    keeper->setHeaderWidth(kWidthPx);
    connect(keeper, &SceneKeeper::planChanged, this, [this] { update(); });
}

void LaneHeaders::setScrollY(double y)
{
    m_scrollY = y;
    update();
}

void LaneHeaders::setTheme(ThemeKind theme)
{
    m_theme = theme;
    update();
}

void LaneHeaders::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.translate(0, -m_scrollY);
    QPainterCanvas canvas(&painter);
    ScenePainter(canvas, m_keeper->scene(), themeOf(m_theme))
        .paintHeaders(width(), m_scrollY, m_scrollY + height());
}

} // namespace chancery
