#pragma once

#include "core/io/table/columnmap.h"
#include "core/io/table/recordparser.h"
#include "core/model/drafts.h"

#include <vector>

namespace chancery {

/// Makes of a row the sources it names and what its event cites of them. An address tells sources
/// of one name apart, so that a source with one has it as its id, and its name as its title.
class RowSources
{
public:
    /// @p map must outlive this.
    explicit RowSources(const ColumnMap &map) : m_map(map), m_isOurOwn(map.isOurOwn()) { }

    std::vector<CitationDraft> citations(const TableRecord &record) const;
    /// To be declared with the event.
    std::vector<SourceDraft> sources(const TableRecord &record) const;

private:
    std::vector<DraftText> names(const TableRecord &record) const;
    std::vector<DraftText> addresses(const TableRecord &record) const;

    const ColumnMap &m_map;
    bool m_isOurOwn;
};

} // namespace chancery
