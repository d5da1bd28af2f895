#pragma once

#include "app/exitcode.h"
#include "core/io/documentreader.h"

#include <string>
#include <vector>

namespace chancery {

/// The documents of a command line, read.
struct Documents
{
    TimelinePtr timeline; ///< never null
    /// Done; Failed when there is no event in them; FileTrouble when one could not be read.
    ExitCode exitCode = Done;
};

/// How the documents of a command line are read: with what it says of their tables' columns.
ReadOptions readOptions(const std::vector<ColumnChoice> &choices);

/// Reads documents into one timeline and prints the diagnostics on standard error, and a sentence
/// where nothing usable was found.
Documents readAndReport(const std::vector<std::string> &files,
                        const std::vector<ColumnChoice> &choices);

} // namespace chancery
