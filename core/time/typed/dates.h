#pragma once

#include "core/time/typed/expression.h"
#include "core/time/typed/lexer.h"
#include "core/time/typed/refusal.h"

#include <vector>

namespace chancery::typed {

/// Signs that hold for every date of a phrase: "probably between 1815 and 1822".
struct Doubt
{
    bool isApproximate = false;
    bool isUncertain = false;

    std::string sign() const;
};

/// Takes words of doubt and words that say nothing from the front: "c.", "probably", "in the".
Doubt takeDoubt(Tokens &tokens);

/// Reads dates that stand beside each other in a phrase, at least one, and gives each what it
/// shares with the others: the month and year of the 8 in "8 or 9 May 1815".
Understood<std::vector<Stretch>> readDates(const std::vector<Tokens> &pieces, const Doubt &doubt,
                                           Calendar calendar);

} // namespace chancery::typed
