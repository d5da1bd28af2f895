#include "ui/timeline/markershapes.h"

#include <numbers>
#include <vector>

#include <cmath>

namespace chancery {

namespace {

/// Points given on a unit square, (0, 0) its top left corner.
QPolygonF scaled(const std::vector<QPointF> &unit, const QRectF &square)
{
    QPolygonF polygon;
    for (const QPointF &point : unit)
        polygon << QPointF(square.x() + point.x() * square.width(),
                           square.y() + point.y() * square.height());
    return polygon;
}

/// @p corners points on a circle, every second one nearer the middle when @p inner is below 1.
std::vector<QPointF> radial(int corners, double inner)
{
    std::vector<QPointF> points;
    for (int i = 0; i < corners; ++i) {
        const double radius = i % 2 == 0 ? 0.5 : 0.5 * inner;
        const double angle = 2 * std::numbers::pi * i / corners - std::numbers::pi / 2;
        points.emplace_back(0.5 + radius * std::cos(angle), 0.5 + radius * std::sin(angle));
    }
    return points;
}

} // namespace

QPolygonF markerPolygon(MarkerShape shape, const QRectF &square)
{
    switch (shape) {
    case MarkerShape::Circle:
        return {};
    case MarkerShape::Square:
        return scaled({{0.08, 0.08}, {0.92, 0.08}, {0.92, 0.92}, {0.08, 0.92}}, square);
    case MarkerShape::Diamond:
        return scaled({{0.5, 0}, {1, 0.5}, {0.5, 1}, {0, 0.5}}, square);
    case MarkerShape::TriangleUp:
        return scaled({{0.5, 0.03}, {1, 0.93}, {0, 0.93}}, square);
    case MarkerShape::TriangleDown:
        return scaled({{0, 0.07}, {1, 0.07}, {0.5, 0.97}}, square);
    case MarkerShape::Speech:
        return scaled(
            {{0, 0.05}, {1, 0.05}, {1, 0.72}, {0.55, 0.72}, {0.2, 1}, {0.25, 0.72}, {0, 0.72}},
            square);
    case MarkerShape::Cross:
        return scaled({{0.18, 0},
                       {0.5, 0.32},
                       {0.82, 0},
                       {1, 0.18},
                       {0.68, 0.5},
                       {1, 0.82},
                       {0.82, 1},
                       {0.5, 0.68},
                       {0.18, 1},
                       {0, 0.82},
                       {0.32, 0.5},
                       {0, 0.18}},
                      square);
    case MarkerShape::Hexagon:
        return scaled(radial(6, 1), square);
    case MarkerShape::Bar:
        return scaled({{0.3, 0}, {0.7, 0}, {0.7, 1}, {0.3, 1}}, square);
    case MarkerShape::Star:
        return scaled(radial(10, 0.45), square);
    }
    return {};
}

QPolygonF markerOutline(MarkerShape shape, const QRectF &square)
{
    constexpr int kCornersOfCircle = 32;
    return shape == MarkerShape::Circle ? scaled(radial(kCornersOfCircle, 1), square)
                                        : markerPolygon(shape, square);
}

} // namespace chancery
