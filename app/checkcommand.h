#pragma once

#include "app/arguments.h"
#include "app/commandspec.h"

namespace chancery {

/// chancery check: the problems of documents, on standard output.
const CommandSpec &checkSpec();
int runCheck(const Arguments &arguments);

} // namespace chancery
