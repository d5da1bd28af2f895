#pragma once

#include "app/arguments.h"
#include "app/commandspec.h"

#include <string_view>
#include <vector>

namespace chancery {

/// A command: what its manual says and what it does.
struct Command
{
    const CommandSpec &spec;
    /// Returns an ExitCode.
    int (*run)(const Arguments &arguments);
};

/// Those with a name, in the order of the manual.
const std::vector<Command> &namedCommands();
const Command *findCommand(std::string_view name);

} // namespace chancery
