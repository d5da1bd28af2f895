#include "core/io/boundedends.h"

namespace chancery {

std::optional<std::pair<std::string, std::string>> boundedEnds(std::string_view joined)
{
    if (joined.find('[') == std::string_view::npos)
        return std::nullopt;
    int depth = 0;
    for (std::size_t at = 0; at < joined.size(); ++at) {
        if (joined[at] == '[')
            ++depth;
        else if (joined[at] == ']')
            --depth;
        else if (joined[at] == '/' && depth == 0 && at > 0 && at + 1 < joined.size())
            return std::pair(std::string(joined.substr(0, at)), std::string(joined.substr(at + 1)));
    }
    return std::nullopt;
}

} // namespace chancery
