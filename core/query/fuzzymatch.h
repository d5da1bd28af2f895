#pragma once

#include <optional>
#include <string_view>

namespace chancery {

/// How well a text answers what a person typed of it; higher is better. Nothing where not all the
/// characters of the pattern stand in the text in that order; blanks of the pattern do not count.
/// Characters in a row and at the beginning of words are worth more; of equal ones, the shorter
/// text wins. Both must be folded (core/query/textfold.h). Costs pattern times text; only the first
/// kMostMatched bytes of either are looked at.
std::optional<int> fuzzyScore(std::string_view pattern, std::string_view text);

inline constexpr std::size_t kMostMatchedOfPattern = 40;
inline constexpr std::size_t kMostMatchedOfText = 160;

} // namespace chancery
