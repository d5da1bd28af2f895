#include "ui/panels/linkbutton.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace chancery {

namespace {

constexpr int kPreferredWidthPx = 220;
constexpr int kWrapFlags
    = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWordWrap) | int(Qt::TextWrapAnywhere);
constexpr int kFlags = kWrapFlags & ~int(Qt::TextWrapAnywhere);

/// Wraps at words where that fits, anywhere where one word is wider than the line.
QRect wrappedRect(const QFontMetrics &metrics, int width, const QString &text, int *flags)
{
    *flags = kFlags;
    const QRect byWords = metrics.boundingRect(QRect(0, 0, width, 0), kFlags, text);
    if (byWords.width() <= width)
        return byWords;
    *flags = kWrapFlags;
    return metrics.boundingRect(QRect(0, 0, width, 0), kWrapFlags, text);
}

} // namespace

LinkButton::LinkButton(const QString &label, QWidget *parent)
    : QAbstractButton(parent), m_label(label)
{
    setAccessibleName(label);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize LinkButton::sizeHint() const
{
    const int natural = fontMetrics().horizontalAdvance(m_label.left(kPreferredWidthPx)) + 1;
    const int width = qMin(natural, kPreferredWidthPx);
    return {width, heightForWidth(width)};
}

QSize LinkButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, fontMetrics().height()};
}

int LinkButton::heightForWidth(int width) const
{
    int flags = 0;
    const QRect rect = wrappedRect(fontMetrics(), qMax(width, 1), m_label, &flags);
    return qMax(rect.height(), fontMetrics().height());
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont shown = font();
    shown.setUnderline(underMouse());
    painter.setFont(shown);
    painter.setPen(palette().color(QPalette::Link));
    int flags = 0;
    wrappedRect(fontMetrics(), width(), m_label, &flags);
    painter.drawText(rect(), flags, m_label);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace chancery
