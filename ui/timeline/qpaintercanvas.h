#pragma once

#include "ui/timeline/canvas.h"

#include <QFont>

#include <array>

class QPainter;

namespace chancery {

/// Draws on anything QPainter can: screen, image, PDF, printer.
class QPainterCanvas final : public Canvas
{
public:
    /// @p painter is not owned and must outlive this.
    explicit QPainterCanvas(QPainter *painter);

    void fillRect(const QRectF &rect, const Fill &fill) override;
    void strokeRect(const QRectF &rect, const Stroke &stroke, double radius) override;
    void line(const QPointF &from, const QPointF &to, const Stroke &stroke) override;
    void polygon(const QPolygonF &points, const QColor &fill, const Stroke &stroke) override;
    void ellipse(const QRectF &rect, const QColor &fill, const Stroke &stroke) override;
    void text(const QPointF &baseline, const QString &text, const TextInk &ink) override;
    void pushClip(const QRectF &rect) override;
    void popClip() override;
    void pushOffset(const QPointF &offset) override;
    void popOffset() override;
    void beginEvent(EventIndex) override { }
    void endEvent() override { }
    void beginCluster(std::uint32_t, std::uint32_t) override { }
    void endCluster() override { }

private:
    void halo(const QPointF &baseline, const QString &text, const QColor &color);
    void hatch(const QRectF &rect, const Fill &fill);

    QPainter *m_painter;
    std::array<QFont, static_cast<std::size_t>(TextRole::Count)> m_fonts;
};

} // namespace chancery
