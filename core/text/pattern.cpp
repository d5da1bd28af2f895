#include "core/text/pattern.h"

#include <charconv>

namespace chancery {

namespace {

template<class Parts>
std::string fill(std::string_view pattern, const Parts &parts)
{
    std::string result;
    result.reserve(pattern.size() + 32);
    for (std::size_t i = 0; i < pattern.size();) {
        const std::size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
        if (close != std::string_view::npos) {
            std::size_t index = 0;
            const char *end = pattern.data() + close;
            const auto [stop, error] = std::from_chars(pattern.data() + i + 1, end, index);
            if (error == std::errc{} && stop == end && index < parts.size()) {
                result += parts.begin()[static_cast<std::ptrdiff_t>(index)];
                i = close + 1;
                continue;
            }
        }
        result += pattern[i++];
    }
    return result;
}

} // namespace

std::string fillPattern(std::string_view pattern, const std::vector<std::string> &args)
{
    return fill(pattern, args);
}

std::string filled(std::string_view pattern, std::initializer_list<std::string_view> parts)
{
    return fill(pattern, parts);
}

} // namespace chancery
