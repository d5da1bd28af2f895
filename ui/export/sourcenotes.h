#pragma once

#include "core/model/timeline.h"
#include "core/query/eventquery.h"

#include <QString>

#include <string>
#include <vector>

namespace chancery {

/// The numbered notes of a picture: each place that the shown events cite, once, in the order of
/// the events.
struct SourceNotes
{
    std::vector<QString> notes; ///< the text of note 1, 2, …
    std::vector<std::string> suffixes; ///< by event: its numbers as superscript figures, or empty
};

SourceNotes sourceNotes(const Timeline &timeline, const EventSet &events);

} // namespace chancery
