#include "ui/timeline/ruler.h"

#include "ui/timeline/qpaintercanvas.h"
#include "ui/timeline/scenekeeper.h"
#include "ui/timeline/scenepainter.h"

#include <QPainter>

namespace chancery {

Ruler::Ruler(SceneKeeper *keeper, QWidget *parent) : QWidget(parent), m_keeper(keeper)
{
    setFixedHeight(static_cast<int>(kRulerHeightPx));
    connect(keeper, &SceneKeeper::sceneChanged, this, [this] { update(); });
}

void Ruler::setTheme(ThemeKind theme)
{
    m_theme = theme;
    update();
}

void Ruler::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QPainterCanvas canvas(&painter);
    ScenePainter(canvas, m_keeper->scene(), themeOf(m_theme)).paintRuler();
}

} // namespace chancery
