#pragma once

#include "core/io/documentformat.h"
#include "core/io/table/columnmap.h"
#include "core/io/table/columnremarks.h"
#include "core/io/table/rowdrafts.h"
#include "core/io/table/tabledialect.h"

#include <cstddef>

namespace chancery {

/// Reads one table into the builder, row by row.
class TableReader
{
public:
    /// @p input must outlive this.
    explicit TableReader(const DocumentInput &input);

    DocumentRemainder read();

private:
    bool canBeRead() const;
    void reportHeader() const;
    void reportChoices() const;
    void reportUnread() const;
    void readRow(const TableRecord &record);
    void checkCells(const TableRecord &record);
    bool isTitleSlide(const TableRecord &record) const;

    const DocumentInput &m_input;
    TableDialect m_dialect;
    std::vector<ColumnChoice> m_choices;
    ColumnMap m_map;
    ColumnRemarks m_remarks;
    RowDrafts m_drafts;
    std::size_t m_rows = 0;
    bool m_isFull = false;
};

} // namespace chancery
