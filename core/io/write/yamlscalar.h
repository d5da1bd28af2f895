#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery {

/// Where a YAML scalar stands.
enum class YamlPlace {
    Block, ///< the value of a key, or an item, on a line of its own
    Flow, ///< inside { } or [ ]
    Date, ///< the value of a key that takes a date, which may look like a number
    FlowDate,
};

/// The text as a YAML scalar on one line: plain where all readers of YAML take it for this very
/// text, else in double quotes. Reading it gives the same text, which must be UTF-8.
std::string yamlScalar(std::string_view text, YamlPlace place);

/// The same for a key; one too long for an implicit key begins with "? ".
std::string yamlKey(std::string_view text, YamlPlace place);

/// The text folded (">-") under a key whose value is indented by @p indent, each line of about
/// @p columns; empty where folding would not give the same text back.
std::string foldedScalar(std::string_view text, std::size_t indent, std::size_t columns);

} // namespace chancery
