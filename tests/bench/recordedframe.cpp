#include "tests/bench/recordedframe.h"

#include "ui/timeline/theme.h"

#include <QPainter>

namespace chancery::bench {

void RecordedFrame::fillRect(const QRectF &rect, const Fill &)
{
    m_fills.push_back(rect.translated(m_offset));
}

void RecordedFrame::strokeRect(const QRectF &rect, const Stroke &, double)
{
    m_frames.push_back(rect.translated(m_offset));
}

void RecordedFrame::line(const QPointF &from, const QPointF &to, const Stroke &)
{
    m_lines.emplace_back(from + m_offset, to + m_offset);
}

void RecordedFrame::polygon(const QPolygonF &points, const QColor &, const Stroke &)
{
    m_polygons.push_back(points.translated(m_offset));
}

void RecordedFrame::ellipse(const QRectF &rect, const QColor &, const Stroke &)
{
    m_ellipses.push_back(rect.translated(m_offset));
}

void RecordedFrame::text(const QPointF &baseline, const QString &text, const TextInk &)
{
    m_texts.push_back({baseline + m_offset, text});
}

void RecordedFrame::pushOffset(const QPointF &offset)
{
    m_offsets.push_back(offset);
    m_offset += offset;
}

void RecordedFrame::popOffset()
{
    m_offset -= m_offsets.back();
    m_offsets.pop_back();
}

std::size_t RecordedFrame::calls() const
{
    return m_fills.size() + m_frames.size() + m_lines.size() + m_polygons.size() + m_ellipses.size()
        + m_texts.size();
}

void RecordedFrame::replay(QPainter &painter) const
{
    const QColor ink = themeOf(ThemeKind::Light).ink;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(TextRole::Label));
    painter.setPen(ink);
    painter.setBrush(Qt::NoBrush);
    for (const QRectF &rect : m_fills)
        painter.fillRect(rect, ink);
    for (const QRectF &rect : m_frames)
        painter.drawRect(rect);
    for (const QLineF &line : m_lines)
        painter.drawLine(line);
    painter.setBrush(ink);
    for (const QPolygonF &polygon : m_polygons)
        painter.drawPolygon(polygon);
    for (const QRectF &rect : m_ellipses)
        painter.drawEllipse(rect);
    for (const Text &text : m_texts)
        painter.drawText(text.baseline, text.text);
}

} // namespace chancery::bench
