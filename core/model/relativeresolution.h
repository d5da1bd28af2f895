#pragma once

#include "core/model/buildcontext.h"
#include "core/model/event.h"

#include <stop_token>
#include <vector>

namespace chancery {

/// What an event says of its date by another event, and where.
struct BoundRelativeDate
{
    EventIndex from;
    RelativeDate date;
    DocumentPlace place;
    YearCount years = YearCount::Astronomical; ///< of the document
};

/// Gives events the dates that follow from those of other events, each after the ones it is dated
/// by. What an event says stands together in @p relations. Cycles, contradictions and what tells
/// nothing are reported; a written date stands then, and an event without one has none. The result
/// does not depend on the order of the events.
void resolveRelativeDates(std::vector<Event> &events,
                          const std::vector<BoundRelativeDate> &relations, BuildContext &context,
                          const std::stop_token &stop);

} // namespace chancery
