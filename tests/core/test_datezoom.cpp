// Whatever the zoom, a date is drawn where and as long as it can be, and is told in the same words.
#include "core/layout/hittest.h"
#include "core/layout/scenelayout.h"
#include "core/time/datelabel.h"
#include "support/fixedmeasurer.h"
#include "support/timelinemaker.h"

#include <QtTest>

#include <rapidcheck.h>

#include <cmath>

using namespace chancery;
using namespace chancery::test;

namespace {

constexpr double kWidth = 1000;
constexpr double kBesidePx = 40; ///< geometry beside the view that a Scene may hold
constexpr double kShortestBarPx = 6;
constexpr double kBracketPx = 5; ///< how far the bracket of a one-of set may stand beside it
constexpr double kShortMemberPx = 1.5; ///< how far a day of an all-of set may, to be seen
/// An instant is a whole second; that many pixels at the deepest zoom.
constexpr double kTolerancePx = 0.001;

/// Dates with an end on both sides, of each precision.
const std::vector<const char *> kDates{
    "2019-04",
    "2019",
    "2019-04-25",
    "201X",
    "20",
    "2019-04~",
    "2019-04?",
    "2019-04-25%",
    "2019-21",
    "2019-XX-25",
    "2019-04-2X",
    "2019-04/2019-06",
    "2019-04~/2019-06-25",
    "[2019-04-16..2019-04-30]",
    "{2019-04-25,2019-06}",
    "2019-04-25T13:00+10:00/2019-04-25T15:30+10:00",
    "2019-04-25T10:30",
    "1950S2",
};

struct View
{
    TimelinePtr timeline;
    LanePlan plan;
    Scene scene;
    TimeScale scale;
};

View viewOf(const EdtfDate &date, const VisibleRange &range)
{
    TimelineMaker maker;
    const ActorIndex actor = maker.addActor("actor");
    maker.addEvent(date.text, {actor}).title = "Event";
    const TimelinePtr timeline = maker.make();
    LanePlan plan(*timeline, EventSet(1, true));
    Scene scene = layoutScene({.timeline = *timeline,
                               .plan = plan,
                               .range = range,
                               .width = kWidth,
                               .headerWidth = 200,
                               .measurer = FixedMeasurer()});
    return {timeline, std::move(plan), std::move(scene), TimeScale(range, kWidth)};
}

/// A view of any length from a minute to two thousand years, which an end or the middle of the
/// extent is in.
VisibleRange anyRangeNear(const TimeRange &extent)
{
    const double exponent = *rc::gen::inRange(178, 1081) / 100.0;
    const auto seconds = static_cast<std::int64_t>(std::pow(10, exponent));
    const Instant anchor
        = *rc::gen::element(extent.begin, extent.end - 1, extent.begin + extent.seconds() / 2);
    const std::int64_t before = seconds * *rc::gen::inRange(1, 100) / 100;
    return VisibleRange({anchor - before, anchor - before + seconds});
}

bool isWithin(double x, double least, double most)
{
    return x >= least - kTolerancePx && x <= most + kTolerancePx;
}

} // namespace

class TestDateZoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMarkIsAsLongAsItsPossibleExtentAtAnyZoom_data();
    void aMarkIsAsLongAsItsPossibleExtentAtAnyZoom();
    void aMonthIsNowhereDrawnAsItsFirstDay();
};

void TestDateZoom::aMarkIsAsLongAsItsPossibleExtentAtAnyZoom_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : kDates)
        QTest::newRow(text) << QString(text);
}

void TestDateZoom::aMarkIsAsLongAsItsPossibleExtentAtAnyZoom()
{
    QFETCH(QString, text);
    const EdtfDate date = *parseEdtf(text.toStdString());
    const TimeRange extent = *possibleRange(date);
    QVERIFY(rc::check([&] {
        const VisibleRange range = anyRangeNear(extent);
        const View view = viewOf(date, range);
        const double from = view.scale.x(extent.begin);
        const double to = view.scale.x(extent.end);
        RC_ASSERT(view.scene.marks.size() == 1U);
        const SceneMark &mark = view.scene.marks[0];
        RC_ASSERT(mark.isSymbol == (to - from < kShortestBarPx));
        if (mark.isSymbol) {
            RC_ASSERT(mark.rect.width >= to - from);
            // It covers the whole extent, the same on both sides; the spine stands on it.
            const double x = (from + to) / 2;
            RC_ASSERT(isWithin(mark.rect.x + mark.rect.width / 2, x, x));
            const double spineX = view.scale.x(*spineInstant(date));
            RC_ASSERT(isWithin(spineX, mark.rect.x, mark.rect.right()));
        } else {
            const double beside = date.form == DateForm::OneOf ? kBracketPx
                : date.form == DateForm::AllOf                 ? kShortMemberPx
                                                               : 0;
            RC_ASSERT(isWithin(mark.rect.x, std::max(from - beside, -kBesidePx),
                               std::max(from, -kBesidePx)));
            RC_ASSERT(isWithin(mark.rect.right(), std::min(to, kWidth + kBesidePx),
                               std::min(to + beside, kWidth + kBesidePx)));
        }
        // What is under the pointer anywhere in the extent is the event.
        const double seenFrom = std::max(mark.rect.x, 0.0);
        const double seenTo = std::min(mark.rect.right(), kWidth);
        if (seenTo - seenFrom > 1) {
            const double x = seenFrom + (seenTo - seenFrom) * *rc::gen::inRange(1, 100) / 100;
            const auto hit = hitTest(view.scene, x, mark.rect.y + mark.rect.height / 2);
            const auto *event = std::get_if<HitEvent>(&hit);
            RC_ASSERT((event && event->event == EventIndex(0)));
        }
        for (const SceneLabel &label : view.scene.labels)
            RC_ASSERT((label.date.empty() || label.date == dateLabel(date)));
    }));
}

/// From a century to a minute around the month's first day.
void TestDateZoom::aMonthIsNowhereDrawnAsItsFirstDay()
{
    const EdtfDate month = *parseEdtf("2019-04");
    const EdtfDate day = *parseEdtf("2019-04-01");
    const Instant begin = possibleRange(day)->begin;
    int bars = 0;
    for (std::int64_t seconds = 100 * 366 * kSecondsPerDay; seconds >= 60; seconds /= 2) {
        const VisibleRange range({begin - seconds / 3, begin - seconds / 3 + seconds});
        const View ofMonth = viewOf(month, range);
        const View ofDay = viewOf(day, range);
        const SceneMark &mark = ofMonth.scene.marks.at(0);
        for (const MarkPart &part : ofMonth.scene.partsOf(mark))
            QVERIFY(part.kind != PartKind::Solid);
        QVERIFY(ofDay.scene.partsOf(ofDay.scene.marks.at(0)).front().kind == PartKind::Solid);
        if (!mark.isSymbol && mark.rect.right() < kWidth) {
            ++bars;
            QVERIFY(mark.rect.width
                    > 29.9 * ofDay.scale.x(begin + kSecondsPerDay) - 29.9 * ofDay.scale.x(begin));
        }
    }
    QVERIFY(bars > 3);
}

QTEST_GUILESS_MAIN(TestDateZoom)
#include "test_datezoom.moc"
