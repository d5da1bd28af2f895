#pragma once

#include "core/io/document/documentsink.h"
#include "core/io/documentreader.h"
#include "core/io/json/jsonmistake.h"
#include "core/io/sourcetext.h"

#include <cstddef>
#include <string_view>

namespace chancery {

struct JsonLimits
{
    int nesting = 16;
    std::size_t entryNodes = 20'000;
    std::string_view wrapper{}; ///< a member that may stand for the document; empty: none
};

/// What of the reader's limits holds for JSON.
inline JsonLimits jsonLimits(const ReadLimits &of)
{
    JsonLimits limits;
    limits.nesting = of.nesting;
    return limits;
}

/// How the parsing ended.
struct JsonOutcome
{
    enum class Kind {
        Complete,
        Empty, ///< no text but blanks
        NotAMap, ///< the document is an array or a single value
        SyntaxError,
        OutOfMemory,
        Stopped, ///< the sink ended it
    };

    Kind kind = Kind::Complete;
    std::size_t offset = 0; ///< where, for all but Complete and Empty
    JsonMistake mistake; ///< SyntaxError only
};

/// Streams the JSON document of @p source into @p sink, entry by entry; numbers, true and false as
/// text as they are written. Comments are passed over. Never throws.
JsonOutcome parseJson(const SourceText &source, const JsonLimits &limits, DocumentSink &sink);

} // namespace chancery
