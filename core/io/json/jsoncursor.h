#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

namespace chancery {

/// Iterates over text and tells somebody else how far it has come: nlohmann's SAX interface copies
/// the iterators it is given and says no places.
class JsonCursor
{
public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    /// @p reached is kept at the number of bytes read; it must outlive all copies.
    JsonCursor(std::string_view text, std::size_t at, std::size_t *reached)
        : m_text(text), m_at(at), m_reached(reached)
    {
    }

    reference operator*() const { return m_text[m_at]; }
    pointer operator->() const { return m_text.data() + m_at; }
    JsonCursor &operator++()
    {
        *m_reached = ++m_at;
        return *this;
    }
    JsonCursor operator++(int)
    {
        JsonCursor before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const JsonCursor &a, const JsonCursor &b) { return a.m_at == b.m_at; }
    friend bool operator!=(const JsonCursor &a, const JsonCursor &b) { return a.m_at != b.m_at; }

private:
    std::string_view m_text;
    std::size_t m_at;
    std::size_t *m_reached;
};

/// Where the string that ends before @p end begins: at its opening quote, which is the nearest
/// before its end that no backslash escapes.
std::size_t startOfString(std::string_view text, std::size_t end);
/// A number as it is written, and where.
struct NumberToken
{
    std::size_t offset = 0;
    std::string_view text;
};
/// The number before @p end, behind which one more character may have been read.
NumberToken numberBefore(std::string_view text, std::size_t end);

} // namespace chancery
