#pragma once

#include "core/layout/scenelayout.h"
#include "support/fixedmeasurer.h"

#include <utility>

namespace chancery::test {

/// From the beginning of one year to the beginning of another.
inline VisibleRange years(int from, int to)
{
    return VisibleRange({startOfDay(*toDayNumber({from, 1, 1}, Calendar::Gregorian)),
                         startOfDay(*toDayNumber({to, 1, 1}, Calendar::Gregorian))});
}

/// A timeline planned whole, and Scenes of it.
struct SceneSubject
{
    TimelinePtr timeline;
    EventSet events;
    LanePlan plan;
    FixedMeasurer measurer;

    explicit SceneSubject(TimelinePtr made)
        : timeline(std::move(made)), events(timeline->events().size(), true),
          plan(*timeline, events)
    {
    }

    SceneRequest request(const VisibleRange &range, double width = 800) const
    {
        return {.timeline = *timeline,
                .plan = plan,
                .range = range,
                .width = width,
                .headerWidth = 200,
                .measurer = measurer};
    }
    Scene scene(const VisibleRange &range, double width = 800) const
    {
        return layoutScene(request(range, width));
    }
};

} // namespace chancery::test
