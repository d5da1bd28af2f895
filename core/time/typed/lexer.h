#pragma once

#include "core/time/typed/words.h"

#include <span>
#include <string_view>
#include <vector>

namespace chancery::typed {

/// A word, number or mark of a typed date.
struct Token
{
    Term term = Term::NotUnderstood;
    int value = 0;
    std::string_view text; ///< as typed; a piece of the whole
    bool afterBlank = false;
    bool beforeBlank = false;
};

using Tokens = std::span<const Token>;

/// The longest text that is taken apart: nobody types a longer date in words.
inline constexpr std::size_t kLongestPhraseBytes = 200;

/// Takes a text apart, of at most that length; every byte that is no blank, parenthesis or full
/// stop of an abbreviation is in a token. The tokens point into @p text. Linear.
std::vector<Token> tokensOf(std::string_view text);

/// What was typed from the first token to the last; empty if there are none.
std::string_view textOf(Tokens tokens);

} // namespace chancery::typed
