#pragma once

#include "core/model/buildcontext.h"
#include "core/model/drafts.h"
#include "core/model/event.h"

#include <optional>
#include <string>
#include <string_view>

namespace chancery {

/// Reads the date, or start and end, and the margin of a draft into the event: `date`, `dateText`
/// and `calendar`.
/// Reports what is wrong or missing. @p calendar is the document's; the event's id is already set.
void readEventDate(EventDraft &draft, Event &event, Calendar calendar, BuildContext &context);

/// The calendar a field names; @p otherwise where it is not given or unknown (reported).
Calendar readCalendar(const DraftText &draft, Calendar otherwise, BuildContext &context);
/// The count of years a field names; astronomical where it is unknown (reported).
YearCount readYearCount(const DraftText &draft, BuildContext &context);

/// A width as written in a field; nothing, and reported, when it is none.
std::optional<DateWidth> readDateWidth(const std::string &text, std::string_view field,
                                       const DocumentPlace &place, BuildContext &context);

} // namespace chancery
