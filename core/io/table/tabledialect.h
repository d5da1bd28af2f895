#pragma once

#include "core/io/table/recordparser.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// Cells of a record beyond this are not read.
inline constexpr std::size_t kMostColumns = 1'000;

/// How a table is written, found out from its beginning.
struct TableDialect
{
    char delimiter = ',';
    std::size_t headerOffset = 0; ///< where the header begins; where there is none, the first row
    int headerLine = 1;
    bool hasHeader = false; ///< a line of names, that is one of which some are recognised, or none
                            ///< of which could be anything else
    std::vector<std::string> header; ///< as written; empty cells where there is none
    std::size_t columnCount = 0; ///< of the header, also of those beyond what is read
    std::size_t recognisedColumns = 0; ///< of the header, those whose names say something
    bool isRegular = false; ///< three rows or more, all with as many cells, two or more
    bool isTimeline = false; ///< the header names both what events are called and when they were
};

/// Comma, semicolon, tab or bar, whichever makes most sense of the first lines; a line "sep=;"
/// decides. The header is the first of the first lines whose names are recognised: titles and
/// remarks may stand above it.
TableDialect findDialect(std::string_view text);

} // namespace chancery
