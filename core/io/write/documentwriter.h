#pragma once

#include "core/model/diagnostic.h"
#include "core/model/timeline.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// The kinds of document that are written.
enum class WrittenFormat { Yaml, Json, Csv, Tsv };

/// By the extension, in whatever case: .yaml and .yml, .json, .csv, .tsv and .tab.
std::optional<WrittenFormat> writtenFormatOf(std::string_view path);

/// Takes a piece of the document; false when it could not be kept, which ends the writing.
using WriteSink = std::function<bool(std::string_view)>;

/// Writes the timeline as one document of our own, or as a table of the columns that
/// docs/formats.md lists. @p remarks takes what the format cannot hold, each kind of it once, and
/// what had to be spelled in another way. False when the sink refused.
bool writeDocument(const Timeline &timeline, WrittenFormat format, const WriteSink &sink,
                   std::vector<Diagnostic> &remarks);

} // namespace chancery
