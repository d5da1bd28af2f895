#include "core/time/edtf/timeparser.h"

namespace chancery::edtf {

namespace {

constexpr int kMinutesPerHour = 60;
constexpr int kWesternmostZoneMinutes = -12 * kMinutesPerHour;
constexpr int kEasternmostZoneMinutes = 14 * kMinutesPerHour;
constexpr std::string_view kMinusSign = "\xe2\x88\x92"; // U+2212

/// Two digits, 0..@p largest.
Parsed<int> parseTwoDigits(Cursor &cursor, int largest, const char *what)
{
    const std::size_t offset = cursor.offset();
    const std::string_view digits = cursor.takeWhile(isDigit);
    if (digits.size() != 2)
        return fault(std::string("the ") + what + " has two digits", offset);
    const int number = smallNumber(digits);
    if (number > largest)
        return fault(std::string(what) + " " + std::string(digits) + " does not exist", offset);
    return number;
}

/// "+04", "+04:30" or "+0430" from behind the sign, in minutes.
Parsed<int> parseZoneMinutes(Cursor &cursor, bool west)
{
    const std::size_t offset = cursor.offset();
    const std::string_view digits = cursor.takeWhile(isDigit);
    std::string_view hours = digits;
    std::string_view minutes = "00";
    if (digits.size() == 4) {
        hours = digits.substr(0, 2);
        minutes = digits.substr(2);
    } else if (digits.size() == 2 && cursor.accept(':')) {
        minutes = cursor.takeWhile(isDigit);
    }
    if (hours.size() != 2 || minutes.size() != 2)
        return fault("a zone is written +04, +04:30 or Z", offset);
    if (smallNumber(minutes) >= kMinutesPerHour)
        return fault("a zone has at most 59 minutes", offset);
    const int size = smallNumber(hours) * kMinutesPerHour + smallNumber(minutes);
    if (west && size == 0)
        return fault("the zone of UTC is written Z or +00:00", offset);
    const int zone = west ? -size : size;
    if (zone < kWesternmostZoneMinutes || zone > kEasternmostZoneMinutes)
        return fault("zones go from -12:00 to +14:00", offset);
    return zone;
}

Parsed<std::optional<int>> parseZone(Cursor &cursor)
{
    if (cursor.accept('Z'))
        return 0;
    const bool west = cursor.accept('-') || cursor.accept(kMinusSign);
    if (!west && !cursor.accept('+'))
        return std::nullopt;
    const Parsed<int> minutes = parseZoneMinutes(cursor, west);
    if (!minutes)
        return tl::unexpected(minutes.error());
    return *minutes;
}

/// The optional ":30.25"; whether any second or fraction is not zero.
Parsed<bool> parseSeconds(Cursor &cursor, TimeOfDay &time)
{
    if (!cursor.accept(':'))
        return false;
    const Parsed<int> second = parseTwoDigits(cursor, 59, "second");
    if (!second)
        return tl::unexpected(second.error());
    time.second = *second;
    time.hasSeconds = true;
    if (!cursor.accept('.'))
        return *second != 0;
    const std::size_t offset = cursor.offset();
    const std::string_view fraction = cursor.takeWhile(isDigit);
    if (fraction.empty())
        return fault("the fraction of a second has digits", offset);
    return *second != 0 || fraction.find_first_not_of('0') != std::string_view::npos;
}

} // namespace

Parsed<TimeOfDay> parseTime(Cursor &cursor)
{
    const std::size_t offset = cursor.offset();
    TimeOfDay time;
    const Parsed<int> hour = parseTwoDigits(cursor, 24, "hour");
    if (!hour)
        return tl::unexpected(hour.error());
    if (!cursor.accept(':'))
        return fault("a time has hours and minutes, as in 23:20", cursor.offset());
    const Parsed<int> minute = parseTwoDigits(cursor, 59, "minute");
    if (!minute)
        return tl::unexpected(minute.error());
    time.hour = *hour;
    time.minute = *minute;
    const Parsed<bool> hasSeconds = parseSeconds(cursor, time);
    if (!hasSeconds)
        return tl::unexpected(hasSeconds.error());
    if (time.hour == 24 && (time.minute != 0 || *hasSeconds))
        return fault("a day ends at 24:00:00", offset);
    Parsed<std::optional<int>> zone = parseZone(cursor);
    if (!zone)
        return tl::unexpected(zone.error());
    time.zoneMinutes = *zone;
    return time;
}

} // namespace chancery::edtf
