#pragma once

#include "app/arguments.h"
#include "app/commandspec.h"

namespace chancery {

/// chancery list: the events as understood, dates resolved.
const CommandSpec &listSpec();
int runList(const Arguments &arguments);

} // namespace chancery
