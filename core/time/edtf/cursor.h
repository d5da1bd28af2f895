#pragma once

#include <cstddef>
#include <string_view>

namespace chancery::edtf {

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
inline bool isDigitOrX(char c)
{
    return isDigit(c) || c == 'X';
}

/// Walks over a piece of an expression and knows where in the whole it stands.
class Cursor
{
public:
    /// @p start is the offset of @p piece in the whole expression.
    Cursor(std::string_view piece, std::size_t start) : m_piece(piece), m_start(start) { }

    bool atEnd() const { return m_position == m_piece.size(); }
    /// The next character; NUL at the end.
    char peek() const { return atEnd() ? '\0' : m_piece[m_position]; }
    std::size_t offset() const { return m_start + m_position; }

    bool accept(char c)
    {
        if (atEnd() || m_piece[m_position] != c)
            return false;
        ++m_position;
        return true;
    }
    bool accept(std::string_view text)
    {
        if (m_piece.substr(m_position, text.size()) != text)
            return false;
        m_position += text.size();
        return true;
    }
    /// The longest run of characters of which @p belongs is true, perhaps empty.
    template<typename Predicate>
    std::string_view takeWhile(Predicate belongs)
    {
        const std::size_t begin = m_position;
        while (!atEnd() && belongs(m_piece[m_position]))
            ++m_position;
        return m_piece.substr(begin, m_position - begin);
    }

private:
    std::string_view m_piece;
    std::size_t m_start;
    std::size_t m_position = 0;
};

/// The number that one or two digits write.
inline int smallNumber(std::string_view digits)
{
    int number = 0;
    for (const char c : digits)
        number = number * 10 + (c - '0');
    return number;
}

} // namespace chancery::edtf
