#include "ui/window/eventstep.h"

#include <algorithm>

namespace chancery {

std::optional<EventIndex> steppedEvent(const Timeline &timeline, const EventSet &passing,
                                       std::optional<EventIndex> from, Step step)
{
    const std::vector<EventIndex> &order = timeline.chronological();
    const std::size_t size = order.size();
    const bool forwards = step == Step::Next;
    // One before the place where the walk begins.
    std::size_t at = forwards ? size - 1 : 0;
    if (from)
        at = static_cast<std::size_t>(std::find(order.begin(), order.end(), *from) - order.begin());
    for (std::size_t walked = 0; walked < size; ++walked) {
        at = (at + (forwards ? 1 : size - 1)) % size;
        if (passing.contains(order[at]))
            return order[at];
    }
    return std::nullopt;
}

} // namespace chancery
