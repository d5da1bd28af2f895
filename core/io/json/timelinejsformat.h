#pragma once

#include "core/io/documentformat.h"

namespace chancery {

/// The JSON of TimelineJS 3, and the older one of TimelineJS 2.
const DocumentFormat &timelineJsFormat();

} // namespace chancery
