#pragma once

#include "core/layout/lanearrangement.h"
#include "core/layout/visiblerange.h"
#include "core/query/filter.h"

#include <vector>

namespace chancery {

/// What a person has arranged to look at: a step of the view history. Not the selection, which is
/// what they look at in it.
struct View
{
    VisibleRange range;
    Filter filter;
    LaneArrangement arrangement;
    bool foldsTime = false;
    std::vector<Instant> openedFolds; ///< an instant in the midst of each

    friend bool operator==(const View &, const View &) = default;
};

/// The same view of another timeline, actors found by id; those that it does not have are left out.
View inTimeline(const View &view, const Timeline &from, const Timeline &to);

} // namespace chancery
