#pragma once

#include "core/model/sourceposition.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// A place at which the bytes were not text.
struct TextProblem
{
    enum class Kind {
        InvalidBytes, ///< not of the encoding
        ControlCharacter, ///< NUL and others that no text document holds
    };

    Kind kind = Kind::InvalidBytes;
    SourcePosition at;
    unsigned value = 0; ///< the first byte or unit of it
};

/// Text as UTF-8 with line feeds as its only line ends and U+FFFD for what could not be decoded.
struct DecodedText
{
    std::string text;
    std::vector<TextProblem> problems; ///< the first few, at most one for each line
    std::size_t problemCount = 0; ///< all of them
    /// The bytes, where some of them are no UTF-8 and yet could be text of an older encoding.
    std::string undecoded;
    bool isBinary = false; ///< so much of it is no text that reading on is of no use
};

/// Decodes UTF-8 and UTF-16 of either byte order, with a byte order mark or recognised by the NUL
/// in its first two bytes, as YAML has it.
DecodedText decodeText(std::string bytes);
/// Decodes Windows-1252, the encoding of western spreadsheets. The five bytes that stand for
/// nothing in it are problems.
DecodedText decodeWindows1252(std::string_view bytes);

} // namespace chancery
