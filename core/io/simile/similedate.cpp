#include "core/io/simile/similedate.h"

#include "core/io/timestamp.h"
#include "core/text/utf8.h"
#include "core/time/typeddate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};

constexpr std::array<std::string_view, 7> kWeekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                    "thursday", "friday", "saturday"};
/// The zones that JavaScript knows by name beside those of UTC.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kZones{{
    {"est", "-05:00"},
    {"edt", "-04:00"},
    {"cst", "-06:00"},
    {"cdt", "-05:00"},
    {"mst", "-07:00"},
    {"mdt", "-06:00"},
    {"pst", "-08:00"},
    {"pdt", "-07:00"},
}};
constexpr std::size_t kFewestYearDigits = 3; ///< "61" may be 61 or 1961

std::optional<int> numberOf(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = text.find_first_not_of(" ,", at);
        if (start == std::string_view::npos)
            break;
        const std::size_t end = std::min(text.find_first_of(" ,", start), text.size());
        words.push_back(asciiLower(text.substr(start, end - start)));
        at = end;
    }
    return words;
}

/// The month whose name, of three letters or more, this is the beginning of; 0: none.
int monthNamed(const std::string &word)
{
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (word.size() >= 3 && word.compare(0, 3, kMonths[i]) == 0)
            return static_cast<int>(i) + 1;
    }
    return 0;
}

bool isWeekday(const std::string &word)
{
    return word.size() >= 3
        && std::any_of(kWeekdays.begin(), kWeekdays.end(),
                       [&](std::string_view day) { return day.substr(0, word.size()) == word; });
}

std::string yearText(int year)
{
    return fmt::format("{}{:04}", year < 0 ? "-" : "", year < 0 ? -year : year);
}

/// "1215", "-500", "500 BC", as the library reads short texts: BC without a year 0, numbers with.
std::string shortDate(std::string_view text)
{
    const std::vector<std::string> words = wordsOf(text);
    if (words.empty() || words.size() > 2)
        return {};
    const auto year = numberOf(words.front());
    if (!year || std::abs(*year) > 9999)
        return {};
    if (words.size() == 1)
        return yearText(*year);
    if (words[1] == "bc" || words[1] == "bce")
        return *year > 0 ? yearText(1 - *year) : std::string();
    return words[1] == "ad" || words[1] == "ce" ? yearText(*year) : std::string();
}

/// "Z" of "gmt", "-06:00" of "gmt-0600"; nothing of a word that is no zone.
std::optional<std::string> zoneOf(const std::string &word)
{
    for (const auto &[name, zone] : kZones) {
        if (word == name)
            return std::string(zone);
    }
    const bool isNamed = word.compare(0, 3, "gmt") == 0 || word.compare(0, 3, "utc") == 0;
    const std::string offset = isNamed ? word.substr(3) : word;
    if (offset.empty())
        return "Z";
    const bool isOffset = offset.size() == 5 && (offset[0] == '+' || offset[0] == '-')
        && numberOf(std::string_view(offset).substr(1));
    if (!isOffset)
        return word == "z" ? std::optional<std::string>("Z") : std::nullopt;
    return offset.substr(0, 3) + ":" + offset.substr(3);
}

/// "May 28 2006 09:00:00 GMT", "Sat May 20 1961 00:00:00 GMT-0600", "28 May 2006".
std::string wordDate(std::string_view text)
{
    int month = 0;
    std::vector<int> numbers;
    std::size_t yearDigits = 0; // of the last number
    std::string time;
    std::string zone;
    for (const std::string &word : wordsOf(text)) {
        if (word[0] == '(') // "(CST)" behind the zone
            break;
        const auto number = numberOf(word);
        if (number && time.empty()) {
            numbers.push_back(*number);
            yearDigits = word.size() - (word[0] == '-' ? 1 : 0);
        } else if (const int named = monthNamed(word); named != 0 && month == 0) {
            month = named;
        } else if (word.find(':') != std::string::npos && time.empty()) {
            time = edtfTime(word);
            if (time.empty())
                return {};
        } else if (const auto zoned = zoneOf(word); zoned && zone.empty() && !numbers.empty()) {
            zone = *zoned;
        } else if (!isWeekday(word)) {
            return {}; // "about", "before", "BC"
        }
    }
    if (month == 0 || numbers.empty() || numbers.size() > 2 || std::abs(numbers.back()) > 9999
        || yearDigits < kFewestYearDigits)
        return {};
    std::string date = fmt::format("{}-{:02}", yearText(numbers.back()), month);
    if (numbers.size() == 2)
        date += fmt::format("-{:02}", numbers.front());
    const bool isMidnight = time.empty() || time == "T00:00:00";
    return isMidnight || numbers.size() == 1 ? date : date + time + zone;
}

/// The units of the calendar that hold a day or year: 1815-05, 1815, 181X and 18XX of 1815-05-08.
std::vector<std::string> unitsAround(const std::string &date)
{
    const std::size_t sign = date[0] == '-' ? 1 : 0;
    std::vector<std::string> units;
    for (const std::size_t bytes : {sign + 7, sign + 4}) {
        if (date.size() > bytes)
            units.push_back(date.substr(0, bytes));
    }
    if (date.size() >= sign + 4) {
        units.push_back(date.substr(0, sign + 3) + "X");
        units.push_back(date.substr(0, sign + 2) + "XX");
    }
    return units;
}

} // namespace

bool isIsoFormat(std::string_view dateTimeFormat)
{
    return asciiLower(trimmed(dateTimeFormat)) == "iso8601";
}

DraftText simileDate(DraftText text, bool isIso)
{
    if (!text.isGiven)
        return text;
    const std::string_view date = trimmed(text.text);
    std::string read;
    if (!isIso)
        read = shortDate(date);
    if (read.empty())
        read = edtfOfTimestamp(date);
    if (read.empty() && parseEdtf(date))
        read = std::string(date);
    if (read.empty())
        read = wordDate(date);
    if (read.empty()) {
        if (const auto typed = readTypedDate(date))
            read = typed->date.text;
    }
    if (!read.empty() && parseEdtf(read))
        text.text = std::move(read);
    return text;
}

std::string oneOfDays(const std::string &first, const std::string &last)
{
    const auto from = parseEdtf(first);
    const auto to = parseEdtf(last);
    if (!from || !to || from->text == to->text)
        return first;
    std::string set = "[" + first + ".." + last + "]";
    if (!parseEdtf(set)) { // its ends must be as precise as each other
        const CivilDate &a = from->possible.from.day;
        const CivilDate &b = to->possible.to.day;
        set = fmt::format("[{}-{:02}-{:02}..{}-{:02}-{:02}]", yearText(static_cast<int>(a.year)),
                          a.month, a.day, yearText(static_cast<int>(b.year)), b.month, b.day);
    }
    const auto whole = parseEdtf(set);
    for (const std::string &unit : unitsAround(first)) {
        const auto date = parseEdtf(unit);
        if (date && whole && date->possible == whole->possible)
            return unit;
    }
    return set;
}

} // namespace chancery
