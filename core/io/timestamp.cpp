#include "core/io/timestamp.h"

#include "core/text/utf8.h"
#include "core/time/edtfdate.h"

#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr std::size_t kDayBytes = 10; ///< "1815-05-08"

/// Takes a number of one or two digits from the front.
std::optional<int> takeNumber(std::string_view &text)
{
    int number = 0;
    const auto [end, error]
        = std::from_chars(text.data(), text.data() + std::min<std::size_t>(2, text.size()), number);
    if (error != std::errc() || number < 0)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

bool take(std::string_view &text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

struct Clock
{
    int hour = 0;
    int minute = 0;
    int second = 0;
};

/// Takes hours, minutes and perhaps seconds with a fraction, which is left out.
std::optional<Clock> takeClock(std::string_view &text)
{
    Clock clock;
    const auto hour = takeNumber(text);
    if (!hour || !take(text, ':'))
        return std::nullopt;
    const auto minute = takeNumber(text);
    if (!minute)
        return std::nullopt;
    clock = {*hour, *minute, 0};
    if (take(text, ':')) {
        const auto second = takeNumber(text);
        if (!second)
            return std::nullopt;
        clock.second = *second;
        if (take(text, '.'))
            text.remove_prefix(std::min(text.find_first_not_of("0123456789"), text.size()));
    }
    if (clock.hour > 23 || clock.minute > 59 || clock.second > 59)
        return std::nullopt;
    return clock;
}

std::string edtfText(const Clock &clock)
{
    return fmt::format("T{:02}:{:02}:{:02}", clock.hour, clock.minute, clock.second);
}

} // namespace

std::string edtfTime(std::string_view text)
{
    auto clock = takeClock(text);
    if (!clock)
        return {};
    const std::string half = asciiLower(trimmed(text));
    const bool isAfternoon = half == "pm" || half == "p.m.";
    if (!isAfternoon && half != "am" && half != "a.m." && !half.empty())
        return {};
    if (!half.empty()) {
        if (clock->hour < 1 || clock->hour > 12)
            return {};
        clock->hour = clock->hour % 12 + (isAfternoon ? 12 : 0);
    }
    return edtfText(*clock);
}

std::string edtfOfTimestamp(std::string_view text)
{
    const std::size_t sign = !text.empty() && text.front() == '-' ? 1 : 0;
    const std::size_t dayEnd = sign + kDayBytes;
    if (text.size() <= dayEnd || (text[dayEnd] != ' ' && text[dayEnd] != 'T'))
        return {};
    const std::string day(text.substr(0, dayEnd));
    std::string_view rest = trimmed(text.substr(dayEnd + 1));
    const auto clock = takeClock(rest);
    if (!clock)
        return {};
    const bool isMidnight = clock->hour == 0 && clock->minute == 0 && clock->second == 0;
    rest = trimmed(rest);
    std::string zone(rest == "UTC" || rest == "GMT" ? "Z" : rest);
    std::string stamp = isMidnight ? day : day + edtfText(*clock) + zone;
    // Also at midnight the zone must be one.
    return parseEdtf(day + edtfText(*clock) + zone) ? stamp : std::string();
}

} // namespace chancery
