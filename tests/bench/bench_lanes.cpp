#include "core/layout/laneorder.h"
#include "core/layout/overviewlayout.h"
#include "tests/bench/subjects.h"

#include <benchmark/benchmark.h>

namespace chancery::bench {

namespace {

constexpr double kStripPx = 1200;

/// All lanes and rows, planned in an order.
void planIn(benchmark::State &state, LaneOrder order)
{
    const Subject &subject = subjectOf(state.range(0));
    for (auto _ : state) {
        const LanePlan plan(*subject.timeline, subject.events, {}, {.order = order});
        benchmark::DoNotOptimize(plan.height());
    }
}

/// Who meets often together: the dearest of the orders.
void order(benchmark::State &state)
{
    planIn(state, LaneOrder::Neighbours);
}
/// The same lanes as the document has them.
void orderFloor(benchmark::State &state)
{
    planIn(state, LaneOrder::Document);
}

/// The strip that shows all of time, as each change of the filter makes it anew.
void overview(benchmark::State &state)
{
    const Subject &subject = subjectOf(state.range(0));
    for (auto _ : state) {
        const Overview strip = layoutOverview(*subject.timeline, subject.events,
                                              VisibleRange(subject.hull), {}, kStripPx);
        benchmark::DoNotOptimize(strip.most);
    }
}
/// The least: one look at the date of each event.
void overviewFloor(benchmark::State &state)
{
    const Subject &subject = subjectOf(state.range(0));
    for (auto _ : state) {
        std::int64_t sum = 0;
        for (const Event &event : subject.timeline->events()) {
            if (const auto hull = event.date ? finiteHull(*event.date) : std::nullopt)
                sum += hull->seconds();
        }
        benchmark::DoNotOptimize(sum);
    }
}

BENCHMARK(order)->Name("order")->ArgsProduct({kSizes})->Unit(benchmark::kMillisecond);
BENCHMARK(orderFloor)->Name("order_floor")->ArgsProduct({kSizes})->Unit(benchmark::kMillisecond);
BENCHMARK(overview)->Name("overview")->ArgsProduct({kSizes})->Unit(benchmark::kMillisecond);
BENCHMARK(overviewFloor)
    ->Name("overview_floor")
    ->ArgsProduct({kSizes})
    ->Unit(benchmark::kMillisecond);

} // namespace

} // namespace chancery::bench
