#include "core/layout/timescale.h"
#include "core/layout/visiblerange.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace chancery;

namespace {

TimeRange anyRange()
{
    const auto begin = *rc::gen::inRange<std::int64_t>(0, kEndInstant.seconds - 10);
    const auto length = *rc::gen::inRange<std::int64_t>(1, kEndInstant.seconds - begin);
    return {Instant{begin}, Instant{begin + length}};
}

} // namespace

class TestVisibleRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRangeIsNeverShorterThanAMinute()
    {
        const Instant noon{200'000'000'000};
        const VisibleRange range({noon, noon});
        QCOMPARE(range.seconds(), VisibleRange::kShortestSeconds);
        QVERIFY(range.range().contains(noon));
    }

    void aRangeBeforeTheAxisIsMovedOntoIt()
    {
        const VisibleRange range({Instant{-5'000'000}, Instant{5'000'000}});
        QCOMPARE(range.begin(), kFirstInstant);
        QCOMPARE(range.seconds(), std::int64_t{10'000'000});
    }

    void panningStopsAtTheEndsOfTimeAndKeepsTheLength()
    {
        const VisibleRange range({Instant{1'000'000}, Instant{3'000'000}});
        const VisibleRange far = range.panned(-9'000'000'000);
        QCOMPARE(far.begin(), kFirstInstant);
        QCOMPARE(far.seconds(), range.seconds());
        QCOMPARE(range.panned(INT64_MAX / 2).end(), kEndInstant);
    }

    void zoomingKeepsTheAnchorAtItsPlace()
    {
        const bool holds = rc::check("anchor stays", [] {
            const VisibleRange range(anyRange());
            const double share = *rc::gen::inRange(0, 1001) / 1000.0;
            const Instant anchor = range.begin()
                + static_cast<std::int64_t>(share * static_cast<double>(range.seconds()));
            const double factor = *rc::gen::inRange(50, 200) / 100.0;
            const VisibleRange zoomed = range.zoomedAround(anchor, factor);
            const bool atTheEdge = zoomed.begin() == kFirstInstant || zoomed.end() == kEndInstant
                || zoomed.seconds() == VisibleRange::kShortestSeconds
                || range.seconds() <= 2 * VisibleRange::kShortestSeconds;
            const double before = TimeScale(range, 1000).x(anchor);
            const double after = TimeScale(zoomed, 1000).x(anchor);
            RC_ASSERT((atTheEdge || std::abs(before - after) < 0.5));
        });
        QVERIFY(holds);
    }

    void everyRangeStaysWithinSupportedTime()
    {
        const bool holds = rc::check("within supported time", [] {
            VisibleRange range(anyRange());
            const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-1000, 1000));
            for (const int step : steps) {
                range = step % 2 ? range.panned(range.seconds() / 1000 * step)
                                 : range.zoomedAround(range.begin(), 1 + step / 1100.0);
                RC_ASSERT(kSupportedRange.contains(range.range()));
                RC_ASSERT(range.seconds() >= VisibleRange::kShortestSeconds);
            }
        });
        QVERIFY(holds);
    }

    void timeToXAndBackIsWithinHalfAPixel()
    {
        const bool holds = rc::check("round trip", [] {
            const VisibleRange range(anyRange());
            const TimeScale scale(range, *rc::gen::inRange(1, 5000));
            const double x = *rc::gen::inRange(0, 100'000) / 100'000.0 * scale.width();
            RC_ASSERT(std::abs(scale.x(scale.instant(x)) - x) <= 0.5 + 1 / scale.secondsPerPixel());
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(TestVisibleRange)
#include "test_visiblerange.moc"
