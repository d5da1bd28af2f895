#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery {

/// A component of a calendar: its lines, from BEGIN to END.
struct CalendarPart
{
    std::string name; ///< "VEVENT", in capitals
    std::string_view text;
    std::size_t offset = 0; ///< of its first line in the calendar's text
    bool isWhole = true; ///< its END stands in the text
    std::size_t depth = 1; ///< of the components nested in it, itself counted
    std::size_t missingEnds = 0; ///< how many components of it, itself among them, have none
};

/// Finds the components of a calendar (RFC 5545) one after another, so that none but one has to be
/// held apart from the text. What is nested in a component is part of it.
class CalendarScanner
{
public:
    /// @p text, with line feeds as line ends, must outlive this.
    explicit CalendarScanner(std::string_view text) : m_text(text) { }

    /// The next component inside a VCALENDAR. False at the end.
    bool next(CalendarPart &part);
    /// The calendar's own name (X-WR-CALNAME), as far as it has been passed.
    const std::string &calendarName() const { return m_calendarName; }

private:
    std::string_view takeLine();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_calendarName;
};

/// Whether the text begins as a calendar does.
bool beginsAsCalendar(std::string_view text);

} // namespace chancery
