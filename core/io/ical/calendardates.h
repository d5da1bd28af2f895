#pragma once

#include "core/io/ical/calendarzones.h"
#include "core/model/drafts.h"

#include <string>
#include <vector>

#include <libical/ical.h>

namespace chancery {

/// The dates of a VEVENT as EDTF. To be used holding lockLibical().
class CalendarDates
{
public:
    /// @p event and @p zones must outlive this.
    CalendarDates(icalcomponent *event, const CalendarZones &zones) : m_event(event), m_zones(zones)
    {
    }

    /// Sets the date, or start and end. What cannot be read comes as it is written, to be reported.
    /// The id of one of a series that was changed by itself gets its date behind it.
    void set(EventDraft &draft, SourcePosition at);
    /// What times were given in and nobody knows: such times stand without a zone.
    const std::vector<std::string> &unknownZones() const { return m_unknownZones; }

private:
    icaltimetype time(icalproperty_kind kind);
    icaltimetype end(const icaltimetype &start);

    icalcomponent *m_event; ///< not owned
    const CalendarZones &m_zones;
    std::vector<std::string> m_unknownZones;
};

} // namespace chancery
