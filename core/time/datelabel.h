#pragma once

#include "core/time/edtfdate.h"

#include <array>
#include <string>

namespace chancery {

/// The words and patterns of date labels. English by default; ui fills another from translations.
/// Patterns hold {0}, {1}, … for their parts.
struct DateWords
{
    std::array<std::string, 12> months;
    std::array<std::string, 12> shortMonths;
    std::array<std::string, 7> weekdays; ///< Monday first
    std::string dayMonthYear; ///< "{0} {1} {2}"
    std::string monthYear; ///< "{0} {1}"
    std::string bce; ///< "{0} BCE"
    std::string circa; ///< "c. {0}"
    std::string uncertain; ///< "{0} (?)"
    std::string since; ///< A/..: "since {0}"
    std::string fromEndUnknown; ///< A/: "from {0}, end unknown"
    std::string until; ///< ../B: "until {0}"
    std::string untilBeginningUnknown; ///< /B: "until {0}, beginning unknown"
    std::string by; ///< [..b]: "by {0}"
    std::string orLater; ///< [a..]: "{0} or later"
    std::string between; ///< [a..b]: "between {0} and {1}"
    std::string alternative; ///< [a,b]: "{0} or {1}"
    std::string conjunction; ///< {a,b}: "{0} and {1}"
    std::string listSeparator; ///< ", "
    std::string rangeDash; ///< "–"
    std::string decade; ///< "{0}s"
    std::string firstHalf; ///< "first half of {0}"
    std::string secondHalf; ///< "second half of {0}"
    std::array<std::string, 4> seasons; ///< "Spring {0}", …
    std::array<std::string, 4> quarters; ///< "first quarter of {0}", …
    std::string unknownDate; ///< no finite bound at all: "date unknown"
};

const DateWords &englishDateWords();

/// What is known, no more: "July 2000", "c. 1815", "second half of April 2019", "by 18 April 2019".
std::string dateLabel(const EdtfDate &date, const DateWords &words = englishDateWords());

/// "18 April 2019" of a day; "1990" and "44 BCE" of a year.
std::string dayLabel(const CivilDate &day, const DateWords &words = englishDateWords());
std::string yearLabel(std::int64_t year, const DateWords &words = englishDateWords());

} // namespace chancery
