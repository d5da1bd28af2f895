#pragma once

#include "core/io/documentformat.h"

namespace chancery {

/// The XML of SIMILE's Timeline.
const DocumentFormat &simileXmlFormat();

} // namespace chancery
