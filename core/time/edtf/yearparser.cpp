#include "core/time/edtf/yearparser.h"

#include <limits>

namespace chancery::edtf {

namespace {

constexpr std::int64_t kLargestYear = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kDigitsOfYear = 4;
constexpr std::size_t kDigitsOfDecade = 3;
constexpr std::size_t kDigitsOfCentury = 2;

tl::unexpected<Fault> tooLarge(std::size_t offset)
{
    return fault("the year is too large to compute", offset);
}

/// The number the digits write, or nothing beyond 64 bits.
std::optional<std::int64_t> numberOf(std::string_view digits)
{
    std::int64_t number = 0;
    for (const char c : digits) {
        const int digit = c - '0';
        if (number > (kLargestYear - digit) / 10)
            return std::nullopt;
        number = number * 10 + digit;
    }
    return number;
}

/// The number times ten to the exponent, or nothing beyond 64 bits.
std::optional<std::int64_t> scaled(std::int64_t number, std::int64_t exponent)
{
    for (std::int64_t i = 0; i < exponent && number != 0; ++i) {
        if (number > kLargestYear / 10)
            return std::nullopt;
        number *= 10;
    }
    return number;
}

int digitCount(std::int64_t number)
{
    int count = 1;
    for (; number >= 10; number /= 10)
        ++count;
    return count;
}

/// Years between two magnitudes, on the sign's side of year 0.
void setYears(YearField &year, bool negative, std::int64_t smallest, std::int64_t largest)
{
    year.earliest = negative ? -largest : smallest;
    year.latest = negative ? -smallest : largest;
}

/// The optional "S2" behind a year: all years that agree in that many significant digits.
Parsed<bool> parseSignificantDigits(Cursor &cursor, YearField &year, bool negative)
{
    if (!cursor.accept('S'))
        return false;
    const std::size_t offset = cursor.offset();
    const std::string_view written = cursor.takeWhile(isDigit);
    if (written.empty() || written[0] == '0')
        return fault("S is followed by the number of significant digits, at least 1", offset);
    const std::int64_t magnitude = negative ? -year.earliest : year.earliest;
    const std::int64_t digits = digitCount(magnitude);
    const std::int64_t significant = numberOf(written).value_or(digits);
    const std::int64_t kept = significant < digits ? significant : digits;
    const std::int64_t unit = *scaled(1, digits - kept); // at most 10^18
    const std::int64_t smallest = magnitude / unit * unit;
    if (smallest > kLargestYear - (unit - 1))
        return tooLarge(offset);
    setYears(year, negative, smallest, smallest + (unit - 1));
    year.significantDigits = static_cast<int>(significant < 99 ? significant : 99);
    year.level = 2;
    return true;
}

/// What follows Y: a year of more than four digits, or one with an exponent.
Parsed<YearField> parseExtendedYear(Cursor &cursor)
{
    const bool negative = cursor.accept('-');
    const std::size_t offset = cursor.offset();
    const std::string_view digits = cursor.takeWhile(isDigit);
    if (digits.empty())
        return fault("Y is followed by a year in digits", offset);
    if (digits[0] == '0')
        return fault("a year after Y does not begin with 0", offset);
    YearField year;
    year.level = 1;
    year.longYear = (negative ? "Y-" : "Y") + std::string(digits);
    std::optional<std::int64_t> magnitude = numberOf(digits);
    if (cursor.accept('E')) {
        const std::size_t exponentOffset = cursor.offset();
        const std::string_view exponent = cursor.takeWhile(isDigit);
        if (exponent.empty())
            return fault("E is followed by the number of zeros in digits", exponentOffset);
        const std::optional<std::int64_t> zeros = numberOf(exponent);
        if (zeros == 0)
            return fault("E is followed by a number of at least 1", exponentOffset);
        magnitude = magnitude && zeros ? scaled(*magnitude, *zeros) : std::nullopt;
        year.longYear += "E" + std::to_string(zeros.value_or(0)); // or it is too large
        year.level = 2;
    } else if (digits.size() <= kDigitsOfYear) {
        return fault("Y is for years of more than four digits", offset);
    }
    if (!magnitude)
        return tooLarge(offset);
    setYears(year, negative, *magnitude, *magnitude);
    year.digits = std::to_string(year.earliest);
    if (auto significant = parseSignificantDigits(cursor, year, negative); !significant)
        return tl::unexpected(significant.error());
    return year;
}

/// The smallest (or largest) number of four digits that the written ones and X can mean; of a
/// decade or century the missing digits count as X.
std::int64_t filled(std::string_view written, char digitForX)
{
    std::int64_t number = 0;
    for (std::size_t i = 0; i < kDigitsOfYear; ++i) {
        const char c = i < written.size() && written[i] != 'X' ? written[i] : digitForX;
        number = number * 10 + (c - '0');
    }
    return number;
}

tl::unexpected<Fault> wrongNumberOfDigits(std::string_view written, std::size_t offset)
{
    if (written.empty())
        return fault("a date begins with a year of four digits", offset);
    if (written.size() > kDigitsOfYear)
        return fault("a year of more than four digits is written after Y", offset);
    return fault("a year has four digits", offset);
}

} // namespace

Parsed<YearField> parseYear(Cursor &cursor)
{
    if (cursor.accept('Y'))
        return parseExtendedYear(cursor);
    const std::size_t offset = cursor.offset();
    const bool negative = cursor.accept('-');
    const std::string_view written = cursor.takeWhile(isDigitOrX);
    const bool hasX = written.find('X') != std::string_view::npos;
    const bool isWhole = written.size() == kDigitsOfYear;
    const bool isShort
        = !hasX && (written.size() == kDigitsOfDecade || written.size() == kDigitsOfCentury);
    if (!isWhole && !isShort)
        return wrongNumberOfDigits(written, offset);
    if (negative && written.find_first_not_of('0') == std::string_view::npos)
        return fault("the year -0000 does not exist; 1 BCE is the year 0000", offset);

    YearField year;
    if (negative)
        year.digits = "-";
    year.digits += written;
    year.takesMonths = isWhole;
    year.level = isShort ? 2 : negative ? 1 : 0;
    // The smallest magnitude of -000X is 1: 0000 carries no sign.
    const std::int64_t smallest = filled(written, '0');
    setYears(year, negative, negative && smallest == 0 ? 1 : smallest, filled(written, '9'));
    if (isWhole && !hasX && cursor.peek() == 'S') {
        year.takesMonths = false;
        if (auto significant = parseSignificantDigits(cursor, year, negative); !significant)
            return tl::unexpected(significant.error());
    }
    return year;
}

} // namespace chancery::edtf
