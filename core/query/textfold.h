#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// Text for comparison: compatibility-decomposed, without combining marks, case-folded. Invalid
/// UTF-8 becomes replacement characters.
std::string foldedText(std::string_view utf8);
/// The folded words of a search, split at white space.
std::vector<std::string> foldedWords(std::string_view utf8);

} // namespace chancery
