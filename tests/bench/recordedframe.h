#pragma once

#include "ui/timeline/canvas.h"

#include <QLineF>

#include <vector>

class QPainter;

namespace chancery::bench {

/// Notes what a painter draws, to draw as many bare things again: the least that a picture of so
/// many rectangles, lines, polygons, ellipses and texts can cost.
class RecordedFrame final : public Canvas
{
public:
    void fillRect(const QRectF &rect, const Fill &fill) override;
    void strokeRect(const QRectF &rect, const Stroke &stroke, double radius) override;
    void line(const QPointF &from, const QPointF &to, const Stroke &stroke) override;
    void polygon(const QPolygonF &points, const QColor &fill, const Stroke &stroke) override;
    void ellipse(const QRectF &rect, const QColor &fill, const Stroke &stroke) override;
    void text(const QPointF &baseline, const QString &text, const TextInk &ink) override;
    void pushClip(const QRectF &) override { }
    void popClip() override { }
    void pushOffset(const QPointF &offset) override;
    void popOffset() override;
    void beginEvent(EventIndex) override { }
    void endEvent() override { }
    void beginCluster(std::uint32_t, std::uint32_t) override { }
    void endCluster() override { }

    /// How many things were drawn.
    std::size_t calls() const;
    /// Draws each again by one plain call of QPainter: one font, one colour, cosmetic pens, no
    /// rounding, no fading, no halo, kind by kind so that the painter's state seldom changes.
    void replay(QPainter &painter) const;

private:
    struct Text
    {
        QPointF baseline;
        QString text;
    };

    QPointF m_offset;
    std::vector<QPointF> m_offsets;
    std::vector<QRectF> m_fills;
    std::vector<QRectF> m_frames;
    std::vector<QLineF> m_lines;
    std::vector<QPolygonF> m_polygons;
    std::vector<QRectF> m_ellipses;
    std::vector<Text> m_texts;
};

} // namespace chancery::bench
