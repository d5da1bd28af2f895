#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// The items of a cell that holds several: split at ';' and '|', blanks around them taken off,
/// empty ones kept. An odd number of backslashes before a separator make it a character of the
/// item (docs/formats.md).
std::vector<std::string> splitCell(std::string_view cell);

/// The cell that splitCell() splits into these items, which have no blanks around them.
std::string joinedCell(const std::vector<std::string> &items);

} // namespace chancery
