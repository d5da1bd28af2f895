#pragma once

#include "core/query/eventquery.h"

#include <optional>

namespace chancery {

/// The hull of the finite bounds of all events in the set (contract: Fit all, before padding).
std::optional<TimeRange> hullOf(const Timeline &timeline, const EventSet &events);

/// Those of the set whose date may touch the range; undated ones do not.
EventSet eventsMeeting(const TimeRange &range, const EventSet &events, const Timeline &timeline);

} // namespace chancery
