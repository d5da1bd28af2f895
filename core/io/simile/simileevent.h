#pragma once

#include "core/io/documentcontext.h"
#include "core/io/notheld.h"
#include "core/model/drafts.h"
#include "core/model/timelinebuilder.h"

#include <string_view>

namespace chancery {

/// An event of a SIMILE timeline, from XML or JSON: its fields as written.
struct SimileEvent
{
    SourcePosition at;
    DraftText id;
    DraftText title;
    DraftText description; ///< HTML
    DraftText start;
    DraftText latestStart;
    DraftText earliestEnd;
    DraftText end;
    DraftText link;
    DraftText isDuration; ///< "true" or "false"; not given: as the dates say
};

/// Whether dates are written in ISO 8601, by the value of the document's dateTimeFormat.
bool isIsoFormat(std::string_view dateTimeFormat);

/// EDTF of a SIMILE date: "May 28 2006 09:00:00 GMT", "1215", "500 BC", -500 in a count with a year
/// 0, or ISO 8601. Midnight stands for want of a time and is left out. What cannot be read comes
/// back as it is, to be reported with its place.
DraftText simileDate(DraftText text, bool isIso);

/// Adds the event, and its link as a source. Bounds become EDTF: an instant with a latest start is
/// one of the days between them; the beginning of a duration is one of those from start to
/// latestStart, its end one of those from earliestEnd to end. False when no more events can be
/// added.
bool addSimileEvent(SimileEvent event, bool isIso, TimelineBuilder &builder);

} // namespace chancery
