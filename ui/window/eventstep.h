#pragma once

#include "core/query/eventquery.h"

#include <optional>

namespace chancery {

enum class Step { Next, Previous };

/// The event after or before @p from in time, among those that pass; without @p from the first or
/// the last of them. At the end it goes on from the other end. Nothing when no event passes.
std::optional<EventIndex> steppedEvent(const Timeline &timeline, const EventSet &passing,
                                       std::optional<EventIndex> from, Step step);

} // namespace chancery
