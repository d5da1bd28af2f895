#pragma once

#include "core/model/timeline.h"

#include <string>
#include <vector>

namespace chancery {

/// What this timeline says and a table has no columns for, as a person would call it: "names of
/// actors", "the order of actors".
std::vector<std::string> notHeldByTables(const Timeline &timeline);

} // namespace chancery
