#pragma once

#include "core/io/documentcontext.h"

#include <cstddef>
#include <string>
#include <vector>

namespace chancery {

/// What is to be said of many cells of a column, gathered to be said once.
class ColumnRemarks
{
public:
    enum class Kind {
        DateInWords, ///< "8 May 1815", read as EDTF
        DayFirst, ///< "8/5/1815", read by what another cell tells
        MonthFirst,
        ShortYear, ///< "476", read as the year
        AmbiguousYear, ///< "-44", not read
        YearBefore, ///< "-44" among years in parts, read without a year 0
        OpenWord, ///< "present", read as an end that there is not
        TimeNotRead,
        DayWithoutMonth,
        UnknownStatus,
        UnknownCalendar,
        UnknownImportance,
        FurtherTypes,
        FewCells,
    };

    /// @p reading is what the cell's text was taken for, where that is to be told.
    void add(Kind kind, SourcePosition at, const std::string &text,
             const std::string &reading = {});
    /// One diagnostic for each kind and column, at its first cell.
    void report(const DocumentContext &document) const;

private:
    struct Remark
    {
        Kind kind;
        SourcePosition first;
        std::string text;
        std::string reading;
        std::size_t count = 0;
    };

    std::vector<Remark> m_remarks;
};

} // namespace chancery
