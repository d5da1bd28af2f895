#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace chancery {

/// The lines of a stream, without their "\n" or "\r\n". Of a line beyond kMostBytes only the
/// beginning is kept, so that an endless one takes no memory.
class LineReader
{
public:
    static constexpr std::size_t kMostBytes = 1 << 16;

    explicit LineReader(std::FILE *stream) : m_stream(stream) { }

    /// The next line, valid until the next call; nothing at the end or after an error.
    std::optional<std::string_view> next();
    /// The errno of a failed read, or 0.
    int error() const { return m_error; }

private:
    std::FILE *m_stream; ///< not owned
    std::string m_line;
    int m_error = 0;
};

} // namespace chancery
