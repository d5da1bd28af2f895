#pragma once

#include "app/arguments.h"
#include "app/commandspec.h"

namespace chancery {

/// chancery date: what EDTF expressions mean.
const CommandSpec &dateSpec();
int runDate(const Arguments &arguments);

} // namespace chancery
