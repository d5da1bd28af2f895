#pragma once

#include "core/layout/textmeasurer.h"

#include <string>
#include <string_view>

namespace chancery {

/// Text longer than this is cut before it is measured: measuring is the costly part of hostile
/// text.
inline constexpr std::size_t kMeasuredCodePoints = 160;

/// Names of one kind begin alike: cut at a word, several would look the same.
enum class Elision { AtWord, AtCharacter };

/// The text if it fits in @p width pixels, else as many whole words of it as fit followed by "…",
/// else (or always, AtCharacter) as many characters; empty when not even three characters fit.
std::string elidedText(std::string_view utf8, double width, TextRole role,
                       const TextMeasurer &measurer, Elision elision = Elision::AtWord);

/// The first @p count code points, with "…" when that cut something.
std::string cappedText(std::string_view utf8, std::size_t count = kMeasuredCodePoints);

} // namespace chancery
