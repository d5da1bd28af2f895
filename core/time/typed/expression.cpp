#include "core/time/typed/expression.h"

#include "core/time/edtf/cursor.h"

#include <fmt/format.h>

namespace chancery::typed {

namespace {

constexpr std::int64_t kLastYearOfFourDigits = 9999;
constexpr std::size_t kYearDigits = 4;

} // namespace

std::string yearText(std::int64_t year)
{
    const std::int64_t count = year < 0 ? -year : year;
    const char *sign = year < 0 ? "-" : "";
    return count > kLastYearOfFourDigits ? fmt::format("Y{}{}", sign, count)
                                         : fmt::format("{}{:04}", sign, count);
}

std::string monthText(std::int64_t year, int month)
{
    return fmt::format("{}-{:02}", yearText(year), month);
}

std::string dayText(const CivilDate &day)
{
    return fmt::format("{}-{:02}", monthText(day.year, day.month), day.day);
}

std::string expressionOf(const Stretch &stretch)
{
    const auto &[from, to, qualifier] = stretch;
    return stretch.isOneDate() ? from + qualifier
                               : fmt::format("[{}{}..{}{}]", from, qualifier, to, qualifier);
}

bool hasShortYear(std::string_view expression)
{
    // A year stands where a date begins; only signs and qualifiers come before it.
    bool isBeginning = true;
    std::size_t at = 0;
    while (at < expression.size()) {
        const char c = expression[at];
        if (isBeginning && edtf::isDigitOrX(c)) {
            std::size_t end = at;
            while (end < expression.size() && edtf::isDigitOrX(expression[end]))
                ++end;
            if (end - at < kYearDigits)
                return true;
            isBeginning = false;
            at = end;
            continue;
        }
        const bool isBefore = c == '-' || c == '?' || c == '~' || c == '%' || c == ' ';
        const bool isRange = c == '.' && at > 0 && expression[at - 1] == '.';
        const bool separates = c == '/' || c == ',' || c == '[' || c == '{' || isRange;
        isBeginning = separates || (isBeginning && isBefore);
        ++at;
    }
    return false;
}

} // namespace chancery::typed
