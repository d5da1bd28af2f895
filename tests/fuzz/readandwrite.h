#pragma once

#include "soundtimeline.h"

#include "core/io/write/documentwriter.h"

#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// Whatever a text holds, reading it under this name ends, throws nothing and gives a timeline
/// whose references are sound, which is written and read again with as many events.
inline void requireReadAndWritten(std::string_view text, const std::string &name)
{
    const ReadResult result = readText(text, name);
    requireSound(result);
    std::string again;
    std::vector<Diagnostic> remarks;
    require(writeDocument(
        *result.timeline, WrittenFormat::Json,
        [&](std::string_view piece) {
            again += piece;
            return true;
        },
        remarks));
    require(readText(again, "again.json").timeline->events().size()
            == result.timeline->events().size());
}

} // namespace chancery
