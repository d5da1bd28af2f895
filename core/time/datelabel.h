#pragma once

#include "core/time/datewords.h"
#include "core/time/edtfdate.h"

#include <string>

namespace chancery {

/// What is known, no more: "July 2000", "c. 1815", "second half of April 2019", "by 18 April 2019".
/// Days of the Julian calendar are given in both, "25 October / 7 November 1917 (O.S./N.S.)".
std::string dateLabel(const EdtfDate &date, const DateWords &words = englishDateWords());

/// A width in words: "1 day", "2 years".
std::string widthLabel(const DateWidth &width, const DateWords &words = englishDateWords());

/// Years from this on read as years without "CE".
inline constexpr std::int64_t kYearsThatNeedNoEra = 100;

/// "18 April 2019" of a day; "1990", "44 BCE" and "14 CE" of a year.
std::string dayLabel(const CivilDate &day, const DateWords &words = englishDateWords());
/// "13:05" of the instant's day, in UTC.
std::string clockText(Instant at);
std::string yearLabel(std::int64_t year, const DateWords &words = englishDateWords());

} // namespace chancery
