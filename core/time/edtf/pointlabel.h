#pragma once

#include "core/time/civildate.h"
#include "core/time/datewords.h"
#include "core/time/edtfexpression.h"

#include <optional>
#include <string>

namespace chancery::edtf {

/// What a date need not say because the next one in the label says it: "8 and 14 April 2019".
enum class Elision { Nothing, Year, MonthAndYear };

/// How much of @p point the label can leave to @p next: only plain, unqualified dates of the same
/// precision are contracted, and no Julian days, which are given in both calendars.
Elision elisionBefore(const EdtfPoint &point, const EdtfPoint &next, Calendar calendar);

/// Whether the label gives the point's day in both calendars.
bool hasBothStyles(const EdtfPoint &point, Calendar calendar);

/// One date in words, with its qualifiers, without "(O.S.)".
std::string pointLabel(const EdtfPoint &point, Calendar calendar, Elision elision,
                       const DateWords &words);

/// Whether both are times that were written with the same day.
bool areTimesOfOneDay(const EdtfPoint &from, const EdtfPoint &to);

/// "25 April 2019, 13:00–15:30 UTC+10:00": times of one day joined by the pattern (with {0} and
/// {1}), the zone said once where it is the same.
std::string timesLabel(const std::string &pattern, const EdtfPoint &from, const EdtfPoint &to,
                       Calendar calendar, const DateWords &words);

/// "25–27 October / 7–9 November 1917": from one Julian day to another, where both calendars have
/// them in one month; otherwise nothing.
std::optional<std::string> julianDaysLabel(const EdtfPoint &from, const EdtfPoint &to,
                                           const DateWords &words);

/// Two years joined by the pattern (with {0} and {1}), the era said once where it is the same.
std::string yearPair(const std::string &pattern, std::int64_t from, std::int64_t to,
                     const DateWords &words);

} // namespace chancery::edtf
