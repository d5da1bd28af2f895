#include "core/query/eventstep.h"

#include <algorithm>

namespace chancery {

std::optional<EventIndex> steppedEvent(const Timeline &timeline, const EventSet &passing,
                                       std::optional<EventIndex> from, Step step, StepEnd end)
{
    const std::vector<EventIndex> &order = timeline.chronological();
    const std::size_t size = order.size();
    const bool forwards = step == Step::Next;
    const std::size_t last = forwards ? size - 1 : 0;
    // One before the place where the walk begins.
    std::size_t at = last;
    if (from)
        at = static_cast<std::size_t>(std::find(order.begin(), order.end(), *from) - order.begin());
    bool mayPassEnd = end == StepEnd::Wrap || !from;
    for (std::size_t walked = 0; walked < size; ++walked) {
        if (at == last && !mayPassEnd)
            return std::nullopt;
        at = (at + (forwards ? 1 : size - 1)) % size;
        const std::optional<EdtfDate> &date = timeline.event(order[at]).date;
        if (passing.contains(order[at]) && date && finiteHull(*date))
            return order[at];
        mayPassEnd = end == StepEnd::Wrap;
    }
    return std::nullopt;
}

} // namespace chancery
