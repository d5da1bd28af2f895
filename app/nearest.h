#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace chancery {

/// The index of the candidate nearest to a word, case and accents aside: one that contains the word
/// first, else the one of the smallest edit distance. Nothing only when there is no candidate.
std::optional<std::size_t> nearestTo(std::string_view word,
                                     const std::vector<std::string_view> &candidates);

/// The same, but nothing when even the nearest is too far to be a slip of the hand.
std::optional<std::size_t> similarTo(std::string_view word,
                                     const std::vector<std::string_view> &candidates);

} // namespace chancery
