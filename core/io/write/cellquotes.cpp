#include "core/io/write/cellquotes.h"

namespace chancery {

std::string quotedCell(std::string_view text, char delimiter)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    const char special[] = {'"', '\r', '\n', delimiter, '\0'};
    const bool isBare = text.find_first_of(special) == std::string_view::npos
        && (text.empty() || (!isBlank(text.front()) && !isBlank(text.back())));
    if (isBare)
        return std::string(text);
    std::string cell = "\"";
    for (const char c : text) {
        if (c == '"')
            cell += '"';
        cell += c;
    }
    return cell + '"';
}

} // namespace chancery
