#pragma once

#include "core/time/daterules.h"

#include <string>
#include <string_view>

namespace chancery::typed {

/// What the author of an invalid expression probably meant, as valid EDTF; empty if nothing comes
/// to mind. Knows all that is understood where a person types (several readings are all named:
/// "1822-08-05 if it is 5 August 1822, …"), and guesses at blanks, slashes and dots for hyphens,
/// digits run together or not padded, and a day and month the wrong way round.
std::string suggestionFor(std::string_view text, DateRules rules);

/// The text with -0001, 1 BCE, for the year 0 at byte @p offset, which the historical count lacks;
/// empty if that is no date either.
std::string suggestionForYearZero(std::string_view text, std::size_t offset, DateRules rules);

/// The readings of an interval whose end, at byte @p endOffset, comes before its beginning.
std::string suggestionForReversed(std::string_view text, std::size_t endOffset, DateRules rules);

} // namespace chancery::typed
