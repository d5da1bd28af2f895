#pragma once

#include "app/arguments.h"
#include "app/commandspec.h"

namespace chancery {

/// chancery export: a picture of the timeline in a file; needs no display.
const CommandSpec &exportSpec();
int runExport(const Arguments &arguments);

} // namespace chancery
