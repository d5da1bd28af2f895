#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// Fills {0}, {1}, … of a pattern; other braces stand for themselves. Never throws but for memory.
std::string fillPattern(std::string_view pattern, const std::vector<std::string> &args);
/// The same, for words in hand.
std::string filled(std::string_view pattern, std::initializer_list<std::string_view> parts);

} // namespace chancery
