#include "core/io/sourcetext.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <cstring>

namespace chancery {

SourceText::SourceText(std::string_view text) : m_text(text), m_lineStarts{0}
{
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1))
        m_lineStarts.push_back(static_cast<std::uint32_t>(at + 1));
}

std::size_t SourceText::offsetOf(int line, int byteColumn) const
{
    if (line < 0 || static_cast<std::size_t>(line) >= m_lineStarts.size())
        return m_text.size();
    const std::size_t column = static_cast<std::size_t>(std::max(0, byteColumn));
    return std::min<std::size_t>(m_lineStarts[static_cast<std::size_t>(line)] + column,
                                 m_text.size());
}

std::size_t SourceText::lineIndexOf(std::size_t offset) const
{
    const auto isOn = [&](std::size_t line) {
        return m_lineStarts[line] <= offset
            && (line + 1 == m_lineStarts.size() || offset < m_lineStarts[line + 1]);
    };
    for (const std::size_t line : {m_lastLine, m_lastLine + 1}) {
        if (line < m_lineStarts.size() && isOn(line))
            return line;
    }
    const auto next = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), offset);
    return static_cast<std::size_t>(next - m_lineStarts.begin()) - 1;
}

SourcePosition SourceText::positionOf(std::size_t offset) const
{
    offset = std::min(offset, m_text.size());
    const std::size_t line = lineIndexOf(offset);
    std::size_t from = m_lineStarts[line];
    int column = 1;
    if (line == m_lastLine && m_lastOffset <= offset && m_lastOffset >= from) {
        from = m_lastOffset;
        column = m_lastColumn;
    }
    column += static_cast<int>(countCodePoints(m_text.substr(from, offset - from)));
    m_lastLine = line;
    m_lastOffset = offset;
    m_lastColumn = column;
    return {static_cast<int>(line) + 1, column};
}

std::string_view SourceText::lineAt(std::size_t offset) const
{
    const std::size_t start = m_lineStarts[lineIndexOf(std::min(offset, m_text.size()))];
    return m_text.substr(start, m_text.find('\n', start) - start);
}

std::string_view SourceText::flowTextAt(std::size_t offset) const
{
    if (offset >= m_text.size() || (m_text[offset] != '[' && m_text[offset] != '{'))
        return {};
    int depth = 0;
    for (std::size_t at = offset; at < m_text.size() && m_text[at] != '\n'; ++at) {
        const char c = m_text[at];
        if (c == '[' || c == '{')
            ++depth;
        else if ((c == ']' || c == '}') && --depth == 0)
            return m_text.substr(offset, at + 1 - offset);
    }
    return {};
}

} // namespace chancery
