#pragma once

#include "core/io/documentformat.h"

namespace chancery {

/// Our own documents: docs/formats.md.
const DocumentFormat &yamlFormat();

} // namespace chancery
