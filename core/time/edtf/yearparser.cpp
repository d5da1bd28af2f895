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

/// A number with or without a minus, and how it is counted.
struct SignedCount
{
    bool isNegative = false;
    YearCount count = YearCount::Astronomical;

    std::int64_t yearOf(std::int64_t magnitude) const
    {
        return isNegative ? yearBefore(magnitude, count) : magnitude;
    }
};

/// Years between two magnitudes.
void setYears(YearField &year, SignedCount sign, std::int64_t smallest, std::int64_t largest)
{
    year.earliest = sign.yearOf(sign.isNegative ? largest : smallest);
    year.latest = sign.yearOf(sign.isNegative ? smallest : largest);
}

/// The optional "S2" behind a year: all years that agree in that many significant digits.
Parsed<bool> parseSignificantDigits(Cursor &cursor, YearField &year, SignedCount sign,
                                    std::int64_t magnitude)
{
    if (!cursor.accept('S'))
        return false;
    const std::size_t offset = cursor.offset();
    const std::string_view written = cursor.takeWhile(isDigit);
    if (written.empty() || written[0] == '0')
        return fault("S is followed by the number of significant digits, at least 1", offset);
    const std::int64_t digits = digitCount(magnitude);
    const std::int64_t significant = numberOf(written).value_or(digits);
    const std::int64_t kept = significant < digits ? significant : digits;
    const std::int64_t unit = *scaled(1, digits - kept); // at most 10^18
    const std::int64_t smallest = magnitude / unit * unit;
    if (smallest > kLargestYear - (unit - 1))
        return tooLarge(offset);
    year.estimated = sign.yearOf(magnitude);
    setYears(year, sign, smallest, smallest + (unit - 1));
    year.significantDigits = static_cast<int>(significant < 99 ? significant : 99);
    year.level = 2;
    return true;
}

/// What follows Y: a year of more than four digits, or one with an exponent.
Parsed<YearField> parseExtendedYear(Cursor &cursor, YearCount count)
{
    const SignedCount sign{cursor.accept('-'), count};
    const std::size_t offset = cursor.offset();
    const std::string_view digits = cursor.takeWhile(isDigit);
    if (digits.empty())
        return fault("Y is followed by a year in digits", offset);
    if (digits[0] == '0')
        return fault("a year after Y does not begin with 0", offset);
    YearField year;
    year.level = 1;
    year.longYear = (sign.isNegative ? "Y-" : "Y") + std::string(digits);
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
    setYears(year, sign, *magnitude, *magnitude);
    year.digits = std::to_string(year.earliest);
    if (auto significant = parseSignificantDigits(cursor, year, sign, *magnitude); !significant)
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

/// The smallest such number but zero, of digits that can mean zero: the last X counts one.
std::int64_t smallestFilled(std::string_view written)
{
    std::int64_t unit = 1;
    for (std::size_t i = kDigitsOfYear; i-- > 0; unit *= 10) {
        if (i >= written.size() || written[i] == 'X')
            break;
    }
    return unit;
}

tl::unexpected<Fault> wrongNumberOfDigits(std::string_view written, std::size_t offset)
{
    if (written.empty())
        return fault("a date begins with a year of four digits", offset);
    if (written.size() > kDigitsOfYear)
        return fault("a year of more than four digits is written after Y", offset);
    return fault("a year has four digits", offset);
}

/// What a year without Y looks like as written.
struct WrittenYear
{
    SignedCount sign;
    std::string digits; ///< four of a year, digits or X; three of a decade, two of a century
    bool hasX = false;

    bool isWhole() const { return digits.size() == kDigitsOfYear; }
    bool isZero() const { return digits.find_first_not_of('0') == std::string::npos; }
};

Parsed<WrittenYear> parseDigits(Cursor &cursor, YearCount count)
{
    const std::size_t offset = cursor.offset();
    WrittenYear written;
    written.sign = {cursor.accept('-'), count};
    written.digits = cursor.takeWhile(isDigitOrX);
    written.hasX = written.digits.find('X') != std::string::npos;
    const std::size_t size = written.digits.size();
    const bool isHistorical = count == YearCount::Historical;
    // Historians write years before 1 without zeros.
    if (written.sign.isNegative && isHistorical && size > 0 && size < kDigitsOfYear)
        written.digits.insert(0, kDigitsOfYear - size, '0');
    const bool isShort = !written.hasX && (size == kDigitsOfDecade || size == kDigitsOfCentury);
    if (!written.isWhole() && !isShort)
        return wrongNumberOfDigits(written.digits, offset);
    if (written.isZero() && isHistorical && written.isWhole())
        return tl::unexpected(
            Fault{"no year 0 stands between 1 BCE, -0001, and 1 CE, 0001", offset, true});
    if (written.isZero() && written.sign.isNegative)
        return fault("the year -0000 does not exist; 1 BCE is the year 0000", offset);
    return written;
}

} // namespace

Parsed<YearField> parseYear(Cursor &cursor, YearCount count)
{
    if (cursor.accept('Y'))
        return parseExtendedYear(cursor, count);
    const Parsed<WrittenYear> written = parseDigits(cursor, count);
    if (!written)
        return tl::unexpected(written.error());
    const auto &[sign, digits, hasX] = *written;
    YearField year;
    year.digits = sign.isNegative ? "-" + digits : digits;
    year.takesMonths = written->isWhole();
    year.level = !written->isWhole() ? 2 : sign.isNegative ? 1 : 0;
    // 0000 carries no sign, and is no year at all in the historical count.
    const bool lacksZero = sign.isNegative || count == YearCount::Historical;
    std::int64_t smallest = filled(digits, '0');
    if (lacksZero && smallest == 0)
        smallest = smallestFilled(digits);
    setYears(year, sign, smallest, filled(digits, '9'));
    if (written->isWhole() && !hasX && cursor.peek() == 'S') {
        year.takesMonths = false;
        if (auto significant = parseSignificantDigits(cursor, year, sign, smallest); !significant)
            return tl::unexpected(significant.error());
    }
    return year;
}

} // namespace chancery::edtf
