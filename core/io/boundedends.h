#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace chancery {

/// Start and end of a stretch of which one, or both, are one of several days, joined by '/':
/// "[1815..1817]/1822". EDTF has no such expression, so documents write the two apart. Nothing
/// where the text is another one.
std::optional<std::pair<std::string, std::string>> boundedEnds(std::string_view joined);

} // namespace chancery
