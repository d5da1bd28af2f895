#pragma once

#include <QLineF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace chancery {

/// The diagonal lines that hatch a rectangle, cut at its edges, @p spacing pixels apart along x.
/// Their places follow from @p origin alone, so that neighbouring rectangles continue each other's
/// lines, and lines move with a mark whose own x is their origin.
std::vector<QLineF> hatchLines(const QRectF &rect, double spacing, double origin);

/// The same of a polygon of any shape, the inside by the odd-even rule.
std::vector<QLineF> hatchLines(const QPolygonF &polygon, double spacing, double origin);

} // namespace chancery
