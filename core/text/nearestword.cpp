#include "core/text/nearestword.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace chancery {

namespace {

constexpr std::size_t kLongestWord = 64;
/// What a comparison costs before its first letter.
constexpr std::size_t kStepsOfComparison = 16;

/// The dynamic programme of optimal string alignment, three rows at a time. Only the cells within
/// the limit of the diagonal can matter; those beside them count as beyond the limit.
class Alignment
{
public:
    Alignment(std::string_view a, std::string_view b, std::size_t limit)
        : m_a(a), m_b(b), m_beyond(limit + 1), m_limit(limit), m_beforePrevious(b.size() + 1),
          m_previous(b.size() + 1), m_current(b.size() + 1)
    {
        std::iota(m_previous.begin(), m_previous.end(), std::size_t(0));
    }

    /// The distance, or more than the limit. Adds what it cost to @p steps.
    std::size_t distance(std::size_t &steps)
    {
        std::size_t leastBefore = 0;
        for (std::size_t i = 1; i <= m_a.size(); ++i) {
            const std::size_t least = fillRow(i, steps);
            // A swap of neighbours adds one to the row before the last.
            if (least > m_limit && leastBefore + 1 > m_limit)
                return m_beyond;
            leastBefore = least;
            std::swap(m_beforePrevious, m_previous);
            std::swap(m_previous, m_current);
        }
        return m_previous[m_b.size()];
    }

private:
    /// Returns the row's least value.
    std::size_t fillRow(std::size_t i, std::size_t &steps)
    {
        const std::size_t first = i > m_limit ? i - m_limit : 1;
        const std::size_t last = std::min(m_b.size(), i + m_limit);
        std::size_t least = first == 1 ? i : m_beyond;
        m_current[first - 1] = least;
        for (std::size_t j = first; j <= last; ++j) {
            const std::size_t replaced = m_previous[j - 1] + (m_a[i - 1] == m_b[j - 1] ? 0 : 1);
            std::size_t cell = std::min(replaced, std::min(m_previous[j], m_current[j - 1]) + 1);
            if (i > 1 && j > 1 && m_a[i - 1] == m_b[j - 2] && m_a[i - 2] == m_b[j - 1])
                cell = std::min(cell, m_beforePrevious[j - 2] + 1);
            m_current[j] = cell;
            least = std::min(least, cell);
        }
        if (last < m_b.size())
            m_current[last + 1] = m_beyond;
        steps += last + 1 - std::min(first, last + 1);
        return least;
    }

    std::string_view m_a;
    std::string_view m_b;
    std::size_t m_beyond;
    std::size_t m_limit;
    std::vector<std::size_t> m_beforePrevious;
    std::vector<std::size_t> m_previous;
    std::vector<std::size_t> m_current;
};

std::size_t countedDistance(std::string_view a, std::string_view b, std::size_t limit,
                            std::size_t &steps)
{
    steps += kStepsOfComparison;
    const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > limit)
        return limit + 1;
    const std::size_t farthest = std::max(a.size(), b.size());
    return std::min(Alignment(a, b, std::min(limit, farthest)).distance(steps), limit + 1);
}

} // namespace

std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit)
{
    std::size_t steps = 0;
    return countedDistance(a, b, limit, steps);
}

std::string_view nearestWord(std::string_view word, const std::vector<std::string_view> &candidates,
                             NearWordBudget &budget)
{
    if (word.empty() || word.size() > kLongestWord)
        return {};
    std::string_view nearest;
    std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view candidate : candidates) {
        std::size_t steps = 0;
        const std::size_t distance = countedDistance(word, candidate, best - 1, steps);
        if (steps > budget.steps) {
            budget.steps = 0;
            return {};
        }
        budget.steps -= steps;
        if (distance < best) {
            best = distance;
            nearest = candidate;
            if (best == 0)
                break;
        }
    }
    return nearest;
}

} // namespace chancery
