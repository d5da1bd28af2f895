#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include <libical/ical.h>

namespace chancery {

/// The time zones that a calendar describes, beside those that libical knows.
class CalendarZones
{
public:
    CalendarZones() = default;
    ~CalendarZones();
    CalendarZones(const CalendarZones &) = delete;
    CalendarZones &operator=(const CalendarZones &) = delete;

    /// Adds a VTIMEZONE; the first of a name stands. Rules that recur more often than zones change
    /// are left out: libical would reckon every second of a century.
    void add(std::string_view timeZone);
    /// The zone of this name; null where nobody knows it. To be called holding lockLibical().
    icaltimezone *find(const std::string &id) const;

private:
    std::unordered_map<std::string, icaltimezone *> m_zones; ///< owned
    std::size_t m_bytes = 0;
    std::size_t m_rules = 0;
};

} // namespace chancery
