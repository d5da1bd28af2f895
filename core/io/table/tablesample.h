#pragma once

#include "core/io/table/columnmap.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// The beginning of a table, for a person who is to say what its columns mean.
struct TableSample
{
    std::vector<std::string> columnNames;
    std::vector<ColumnField> recognised; ///< by column: what its name says by itself
    /// The header and the first rows, decoded: a document of its own, which reading with choices
    /// turns into a preview. What stands above the header is part of it, so that lines count as in
    /// the file.
    std::string text;
    std::vector<std::vector<std::string>> rows; ///< the cells of these rows
};

/// Choices to offer where the names say too little: the columns whose cells are dates, and the one
/// that reads most like titles. Reads every cell of the sample.
std::vector<ColumnChoice> suggestedChoices(const TableSample &sample);

/// Nothing where the file cannot be read or is no table. Reads the first part of it only.
std::optional<TableSample> sampleTable(const std::string &path, std::size_t mostRows);
/// The same of a document's bytes, or the first of them; @p name tells the extension.
std::optional<TableSample> sampleTable(std::string_view bytes, const std::string &name,
                                       std::size_t mostRows);

} // namespace chancery
