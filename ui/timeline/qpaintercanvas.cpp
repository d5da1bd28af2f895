#include "ui/timeline/qpaintercanvas.h"

#include "ui/timeline/hatching.h"
#include "ui/timeline/theme.h"

#include <QLinearGradient>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

namespace chancery {

namespace {

constexpr double kHaloPx = 3;

QPen penOf(const Stroke &stroke)
{
    if (!stroke.color.isValid() || stroke.width <= 0)
        return Qt::NoPen;
    QPen pen(stroke.color, stroke.width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    if (stroke.dash == Stroke::Dash::Dashed)
        pen.setDashPattern({3 / stroke.width, 2 / stroke.width});
    if (stroke.dash == Stroke::Dash::Dotted)
        pen.setDashPattern({1 / stroke.width, 3 / stroke.width});
    if (stroke.dash == Stroke::Dash::Beaded)
        pen.setDashPattern({1.8 / stroke.width, 1.8 / stroke.width});
    return pen;
}

QBrush brushOf(const QRectF &rect, const Fill &fill)
{
    if (fill.pattern == Fill::Pattern::Plain)
        return fill.color;
    QLinearGradient gradient(rect.topLeft(), rect.topRight());
    const bool toLeft = fill.pattern == Fill::Pattern::FadeLeft;
    gradient.setColorAt(0, toLeft ? fill.fadesTo : fill.color);
    gradient.setColorAt(1, toLeft ? fill.color : fill.fadesTo);
    return gradient;
}

} // namespace

QPainterCanvas::QPainterCanvas(QPainter *painter) : m_painter(painter)
{
    for (std::size_t i = 0; i < m_fonts.size(); ++i)
        m_fonts[i] = fontOf(static_cast<TextRole>(i));
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_painter->setRenderHint(QPainter::TextAntialiasing);
}

void QPainterCanvas::fillRect(const QRectF &rect, const Fill &fill)
{
    if (fill.pattern == Fill::Pattern::Hatch)
        return hatch(rect, fill);
    if (fill.radius <= 0)
        return m_painter->fillRect(rect, brushOf(rect, fill));
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(brushOf(rect, fill));
    m_painter->drawRoundedRect(rect, fill.radius, fill.radius);
}

void QPainterCanvas::hatch(const QRectF &rect, const Fill &fill)
{
    const auto lines = hatchLines(rect, fill.spacing, fill.origin);
    m_painter->setPen(QPen(fill.color, 1));
    m_painter->drawLines(lines.data(), static_cast<int>(lines.size()));
}

void QPainterCanvas::strokeRect(const QRectF &rect, const Stroke &stroke, double radius)
{
    m_painter->setPen(penOf(stroke));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawRoundedRect(rect, radius, radius);
}

void QPainterCanvas::line(const QPointF &from, const QPointF &to, const Stroke &stroke)
{
    m_painter->setPen(penOf(stroke));
    m_painter->drawLine(from, to);
}

void QPainterCanvas::polygon(const QPolygonF &points, const QColor &fill, const Stroke &stroke)
{
    m_painter->setPen(penOf(stroke));
    if (!fill.isValid()) {
        m_painter->drawPolyline(points);
        return;
    }
    m_painter->setBrush(fill);
    m_painter->drawPolygon(points);
}

void QPainterCanvas::ellipse(const QRectF &rect, const QColor &fill, const Stroke &stroke)
{
    m_painter->setPen(penOf(stroke));
    m_painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    m_painter->drawEllipse(rect);
}

void QPainterCanvas::text(const QPointF &baseline, const QString &text, const TextInk &ink)
{
    const QFont &font = m_fonts[static_cast<std::size_t>(ink.role)];
    m_painter->setFont(font);
    if (ink.halo.isValid())
        halo(baseline, text, ink.halo);
    m_painter->setPen(ink.color);
    m_painter->drawText(baseline, text);
}

void QPainterCanvas::halo(const QPointF &baseline, const QString &text, const QColor &color)
{
    m_painter->setPen(QPen(color, kHaloPx, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (m_painter->paintEngine()->type() != QPaintEngine::Raster) {
        QPainterPath letters;
        letters.addText(baseline, m_painter->font(), text);
        m_painter->strokePath(letters, m_painter->pen());
        return;
    }
    // On pixels the letters drawn around their place look the same, at a fraction of the cost.
    constexpr double aside = kHaloPx / 2;
    constexpr double diagonal = aside * 0.7071;
    for (const QPointF &offset :
         {QPointF(aside, 0), QPointF(-aside, 0), QPointF(0, aside), QPointF(0, -aside),
          QPointF(diagonal, diagonal), QPointF(-diagonal, diagonal), QPointF(diagonal, -diagonal),
          QPointF(-diagonal, -diagonal)})
        m_painter->drawText(baseline + offset, text);
}

void QPainterCanvas::pushClip(const QRectF &rect)
{
    m_painter->save();
    m_painter->setClipRect(rect, Qt::IntersectClip);
}

void QPainterCanvas::popClip()
{
    m_painter->restore();
}

void QPainterCanvas::pushOffset(const QPointF &offset)
{
    m_painter->save();
    m_painter->translate(offset);
}

void QPainterCanvas::popOffset()
{
    m_painter->restore();
}

} // namespace chancery
