#pragma once

#include <string>
#include <string_view>

namespace chancery {

/// The text with each invalid byte sequence replaced by U+FFFD.
std::string validUtf8(std::string_view text);

} // namespace chancery
