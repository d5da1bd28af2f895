#pragma once

#include "core/io/table/columnmap.h"
#include "core/io/table/columnremarks.h"
#include "core/io/table/recordparser.h"
#include "core/io/table/rowdates.h"
#include "core/io/table/rowsources.h"
#include "core/model/drafts.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace chancery {

/// Makes an event, and the sources it cites, of each row of a table.
class RowDrafts
{
public:
    /// Both must outlive this.
    RowDrafts(const ColumnMap &map, ColumnRemarks &remarks);

    /// Looks at a row before any is read, for what a row alone does not tell.
    void consider(const TableRecord &record) { m_dates.consider(record); }
    EventDraft event(const TableRecord &record) const;
    /// To be declared with the event.
    std::vector<SourceDraft> sources(const TableRecord &record) const
    {
        return m_sources.sources(record);
    }

private:
    /// A column and the role it gives its actors; "" where another column has the roles.
    struct ActorColumn
    {
        std::size_t column;
        std::string role;
    };

    DraftText text(ColumnField field, const TableRecord &record) const;
    DraftText title(const TableRecord &record) const;
    DraftText type(const TableRecord &record) const;
    DraftText oneOf(ColumnField field, const TableRecord &record, ColumnRemarks::Kind otherwise,
                    bool (*isKnown)(const std::string &)) const;
    std::vector<ParticipantDraft> participants(const TableRecord &record) const;
    std::vector<RelationDraft> relations(const TableRecord &record) const;
    RelativeDateDraft relativeDate(ColumnField field, const TableRecord &record) const;

    const ColumnMap &m_map;
    ColumnRemarks &m_remarks;
    RowDates m_dates;
    RowSources m_sources;
    std::vector<ActorColumn> m_actorColumns;
    bool m_isOurOwn;
};

} // namespace chancery
