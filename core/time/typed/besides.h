#pragma once

#include "core/time/typed/expression.h"
#include "core/time/typed/refusal.h"

#include <string>

namespace chancery::typed {

/// EDTF's ends are inclusive: before 1991 is by 31 December 1990, [..1990-12-31].
Understood<std::string> beforeDate(const Stretch &date, Calendar calendar);
/// In the precision of the date: after 1991 is 1992 or later, after May 1991 June 1991 or later.
Understood<std::string> afterDate(const Stretch &date, Calendar calendar);
/// One of the days from the first of one date to the last of the other. Both ends of a set have
/// one precision: dates of different precision are given as days.
Understood<std::string> betweenDates(const Stretch &first, const Stretch &last, Calendar calendar);

} // namespace chancery::typed
