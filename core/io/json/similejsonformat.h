#pragma once

#include "core/io/documentformat.h"

namespace chancery {

/// The JSON of SIMILE's Timeline.
const DocumentFormat &simileJsonFormat();

} // namespace chancery
