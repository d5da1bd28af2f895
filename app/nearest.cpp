#include "app/nearest.h"

#include "core/query/textfold.h"
#include "core/text/nearestword.h"

#include <algorithm>
#include <string>

namespace chancery {
namespace {

/// Longer words are compared by their beginnings, so that a hostile one costs nothing.
constexpr std::size_t kComparedBytes = 200;

struct Candidate
{
    std::size_t index = 0;
    bool isContaining = false;
    std::size_t distance = 0;

    bool isNearerThan(const Candidate &other) const
    {
        if (isContaining != other.isContaining)
            return isContaining;
        return distance < other.distance;
    }
};

std::optional<Candidate> nearest(const std::string &folded,
                                 const std::vector<std::string_view> &candidates)
{
    std::optional<Candidate> best;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const std::string text = foldedText(candidates[i].substr(0, kComparedBytes));
        const bool isContaining = folded.size() > 2 && text.find(folded) != std::string::npos;
        const Candidate candidate{i, isContaining, editDistance(folded, text, 2 * kComparedBytes)};
        if (!best || candidate.isNearerThan(*best))
            best = candidate;
    }
    return best;
}

} // namespace

std::optional<std::size_t> nearestTo(std::string_view word,
                                     const std::vector<std::string_view> &candidates)
{
    const auto best = nearest(foldedText(word.substr(0, kComparedBytes)), candidates);
    return best ? std::optional(best->index) : std::nullopt;
}

std::optional<std::size_t> similarTo(std::string_view word,
                                     const std::vector<std::string_view> &candidates)
{
    const std::string folded = foldedText(word.substr(0, kComparedBytes));
    const auto best = nearest(folded, candidates);
    if (!best || !(best->isContaining || best->distance <= 1 + folded.size() / 4))
        return std::nullopt;
    return best->index;
}

} // namespace chancery
