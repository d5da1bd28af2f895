#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery {

/// What is wrong where JSON breaks off, in words for people.
struct JsonMistake
{
    std::size_t offset = 0; ///< of what stands there
    std::string pattern; ///< "{0} stands where {1} is expected"
    std::string stands; ///< for {0}
    std::string wanted; ///< for {1}
    std::string hint; ///< with the same places; may be empty
};

/// Makes sense of the parser's refusal of @p text. @p reached: how many bytes it has read; @p
/// reason: its own words, "syntax error while parsing … - unexpected …; expected …".
JsonMistake jsonMistakeOf(std::string_view text, std::size_t reached, std::string_view reason);

} // namespace chancery
