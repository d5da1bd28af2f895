#pragma once

#include "core/model/timeline.h"

#include <QString>

namespace chancery {

/// "Associated Press, “Kremlin Says …”, 18 April 2019, paragraph 9", as plain text: what panels and
/// the notes of pictures say of a source.
QString citationText(const Timeline &timeline, const Citation &citation);

} // namespace chancery
