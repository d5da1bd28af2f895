#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chancery {

/// A date of three numbers, the year last: 8/5/1815, 08.05.1815.
struct NumericDate
{
    int first = 0;
    int second = 0;
    int year = 0;
};

/// Nothing where the text is no such date, or its year has not four digits.
std::optional<NumericDate> numericDate(std::string_view text);

/// Finds out of a column whether its dates of three numbers begin with the day or the month: by
/// those that can be read in one way only, as 28/5/1815, where all of them agree.
class DayOrder
{
public:
    /// Looks at a cell of the column.
    void consider(std::string_view cell);

    bool isDayFirst() const { return m_isDayFirst && !m_isMonthFirst; }
    bool isMonthFirst() const { return m_isMonthFirst && !m_isDayFirst; }
    /// The cell that tells; empty where none does, or where they disagree.
    std::string evidence() const
    {
        return isDayFirst() || isMonthFirst() ? m_evidence : std::string();
    }
    /// EDTF of a cell that by itself can mean two days; empty where it cannot, or nothing tells.
    std::string edtf(std::string_view cell) const;

private:
    bool m_isDayFirst = false;
    bool m_isMonthFirst = false;
    std::string m_evidence;
};

} // namespace chancery
