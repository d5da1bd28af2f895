#pragma once

#include "core/time/typed/lexer.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace chancery::typed {

using TokenTest = std::function<bool(const Token &)>;
using Halves = std::pair<Tokens, Tokens>;

/// Whether a token is of this kind.
TokenTest is(Term term);

bool beginsWith(Tokens tokens, Term term);
/// Whether there is one token, of this kind.
bool isOnly(Tokens tokens, Term term);

/// The tokens around the one for which @p isDivider is true, if it is the only such and has some
/// on both sides.
std::optional<Halves> halves(Tokens tokens, const TokenTest &isDivider);

/// The tokens between those for which @p isDivider is true; pieces may be empty.
std::vector<Tokens> split(Tokens tokens, const TokenTest &isDivider);

} // namespace chancery::typed
