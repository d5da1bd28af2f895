#pragma once

#include "core/time/typed/lexer.h"
#include "core/time/typed/refusal.h"

#include <string>
#include <vector>

namespace chancery::typed {

/// Takes "(O.S.)" for granted where dates are Julian, and "(N.S.)" where they are not; refuses the
/// other.
Understood<void> settleStyle(std::vector<Token> &tokens, Calendar calendar);

/// Why no form fits, as far as the words tell; empty for what holds no word of a date.
std::string reasonOfWords(Tokens tokens);

} // namespace chancery::typed
