#pragma once

#include "core/io/documentformat.h"

namespace chancery {

/// A table of delimited text: CSV, TSV and their kin, whoever wrote it.
const DocumentFormat &tableFormat();

} // namespace chancery
