#pragma once

#include <string>
#include <string_view>

namespace chancery {

/// The text with an apostrophe before it where a spreadsheet would take it for a formula: where it
/// begins, after any apostrophes, with '=', '+', '-', '@', a tab or a carriage return.
std::string defusedCell(std::string_view text);

/// The text of a cell that was defused: without the one apostrophe. Other texts as they are.
std::string_view restoredCell(std::string_view cell);

} // namespace chancery
