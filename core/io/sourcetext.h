#pragma once

#include "core/model/sourceposition.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace chancery {

/// A document's decoded text with its lines, for turning a parser's byte counts into places for
/// people and for quoting what was written. The text must outlive it.
class SourceText
{
public:
    explicit SourceText(std::string_view text);

    std::string_view text() const { return m_text; }
    /// Byte offset of a place given as line and byte column, both from 0; clamped to the text.
    std::size_t offsetOf(int line, int byteColumn) const;
    /// Line and column from 1, the column in characters. Asking in the document's order costs the
    /// same however long its lines are.
    SourcePosition positionOf(std::size_t offset) const;
    /// The line an offset lies on, without its end.
    std::string_view lineAt(std::size_t offset) const;
    /// The flow collection that begins at @p offset, "[2000-07..]", if it ends on the same line;
    /// else empty.
    std::string_view flowTextAt(std::size_t offset) const;

private:
    std::size_t lineIndexOf(std::size_t offset) const;

    std::string_view m_text;
    std::vector<std::uint32_t> m_lineStarts;
    mutable std::size_t m_lastLine = 0; ///< where the last position was, and its column
    mutable std::size_t m_lastOffset = 0;
    mutable int m_lastColumn = 1;
};

} // namespace chancery
