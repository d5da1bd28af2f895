#pragma once

#include "core/io/write/documentwriter.h"

namespace chancery {

/// The events as a table of the columns that docs/formats.md lists, which Chancery reads back as
/// they are. What else the timeline holds is remarked on, once.
bool writeTable(const Timeline &timeline, char delimiter, const WriteSink &sink,
                std::vector<Diagnostic> &remarks);

} // namespace chancery
