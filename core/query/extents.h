#pragma once

#include "core/query/eventquery.h"

#include <optional>

namespace chancery {

/// The hull of the finite bounds of all events in the set (contract: Fit all, before padding).
std::optional<TimeRange> hullOf(const Timeline &timeline, const EventSet &events);

} // namespace chancery
