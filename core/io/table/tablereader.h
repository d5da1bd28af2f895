#pragma once

#include "core/io/documentformat.h"
#include "core/io/table/columnmap.h"
#include "core/io/table/columnremarks.h"
#include "core/io/table/rowdrafts.h"
#include "core/io/table/tabledialect.h"

#include <cstddef>
#include <functional>

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
    /// Tells progress from one share of the document to another. False when it was asked to end.
    bool forEachRow(const std::function<void(const TableRecord &)> &row, double from, double to);
    void readRow(const TableRecord &record);
    void checkCells(const TableRecord &record);
    bool isTitleSlide(const TableRecord &record) const;

    const DocumentInput &m_input;
    TableDialect m_dialect;
    std::vector<ColumnChoice> m_choices;
    ColumnMap m_map;
    ColumnRemarks m_remarks;
    RowDrafts m_drafts;
    bool m_isFull = false;
};

} // namespace chancery
