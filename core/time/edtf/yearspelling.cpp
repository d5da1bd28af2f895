#include "core/time/edtf/yearspelling.h"

#include "core/time/edtf/cursor.h"

#include <cstdint>
#include <optional>

#include <fmt/format.h>

namespace chancery::edtf {

namespace {

/// More digits than this are no year that anybody writes in words.
constexpr std::size_t kMostDigits = 15;
constexpr std::int64_t kLastYearOfFourDigits = 9999;

/// What stands between two dates of an expression, or before the year of one.
bool endsDate(char c)
{
    return c == '/' || c == ',' || c == '[' || c == ']' || c == '{' || c == '}' || c == '.';
}
bool leadsYear(char c)
{
    return endsDate(c) || c == ' ' || c == '?' || c == '~' || c == '%' || c == 'Y';
}

/// A year in the other count, from its sign on. @p step: how much further from the year 1 it lies
/// there.
std::optional<std::string> respelled(bool isNegative, std::string_view digits, bool isExtended,
                                     int step)
{
    if (digits.size() > kMostDigits)
        return std::nullopt;
    std::int64_t number = 0;
    for (const char c : digits)
        number = number * 10 + (c - '0');
    const bool isBeforeOne = isNegative || number == 0;
    if (!isBeforeOne || digits.empty())
        return fmt::format("{}{}", isNegative ? "-" : "", digits);
    const std::int64_t magnitude = number + step;
    if (magnitude < 0)
        return std::nullopt; // the year 0, which the historical count does not have
    if (magnitude == 0 && !isExtended)
        return "0000";
    if (isExtended)
        return fmt::format("-{}", magnitude);
    return magnitude > kLastYearOfFourDigits ? fmt::format("Y-{}", magnitude)
                                             : fmt::format("-{:04}", magnitude);
}

std::string respelledExpression(std::string_view expression, int step)
{
    Cursor cursor(expression, 0);
    std::string spelled;
    while (!cursor.atEnd()) {
        const std::string_view lead = cursor.takeWhile(leadsYear);
        spelled += lead;
        const bool isNegative = cursor.accept('-');
        const std::string_view digits = cursor.takeWhile(isDigit);
        const bool isZero
            = !digits.empty() && digits.find_first_not_of('0') == std::string_view::npos;
        const auto year = respelled(isNegative, digits, !lead.empty() && lead.back() == 'Y', step);
        if (!year || ((isNegative || isZero) && cursor.peek() == 'X'))
            return {};
        spelled += *year;
        spelled += cursor.takeWhile([](char c) { return !endsDate(c); });
    }
    return spelled;
}

} // namespace

std::string historicalSpelling(std::string_view astronomical)
{
    return respelledExpression(astronomical, 1);
}

std::string astronomicalSpelling(std::string_view historical)
{
    return respelledExpression(historical, -1);
}

} // namespace chancery::edtf
