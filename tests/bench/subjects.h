#pragma once

#include "core/layout/laneplan.h"
#include "core/layout/visiblerange.h"
#include "core/model/timeline.h"

#include <cstddef>
#include <string>
#include <vector>

namespace chancery::bench {

/// The numbers of events that everything is measured at.
inline const std::vector<std::int64_t> kSizes = {1'000, 10'000, 100'000};

/// A generated timeline with what a frame of it is laid out from.
struct Subject
{
    std::string text; ///< the YAML document
    TimelinePtr timeline;
    EventSet events; ///< all of them
    LanePlan plan;
    TimeRange hull; ///< of all events
};

/// The subject of that many events; made once and kept. Ends the program where the generated
/// document has errors, because its figures would mean nothing.
const Subject &subjectOf(std::int64_t events);

/// The frames of a journey. Every benchmark runs each once, so that all measure the same ones.
inline constexpr std::size_t kFrames = 48;

/// The ranges that a person's hand runs through, frame by frame: kFrames of them.
using Journey = std::vector<VisibleRange>;

/// Panning over the last tenth of the timeline, where it is densest, 12 px at a time.
Journey panning(const TimeRange &hull, double width);
/// Zooming from the whole timeline to its last month and back, at a point that stays put.
Journey zooming(const TimeRange &hull);

} // namespace chancery::bench
