#pragma once

#include <QStringList>

namespace chancery {

/// Opens the files as one timeline in a window, or the shipped timeline when there is none, and
/// returns when it is closed. Needs a QApplication. Returns the program's exit code.
int runWindow(const QStringList &files);

} // namespace chancery
