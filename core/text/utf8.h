#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery {

/// How many bytes the code point at @p at takes, 1..4; a stray byte counts as one by itself.
/// @p at must be inside the text.
std::size_t codePointLength(std::string_view utf8, std::size_t at);

/// Code points; stray bytes count one each.
std::size_t countCodePoints(std::string_view utf8);

/// The first @p count code points; the whole text if it is not longer.
std::string_view firstCodePoints(std::string_view utf8, std::size_t count);

/// The text with control characters and those that reorder text (bidirectional controls, line
/// separators) written out: "\n", "\x1B", "\u202E". For lines on a terminal.
std::string visibleText(std::string_view utf8);

/// Without blanks (space, tab, line feed, carriage return) at either end.
std::string_view trimmed(std::string_view text);

/// With the letters A to Z in lower case; all others as they are.
std::string asciiLower(std::string_view text);

} // namespace chancery
