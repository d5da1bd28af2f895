#include "core/time/edtf/bounds.h"

#include "core/time/edtf/cursor.h"

#include <array>
#include <bit>
#include <optional>

#include <fmt/format.h>

namespace chancery::edtf {

namespace {

constexpr std::array<const char *, 12> kMonthNames{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

/// First and last month of a part of the year; a last month beyond 12 is in the next year.
struct Months
{
    int first;
    int last;
};

constexpr int kFirstDivision = 21;
/// The parts of a year that take the month's place (ISO 8601-2:2019, 4.8), from 21 on.
constexpr std::array<Months, 21> kDivisions{{
    {3, 5},  {6, 8},   {9, 11}, {12, 14}, // 21-24: seasons, of no stated hemisphere
    {3, 5},  {6, 8},   {9, 11}, {12, 14}, // 25-28: northern seasons
    {9, 11}, {12, 14}, {3, 5},  {6, 8}, // 29-32: southern seasons
    {1, 3},  {4, 6},   {7, 9},  {10, 12}, // 33-36: quarters
    {1, 4},  {5, 8},   {9, 12}, // 37-39: quadrimesters
    {1, 6},  {7, 12}, // 40-41: semestrals
}};

/// Whether the two digits, perhaps with X, can mean the number.
bool matches(std::string_view pattern, int number)
{
    return (pattern[0] == 'X' || pattern[0] - '0' == number / 10)
        && (pattern[1] == 'X' || pattern[1] - '0' == number % 10);
}

/// The numbers from 1 to last that the digits can mean, as bits.
std::uint32_t candidates(std::string_view pattern, int last)
{
    std::uint32_t bits = 0;
    for (int number = 1; number <= last; ++number) {
        if (pattern.empty() || matches(pattern, number))
            bits |= 1U << number;
    }
    return bits;
}

/// Walks the years a pattern of four digits and X can mean, from one end to the other.
class Years
{
public:
    Years(std::string_view digits, YearCount count, bool ascending)
        : m_negative(digits[0] == '-'), m_digits(digits.substr(m_negative ? 1 : 0)), m_years(count),
          m_rising(ascending != m_negative)
    {
        for (const char c : m_digits)
            m_count *= c == 'X' ? 10 : 1;
    }

    /// The next year, or nothing after the last.
    std::optional<std::int64_t> next()
    {
        while (m_taken < m_count) {
            const int index = m_rising ? m_taken : m_count - 1 - m_taken;
            ++m_taken;
            const std::int64_t magnitude = filled(index);
            // There is no -0000, nor 0000 without a year 0.
            const bool lacksZero = m_negative || m_years == YearCount::Historical;
            if (!lacksZero || magnitude != 0)
                return m_negative ? yearBefore(magnitude, m_years) : magnitude;
        }
        return std::nullopt;
    }

private:
    /// The year whose X are, from right to left, the digits of the index.
    std::int64_t filled(int index) const
    {
        std::int64_t number = 0;
        std::int64_t unit = 1;
        for (std::size_t i = m_digits.size(); i-- > 0; unit *= 10) {
            int digit = m_digits[i] - '0';
            if (m_digits[i] == 'X') {
                digit = index % 10;
                index /= 10;
            }
            number += digit * unit;
        }
        return number;
    }

    bool m_negative;
    std::string_view m_digits;
    YearCount m_years;
    bool m_rising; ///< magnitudes grow from candidate to candidate
    int m_count = 1;
    int m_taken = 0;
};

/// The months and days a point's digits can mean, as bits.
struct Candidates
{
    std::uint32_t months;
    std::uint32_t days;
};

/// The number of the lowest (or highest) bit that is set; there is one.
int outermostBit(std::uint32_t bits, bool lowest)
{
    return lowest ? std::countr_zero(bits) : static_cast<int>(std::bit_width(bits)) - 1;
}

/// The first (or last) of these days in that year.
std::optional<CivilDate> dayInYear(const Candidates &candidates, std::int64_t year, bool first,
                                   Calendar calendar)
{
    for (std::uint32_t months = candidates.months; months != 0;) {
        const int month = outermostBit(months, first);
        months ^= 1U << month;
        const int last = daysInMonth(year, month, calendar);
        const std::uint32_t days = candidates.days & ((2U << last) - 1);
        if (days != 0)
            return CivilDate{year, month, outermostBit(days, first)};
    }
    return std::nullopt;
}

std::optional<CivilDate> outermostDay(const EdtfPoint &point, bool first, const DateRules &rules)
{
    const Candidates candidates{candidateMonths(point), candidateDays(point)};
    // A day that no leap year has is in no year: there is no need to walk thousands of them.
    constexpr std::int64_t kLeapYear = 2000;
    if (!dayInYear(candidates, kLeapYear, first, rules.calendar))
        return std::nullopt;
    Years years(point.yearDigits, rules.years, first);
    while (const auto year = years.next()) {
        if (const auto day = dayInYear(candidates, *year, first, rules.calendar))
            return day;
    }
    return std::nullopt;
}

tl::unexpected<Fault> noSuchDay(const EdtfPoint &point, const PartOffsets &offsets)
{
    const std::string &month = point.monthDigits;
    const std::string &day = point.dayDigits;
    if (candidateMonths(point) == 0)
        return fault(fmt::format("month {} does not exist", month), offsets.month);
    if (candidateDays(point) == 0)
        return fault(fmt::format("day {} does not exist", day), offsets.day);
    const bool isPlain = month.find('X') == std::string::npos && day.find('X') == std::string::npos;
    if (!isPlain)
        return fault(fmt::format("no month {} has a day {}", month, day), offsets.day);
    if (month == "02" && day == "29")
        return fault(fmt::format("29 February does not exist in {}", point.yearDigits),
                     offsets.day);
    const char *name = kMonthNames.at(static_cast<std::size_t>(smallNumber(month) - 1));
    return fault(fmt::format("{} {} does not exist", smallNumber(day), name), offsets.day);
}

Parsed<void> setDivisionBounds(EdtfPoint &point, std::int64_t earliestYear, std::int64_t latestYear,
                               Calendar calendar, const PartOffsets &offsets)
{
    const bool hasX = point.monthDigits[1] == 'X';
    const int index = hasX ? -1 : smallNumber(point.monthDigits) - kFirstDivision;
    if (index < 0 || index >= static_cast<int>(kDivisions.size()))
        return fault(fmt::format("month {} does not exist", point.monthDigits), offsets.month);
    if (!point.dayDigits.empty())
        return fault("a season or another part of a year has no days", offsets.day);
    const Months months = kDivisions.at(static_cast<std::size_t>(index));
    const bool intoNextYear = months.last > 12;
    const std::int64_t lastYear = latestYear + (intoNextYear ? 1 : 0);
    const int lastMonth = months.last - (intoNextYear ? 12 : 0);
    point.earliest = {earliestYear, months.first, 1};
    point.latest = {lastYear, lastMonth, daysInMonth(lastYear, lastMonth, calendar)};
    return {};
}

} // namespace

std::uint32_t candidateMonths(const EdtfPoint &point)
{
    return candidates(point.monthDigits, 12);
}

std::uint32_t candidateDays(const EdtfPoint &point)
{
    return candidates(point.dayDigits, 31);
}

Parsed<void> setBounds(EdtfPoint &point, std::int64_t earliestYear, std::int64_t latestYear,
                       const DateRules &rules, const PartOffsets &offsets)
{
    if (point.monthDigits.empty()) {
        point.earliest = {earliestYear, 1, 1};
        point.latest = {latestYear, 12, 31};
        return {};
    }
    if (point.isDivision())
        return setDivisionBounds(point, earliestYear, latestYear, rules.calendar, offsets);
    const auto earliest = outermostDay(point, true, rules);
    if (!earliest)
        return noSuchDay(point, offsets);
    point.earliest = *earliest;
    point.latest = outermostDay(point, false, rules).value_or(*earliest);
    return {};
}

} // namespace chancery::edtf
