#pragma once

#include "core/io/documentcontext.h"
#include "core/io/json/jsonparser.h"

#include <cstddef>

namespace chancery {

/// Tells how the parsing of a JSON document ended, where that is worth telling. @p eventCount: the
/// events that were read before.
void reportOutcome(const DocumentContext &document, const JsonOutcome &outcome,
                   std::size_t eventCount);

/// Reports JSON that is well-formed, and of no kind that can be read.
void reportUnknownJson(const DocumentContext &document);

} // namespace chancery
