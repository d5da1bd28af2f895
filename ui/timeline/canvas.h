#pragma once

#include "core/layout/textmeasurer.h"
#include "core/model/ids.h"

#include <QColor>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>

namespace chancery {

/// How an area is filled.
struct Fill
{
    enum class Pattern {
        Plain,
        FadeLeft, ///< from `fadesTo` on the left to the colour on the right
        FadeRight,
        Hatch, ///< thin diagonal lines, `spacing` apart
    };

    QColor color;
    Pattern pattern = Pattern::Plain;
    double radius = 0; ///< of the corners, in pixels
    /// What a fade ends in: the ground it lies on. Opaque, because PDF viewers disagree on fades to
    /// nothing.
    QColor fadesTo = {};
    double spacing = 6; ///< of the lines of a hatch, in pixels along x
    double origin = 0; ///< x from which the lines of a hatch are counted
};

/// How a line is drawn.
struct Stroke
{
    enum class Dash {
        Solid,
        Dashed,
        Dotted, ///< faint: wide gaps
        Beaded, ///< dense dots
    };

    QColor color;
    double width = 1;
    Dash dash = Dash::Solid;
};

/// How a text is written.
struct TextInk
{
    TextRole role = TextRole::Label;
    QColor color;
    QColor halo; ///< drawn around the letters when valid, so that lines below do not cross them
};

/// Something to draw a Scene on: a widget, an image, a page or an SVG. The painter knows only this,
/// so that all of them show the same. Coordinates are in pixels of 1/96 inch.
class Canvas
{
public:
    virtual ~Canvas() = default;

    virtual void fillRect(const QRectF &rect, const Fill &fill) = 0;
    virtual void strokeRect(const QRectF &rect, const Stroke &stroke, double radius) = 0;
    virtual void line(const QPointF &from, const QPointF &to, const Stroke &stroke) = 0;
    /// Closed when filled; an invalid fill colour leaves it open and empty.
    virtual void polygon(const QPolygonF &points, const QColor &fill, const Stroke &stroke) = 0;
    virtual void ellipse(const QRectF &rect, const QColor &fill, const Stroke &stroke) = 0;
    /// @p baseline is the left end of the text's base line.
    virtual void text(const QPointF &baseline, const QString &text, const TextInk &ink) = 0;

    virtual void pushClip(const QRectF &rect) = 0;
    virtual void popClip() = 0;
    virtual void pushOffset(const QPointF &offset) = 0;
    virtual void popOffset() = 0;
    /// What is drawn until endEvent stands for that event.
    virtual void beginEvent(EventIndex event) = 0;
    virtual void endEvent() = 0;
    /// What is drawn until endCluster stands for @p count items of the plan, from @p firstItem on.
    virtual void beginCluster(std::uint32_t firstItem, std::uint32_t count) = 0;
    virtual void endCluster() = 0;
};

} // namespace chancery
