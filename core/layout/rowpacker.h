#pragma once

#include "core/time/instant.h"

#include <cstdint>
#include <vector>

namespace chancery {

/// Gives extents that arrive in order of their beginning a row each, so that none of one row
/// overlap. While a lane has few rows it prefers one where the text of the row's last event has
/// ended too.
class RowPacker
{
public:
    /// Rows opened for the sake of labels; past these an extent shares any row that is free.
    static constexpr std::size_t kSpreadRows = 8;

    /// @p text is the stretch that the event's label would take at the reference scale. Extents
    /// must come with ascending begin.
    std::uint32_t place(const TimeRange &extent, const TimeRange &text);
    std::size_t rowCount() const { return m_textEnds.size(); }

private:
    /// rowCount() when a new row is to be opened.
    std::uint32_t rowWithRoomFor(const TimeRange &extent, const TimeRange &text) const;
    std::uint32_t openRow();
    std::uint32_t firstFreeRow(Instant begin) const;
    void setEnd(std::uint32_t row, Instant end);

    std::vector<Instant> m_textEnds; ///< by row
    /// Least end of each subtree over rows, as an implicit binary tree: first-fit in O(log rows).
    std::vector<Instant> m_leastEnds;
    std::size_t m_leaves = 0;
};

} // namespace chancery
