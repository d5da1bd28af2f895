#include "ui/window/windowstyle.h"

#include <QPainter>
#include <QStyleOption>

namespace chancery {

WindowStyle::WindowStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(option->palette.color(QPalette::PlaceholderText));
    painter->setBrush(Qt::NoBrush);
    const QRect &rect = option->rect;
    if (element == PE_IndicatorCheckBox) {
        painter->drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
    } else { // the circle that Fusion draws
        const double radius = (rect.width() + (rect.width() + 1) % 2) / 2.0 - 1;
        painter->drawEllipse(QPointF(rect.center() + QPoint(1, 1)), radius, radius);
    }
    painter->restore();
}

} // namespace chancery
