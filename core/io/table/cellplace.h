#pragma once

#include "core/io/table/recordparser.h"
#include "core/model/sourceposition.h"
#include "core/text/utf8.h"

#include <cstddef>
#include <string_view>

namespace chancery {

/// Where a cell stands: the line on which its row begins, and its column counted from 1.
inline SourcePosition cellPlace(const TableRecord &record, std::size_t column)
{
    return {record.line, static_cast<int>(column) + 1};
}

/// The cell's text without blanks around it; empty where the row is shorter.
inline std::string_view cellText(const TableRecord &record, std::size_t column)
{
    return column < record.cells.size() ? trimmed(record.cells[column]) : std::string_view{};
}

} // namespace chancery
