#pragma once

#include <string>
#include <string_view>

namespace chancery {

/// The text with each invalid byte sequence replaced by U+FFFD.
std::string validUtf8(std::string_view text);

/// Text that is safe on one line of a terminal or a tab-separated file: valid UTF-8 in which
/// control characters, line and paragraph separators and changes of direction are visible escapes
/// ("\n", "\x1B", "\u202E").
std::string onOneLine(std::string_view text);

} // namespace chancery
