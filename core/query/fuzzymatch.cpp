#include "core/query/fuzzymatch.h"

#include <algorithm>
#include <array>
#include <limits>

namespace chancery {

namespace {

constexpr int kNever = std::numeric_limits<int>::min() / 2;
constexpr int kMatched = 16; ///< each character
constexpr int kAtWord = 30; ///< the first letter of a word
constexpr int kInARow = 36; ///< right after the one before
constexpr int kAtStart = 12; ///< of the text

bool isBoundary(std::string_view text, std::size_t at)
{
    if (at == 0)
        return true;
    const char before = text[at - 1];
    return before == ' ' || before == '-' || before == '/' || before == '(' || before == '\'';
}

/// What it is worth that a character of the pattern stands there, not counting what is before it.
int worthAt(std::string_view text, std::size_t at)
{
    return kMatched + (isBoundary(text, at) ? kAtWord : 0) + (at == 0 ? kAtStart : 0);
}

bool isSubsequence(std::string_view pattern, std::string_view text)
{
    std::size_t from = 0;
    for (const char c : pattern) {
        if (c == ' ')
            continue;
        from = text.find(c, from);
        if (from == std::string_view::npos)
            return false;
        ++from;
    }
    return true;
}

} // namespace

std::optional<int> fuzzyScore(std::string_view pattern, std::string_view text)
{
    pattern = pattern.substr(0, kMostMatchedOfPattern);
    text = text.substr(0, kMostMatchedOfText);
    if (!isSubsequence(pattern, text))
        return std::nullopt;
    // By position in the text: the best score of the pattern so far that ends there.
    std::array<int, kMostMatchedOfText> last{};
    std::array<int, kMostMatchedOfText> now{};
    bool isFirst = true;
    for (const char c : pattern) {
        if (c == ' ')
            continue;
        int best = kNever; // of `last` before the position, not in a row with it
        for (std::size_t i = 0; i < text.size(); ++i) {
            int score = kNever;
            if (text[i] == c) {
                const int apart = isFirst ? 0 : best;
                const int inARow = isFirst || i == 0 ? kNever : last[i - 1] + kInARow;
                score = std::max(apart, inARow) + worthAt(text, i);
            }
            if (!isFirst)
                best = std::max(best, last[i]);
            now[i] = std::max(score, kNever);
        }
        last = now;
        isFirst = false;
    }
    if (isFirst)
        return 0;
    const auto end = last.begin() + static_cast<std::ptrdiff_t>(text.size());
    return *std::max_element(last.begin(), end) * 4 - static_cast<int>(text.size());
}

} // namespace chancery
