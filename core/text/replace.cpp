#include "core/text/replace.h"

namespace chancery {

void replaceAll(std::string &text, std::string_view written, std::string_view meant)
{
    std::size_t at = 0;
    while ((at = text.find(written, at)) != std::string::npos) {
        text.replace(at, written.size(), meant);
        at += meant.size();
    }
}

} // namespace chancery
