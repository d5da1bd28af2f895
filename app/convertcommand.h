#pragma once

#include "app/arguments.h"

namespace chancery {

/// chancery convert IN... -o OUT.{yaml,csv,json}
const CommandSpec &convertSpec();
int runConvert(const Arguments &arguments);

} // namespace chancery
