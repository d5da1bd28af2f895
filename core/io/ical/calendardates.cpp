#include "core/io/ical/calendardates.h"

#include "core/text/utf8.h"

#include <algorithm>

#include <fmt/format.h>

namespace chancery {

namespace {

constexpr int kLastYear = 9999;
constexpr int kSecondsPerMinute = 60;
constexpr int kMinutesPerHour = 60;
// What EDTF has; before there was standard time, Manila was almost 16 hours from UTC.
constexpr int kWesternmostZoneMinutes = -12 * kMinutesPerHour;
constexpr int kEasternmostZoneMinutes = 14 * kMinutesPerHour;

std::string clockText(const icaltimetype &time)
{
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", time.year, time.month, time.day,
                       time.hour, time.minute, time.second);
}

/// Whether the library can be asked about it: it reads what no calendar has, 45 December 25:00.
bool isOnClock(const icaltimetype &time)
{
    const auto isWithin
        = [](int number, int first, int last) { return number >= first && number <= last; };
    return isWithin(time.month, 1, 12) && isWithin(time.day, 1, 31) && isWithin(time.hour, 0, 24)
        && isWithin(time.minute, 0, 59) && isWithin(time.second, 0, 60);
}

/// A time with its zone, "Z" or "+01:00"; without one where it has none.
std::string timeText(icaltimetype time)
{
    if (icaltime_is_utc(time))
        return clockText(time) + "Z";
    if (!time.zone)
        return clockText(time);
    int isDaylight = 0;
    auto *zone = const_cast<icaltimezone *>(time.zone); // it reads its table when first asked
    const int minutes = icaltimezone_get_utc_offset(zone, &time, &isDaylight) / kSecondsPerMinute;
    if (minutes < kWesternmostZoneMinutes || minutes > kEasternmostZoneMinutes) {
        icaltime_adjust(&time, 0, 0, -minutes, 0);
        return clockText(time) + "Z";
    }
    const int size = minutes < 0 ? -minutes : minutes;
    return fmt::format("{}{}{:02}:{:02}", clockText(time), minutes < 0 ? '-' : '+',
                       size / kMinutesPerHour, size % kMinutesPerHour);
}

/// Empty where it is no date.
std::string edtfOf(const icaltimetype &time)
{
    if (icaltime_is_null_time(time) || time.year < 1 || time.year > kLastYear)
        return {};
    if (time.is_date)
        return fmt::format("{:04}-{:02}-{:02}", time.year, time.month, time.day);
    return isOnClock(time) ? timeText(time) : clockText(time);
}

std::string textOf(icalcomponent *event, icalproperty_kind kind)
{
    const icalproperty *property = icalcomponent_get_first_property(event, kind);
    const char *text = property ? icalproperty_get_value_as_string(property) : nullptr;
    return text ? text : "";
}

} // namespace

icaltimetype CalendarDates::time(icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(m_event, kind);
    const icalvalue *value = property ? icalproperty_get_value(property) : nullptr;
    if (!value)
        return icaltime_null_time();
    if (icalvalue_isa(value) == ICAL_DATE_VALUE)
        return icalvalue_get_date(value);
    if (icalvalue_isa(value) != ICAL_DATETIME_VALUE)
        return icaltime_null_time();
    icaltimetype time = icalvalue_get_datetime(value);
    icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const char *id = parameter ? icalparameter_get_tzid(parameter) : nullptr;
    if (!id || icaltime_is_utc(time))
        return time;
    if (icaltimezone *zone = m_zones.find(id))
        icaltime_set_timezone(&time, zone);
    else
        m_unknownZones.emplace_back(id);
    return time;
}

/// The end as a calendar means it: of days the one before that which is written (RFC 5545, 3.6.1).
/// Some write a day's end as that day, which is forbidden and plain.
icaltimetype CalendarDates::end(const icaltimetype &start)
{
    icaltimetype end = time(ICAL_DTEND_PROPERTY);
    if (icaltime_is_null_time(end)) {
        icalproperty *duration = icalcomponent_get_first_property(m_event, ICAL_DURATION_PROPERTY);
        if (!duration)
            return end;
        end = icaltime_add(start, icalproperty_get_duration(duration));
    }
    if (end.is_date && isOnClock(end) && icaltime_compare(end, start) != 0)
        icaltime_adjust(&end, -1, 0, 0, 0);
    return end;
}

void CalendarDates::set(EventDraft &draft, SourcePosition at)
{
    const std::string of = edtfOf(time(ICAL_RECURRENCEID_PROPERTY));
    if (draft.id.isGiven && !of.empty())
        draft.id.text += "/" + of;
    const std::string written = textOf(m_event, ICAL_DTSTART_PROPERTY);
    const icaltimetype start = time(ICAL_DTSTART_PROPERTY);
    const std::string from = edtfOf(start);
    if (from.empty()) {
        if (!written.empty())
            draft.date = {written, at};
        return;
    }
    const std::string to = edtfOf(end(start));
    if (to.empty() || to == from) {
        draft.date = {from, at};
        return;
    }
    draft.start = {from, at};
    draft.end = {to, at};
}

} // namespace chancery
