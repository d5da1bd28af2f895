#include "core/io/json/jsoncursor.h"

#include <algorithm>

namespace chancery {

std::size_t startOfString(std::string_view text, std::size_t end)
{
    if (end < 2 || end > text.size())
        return 0;
    for (std::size_t at = end - 1; at-- > 0;) { // from before the closing quote
        if (text[at] != '"')
            continue;
        std::size_t slashes = 0;
        while (slashes < at && text[at - 1 - slashes] == '\\')
            ++slashes;
        if (slashes % 2 == 0)
            return at;
    }
    return 0;
}

NumberToken numberBefore(std::string_view text, std::size_t end)
{
    const auto isOfNumber = [&](std::size_t at) {
        return std::string_view("0123456789+-.eE").find(text[at]) != std::string_view::npos;
    };
    end = std::min(end, text.size());
    if (end > 0 && !isOfNumber(end - 1))
        --end;
    std::size_t at = end;
    while (at > 0 && isOfNumber(at - 1))
        --at;
    return {at, text.substr(at, end - at)};
}

} // namespace chancery
