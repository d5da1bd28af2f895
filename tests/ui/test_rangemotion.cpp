#include "sampletimeline.h"

#include "ui/view/rangemotion.h"
#include "ui/view/viewstate.h"

#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

using namespace chancery;

namespace {

constexpr std::int64_t kYear = 365 * 86'400;

VisibleRange yearsOf(std::int64_t begin, std::int64_t length)
{
    const Instant from{kFirstInstant.seconds + begin * kYear};
    return VisibleRange({from, from + length * kYear});
}

VisibleRange anyRange()
{
    const auto begin = *rc::gen::inRange<std::int64_t>(0, 10'000);
    return yearsOf(begin, *rc::gen::inRange<std::int64_t>(1, 3'000));
}

} // namespace

class TestRangeMotion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aZoomKeepsItsAnchorInPlaceAllTheWay()
    {
        const VisibleRange from = yearsOf(2000, 1000);
        const Instant anchor = from.begin() + 300 * kYear;
        const VisibleRange to = from.zoomedAround(anchor, 0.01);
        std::int64_t last = from.seconds();
        for (double progress = 0.1; progress < 1; progress += 0.1) {
            const VisibleRange now = rangeOnTheWay(from, to, {}, progress);
            const double place
                = static_cast<double>(anchor - now.begin()) / static_cast<double>(now.seconds());
            QVERIFY(std::abs(place - 0.3) < 0.001);
            QVERIFY(now.seconds() < last);
            last = now.seconds();
        }
    }

    void itBeginsAndEndsWhereItShould()
    {
        QVERIFY(rc::check("ends", [] {
            const VisibleRange from = anyRange();
            const VisibleRange to = anyRange();
            RC_ASSERT(rangeOnTheWay(from, to, {}, 1) == to);
            const VisibleRange first = rangeOnTheWay(from, to, {}, 0);
            RC_ASSERT(std::abs(first.begin() - from.begin()) <= from.seconds() / 1'000'000 + 1);
            const auto shortest = std::min(from.seconds(), to.seconds());
            const auto longest = std::max(from.seconds(), to.seconds());
            const VisibleRange middle = rangeOnTheWay(from, to, {}, 0.5);
            RC_ASSERT(middle.seconds() >= shortest - 2 && middle.seconds() <= longest + 2);
        }));
    }

    void withoutMotionAJumpIsAtOnce()
    {
        ViewState state;
        state.showTimeline(sample::query());
        QSignalSpy changed(&state, &ViewState::rangeChanged);
        state.moveTo(yearsOf(6700, 5));
        QCOMPARE(changed.size(), 1);
        QVERIFY(state.range() == yearsOf(6700, 5));
    }

    void aMovementArrivesAndSaysBeforehandWhereItGoes()
    {
        ViewState state;
        state.showTimeline(sample::query());
        state.setMotionMs(60'000); // but none is longer than a moment
        const VisibleRange before = state.range();
        QSignalSpy changed(&state, &ViewState::rangeChanged);
        state.moveTo(yearsOf(6700, 5));
        QVERIFY(state.range() == before || !(state.range() == yearsOf(6700, 5)));
        QVERIFY(state.targetRange() == yearsOf(6700, 5));
        QVERIFY(state.view().range == yearsOf(6700, 5));
        QTRY_VERIFY(state.range() == yearsOf(6700, 5));
        QVERIFY(changed.size() >= 1);
        QVERIFY(state.targetRange() == state.range());
    }

    void theHandEndsAMovement()
    {
        ViewState state;
        state.showTimeline(sample::query());
        state.setMotionMs(RangeMotion::kLongestMs);
        state.moveTo(yearsOf(6700, 5));
        state.setRange(yearsOf(6000, 10));
        QTest::qWait(RangeMotion::kLongestMs + 50);
        QVERIFY(state.range() == yearsOf(6000, 10));
        state.moveTo(yearsOf(6700, 5));
        state.showTimeline(sample::query());
        QTest::qWait(RangeMotion::kLongestMs + 50);
        QVERIFY(state.range() == state.rangeOfAll());
    }
};

QTEST_MAIN(TestRangeMotion)
#include "test_rangemotion.moc"
