#pragma once

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
};

/// Reads one VEVENT through libical. @p timeZones: the VTIMEZONE components of the calendar, one
/// after another. Nothing where it is no component at all. Never throws.
std::optional<CalendarEvent> readCalendarEvent(std::string_view event, std::string_view timeZones,
                                               SourcePosition at, NotHeld &notHeld);

} // namespace chancery
