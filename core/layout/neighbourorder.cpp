#include "core/layout/neighbourorder.h"

#include <algorithm>
#include <deque>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

namespace chancery {

namespace {

constexpr std::size_t kMostMoved = 1000;
constexpr std::size_t kMostPasses = 40;
/// Of larger meetings only neighbours in the given order are bound: pairs grow with the square.
constexpr std::size_t kLargeMeeting = 40;

/// To whom each group is bound, and how strongly.
class Bonds
{
public:
    Bonds(std::size_t count, std::span<const Meeting> meetings)
        : m_bonds(count), m_strength(count, 0)
    {
        for (const Meeting &meeting : meetings) {
            for (std::size_t i = 0; i < meeting.size(); ++i) {
                const std::size_t last = meeting.size() > kLargeMeeting
                    ? std::min(i + 2, meeting.size())
                    : meeting.size();
                for (std::size_t j = i + 1; j < last; ++j)
                    bind(meeting[i], meeting[j]);
            }
        }
    }

    const std::map<std::size_t, long> &of(std::size_t group) const { return m_bonds[group]; }
    long strength(std::size_t group) const { return m_strength[group]; }

private:
    void bind(std::size_t a, std::size_t b)
    {
        ++m_bonds[a][b];
        ++m_bonds[b][a];
        ++m_strength[a];
        ++m_strength[b];
    }

    std::vector<std::map<std::size_t, long>> m_bonds;
    std::vector<long> m_strength;
};

/// The groups with the strongest bonds, in the given order.
std::vector<std::size_t> strongest(std::size_t count, const Bonds &bonds)
{
    std::vector<std::size_t> groups(count);
    std::iota(groups.begin(), groups.end(), std::size_t{0});
    std::stable_sort(groups.begin(), groups.end(), [&](std::size_t a, std::size_t b) {
        return bonds.strength(a) > bonds.strength(b);
    });
    groups.resize(std::min(count, kMostMoved));
    while (!groups.empty() && bonds.strength(groups.back()) == 0)
        groups.pop_back();
    std::sort(groups.begin(), groups.end());
    return groups;
}

/// Step 1: one after the other, at the end of the row to which they are bound more.
class Row
{
public:
    explicit Row(const Bonds &bonds, std::size_t count) : m_bonds(bonds), m_places(count) { }

    void add(std::size_t group)
    {
        if (leansToFront(group)) {
            m_row.push_front(group);
            m_places[group] = --m_front;
        } else {
            m_places[group] = m_front + static_cast<long>(m_row.size());
            m_row.push_back(group);
        }
    }
    std::vector<std::size_t> groups() const { return {m_row.begin(), m_row.end()}; }

private:
    bool leansToFront(std::size_t group) const
    {
        const double middle
            = static_cast<double>(m_front) + (static_cast<double>(m_row.size()) - 1) / 2;
        double lean = 0;
        for (const auto &[other, weight] : m_bonds.of(group)) {
            if (m_places[other])
                lean += static_cast<double>(weight)
                    * (static_cast<double>(*m_places[other]) - middle);
        }
        return lean < 0;
    }

    const Bonds &m_bonds;
    std::deque<std::size_t> m_row;
    long m_front = 0; ///< place of the first in the row; grows downwards
    std::vector<std::optional<long>> m_places;
};

std::vector<std::size_t> strung(std::vector<std::size_t> groups, const Bonds &bonds,
                                std::size_t count)
{
    Row row(bonds, count);
    std::vector<long> pull(count, 0); // towards those placed
    while (!groups.empty()) {
        const auto best
            = std::max_element(groups.begin(), groups.end(), [&](std::size_t a, std::size_t b) {
                  return std::pair(pull[a], bonds.strength(a))
                      < std::pair(pull[b], bonds.strength(b));
              });
        const std::size_t group = *best;
        groups.erase(best);
        row.add(group);
        for (const auto &[other, weight] : bonds.of(group))
            pull[other] += weight;
    }
    return row.groups();
}

/// Step 2: a group passes its neighbour where that shortens the sum of bonds times distance.
void shorten(std::vector<std::size_t> &row, const Bonds &bonds, std::size_t count)
{
    std::vector<std::ptrdiff_t> place(count, -1);
    for (std::size_t i = 0; i < row.size(); ++i)
        place[row[i]] = static_cast<std::ptrdiff_t>(i);
    // What a step to the right costs a group, its partner beside it apart.
    const auto costOfStep = [&](std::size_t group, std::size_t beside) {
        long cost = 0;
        for (const auto &[other, weight] : bonds.of(group)) {
            if (other != beside && place[other] >= 0)
                cost += place[other] > place[group] ? -weight : weight;
        }
        return cost;
    };
    for (std::size_t pass = 0; pass < kMostPasses; ++pass) {
        bool isBetter = false;
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            if (costOfStep(row[i], row[i + 1]) - costOfStep(row[i + 1], row[i]) >= 0)
                continue;
            std::swap(row[i], row[i + 1]);
            std::swap(place[row[i]], place[row[i + 1]]);
            isBetter = true;
        }
        if (!isBetter)
            return;
    }
}

} // namespace

std::size_t crossings(std::span<const Meeting> meetings, std::span<const std::size_t> order)
{
    std::vector<std::size_t> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        place[order[i]] = i;
    std::size_t sum = 0;
    for (const Meeting &meeting : meetings) {
        if (meeting.empty())
            continue;
        std::size_t first = order.size();
        std::size_t last = 0;
        for (const std::size_t group : meeting) {
            first = std::min(first, place[group]);
            last = std::max(last, place[group]);
        }
        sum += last - first + 1 - meeting.size();
    }
    return sum;
}

std::vector<std::size_t> neighbourOrder(std::size_t count, std::span<const Meeting> meetings)
{
    std::vector<std::size_t> given(count);
    std::iota(given.begin(), given.end(), std::size_t{0});
    const Bonds bonds(count, meetings);
    std::vector<std::size_t> order = strung(strongest(count, bonds), bonds, count);
    shorten(order, bonds, count);
    std::vector<bool> isPlaced(count, false);
    for (const std::size_t group : order)
        isPlaced[group] = true;
    for (const std::size_t group : given) {
        if (!isPlaced[group])
            order.push_back(group);
    }
    return crossings(meetings, order) < crossings(meetings, given) ? order : given;
}

} // namespace chancery
