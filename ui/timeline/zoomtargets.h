#pragma once

#include "core/layout/laneplan.h"
#include "core/layout/visiblerange.h"
#include "core/model/timeline.h"

#include <optional>
#include <span>

namespace chancery {

/// A range that shows the events with room around them; nothing when all are undated.
std::optional<VisibleRange> rangeToShow(const Timeline &timeline,
                                        std::span<const EventIndex> events);

/// A range in which the members of a cluster stand apart, as far as the zoom goes.
VisibleRange rangeToOpen(std::span<const RowItem> members);

} // namespace chancery
