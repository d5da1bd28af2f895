#pragma once

#include "core/layout/laneplan.h"
#include "core/layout/timescale.h"

namespace chancery {

/// Where the spine of an event stands whose mark reaches from @p left to @p right in x: at its
/// anchor; of several that would cover each other, a little beside it, but on the mark. It follows
/// from the plan and from a grid of absolute time for each power-of-two zoom level, so that panning
/// moves none.
double spineX(const LanePlan &plan, const RowItem &item, const TimeScale &scale, bool isSymbol,
              double left, double right);

} // namespace chancery
