#pragma once

#include "core/query/eventquery.h"

#include <optional>

namespace chancery {

enum class Step { Next, Previous };
/// What follows the last event, or precedes the first.
enum class StepEnd { Stop, Wrap };

/// The event after or before @p from in time, among those that pass and have a place on the axis;
/// without @p from the first or the last of them. Nothing when there is none to go to.
std::optional<EventIndex> steppedEvent(const Timeline &timeline, const EventSet &passing,
                                       std::optional<EventIndex> from, Step step, StepEnd end);

} // namespace chancery
