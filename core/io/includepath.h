#pragma once

#include <string>

#include <tl/expected.hpp>

namespace chancery {

/// Why a path may not be included: a clause for people.
struct IncludeError
{
    std::string reason;
};

/// The path to open for an `include` entry: relative to the including file's folder and inside it,
/// symbolic links followed. The result is spelled as the person would: folder, '/', entry.
tl::expected<std::string, IncludeError> includePath(const std::string &includingFile,
                                                    const std::string &entry);

/// A name that two spellings of one file share; the path itself where the file does not exist.
std::string canonicalPath(const std::string &path);

} // namespace chancery
