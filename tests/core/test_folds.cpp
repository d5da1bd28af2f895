#include "core/io/documentreader.h"
#include "core/layout/foldchoice.h"
#include "core/layout/hittest.h"
#include "core/layout/scenelayout.h"
#include "core/query/extents.h"
#include "support/fixedmeasurer.h"
#include "support/timelinemaker.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace chancery;
using namespace chancery::test;

namespace {

constexpr std::int64_t kDay = 86'400;

Instant year(std::int64_t y)
{
    return startOfDay(*toDayNumber({y, 1, 1}, Calendar::Gregorian));
}

/// "1992–1999, …": the years that folds are made of.
QString yearsOf(const Folds &folds)
{
    const auto yearOf = [](Instant at) { return toCivilDate(dayOf(at), Calendar::Gregorian).year; };
    QStringList list;
    for (const TimeRange &fold : folds.stretches())
        list << QStringLiteral("%1–%2").arg(yearOf(fold.begin)).arg(yearOf(fold.end));
    return list.join(QStringLiteral(", "));
}

EventSet allOf(const Timeline &timeline)
{
    return EventSet(timeline.events().size(), true);
}

constexpr double kMostMagnified = 20;

double anyMagnification()
{
    return *rc::gen::inRange(1, 400) * kMostMagnified / 400;
}

/// A pixel, and the two seconds by which the ends of a range are rounded, where time is widest.
double rounding(const TimeScale &scale)
{
    return 1 + 2 * kMostMagnified / scale.secondsPerPixel();
}

/// Folds within 1900 to 2000, apart from each other, with paces of their own between.
Folds anyFolds()
{
    std::vector<TimeRange> stretches;
    std::vector<Pace> paces;
    Instant at = year(1900);
    if (*rc::gen::arbitrary<bool>())
        paces.push_back({at, anyMagnification()});
    const int count = *rc::gen::inRange(0, 8);
    for (int i = 0; i < count; ++i) {
        const Instant begin = at + kDay * *rc::gen::inRange(1, 3000);
        const Instant end = begin + kDay * *rc::gen::inRange(1, 3000);
        stretches.push_back({begin, end});
        at = end;
        if (!paces.empty()) {
            paces.push_back({begin, 1});
            paces.push_back({end, anyMagnification()});
        }
    }
    return Folds(stretches, paces);
}

VisibleRange anyRange()
{
    const Instant begin = year(1890) + kDay * *rc::gen::inRange(0, 30'000);
    return VisibleRange({begin, begin + kDay * *rc::gen::inRange(1, 40'000)});
}

} // namespace

class TestFolds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLongEmptyStretchesOfTheShippedTimelineAreFolded()
    {
        const ReadResult read = readFiles({SOURCE_DIR "/events.yaml"});
        const Folds folds = foldsOf(*read.timeline, allOf(*read.timeline));
        QCOMPARE(yearsOf(folds),
                 QStringLiteral("1992–2000, 2003–2008, 2010–2010, 2012–2019, 2019–2019"));
    }

    void nothingHappensInAFold()
    {
        const bool holds = rc::check("folds are empty", [] {
            TimelineMaker maker;
            const int count = *rc::gen::inRange(0, 30);
            for (int i = 0; i < count; ++i)
                maker.addEvent(std::to_string(*rc::gen::inRange(1000, 2000)));
            const TimelinePtr timeline = maker.make();
            const Folds folds = foldsOf(*timeline, allOf(*timeline));
            for (const TimeRange &fold : folds.stretches()) {
                RC_ASSERT(!fold.isEmpty());
                for (const Event &event : timeline->events())
                    RC_ASSERT(!finiteHull(*event.date)->meets(fold));
            }
        });
        QVERIFY(holds);
    }

    void timeThatIsFullHasNoFold()
    {
        TimelineMaker maker;
        for (int y = 1900; y < 1950; ++y)
            maker.addEvent(std::to_string(y));
        const TimelinePtr timeline = maker.make();
        QVERIFY(foldsOf(*timeline, allOf(*timeline)).isEmpty());
        QVERIFY(foldsOf(*TimelineMaker().make(), EventSet(0, true)).isEmpty());
    }

    void whatIsDenseHasMoreRoomThanWhatIsEmpty()
    {
        const ReadResult read = readFiles({SOURCE_DIR "/events.yaml"});
        const EventSet events = allOf(*read.timeline);
        const Folds folds = foldsOf(*read.timeline, events);
        const VisibleRange range = fittedRange(*hullOf(*read.timeline, events), folds);
        const TimeScale scale(range, 1000, folds);
        // Three months of 2019, of which the article tells most, and three years from 2000 on.
        const std::vector<TimeRange> &breaks = folds.stretches();
        const double spring = scale.x(breaks[4].begin) - scale.x(breaks[3].end);
        const double turn = scale.x(breaks[1].begin) - scale.x(breaks[0].end);
        QVERIFY2(spring > turn, qPrintable(QStringLiteral("%1, %2").arg(spring).arg(turn)));
        QVERIFY(turn > 150);
    }

    void allPartsTogetherAreAsWideAsTheyAreLong()
    {
        const bool holds = rc::check("sum", [] {
            TimelineMaker maker;
            const int count = *rc::gen::inRange(1, 30);
            for (int i = 0; i < count; ++i)
                maker.addEvent(std::to_string(*rc::gen::inRange(1000, 2000)));
            const TimelinePtr timeline = maker.make();
            const Folds folds = foldsOf(*timeline, allOf(*timeline));
            double length = static_cast<double>(folds.paced().seconds());
            for (const TimeRange &fold : folds.stretches())
                length -= static_cast<double>(fold.seconds());
            double width = folds.magnifiedSeconds(folds.paced());
            for (const TimeRange &fold : folds.stretches())
                width -= folds.magnifiedSeconds(fold);
            RC_ASSERT(std::abs(width - length) <= length * 1e-9);
        });
        QVERIFY(holds);
    }

    void timeBesideAllThatHappensIsNotMagnified()
    {
        TimelineMaker maker;
        maker.addEvent("1900-03-01");
        maker.addEvent("1999-03-01");
        const TimelinePtr timeline = maker.make();
        const Folds folds = foldsOf(*timeline, allOf(*timeline));
        QVERIFY(folds.magnificationAt(folds.paced().begin) > 0);
        QCOMPARE(folds.magnificationAt(year(1899)), 1.0);
        QCOMPARE(folds.magnificationAt(year(2000)), 1.0);
        QCOMPARE(folds.leastMagnification({year(1800), year(1899)}), 1.0);
    }

    void everyPartBetweenBreaksSaysWhichYearItIs()
    {
        const ReadResult read = readFiles({SOURCE_DIR "/events.yaml"});
        const EventSet events = allOf(*read.timeline);
        const Folds folds = foldsOf(*read.timeline, events);
        const VisibleRange range = fittedRange(*hullOf(*read.timeline, events), folds);
        QStringList years;
        for (const Tick &tick : makeAxis(TimeScale(range, 1400, folds), FixedMeasurer()).major)
            years << QString::fromStdString(tick.text);
        years.removeAll(QString());
        QCOMPARE(years.join(QLatin1Char(' ')),
                 QStringLiteral("1990 1991 2000 2001 2002 2009 2011 2019 2019 2020"));
    }

    void aFoldSaysHowLongItIs_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("text");
        QTest::newRow("years") << 2192 << "6 years";
        QTest::newRow("months") << 300 << "10 months";
        QTest::newRow("days") << 38 << "38 days";
    }
    void aFoldSaysHowLongItIs()
    {
        QFETCH(int, days);
        const TimeRange fold{year(1900), year(1900) + kDay * days};
        QTEST(QString::fromStdString(widthLabel(lengthOf(fold))), "text");
    }

    void aFoldIsABreakOfOneWidthAndTheRestSharesWhatItFrees()
    {
        const Folds folds({{year(1910), year(1990)}});
        const TimeScale scale(VisibleRange({year(1900), year(2000)}), 1044, folds);
        QVERIFY(std::abs(scale.x(year(1910)) - 500) < 1);
        QCOMPARE(scale.x(year(1990)) - scale.x(year(1910)), kFoldPx);
        QVERIFY(std::abs(scale.x(year(2000)) - 1044) < 1e-6);
    }

    void aStretchThatAFoldWouldWidenIsNotFolded()
    {
        const Folds folds({{year(1910), year(1911)}});
        const TimeScale scale(VisibleRange({year(1900), year(2000)}), 1000, folds);
        QVERIFY(scale.folded().empty());
    }

    void timeAndXAreEachOthersInverse()
    {
        const bool holds = rc::check("inverse", [] {
            const double width = *rc::gen::inRange(100, 3000);
            const VisibleRange range = anyRange();
            const TimeScale scale(range, width, anyFolds());
            RC_ASSERT(std::abs(scale.x(range.begin())) < 1e-6);
            RC_ASSERT(std::abs(scale.x(range.end()) - width) < 1e-3);
            double last = -1e300;
            for (int y = 1890; y <= 2010; ++y) {
                const double x = scale.x(year(y));
                RC_ASSERT(x > last);
                last = x;
                RC_ASSERT(std::abs(scale.instant(x) - year(y)) <= 1);
            }
        });
        QVERIFY(holds);
    }

    void panningMovesEverythingByTheSame()
    {
        const bool holds = rc::check("panning", [] {
            const double width = *rc::gen::inRange(100, 3000);
            const Folds folds = anyFolds();
            const VisibleRange range = anyRange();
            RC_PRE(folds.openedFor(range.range()) == folds);
            const TimeScale before(range, width, folds);
            const double by = *rc::gen::inRange(-2000, 2000);
            const VisibleRange moved = before.panned(by);
            RC_PRE(folds.openedFor(moved.range()) == folds);
            const TimeScale after(moved, width, folds);
            for (int i = 0; i <= 10; ++i) {
                const Instant at = after.instant(width * i / 10);
                RC_ASSERT(std::abs(before.x(at) - by - after.x(at)) < rounding(after));
            }
        });
        QVERIFY(holds);
    }

    void zoomingKeepsWhatIsUnderTheCursor()
    {
        const bool holds = rc::check("zooming", [] {
            const double width = *rc::gen::inRange(200, 3000);
            const Folds folds = anyFolds();
            const VisibleRange range = anyRange();
            RC_PRE(folds.openedFor(range.range()) == folds);
            const TimeScale before(range, width, folds);
            const double x = *rc::gen::inRange(0, static_cast<int>(width));
            const VisibleRange zoomed = before.zoomed(x, *rc::gen::inRange(30, 300) / 100.0);
            RC_PRE(folds.openedFor(zoomed.range()) == folds);
            const TimeScale after(zoomed, width, folds);
            RC_ASSERT(std::abs(after.x(before.instant(x)) - x) < rounding(after));
        });
        QVERIFY(holds);
    }

    void noTickStandsInAFoldAndNoTextReachesIntoOne()
    {
        const bool holds = rc::check("axis", [] {
            const TimeScale scale(anyRange(), *rc::gen::inRange(300, 2000), anyFolds());
            const FixedMeasurer measurer;
            const Axis axis = makeAxis(scale, measurer);
            for (const auto &[ticks, role] :
                 {std::pair{axis.major, TextRole::TickMajor}, {axis.minor, TextRole::TickMinor}}) {
                for (const Tick &tick : ticks) {
                    const double end = tick.textX + measurer.width(tick.text, role);
                    for (const TimeRange &fold : scale.folded()) {
                        const double x = scale.x(fold.begin);
                        const double right = scale.x(fold.end);
                        RC_ASSERT(tick.x < x + 0.01 || tick.x > right - 0.01);
                        RC_ASSERT(tick.text.empty() || end < x + 0.01 || tick.textX > right - 0.01);
                    }
                }
            }
        });
        QVERIFY(holds);
    }

    void stretchesFillTheViewEachAtOnePace()
    {
        const bool holds = rc::check("stretches", [] {
            const double width = *rc::gen::inRange(100, 3000);
            const TimeScale scale(anyRange(), width, anyFolds());
            const std::vector<TimeRange> stretches = scale.stretchesInView();
            RC_ASSERT(stretches.front().begin == scale.instant(0));
            RC_ASSERT(stretches.back().end == scale.instant(width));
            for (std::size_t i = 0; i < stretches.size(); ++i) {
                if (i > 0)
                    RC_ASSERT(stretches[i].begin == stretches[i - 1].end);
                const double left = scale.x(stretches[i].begin);
                const double right = scale.x(stretches[i].end);
                const Instant middle = stretches[i].begin + stretches[i].seconds() / 2;
                RC_ASSERT(std::abs(scale.x(middle) - (left + right) / 2) < rounding(scale));
            }
        });
        QVERIFY(holds);
    }

    void aPointInAFoldFindsIt()
    {
        TimelineMaker maker;
        const auto actor = maker.addActor("Actor");
        maker.addEvent("1900", {actor});
        maker.addEvent("1999", {actor});
        const TimelinePtr timeline = maker.make();
        const EventSet events = allOf(*timeline);
        const LanePlan plan(*timeline, events);
        const Folds folds = foldsOf(*timeline, events);
        const FixedMeasurer measurer;
        const Scene scene = layoutScene({.timeline = *timeline,
                                         .plan = plan,
                                         .range = fittedRange(*hullOf(*timeline, events), folds),
                                         .folds = folds,
                                         .width = 800,
                                         .headerWidth = 200,
                                         .measurer = measurer});
        QCOMPARE(scene.folds.size(), std::size_t{1});
        QCOMPARE(scene.folds.front().width, kFoldPx);
        const SceneHit hit = hitTest(scene, scene.folds.front().x + 20, 20);
        QVERIFY(std::holds_alternative<HitFold>(hit));
        QVERIFY(folds.without(std::vector{folds.stretches().front().begin}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestFolds)
#include "test_folds.moc"
