#include "core/io/plaintext.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <limits>

#include <fmt/format.h>

namespace chancery {
namespace {

/// Calls @p each with the code point (negative: invalid) and the bytes of every character.
template<class Each>
void forEachCharacter(std::string_view text, Each each)
{
    // Texts are far below 2 GB (ReadLimits); ICU's macros count in 32 bits.
    constexpr std::size_t kMostBytes = std::numeric_limits<std::int32_t>::max();
    const auto length = static_cast<std::int32_t>(std::min(text.size(), kMostBytes));
    for (std::int32_t i = 0; i < length;) {
        const std::int32_t start = i;
        UChar32 c = 0;
        U8_NEXT(text.data(), i, length, c);
        each(c, text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start)));
    }
}

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

} // namespace

std::string validUtf8(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    forEachCharacter(
        text, [&](UChar32 c, std::string_view bytes) { result += c < 0 ? kReplacement : bytes; });
    return result;
}

} // namespace chancery
