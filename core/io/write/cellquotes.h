#pragma once

#include <string>
#include <string_view>

namespace chancery {

/// The text as a cell of a table (RFC 4180): in double quotes where it holds the delimiter, a quote
/// or a line end, or begins or ends with a blank.
std::string quotedCell(std::string_view text, char delimiter);

} // namespace chancery
