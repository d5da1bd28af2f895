#include "tests/bench/subjects.h"

#include "core/io/documentreader.h"
#include "core/query/extents.h"
#include "tests/support/generator.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>

namespace chancery::bench {

namespace {

constexpr std::size_t kZoomFrames = kFrames / 2; ///< in each direction
constexpr double kPanStepPx = 12;
constexpr std::int64_t kShortestZoomSeconds = 30 * kSecondsPerDay;

std::unique_ptr<Subject> makeSubject(std::int64_t events)
{
    std::string text = test::generateDocument({.events = static_cast<std::size_t>(events)});
    const ReadResult read = readText(text, "generated.yaml");
    for (const Diagnostic &diagnostic : read.diagnostics)
        std::fprintf(stderr, "%s\n", toLine(diagnostic).c_str());
    const EventSet all(read.timeline->events().size(), true);
    const auto hull = hullOf(*read.timeline, all);
    if (read.hasErrors() || !hull) {
        std::fputs("the generated document has errors or no dates\n", stderr);
        std::exit(EXIT_FAILURE);
    }
    return std::make_unique<Subject>(
        Subject{std::move(text), read.timeline, all, LanePlan(*read.timeline, all), *hull});
}

} // namespace

const Subject &subjectOf(std::int64_t events)
{
    static std::map<std::int64_t, std::unique_ptr<Subject>> subjects;
    auto &subject = subjects[events];
    if (!subject)
        subject = makeSubject(events);
    return *subject;
}

Journey panning(const TimeRange &hull, double width)
{
    const std::int64_t length = std::max(hull.seconds() / 10, VisibleRange::kShortestSeconds);
    const auto step = static_cast<std::int64_t>(static_cast<double>(length) / width * kPanStepPx);
    Journey journey{VisibleRange({hull.end - length, hull.end})};
    while (journey.size() < kFrames)
        journey.push_back(journey.back().panned(-step));
    return journey;
}

Journey zooming(const TimeRange &hull)
{
    const Instant anchor = hull.end - hull.seconds() / 20;
    const double whole = static_cast<double>(hull.seconds());
    const double factor
        = std::pow(static_cast<double>(kShortestZoomSeconds) / whole, 1.0 / kZoomFrames);
    Journey journey{VisibleRange(hull)};
    while (journey.size() <= kZoomFrames)
        journey.push_back(journey.back().zoomedAround(anchor, factor));
    for (std::size_t back = kZoomFrames - 1; back > 0; --back)
        journey.push_back(journey[back]);
    return journey;
}

} // namespace chancery::bench
