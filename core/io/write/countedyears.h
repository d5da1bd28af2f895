#pragma once

#include "core/time/daterules.h"

#include <optional>
#include <string>

namespace chancery {

/// A date's text, written by @p rules, in a document that counts years in another way. What reads
/// the same in both stays as it is, also what is no date in either. Nothing where no spelling means
/// the same: "-004X", whose ten years are others in the other count.
std::optional<std::string> inYearCount(const std::string &text, DateRules rules, YearCount years);

} // namespace chancery
