#pragma once

#include "core/io/documentreader.h"

#include <optional>
#include <string>

namespace chancery {

/// What came of reading a file whole.
struct FileBytes
{
    ReadStatus status = ReadStatus::Done;
    std::string bytes; ///< Done only
    std::optional<Diagnostic> problem; ///< Unreadable only
};

/// Reads a regular file of at most `limits.fileBytes`, in pieces, between which it tells progress
/// (0..1 of this file) and looks whether to stop. Never waits for a FIFO or a device: it opens
/// neither. A file whose size, time or identity is another one afterwards is Unreadable, because
/// half of an old and half of a new document is mostly a valid one that says something else.
FileBytes readFileBytes(const std::string &path, const ReadOptions &options);

} // namespace chancery
