#pragma once

#include "core/io/documentformat.h"

namespace chancery {

/// XML that is no timeline, or none that can be read: it is told apart to be told.
const DocumentFormat &otherXmlFormat();

} // namespace chancery
