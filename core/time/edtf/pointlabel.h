#pragma once

#include "core/time/civildate.h"
#include "core/time/datewords.h"
#include "core/time/edtfexpression.h"

#include <string>

namespace chancery::edtf {

/// What a date need not say because the next one in the label says it: "8 and 14 April 2019".
enum class Elision { Nothing, Year, MonthAndYear };

/// How much of @p point the label can leave to @p next: only plain, unqualified Gregorian dates of
/// the same precision are contracted.
Elision elisionBefore(const EdtfPoint &point, const EdtfPoint &next, Calendar calendar);

/// Whether the label gives the point's day in both calendars.
bool hasBothStyles(const EdtfPoint &point, Calendar calendar);

/// One date in words, with its qualifiers, without "(O.S.)".
std::string pointLabel(const EdtfPoint &point, Calendar calendar, Elision elision,
                       const DateWords &words);

/// Two years joined by the pattern (with {0} and {1}), the era said once where it is the same.
std::string yearPair(const std::string &pattern, std::int64_t from, std::int64_t to,
                     const DateWords &words);

} // namespace chancery::edtf
