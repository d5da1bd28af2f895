#pragma once

#include <string>
#include <string_view>

namespace chancery {

/// Writes @p meant wherever @p written, which is not empty, occurs; not again within what it wrote.
void replaceAll(std::string &text, std::string_view written, std::string_view meant);

} // namespace chancery
