#pragma once

#include "core/io/write/documentwriter.h"

namespace chancery {

/// The timeline as a JSON document, with the keys of the YAML one; an entry or event a line.
bool writeJson(const Timeline &timeline, const WriteSink &sink, std::vector<Diagnostic> &remarks);

} // namespace chancery
