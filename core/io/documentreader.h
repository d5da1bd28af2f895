#pragma once

#include "core/io/table/columnmap.h"
#include "core/model/diagnostic.h"
#include "core/model/timeline.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// What a document may not exceed; README states these figures.
struct ReadLimits
{
    std::uint64_t fileBytes = 512ull << 20;
    std::size_t events = 2'000'000;
    std::size_t actors = 100'000;
    std::size_t titleCharacters = 500; ///< also names, places, ids, roles, locators
    std::size_t textCharacters = 20'000; ///< summaries
    std::size_t dateCharacters = 200;
    std::size_t groupDepth = 32; ///< actors that are part of each other, from the outermost
    int nesting = 16;
    std::size_t aliasNodes = 10'000; ///< nodes that aliases may stand for, in all
    std::size_t aliasBytes = 4u << 20; ///< bytes of text that aliases may stand for, in all
    std::size_t diagnostics = 1'000; ///< further ones are counted, not kept
};

/// What a person chose of a table's columns, asked for with their names.
using ColumnChooser
    = std::function<std::vector<ColumnChoice>(const std::vector<std::string> &columnNames)>;

struct ReadOptions
{
    ReadLimits limits;
    std::stop_token stop; ///< asked to stop, reading ends with status Cancelled
    std::function<void(double)> progress; ///< called on the reading thread with 0..1; may be empty
    ColumnChooser columnChoices; ///< the same; without it, columns are known by their names alone
};

enum class ReadStatus {
    Done, ///< the document was read; problems in single items are in the diagnostics
    Unreadable, ///< absent, no permission, not a regular file, too large, changed while it was read
    Cancelled,
};

struct ReadResult
{
    ReadStatus status = ReadStatus::Done;
    TimelinePtr timeline; ///< never null; empty unless Done
    std::vector<Diagnostic> diagnostics;

    bool hasErrors() const;
};

/// A document to read: a file, or text in memory.
struct DocumentSource
{
    std::string name; ///< the file's path; of a text, what it is called in diagnostics
    std::optional<std::string> text;
};

/// Reads documents into one timeline. Never throws on bad input; bad items are reported and left
/// out.
ReadResult readDocuments(const std::vector<DocumentSource> &documents,
                         const ReadOptions &options = {});

/// The same of files alone.
ReadResult readFiles(const std::vector<std::string> &paths, const ReadOptions &options = {});

/// The same of one text, named @p name in diagnostics.
ReadResult readText(std::string_view text, const std::string &name,
                    const ReadOptions &options = {});

} // namespace chancery
