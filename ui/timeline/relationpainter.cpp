#include "ui/timeline/relationpainter.h"

#include <QLineF>

#include <cmath>

namespace chancery {

namespace {

constexpr int kPieces = 24; ///< straight pieces of a curve: finer than can be seen
constexpr double kArcPx = 1.1;
constexpr double kSignPx = 4; ///< half the height of a sign

QPointF toQPointF(const ScenePoint &point)
{
    return {point.x, point.y};
}

/// A place at the end of an arc with the direction in which the arc arrives there.
class Sign
{
public:
    Sign(const ScenePoint &before, const ScenePoint &at) : m_at(toQPointF(at))
    {
        const QPointF way = toQPointF(at) - toQPointF(before);
        const double length = std::hypot(way.x(), way.y());
        m_along = length > 0 ? way / length : QPointF(1, 0);
        m_across = QPointF(-m_along.y(), m_along.x());
    }

    /// So many pixels on along the arc, and so many to its side.
    QPointF point(double along, double across) const
    {
        return m_at + along * m_along + across * m_across;
    }
    QPolygonF arrow(double back) const
    {
        return QPolygonF({point(-back, 0), point(-back - 2 * kSignPx, -kSignPx + 0.5),
                          point(-back - 2 * kSignPx, kSignPx - 0.5)});
    }
    QRectF round() const
    {
        const QPointF middle = point(-kSignPx, 0);
        const double radius = kSignPx - 0.5;
        return {middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius};
    }

private:
    QPointF m_at;
    QPointF m_along;
    QPointF m_across;
};

void paintSign(Canvas &canvas, const Sign &sign, RelationEnd end, const Theme &theme,
               const Stroke &stroke)
{
    const QColor &ink = stroke.color;
    const double s = kSignPx;
    switch (end) {
    case RelationEnd::Arrow:
        return canvas.polygon(sign.arrow(0), ink, {ink, 0});
    case RelationEnd::DoubleArrow:
        canvas.polygon(sign.arrow(0), ink, {ink, 0});
        return canvas.polygon(sign.arrow(s + 1), ink, {ink, 0});
    case RelationEnd::Ring:
        return canvas.ellipse(sign.round(), theme.ground, stroke);
    case RelationEnd::Dot:
        return canvas.ellipse(sign.round(), ink, stroke);
    case RelationEnd::Cross:
        canvas.line(sign.point(-2 * s, -s), sign.point(0, s), stroke);
        return canvas.line(sign.point(-2 * s, s), sign.point(0, -s), stroke);
    case RelationEnd::Gap:
        canvas.line(sign.point(-s, -s), sign.point(-s, s), stroke);
        return canvas.line(sign.point(-1, -s), sign.point(-1, s), stroke);
    case RelationEnd::Diamond:
        return canvas.polygon(QPolygonF({sign.point(0, 0), sign.point(-s, s), sign.point(-2 * s, 0),
                                         sign.point(-s, -s)}),
                              ink, {ink, 0});
    }
}

} // namespace

void paintRelation(Canvas &canvas, const SceneRelation &relation, const Theme &theme,
                   double widthFactor)
{
    const Stroke stroke{theme.accent, kArcPx * widthFactor};
    QPolygonF line;
    for (int i = 0; i <= kPieces; ++i)
        line << toQPointF(pointOn(relation.curve, static_cast<double>(i) / kPieces));
    canvas.polygon(line, {}, stroke);
    const auto &[start, leaving, arriving, end] = relation.curve;
    if (!relation.fromInView)
        canvas.polygon(Sign(leaving, start).arrow(0), theme.accent, {theme.accent, 0});
    paintSign(canvas, Sign(arriving, end), relation.toInView ? relation.end : RelationEnd::Arrow,
              theme, stroke);
}

} // namespace chancery
