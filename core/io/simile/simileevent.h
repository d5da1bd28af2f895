#pragma once

#include "core/io/documentformat.h"
#include "core/model/drafts.h"

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
    /// It happened at one time; with an end, at some time between. XML means that where it says
    /// nothing, JSON does not.
    bool isInstant = false;
};

/// Adds the event, and its link as a source. Bounds become EDTF: an instant with a latest start is
/// one of the days between them; the beginning of a duration is one of those from start to
/// latestStart, its end one of those from earliestEnd to end. A bound that cannot be read is
/// reported. False when no more events can be added.
bool addSimileEvent(SimileEvent event, bool isIso, const DocumentInput &input);

} // namespace chancery
