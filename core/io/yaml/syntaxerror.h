#pragma once

#include "core/io/documentcontext.h"

#include <cstddef>
#include <string>

namespace chancery {

/// Reports what YAML could not be read, in words for people: a tab as indentation, an unquoted
/// date with '%' and an unquoted '?' inside { } or [ ] are recognised by the source line; else
/// @p reason, the parser's own words.
/// @p eventCount events were read before it.
void reportSyntaxError(const DocumentContext &document, std::size_t offset,
                       const std::string &reason, std::size_t eventCount);

} // namespace chancery
