#include "core/io/dateparts.h"

#include "core/time/typeddate.h"

#include <charconv>

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr int kLastYear = 9999;

/// "-0043" of -44; nothing for the year 0.
std::optional<std::string> edtfYear(int year)
{
    if (year == 0 || year > kLastYear || year < -kLastYear)
        return std::nullopt;
    if (year > 0)
        return fmt::format("{:04}", year);
    const int before = -year - 1;
    return fmt::format("{}{:04}", before == 0 ? "" : "-", before);
}

/// A month by number or name; nothing where it is neither.
std::optional<int> monthOf(std::string_view text)
{
    if (const auto number = wholeNumber(text))
        return *number >= 1 && *number <= 12 ? number : std::nullopt;
    constexpr std::size_t kMonthDateBytes = 7; // "2000-05"
    const auto typed = readTypedDate(std::string(text) + " 2000");
    if (!typed || typed->date.text.size() != kMonthDateBytes)
        return std::nullopt;
    return wholeNumber(std::string_view(typed->date.text).substr(5));
}

/// Whether a part is there: the Correlates of War write one that is not known as 0 or less.
bool isThere(std::string_view part)
{
    const auto number = wholeNumber(part);
    return !part.empty() && (!number || *number > 0);
}

} // namespace

std::optional<int> wholeNumber(std::string_view text)
{
    if (text.size() > 2 && text.substr(text.size() - 2) == ".0")
        text.remove_suffix(2);
    if (text.size() > 1 && text[0] == '+' && text[1] != '-')
        text.remove_prefix(1);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<PartsDate> edtfOfParts(const DateParts &parts)
{
    const auto year = wholeNumber(parts.year);
    const auto yearText = year ? edtfYear(*year) : std::nullopt;
    if (!yearText)
        return std::nullopt;
    PartsDate date{*yearText, *year < 0, false};
    if (!isThere(parts.month)) {
        date.hasStrayDay = isThere(parts.day);
        return date;
    }
    const auto month = monthOf(parts.month);
    date.text += month ? fmt::format("-{:02}", *month) : fmt::format("-{}", parts.month);
    if (!isThere(parts.day))
        return date;
    const auto day = wholeNumber(parts.day);
    date.text += day ? fmt::format("-{:02}", *day) : fmt::format("-{}", parts.day);
    return date;
}

} // namespace chancery
