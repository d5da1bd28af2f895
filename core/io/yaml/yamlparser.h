#pragma once

#include "core/io/document/documentsink.h"
#include "core/io/sourcetext.h"

#include <cstddef>
#include <string>

namespace chancery {

struct YamlLimits
{
    int nesting = 16;
    std::size_t aliasNodes = 10'000; ///< that aliases may stand for, in all
    std::size_t aliasBytes = 4u << 20; ///< of text that aliases may stand for, in all
    std::size_t aliasedTextBytes = 80'000; ///< the longest text an alias may stand for
    std::size_t entryNodes = 20'000;
};

/// How the parsing ended.
struct YamlOutcome
{
    enum class Kind {
        Complete,
        Empty, ///< no document at all, or one of nothing
        NotAMap, ///< the document is a list or a text
        MoreContent, ///< a second document, or what is left over after the first
        SyntaxError,
        TooDeep, ///< nested deeper than can be followed
        OutOfMemory, ///< the document, or what the sink makes of it, does not fit
        Stopped, ///< the sink ended it
    };

    Kind kind = Kind::Complete;
    std::size_t offset = 0; ///< where, for the last six and NotAMap
    std::string reason; ///< SyntaxError: yaml-cpp's words
};

/// Streams the first document of @p source into @p sink. Never throws.
YamlOutcome parseYaml(const SourceText &source, const YamlLimits &limits, DocumentSink &sink);

} // namespace chancery
