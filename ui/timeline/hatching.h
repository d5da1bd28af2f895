#pragma once

#include <QLineF>
#include <QRectF>

#include <vector>

namespace chancery {

/// The diagonal lines that hatch a rectangle, cut at its edges. Their places depend on absolute x,
/// so that neighbouring rectangles continue each other's lines.
std::vector<QLineF> hatchLines(const QRectF &rect);

} // namespace chancery
