#pragma once

#include "core/io/documentformat.h"

namespace chancery {

/// The `.timeline` files of The Timeline Project.
const DocumentFormat &timelineProjectFormat();

} // namespace chancery
