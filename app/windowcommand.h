#pragma once

#include "app/arguments.h"
#include "app/commandspec.h"

namespace chancery {

/// The program without a command: the window.
const CommandSpec &windowSpec();
int runWindowCommand(const Arguments &arguments);

} // namespace chancery
