#include "core/time/edtf/plainwords.h"

#include "core/time/edtf/cursor.h"

#include <array>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace chancery::edtf {

namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::size_t kShortestMonthName = 3;
constexpr std::size_t kMostWords = 8;

/// What the words have said so far.
struct Reading
{
    std::optional<int> day;
    std::optional<int> month;
    std::optional<int> year;
    bool isBce = false;
    bool isDecade = false;
    bool isApproximate = false;
    bool saysMoreThanYear
        = false; ///< a word besides the number, without which it is no date in words
    std::string pattern = "{}"; ///< of the expression around the date
};

/// Lower-case words without the blanks, commas and full stops between them.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        const bool separates = c == ' ' || c == ',' || c == '.';
        if (separates && !words.back().empty())
            words.emplace_back();
        else if (!separates)
            words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

std::optional<int> monthOf(std::string_view word)
{
    for (std::size_t i = 0; i < kMonths.size() && word.size() >= kShortestMonthName; ++i) {
        if (kMonths[i].substr(0, word.size()) == word || (word == "sept" && i == 8))
            return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

/// "4", "4th", "1815", "1990s".
bool readNumber(std::string_view word, Reading &reading)
{
    Cursor cursor(word, 0);
    const std::string_view digits = cursor.takeWhile(isDigit);
    const std::string_view ending = word.substr(digits.size());
    if (digits.empty() || digits.size() > 4)
        return false;
    const bool isOrdinal = ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
    const bool isDay = digits.size() <= 2 && !reading.day && (isOrdinal || ending.empty());
    const int number = smallNumber(digits);
    if (isDay && number <= 31) {
        reading.day = number;
        return true;
    }
    if (reading.year || isOrdinal)
        return false;
    reading.year = number;
    reading.isDecade = ending == "s" && digits.size() == 4 && number % 10 == 0;
    return ending.empty() || reading.isDecade;
}

bool readWord(std::string_view word, Reading &reading)
{
    if (isDigit(word.front()))
        return readNumber(word, reading);
    if (word == "the" || word == "of" || word == "in" || word == "on")
        return true;
    reading.saysMoreThanYear = true;
    if (word == "bc" || word == "bce") {
        reading.isBce = true;
        return true;
    }
    if (word == "ad" || word == "ce")
        return true;
    if (word == "c" || word == "ca" || word == "circa" || word == "about") {
        reading.isApproximate = true;
        return true;
    }
    if (word == "since" || word == "until" || word == "by") {
        reading.pattern = word == "since" ? "{}/.." : word == "until" ? "../{}" : "[..{}]";
        return true;
    }
    if (reading.month)
        return false;
    reading.month = monthOf(word);
    return reading.month.has_value();
}

/// A lone "44" of "44 BC" was taken for a day: it is the year.
void settle(Reading &reading)
{
    if (!reading.year && reading.day && !reading.month) {
        reading.year = reading.day;
        reading.day.reset();
    }
}

} // namespace

std::string edtfOfPlainWords(std::string_view text)
{
    const std::vector<std::string> words = wordsOf(text);
    if (words.empty() || words.size() > kMostWords)
        return {};
    Reading reading;
    for (const std::string &word : words) {
        if (!readWord(word, reading))
            return {};
    }
    settle(reading);
    const bool isBareNumber = !reading.saysMoreThanYear && !reading.isDecade;
    if (!reading.year || isBareNumber || (reading.day && !reading.month)
        || (reading.isBce && *reading.year == 0) || (reading.isDecade && reading.isBce))
        return {};
    const int year = reading.isBce ? 1 - *reading.year : *reading.year;
    std::string date = fmt::format("{}{:04}", year < 0 ? "-" : "", year < 0 ? -year : year);
    if (reading.isDecade)
        date.back() = 'X';
    if (reading.month)
        date += fmt::format("-{:02}", *reading.month);
    if (reading.day)
        date += fmt::format("-{:02}", *reading.day);
    if (reading.isApproximate)
        date += '~';
    return reading.pattern.replace(reading.pattern.find("{}"), 2, date);
}

} // namespace chancery::edtf
