#include "ui/timeline/overviewcaption.h"

#include "core/layout/lanelayout.h"
#include "core/query/extents.h"
#include "ui/datephrases.h"
#include "ui/view/viewstate.h"

#include <QPainter>

namespace chancery {

OverviewCaption::OverviewCaption(ViewState *state, QWidget *parent)
    : QWidget(parent), m_state(state)
{
    connect(state, &ViewState::timelineChanged, this, &OverviewCaption::showYears);
    connect(state, &ViewState::filterChanged, this, &OverviewCaption::showYears);
    connect(state, &ViewState::arrangementChanged, this, &OverviewCaption::showYears);
}

void OverviewCaption::setTheme(ThemeKind theme)
{
    m_theme = theme;
    update();
}

void OverviewCaption::showYears()
{
    const auto hull = hullOf(m_state->timeline(), m_state->events());
    m_years = hull ? timeSpanText(*hull) : QString();
    update();
}

void OverviewCaption::paintEvent(QPaintEvent *)
{
    constexpr double kFirstLinePx = 24;
    constexpr double kLinePx = 16;
    QPainter painter(this);
    const Theme &theme = themeOf(m_theme);
    painter.fillRect(rect(), theme.rulerGround);
    painter.fillRect(QRectF(0, 0, width(), 1), theme.groupLine);
    painter.fillRect(QRectF(width() - 1, 0, 1, height()), theme.groupLine);
    painter.setPen(theme.quietInk);
    painter.setFont(fontOf(TextRole::LaneDetail));
    painter.drawText(QPointF(laneNameX(0), kFirstLinePx), tr("All of time"));
    painter.drawText(QPointF(laneNameX(0), kFirstLinePx + kLinePx), m_years);
}

} // namespace chancery
