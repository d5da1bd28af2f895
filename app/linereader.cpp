#include "app/linereader.h"

#include <cerrno>

namespace chancery {

std::optional<std::string_view> LineReader::next()
{
    m_line.clear();
    bool isAnythingRead = false;
    for (int c = std::getc(m_stream); c != EOF; c = std::getc(m_stream)) {
        isAnythingRead = true;
        if (c == '\n')
            break;
        if (m_line.size() < kMostBytes)
            m_line += static_cast<char>(c);
    }
    if (std::ferror(m_stream) != 0)
        m_error = errno;
    if (!isAnythingRead || m_error != 0)
        return std::nullopt;
    if (!m_line.empty() && m_line.back() == '\r')
        m_line.pop_back();
    return m_line;
}

} // namespace chancery
