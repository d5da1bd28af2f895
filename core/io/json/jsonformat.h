#pragma once

#include "core/io/documentformat.h"

namespace chancery {

/// Our own document as JSON: the same keys as in YAML (resources/chancery.schema.json). Takes all
/// JSON that no other format recognises.
const DocumentFormat &jsonFormat();

} // namespace chancery
