#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace chancery {

/// The number of insertions, deletions, replacements and swaps of neighbours (each letter moved
/// once: optimal string alignment) that turn one text into the other, bytewise; @p limit + 1 when
/// there are more than @p limit.
std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit);

/// What looking for near words may still cost, in steps of a few nanoseconds. All searches of one
/// reading share a budget, so that no document makes them take long.
struct NearWordBudget
{
    std::size_t steps = 20'000'000;
};

/// The candidate that @p word probably means: the one with the least edit distance, if at most a
/// third of its letters are wrong; the first of equals. Empty when none is near, for words
/// longer than any person mistypes, and when the budget does not last.
std::string_view nearestWord(std::string_view word, const std::vector<std::string_view> &candidates,
                             NearWordBudget &budget);

} // namespace chancery
