#include "core/layout/foldchoice.h"
#include "core/layout/overviewlayout.h"
#include "core/query/extents.h"
#include "support/scenesubject.h"
#include "support/timelinemaker.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace chancery;
using namespace chancery::test;

class TestOverviewLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsCountTheEventsThatTouchThem()
    {
        TimelineMaker maker;
        const auto actor = maker.addActor("a");
        maker.addEvent("1901/1948", {actor});
        maker.addEvent("1911", {actor});
        maker.addEvent("1912-05", {actor});
        maker.addEvent("1995", {actor});
        maker.addEvent("", {actor});
        maker.addEvent("1900/1999").type = "era";
        const TimelinePtr timeline = maker.make();
        const EventSet all(timeline->events().size(), true);
        // A column for each decade.
        const Overview overview = layoutOverview(*timeline, all, years(1900, 2000), {}, 40);
        QCOMPARE(overview.counts, (std::vector<std::uint32_t>{1, 3, 1, 1, 1, 0, 0, 0, 0, 1}));
        QCOMPARE(overview.most, 3u);
        QCOMPARE(overview.heightOf(1), 1.0);
        QCOMPARE(overview.heightOf(5), 0.0);
    }

    void whatIsNotShownIsNotCounted()
    {
        TimelineMaker maker;
        const auto actor = maker.addActor("a");
        maker.addEvent("1910", {actor});
        maker.addEvent("1950", {actor});
        const TimelinePtr timeline = maker.make();
        EventSet second(2);
        second.insert(EventIndex(1));
        const Overview overview = layoutOverview(*timeline, second, years(1900, 2000), {}, 40);
        QCOMPARE(overview.counts, (std::vector<std::uint32_t>{0, 0, 0, 0, 0, 1, 0, 0, 0, 0}));
        const Overview before = layoutOverview(*timeline, second, years(1900, 1910), {}, 40);
        QCOMPARE(before.most, 0u);
    }

    void anythingGoesInAStripOfAnyWidth()
    {
        QVERIFY(rc::check("any strip", [] {
            TimelineMaker maker;
            const int count = *rc::gen::inRange(0, 12);
            for (int i = 0; i < count; ++i)
                maker.addEvent(std::to_string(*rc::gen::inRange(1000, 2000)) + "/..");
            const TimelinePtr timeline = maker.make();
            const EventSet all(timeline->events().size(), true);
            const auto width = static_cast<double>(*rc::gen::inRange(0, 900));
            const int from = *rc::gen::inRange(900, 2100);
            const VisibleRange range = years(from, from + *rc::gen::inRange(1, 500));
            const Folds folds = *rc::gen::arbitrary<bool>() ? foldsOf(*timeline, all) : Folds();
            const Overview overview = layoutOverview(*timeline, all, range, folds, width);
            RC_ASSERT(!overview.counts.empty());
            for (std::size_t i = 0; i < overview.counts.size(); ++i)
                RC_ASSERT(overview.counts[i] <= static_cast<std::uint32_t>(count));
        }));
    }

    void aBodyIsAlwaysWideEnoughToGrasp()
    {
        const TimeScale strip(years(1000, 2000), 500);
        const OverviewBody century = overviewBody(strip, years(1500, 1600));
        QVERIFY(std::abs(century.left - 250) < 1);
        QVERIFY(std::abs(century.right - 300) < 1);
        const OverviewBody year = overviewBody(strip, years(1500, 1501));
        QCOMPARE(year.right - year.left, OverviewBody::kLeastBodyPx);
        QCOMPARE(overviewPartAt(year, (year.left + year.right) / 2), OverviewPart::Body);
        QCOMPARE(overviewPartAt(year, year.left - 3), OverviewPart::LeftHandle);
        QCOMPARE(overviewPartAt(year, year.right + 3), OverviewPart::RightHandle);
        QCOMPARE(overviewPartAt(year, year.right + 30), OverviewPart::Outside);
    }
};

QTEST_APPLESS_MAIN(TestOverviewLayout)
#include "test_overviewlayout.moc"
