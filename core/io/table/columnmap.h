#pragma once

#include "core/io/table/columnfield.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace chancery {

/// A column chosen by a person for a field, by the column's name.
struct ColumnChoice
{
    ColumnField field = ColumnField::Ignore;
    std::string column;

    friend bool operator==(const ColumnChoice &, const ColumnChoice &) = default;
};

/// What each column of a table says.
class ColumnMap
{
public:
    /// What the names say by themselves, where nobody chose. A choice takes its field away from the
    /// columns that were recognised for it, and its column from the field it was recognised for. Of
    /// columns of one name the first is meant; choices of columns that are not there do nothing.
    ColumnMap(std::vector<std::string> names, const std::vector<ColumnChoice> &choices);

    const std::vector<std::string> &names() const { return m_names; }
    ColumnField fieldOf(std::size_t column) const { return m_fields[column]; }
    /// The columns that say @p field, in their order.
    std::vector<std::size_t> columnsOf(ColumnField field) const;
    std::optional<std::size_t> columnOf(ColumnField field) const;
    bool has(ColumnField field) const { return columnOf(field).has_value(); }

    bool hasTitle() const { return has(ColumnField::Title) || titleStandIn().has_value(); }
    /// The column whose beginning is the title where none is one: the summary.
    std::optional<std::size_t> titleStandIn() const { return columnOf(ColumnField::Summary); }
    /// Whether it says when events were: by a date, an end, a year, or by other events.
    bool hasDate() const;
    /// Whether the columns are those that Chancery itself writes, in its order: id, title, date and
    /// actors always, the others where they have something to say.
    bool isOurOwn() const;

private:
    void recognise();
    void take(std::size_t column, ColumnField field);
    bool canTake(ColumnField field) const;
    bool namesActors() const;
    void settleFromAndTo();
    void settleSourceAndTarget();
    void settleDateAndStart();
    void choose(const std::vector<ColumnChoice> &choices);

    std::vector<std::string> m_names;
    std::vector<ColumnField> m_fields; ///< by column
};

/// The column of exactly this name, else the only one that differs by case and blanks alone.
std::optional<std::size_t> findColumn(const std::vector<std::string> &names,
                                      std::string_view wanted);

/// Names for all columns of a header: trimmed; "column 3" for an empty one; a second "Date" is
/// "Date (2)".
std::vector<std::string> columnNames(const std::vector<std::string> &header);

/// The columns of the tables that Chancery writes, in their order (docs/formats.md).
const std::vector<std::string_view> &ownColumnNames();

} // namespace chancery
