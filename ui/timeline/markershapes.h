#pragma once

#include "core/model/eventtype.h"

#include <QPolygonF>
#include <QRectF>

namespace chancery {

/// The outline of a marker within a square, as a polygon; empty for the circle, which is the
/// ellipse of the square.
QPolygonF markerPolygon(MarkerShape shape, const QRectF &square);

/// The same of every shape: the circle has many corners.
QPolygonF markerOutline(MarkerShape shape, const QRectF &square);

} // namespace chancery
