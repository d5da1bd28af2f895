#pragma once

#include "core/io/ical/calendarzones.h"
#include "core/io/notheld.h"
#include "core/model/drafts.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// An event of a calendar and the sources it names.
struct CalendarEvent
{
    EventDraft draft;
    std::vector<SourceDraft> sources;
    std::vector<std::string> errors; ///< what the calendar library could not make sense of
    std::vector<std::string> unknownZones; ///< names of time zones that nobody knows
};

/// Reads one VEVENT, from its BEGIN to its END, through libical. Nothing where it is no event at
/// all. Never throws.
std::optional<CalendarEvent> readCalendarEvent(std::string_view event, const CalendarZones &zones,
                                               SourcePosition at, NotHeld &notHeld);

} // namespace chancery
