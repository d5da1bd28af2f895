#pragma once

#include "core/query/timelinechanges.h"

#include <QString>

#include <cstddef>

namespace chancery {

/// "1 event", "1,488 events", in the language of the interface and the figures of its locale.
QString countedEvents(std::size_t count);
/// "2 added, 1 changed"; "no event is another one" where nothing is.
QString changesText(const TimelineChanges &changes);

} // namespace chancery
