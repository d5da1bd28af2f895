#pragma once

#include "core/io/table/columnmap.h"
#include "core/io/table/columnremarks.h"
#include "core/io/table/dayorder.h"
#include "core/io/table/recordparser.h"
#include "core/model/drafts.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace chancery {

/// Reads when a row's event was, into EDTF: a date or two ends, also in words where these can mean
/// one thing only, or year, month and day in columns of their own. What cannot be read is passed on
/// as written, to be reported with its place.
class RowDates
{
public:
    RowDates(const ColumnMap &map, ColumnRemarks &remarks);

    /// Looks at a row before any is read: of its columns of dates, whether day or month comes
    /// first.
    void consider(const TableRecord &record);
    void read(const TableRecord &record, EventDraft &draft) const;

private:
    /// The columns that say one end in parts.
    struct Parts
    {
        std::optional<std::size_t> whole; ///< a date by itself
        std::optional<std::size_t> year;
        std::optional<std::size_t> month;
        std::optional<std::size_t> day;
        std::optional<std::size_t> time;
    };

    DraftText dateOf(const Parts &parts, const TableRecord &record) const;
    std::string ofParts(const Parts &parts, const TableRecord &record) const;
    std::string ofCell(std::size_t column, const TableRecord &record) const;
    std::string withTime(std::string date, const Parts &parts, const TableRecord &record) const;

    ColumnRemarks &m_remarks;
    std::map<std::size_t, DayOrder> m_dayOrders; ///< by column of whole dates
    Parts m_date;
    Parts m_start;
    Parts m_end;
    bool m_isOurOwn;
};

} // namespace chancery
