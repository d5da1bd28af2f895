#include "core/layout/scenelayout.h"
#include "tests/bench/recordedframe.h"
#include "tests/bench/subjects.h"
#include "ui/timeline/fonttextmeasurer.h"
#include "ui/timeline/qpaintercanvas.h"
#include "ui/timeline/scenepainter.h"
#include "ui/timeline/theme.h"

#include <benchmark/benchmark.h>

#include <QImage>
#include <QPainter>

namespace chancery::bench {

namespace {

constexpr int kWidthPx = 1600;
constexpr int kHeightPx = 800;

Scene layOut(const Subject &subject, const VisibleRange &range, const TextMeasurer &measurer)
{
    return layoutScene({.timeline = *subject.timeline,
                        .plan = subject.plan,
                        .range = range,
                        .width = kWidthPx,
                        .top = 0,
                        .bottom = kHeightPx,
                        .measurer = measurer});
}

void paint(Canvas &canvas, const Scene &scene)
{
    ScenePainter(canvas, scene, themeOf(ThemeKind::Light)).paintLanes(0, kHeightPx);
}

/// Layout, then painting. The number of marks and clusters laid out.
std::size_t paintFrame(QImage &image, const Subject &subject, const VisibleRange &range,
                       const TextMeasurer &measurer)
{
    const Scene scene = layOut(subject, range, measurer);
    QPainter painter(&image);
    QPainterCanvas canvas(&painter);
    paint(canvas, scene);
    return scene.marks.size() + scene.clusters.size();
}

/// One frame for each step of the journey.
void runFrames(benchmark::State &state, const Journey &journey)
{
    const Subject &subject = subjectOf(state.range(0));
    const FontTextMeasurer measurer;
    QImage image(kWidthPx, kHeightPx, QImage::Format_ARGB32_Premultiplied);
    paintFrame(image, subject, journey.front(), measurer); // loads the fonts
    std::size_t frame = 0;
    std::size_t marks = 0;
    for (auto _ : state) {
        marks += paintFrame(image, subject, journey[frame++ % journey.size()], measurer);
    }
    state.counters["marks"]
        = benchmark::Counter(static_cast<double>(marks), benchmark::Counter::kAvgIterations);
}

/// The same number of bare calls of QPainter for each step.
void runFloor(benchmark::State &state, const Journey &journey)
{
    const Subject &subject = subjectOf(state.range(0));
    const FontTextMeasurer measurer;
    std::vector<RecordedFrame> frames(journey.size());
    for (std::size_t i = 0; i < journey.size(); ++i)
        paint(frames[i], layOut(subject, journey[i], measurer));
    QImage image(kWidthPx, kHeightPx, QImage::Format_ARGB32_Premultiplied);
    {
        QPainter painter(&image);
        frames.front().replay(painter); // loads the fonts
    }
    std::size_t frame = 0;
    std::size_t calls = 0;
    for (auto _ : state) {
        const RecordedFrame &recorded = frames[frame++ % frames.size()];
        QPainter painter(&image);
        recorded.replay(painter);
        calls += recorded.calls();
    }
    if (calls == 0)
        state.SkipWithError("the frames are empty");
    state.counters["calls"]
        = benchmark::Counter(static_cast<double>(calls), benchmark::Counter::kAvgIterations);
}

Journey panningOf(const benchmark::State &state)
{
    return panning(subjectOf(state.range(0)).hull, kWidthPx);
}

Journey zoomingOf(const benchmark::State &state)
{
    return zooming(subjectOf(state.range(0)).hull);
}

void pan(benchmark::State &state)
{
    runFrames(state, panningOf(state));
}
void panFloor(benchmark::State &state)
{
    runFloor(state, panningOf(state));
}
void zoom(benchmark::State &state)
{
    runFrames(state, zoomingOf(state));
}
void zoomFloor(benchmark::State &state)
{
    runFloor(state, zoomingOf(state));
}

BENCHMARK(pan)->Iterations(kFrames)->Name("pan")->ArgsProduct({kSizes})->Unit(
    benchmark::kMillisecond);
BENCHMARK(panFloor)
    ->Iterations(kFrames)
    ->Name("pan_floor")
    ->ArgsProduct({kSizes})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(zoom)->Iterations(kFrames)->Name("zoom")->ArgsProduct({kSizes})->Unit(
    benchmark::kMillisecond);
BENCHMARK(zoomFloor)
    ->Iterations(kFrames)
    ->Name("zoom_floor")
    ->ArgsProduct({kSizes})
    ->Unit(benchmark::kMillisecond);

} // namespace

} // namespace chancery::bench
