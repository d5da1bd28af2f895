#pragma once

#include <QLineF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace chancery {

/// The diagonal lines that hatch a rectangle, cut at its edges, @p spacing pixels apart along x.
/// Their places depend on absolute x, so that neighbouring rectangles continue each other's lines.
std::vector<QLineF> hatchLines(const QRectF &rect, double spacing);

/// The same of a polygon of any shape, the inside by the odd-even rule.
std::vector<QLineF> hatchLines(const QPolygonF &polygon, double spacing);

} // namespace chancery
