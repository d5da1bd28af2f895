#include "core/query/extents.h"

namespace chancery {

std::optional<TimeRange> hullOf(const Timeline &timeline, const EventSet &events)
{
    std::optional<TimeRange> hull;
    for (std::size_t i = 0; i < timeline.events().size(); ++i) {
        const EventIndex event(i);
        const std::optional<EdtfDate> &date = timeline.event(event).date;
        if (!date || !events.contains(event))
            continue;
        if (const std::optional<TimeRange> range = finiteHull(*date))
            hull = hull ? hull->unitedWith(*range) : *range;
    }
    return hull;
}

EventSet eventsMeeting(const TimeRange &range, const EventSet &events, const Timeline &timeline)
{
    EventSet meeting(events.universe());
    for (std::size_t i = 0; i < events.universe(); ++i) {
        const EventIndex event(i);
        if (events.contains(event)
            && dateMeets(timeline.event(event).date, range, DateMode::Overlap))
            meeting.insert(event);
    }
    return meeting;
}

} // namespace chancery
