#pragma once

#include "core/io/write/documentwriter.h"

namespace chancery {

/// The timeline as a YAML document, written as a careful person would: sections and keys in the
/// order of docs/formats.md, events in block style, short maps and lists on one line, long text
/// folded.
bool writeYaml(const Timeline &timeline, const WriteSink &sink, std::vector<Diagnostic> &remarks);

} // namespace chancery
