#pragma once

#include "core/time/edtf/cursor.h"
#include "core/time/edtf/fault.h"
#include "core/time/edtfexpression.h"

namespace chancery::edtf {

/// Reads what follows T: "23:20:30", "10:30Z", "23:20:30.5+04:30". Fractions of a second are read
/// and dropped, being below the axis's resolution. The standard writes a minus of a zone with a
/// hyphen or with U+2212; zones go from -12:00 to +14:00.
Parsed<TimeOfDay> parseTime(Cursor &cursor);

} // namespace chancery::edtf
