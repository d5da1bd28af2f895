#pragma once

#include "core/io/table/columnmap.h"

#include <QStringList>

#include <vector>

namespace chancery {

/// Opens the files as one timeline in a window, or the shipped timeline when there is none, and
/// returns when it is closed. @p choices: of the columns of tables among the files. Needs a
/// QApplication. Returns the program's exit code.
int runWindow(const QStringList &files, const std::vector<ColumnChoice> &choices);

} // namespace chancery
