#pragma once

#include "app/arguments.h"
#include "core/io/documentreader.h"

#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace chancery {

/// `--map FIELD=COLUMN`, for every command that reads documents.
OptionSpec mapOption();
/// What the help says of fields.
CommandSpec::Section mapNotes();
/// The choices on the command line, in their order. The error is a clause for people.
tl::expected<std::vector<ColumnChoice>, std::string> parseMap(const Arguments &arguments);

} // namespace chancery
