#pragma once

#include "core/io/documentreader.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace chancery {

/// What a person chose of a table's columns, kept in the settings for the next table with the very
/// same names of columns.
class ColumnMemory
{
public:
    /// Reads what is kept.
    ColumnMemory();

    /// The choices for these names; none where nothing is kept.
    std::vector<ColumnChoice> recall(const std::vector<std::string> &columnNames) const;
    /// Keeps choices; those that say no more than the names themselves are forgotten.
    void remember(const std::vector<std::string> &columnNames,
                  const std::vector<ColumnChoice> &choices);

private:
    QHash<QString, QStringList> m_choices; ///< "field=column", by a digest of the names
};

} // namespace chancery
