#include "core/io/table/dayorder.h"

#include "core/text/utf8.h"

#include <charconv>

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr int kMonths = 12;
constexpr std::size_t kYearDigits = 4;

/// Takes a number of at most @p most digits from the front; nothing where none is.
std::optional<int> takeNumber(std::string_view &text, std::size_t most)
{
    std::size_t digits = 0;
    while (digits < text.size() && digits < most && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    if (digits == 0)
        return std::nullopt;
    int number = 0;
    std::from_chars(text.data(), text.data() + digits, number);
    text.remove_prefix(digits);
    return number;
}

} // namespace

std::optional<NumericDate> numericDate(std::string_view text)
{
    text = trimmed(text);
    const auto first = takeNumber(text, 2);
    if (!first || text.empty() || std::string_view("/.-").find(text[0]) == std::string_view::npos)
        return std::nullopt;
    const char separator = text[0];
    text.remove_prefix(1);
    const auto second = takeNumber(text, 2);
    if (!second || text.empty() || text[0] != separator)
        return std::nullopt;
    text.remove_prefix(1);
    if (text.size() != kYearDigits)
        return std::nullopt;
    const auto year = takeNumber(text, kYearDigits);
    if (!year || !text.empty())
        return std::nullopt;
    return NumericDate{*first, *second, *year};
}

void DayOrder::consider(std::string_view cell)
{
    const auto date = numericDate(cell);
    if (!date || (date->first > kMonths) == (date->second > kMonths))
        return;
    bool &tells = date->first > kMonths ? m_isDayFirst : m_isMonthFirst;
    if (!tells && m_evidence.empty())
        m_evidence = std::string(trimmed(cell));
    tells = true;
}

std::string DayOrder::edtf(std::string_view cell) const
{
    const auto date = numericDate(cell);
    if (!date || date->first > kMonths || date->second > kMonths || date->first == 0
        || date->second == 0 || date->first == date->second)
        return {};
    if (isDayFirst())
        return fmt::format("{:04}-{:02}-{:02}", date->year, date->second, date->first);
    if (isMonthFirst())
        return fmt::format("{:04}-{:02}-{:02}", date->year, date->first, date->second);
    return {};
}

} // namespace chancery
