#pragma once

#include <string>

namespace chancery {

/// A place in a document, for people: line and column count from 1, columns in characters.
/// Line 0: the document as a whole.
struct SourcePosition
{
    int line = 0;
    int column = 0;

    friend auto operator<=>(const SourcePosition &, const SourcePosition &) = default;
};

} // namespace chancery
