#pragma once

#include "core/time/datelabel.h"
#include "core/time/instant.h"

#include <string>

namespace chancery {

/// The date under a cursor, as precise as one pixel is: a year, a month, a weekday and day, or a
/// time in UTC, "Thursday 25 April 2019, 13:05 (UTC)".
std::string cursorLabel(Instant at, double secondsPerPixel,
                        const DateWords &words = englishDateWords());

} // namespace chancery
