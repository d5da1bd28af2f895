#pragma once

#include "core/layout/folds.h"
#include "core/query/eventquery.h"

namespace chancery {

/// The folds of a timeline under a filter. They do not depend on the visible range.
///
/// The longest gap between drawn extents is folded first, then the next, as long as a gap takes at
/// least a twelfth of the time that is left, and more for each gap that is folded already; a little
/// of each gap stays open on both sides, so that marks stand clear of the break. An era is no event
/// that would keep time open. What an open or unknown end runs through is a gap too: it neither
/// begins nor ends there.
///
/// What is not folded shares the freed room by its length and, for two thirds, by how much happens
/// in it, each part at one pace: a fortnight of twenty events beside a decade of two can be read.
Folds foldsOf(const Timeline &timeline, const EventSet &events);

} // namespace chancery
