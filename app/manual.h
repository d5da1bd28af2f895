#pragma once

#include "app/commandspec.h"

#include <string>
#include <vector>

namespace chancery {

/// The command's manual page as plain text, at most 80 columns wide. @p others are listed as its
/// commands.
std::string manualPage(const CommandSpec &spec,
                       const std::vector<const CommandSpec *> &others = {});

} // namespace chancery
