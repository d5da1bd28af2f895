#pragma once

#include "core/model/timeline.h"

#include <QString>

namespace chancery {

/// "Associated Press, “Kremlin Says …”, 18 April 2019, paragraph 9", as plain text: what panels and
/// the notes of pictures say of a source.
QString citationText(const Timeline &timeline, const Citation &citation);
/// An event with its date and its sources, for a note: "Putin visits Pyongyang, July 2000.
/// Associated Press, “Kremlin Says …”, 18 April 2019, paragraph 9."
QString eventCitation(const Timeline &timeline, EventIndex event);

} // namespace chancery
