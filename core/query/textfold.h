#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// Text for comparison: compatibility-decomposed (Unicode NFKD), without combining marks and
/// invisible characters, case-folded; curly quotes, dashes, strokes and ligatures become what
/// people type for them. Invalid UTF-8 becomes replacement characters. Folding twice changes
/// nothing more.
std::string foldedText(std::string_view utf8);
/// The same added to the end of @p out, without allocating for ASCII that fits its capacity.
void appendFoldedText(std::string_view utf8, std::string &out);
/// The folded words of a search, split at white space.
std::vector<std::string> foldedWords(std::string_view utf8);

} // namespace chancery
