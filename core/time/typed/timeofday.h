#pragma once

#include "core/time/typed/lexer.h"
#include "core/time/typed/refusal.h"

#include <string>
#include <vector>

namespace chancery::typed {

/// A time taken out of what was typed.
struct TakenTime
{
    std::string suffix; ///< of an EDTF day, "T10:30+03:00"; empty: no time was typed
    std::vector<Token> rest; ///< the other tokens
};

/// Takes out "10:30", "10:30 pm", "10:30 UTC+3", "10:30:05 UTC".
Understood<TakenTime> takeTime(Tokens tokens);

} // namespace chancery::typed
