#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// A phrase with a number, whose words may depend on the number in other languages.
using CountedPhrase = std::string (*)(std::size_t count);

/// The words and patterns of date labels. English by default; ui fills another from translations.
/// Patterns hold {0}, {1}, … for their parts.
struct DateWords
{
    std::array<std::string, 12> months;
    std::array<std::string, 12> shortMonths;
    std::array<std::string, 7> weekdays; ///< Monday first
    std::string dayMonthYear; ///< "{0} {1} {2}"
    std::string dayMonth; ///< "{0} {1}", where the year follows later
    std::string monthYear; ///< "{0} {1}"
    std::string bce; ///< "{0} BCE"
    std::string ce; ///< "{0} CE", of years before 100 or after a year BCE
    std::string margin; ///< a stated width: "{0}, give or take {1}"
    std::array<CountedPhrase, 4> widths{}; ///< by unit: "1 day", "2 weeks", "6 months", "10 years"
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
    CountedPhrase more = nullptr; ///< the rest of a long set: "2 more"
    std::string listSeparator; ///< ", "
    std::string rangeDash; ///< "–", between single words: "1815–1822"
    std::string wideRangeDash; ///< " – ", between phrases: "28 July 1914 – 11 November 1918"
    std::string decade; ///< "{0}s"
    std::string estimated; ///< a year of which some digits count: "{0}, estimated {1}"
    std::string yearUnknown; ///< "year unknown"
    std::string firstHalf; ///< "first half of {0}"
    std::string secondHalf; ///< "second half of {0}"
    std::array<std::string, 4> seasons; ///< "Spring {0}", …
    std::array<std::string, 4> quarters; ///< "first quarter of {0}", …
    std::array<std::string, 3> quadrimesters; ///< "first four months of {0}", …
    std::string northern; ///< "{0} (northern hemisphere)"
    std::string southern; ///< "{0} (southern hemisphere)"
    std::string dateTime; ///< "{0}, {1}"
    std::string zonedTime; ///< "{0} {1}", the zone being "UTC" or "UTC+04:30"
    std::string inUtc; ///< of the axis at zooms of hours and minutes: "{0} (UTC)"
    std::string weekdayDate; ///< "{0} {1}": "Thursday 18 April 2019"
    std::string bothStyles; ///< a Julian day and its Gregorian name: "{0} / {1}"
    std::string oldStyle; ///< "{0} (O.S.)"
    std::string oldAndNewStyle; ///< "{0} (O.S./N.S.)"
    std::string unknownDate; ///< no finite bound at all: "date unknown"
};

const DateWords &englishDateWords();

/// What is done to a word or pattern. The name of its field tells apart what is spelled alike in
/// English only: "May" of months and shortMonths, "{0} {1}" of dayMonth and monthYear.
using WordVisitor = std::function<void(std::string &word, const char *field)>;
/// Visits all of them, but not the counted phrases.
void forEachWord(DateWords &words, const WordVisitor &visit);

/// "a, b or c": the items, at least one, with @p lastJoin, "{0} or {1}", before the last of
/// several.
std::string listed(const std::vector<std::string> &items, std::string_view lastJoin,
                   const DateWords &words);

} // namespace chancery
