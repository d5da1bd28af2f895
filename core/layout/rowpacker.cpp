#include "core/layout/rowpacker.h"

#include <algorithm>

namespace chancery {

namespace {
constexpr Instant kNever{INT64_MAX};
}

std::uint32_t RowPacker::place(const TimeRange &extent, const TimeRange &text)
{
    std::uint32_t row = rowWithRoomFor(extent, text);
    if (row == m_textEnds.size())
        row = openRow();
    m_textEnds[row] = std::max(text.end, extent.end);
    setEnd(row, extent.end);
    return row;
}

std::uint32_t RowPacker::rowWithRoomFor(const TimeRange &extent, const TimeRange &text) const
{
    const std::size_t spread = std::min(m_textEnds.size(), kSpreadRows);
    const Instant begin = std::min(extent.begin, text.begin);
    std::size_t roomiest = spread; // of the rows that are free, the one whose text ends first
    for (std::size_t row = 0; row < spread; ++row) {
        if (m_leastEnds[m_leaves + row] > extent.begin)
            continue;
        if (m_textEnds[row] <= begin)
            return static_cast<std::uint32_t>(row);
        if (roomiest == spread || m_textEnds[row] < m_textEnds[roomiest])
            roomiest = row;
    }
    if (m_textEnds.size() < kSpreadRows)
        return static_cast<std::uint32_t>(m_textEnds.size());
    return roomiest < spread ? static_cast<std::uint32_t>(roomiest) : firstFreeRow(extent.begin);
}

std::uint32_t RowPacker::openRow()
{
    m_textEnds.push_back(kFirstInstant);
    if (m_textEnds.size() > m_leaves) {
        const std::size_t rows = m_textEnds.size() - 1;
        std::vector<Instant> ends(m_leastEnds.end() - static_cast<std::ptrdiff_t>(m_leaves),
                                  m_leastEnds.end());
        m_leaves = std::max<std::size_t>(8, m_leaves * 2);
        m_leastEnds.assign(2 * m_leaves, kNever);
        for (std::size_t i = 0; i < rows; ++i)
            setEnd(static_cast<std::uint32_t>(i), ends[i]);
    }
    return static_cast<std::uint32_t>(m_textEnds.size() - 1);
}

std::uint32_t RowPacker::firstFreeRow(Instant begin) const
{
    if (m_leaves == 0 || m_leastEnds[1] > begin)
        return static_cast<std::uint32_t>(m_textEnds.size());
    std::size_t node = 1;
    while (node < m_leaves) {
        node *= 2;
        if (m_leastEnds[node] > begin)
            ++node;
    }
    return static_cast<std::uint32_t>(node - m_leaves);
}

void RowPacker::setEnd(std::uint32_t row, Instant end)
{
    std::size_t node = m_leaves + row;
    m_leastEnds[node] = end;
    for (node /= 2; node >= 1; node /= 2)
        m_leastEnds[node] = std::min(m_leastEnds[2 * node], m_leastEnds[2 * node + 1]);
}

} // namespace chancery
