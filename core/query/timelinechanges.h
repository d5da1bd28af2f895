#pragma once

#include "core/model/timeline.h"

#include <cstddef>

namespace chancery {

/// How many events of a newer version of a timeline are new, gone, or say something else; events
/// are the same by id, and what they refer to by its id.
struct TimelineChanges
{
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t removed = 0;

    bool isEmpty() const { return added + changed + removed == 0; }
    friend bool operator==(const TimelineChanges &, const TimelineChanges &) = default;
};

/// Costs one pass over each. Where an event stands in its file is nothing that it says.
TimelineChanges changesBetween(const Timeline &older, const Timeline &newer);

} // namespace chancery
