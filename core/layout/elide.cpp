#include "core/layout/elide.h"

#include "core/text/utf8.h"

#include <vector>

namespace chancery {

namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kFewestCharacters = 3;

/// Byte offsets at which a code point begins, and the text's end.
std::vector<std::size_t> boundaries(std::string_view utf8)
{
    std::vector<std::size_t> offsets;
    for (std::size_t at = 0; at < utf8.size(); at += codePointLength(utf8, at))
        offsets.push_back(at);
    offsets.push_back(utf8.size());
    return offsets;
}

std::string withEllipsis(std::string_view text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == ':'))
        text.remove_suffix(1);
    return std::string(text).append(kEllipsis);
}

} // namespace

std::string cappedText(std::string_view utf8, std::size_t count)
{
    const std::string_view head = firstCodePoints(utf8, count);
    return head.size() == utf8.size() ? std::string(utf8) : withEllipsis(head);
}

std::string elidedText(std::string_view utf8, double width, TextRole role,
                       const TextMeasurer &measurer, Elision elision)
{
    const std::string text = cappedText(utf8);
    if (measurer.width(text, role) <= width)
        return text;
    const auto offsets = boundaries(text);
    // The most code points that fit, by bisection: widths grow with length.
    std::size_t fits = 0;
    std::size_t tooMany = offsets.size() - 1;
    while (fits + 1 < tooMany) {
        const std::size_t middle = (fits + tooMany) / 2;
        const std::string tried = withEllipsis(std::string_view(text).substr(0, offsets[middle]));
        (measurer.width(tried, role) <= width ? fits : tooMany) = middle;
    }
    if (fits < kFewestCharacters)
        return {};
    const std::string_view head = std::string_view(text).substr(0, offsets[fits]);
    const bool endsAtWord = text[offsets[fits]] == ' ';
    const std::size_t space = head.find_last_of(' ');
    const bool keepsWords = elision == Elision::AtWord && !endsAtWord
        && space != std::string_view::npos && space * 2 >= head.size();
    return withEllipsis(keepsWords ? head.substr(0, space) : head);
}

} // namespace chancery
