#pragma once

#include "core/model/buildcontext.h"
#include "core/model/drafts.h"
#include "core/model/event.h"

namespace chancery {

/// Reads the date, or start and end, of a draft into the event: `date`, `dateText` and `calendar`.
/// Reports what is wrong or missing. @p calendar is the document's; the event's id is already set.
void readEventDate(EventDraft &draft, Event &event, Calendar calendar, BuildContext &context);

/// The calendar a field names; @p otherwise where it is not given or unknown (reported).
Calendar readCalendar(const DraftText &draft, Calendar otherwise, BuildContext &context);
/// The count of years a field names; astronomical where it is unknown (reported).
YearCount readYearCount(const DraftText &draft, BuildContext &context);

} // namespace chancery
