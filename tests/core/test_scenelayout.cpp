#include "core/layout/hittest.h"
#include "core/layout/levelofdetail.h"
#include "core/layout/liftedlayout.h"
#include "core/layout/scenelayout.h"
#include "core/query/extents.h"
#include "support/scenepicture.h"
#include "support/scenesubject.h"
#include "support/timelinemaker.h"

#include <QTest>

#include <rapidcheck.h>

#include <map>
#include <set>

using namespace chancery;
using namespace chancery::test;

namespace {

using Subject = SceneSubject;

/// Any timeline: a few actors, some dozens of events of every kind of date.
TimelinePtr anyTimeline()
{
    TimelineMaker maker;
    std::vector<ActorIndex> actors;
    const int actorCount = *rc::gen::inRange(1, 6);
    for (int i = 0; i < actorCount; ++i)
        actors.push_back(maker.addActor("actor" + std::to_string(i)));
    const int eventCount = *rc::gen::inRange(0, 60);
    for (int i = 0; i < eventCount; ++i) {
        const std::string year = std::to_string(*rc::gen::inRange(1900, 1960));
        const std::string later = std::to_string(*rc::gen::inRange(1960, 1990));
        const std::string dates[] = {year,
                                     year + "-07",
                                     year + "-07-14",
                                     year + "/" + later,
                                     year + "/",
                                     "/" + year,
                                     year + "/..",
                                     "[" + year + ".." + later + "]",
                                     "[.." + year + "]",
                                     year + "~",
                                     year + "?"};
        std::vector<ActorIndex> parties;
        for (const ActorIndex actor : actors) {
            if (*rc::gen::inRange(0, 2))
                parties.push_back(actor);
        }
        maker.addEvent(dates[*rc::gen::inRange<std::size_t>(0, std::size(dates))], parties)
            .importance
            = *rc::gen::inRange(1, 6);
        maker.titled(std::string(*rc::gen::inRange<std::size_t>(1, 40), 'x'));
    }
    return maker.make();
}

VisibleRange anyView()
{
    const int from = *rc::gen::inRange(1880, 1995);
    return years(from, from + *rc::gen::inRange(1, 100));
}

} // namespace

class TestSceneLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBilateralVisitIsOneEventAcrossTwoLanes()
    {
        TimelineMaker maker;
        const auto host = maker.addActor("Host");
        const auto bystander = maker.addActor("Bystander");
        const auto guest = maker.addActor("Guest");
        maker.addEvent("1905", {guest, host});
        maker.titled("Visit").withRoles({"guest", "host"});
        maker.addEvent("1908", {bystander});
        const Subject subject(maker.make());
        const Scene scene = subject.scene(years(1900, 1910));
        QCOMPARE(scene.spines.size(), std::size_t{1});
        const SceneSpine &spine = scene.spines.front();
        QVERIFY(spine.directed);
        QCOMPARE(spine.crossed.size(), std::size_t{1});
        QCOMPARE(spine.crossed.front(), std::make_pair(1u, 1u));
        QCOMPARE(spine.ends.size(), std::size_t{2});
        QCOMPARE(spine.ends.front().arrow, -1); // the host is above its guest
        QCOMPARE(spine.ends.back().arrow, 0);
        const TimeScale scale(scene.range, scene.width);
        QCOMPARE(spine.x, scale.x(startOfDay(*toDayNumber({1905, 1, 1}, Calendar::Gregorian))));
        const auto labels = std::count_if(scene.labels.begin(), scene.labels.end(),
                                          [](const auto &label) { return label.text == "Visit"; });
        QCOMPARE(labels, 1);
    }

    void partiesWithoutDirectionHaveNoArrow()
    {
        TimelineMaker maker;
        const auto a = maker.addActor("a");
        maker.addEvent("1905", {a, maker.addActor("b")});
        maker.withRoles({"party", "party"});
        const Subject subject(maker.make());
        const Scene scene = subject.scene(years(1900, 1910));
        QCOMPARE(scene.spines.size(), std::size_t{1});
        QVERIFY(!scene.spines.front().directed);
    }

    void eventsThatNameNobodyHaveALaneOfTheirOwn()
    {
        TimelineMaker maker;
        maker.addEvent("1905", {maker.addActor("a")});
        maker.addEvent("1906");
        const Subject subject(maker.make());
        QCOMPARE(subject.plan.lanes().size(), std::size_t{2});
        QVERIFY(!subject.plan.lanes().back().actor.has_value());
        QCOMPARE(subject.scene(years(1900, 1910)).marks.size(), std::size_t{2});
    }

    void spinesOfOneTimeStandBesideEachOtherOnTheirMarks()
    {
        TimelineMaker maker;
        const auto guest = maker.addActor("guest");
        const auto host = maker.addActor("host");
        for (const char *date : {"1950-07", "1950-07", "1950-07-01", "1950", "1950/1952"})
            maker.addEvent(date, {guest, host});
        const Subject subject(maker.make());
        const double width = 1900;
        const Scene scene = subject.scene(years(1940, 1960), width);
        QCOMPARE(scene.spines.size(), std::size_t{5});
        std::map<EventIndex, double> placeOf;
        for (const SceneSpine &spine : scene.spines) {
            for (const auto &[other, x] : placeOf)
                QVERIFY2(std::abs(x - spine.x) > 1.9, qPrintable(QString::number(x - spine.x)));
            placeOf[spine.event] = spine.x;
            for (const SceneMark &mark : scene.marks) {
                if (mark.event == spine.event)
                    QVERIFY(spine.x >= mark.rect.x - 0.01 && spine.x <= mark.rect.right() + 0.01);
            }
        }
        // A year on, all stand where they did, a year farther to the left.
        const double year = width / 20;
        for (const SceneSpine &spine : subject.scene(years(1941, 1961), width).spines)
            QVERIFY(std::abs(placeOf[spine.event] - year - spine.x) < 1);
    }

    void aLaneOfManyRowsGrowsToItsTallestAndNotFurther()
    {
        const auto heightOf = [](int rows) {
            TimelineMaker maker;
            const auto actor = maker.addActor("a");
            for (int i = 0; i < rows; ++i)
                maker.addEvent("1900/1980", {actor});
            const Subject subject(maker.make());
            return subject.plan.lanes().front().height;
        };
        const LaneMetrics metrics;
        const double tallest = metrics.tallestRows + 2 * metrics.lanePadding;
        QVERIFY(heightOf(30) < heightOf(60));
        for (const int rows : {90, 200, 600})
            QVERIFY2(heightOf(rows) <= tallest && heightOf(rows) > tallest - 20,
                     qPrintable(QString::number(heightOf(rows))));
        QVERIFY(heightOf(1500) > 1480); // a pixel each is the least
    }

    void undatedEventsAreNotDrawn()
    {
        TimelineMaker maker;
        maker.addEvent("", {maker.addActor("a")});
        const Subject subject(maker.make());
        QVERIFY(subject.scene(years(1900, 1910)).marks.empty());
    }

    void aLongBarKeepsItsLabelAtTheEdge()
    {
        TimelineMaker maker;
        maker.addEvent("1900/1980", {maker.addActor("a")});
        maker.titled("A long war");
        const Subject subject(maker.make());
        const Scene scene = subject.scene(years(1940, 1960));
        QCOMPARE(scene.labels.size(), std::size_t{1});
        QVERIFY(scene.labels.front().rect.x >= 0);
        QVERIFY(scene.labels.front().rect.x < 10);
    }

    void manyEventsOfOneDayAreCountedInAClusterPerRow()
    {
        TimelineMaker maker;
        const auto actor = maker.addActor("a");
        for (int i = 0; i < 100; ++i) {
            const QString day = QStringLiteral("1905-%1-%2")
                                    .arg(i / 25 + 1, 2, 10, QLatin1Char('0'))
                                    .arg(i % 25 + 1, 2, 10, QLatin1Char('0'));
            maker.addEvent(day.toStdString(), {actor});
        }
        const Subject subject(maker.make());
        const Scene scene = subject.scene(years(1700, 2000));
        std::size_t counted = scene.marks.size();
        for (const SceneCluster &cluster : scene.clusters)
            counted += cluster.count;
        QCOMPARE(counted, std::size_t{100});
        QVERIFY(!scene.clusters.empty());
        QVERIFY(scene.spines.empty());
    }

    void aSelectedEventStandsOutOfItsCluster()
    {
        TimelineMaker maker;
        const auto a = maker.addActor("a");
        const auto b = maker.addActor("b");
        for (int i = 0; i < 40; ++i)
            maker.addEvent("1905-03-1" + std::to_string(i % 10), {a, b});
        const Subject subject(maker.make());
        const VisibleRange view = years(1700, 2000);
        QVERIFY(!subject.scene(view).clusters.empty());
        const EventIndex selected(7);
        const Scene lifted = layoutLifted({.timeline = *subject.timeline,
                                           .plan = subject.plan,
                                           .range = view,
                                           .width = 800,
                                           .headerWidth = 200,
                                           .measurer = subject.measurer},
                                          std::span(&selected, 1));
        QCOMPARE(lifted.marks.size(), std::size_t{2});
        QCOMPARE(lifted.spines.size(), std::size_t{1});
        for (const SceneMark &mark : lifted.marks)
            QCOMPARE(mark.event, selected);
    }

    void everyEventInViewIsDrawnOrCountedOnceInEachOfItsLanes()
    {
        const bool holds = rc::check("conservation", [] {
            const Subject subject(anyTimeline());
            const VisibleRange view = anyView();
            const Scene scene = subject.scene(view, *rc::gen::inRange(50, 1500));
            std::map<std::pair<std::uint32_t, EventIndex>, int> seen;
            for (const SceneMark &mark : scene.marks)
                ++seen[{mark.lane, mark.event}];
            for (const SceneCluster &cluster : scene.clusters) {
                RC_ASSERT(cluster.count > 1u);
                for (std::uint32_t i = 0; i < cluster.count; ++i)
                    ++seen[{cluster.lane, subject.plan.items()[cluster.firstItem + i].event}];
            }
            for (const auto &[place, count] : seen)
                RC_ASSERT(count == 1);
            for (std::size_t i = 0; i < subject.timeline->events().size(); ++i) {
                const EventIndex index(i);
                const auto hull = finiteHull(*subject.timeline->event(index).date);
                if (!hull->meets(view.range()))
                    continue;
                for (const Placement &placement : subject.plan.placementsOf(index))
                    RC_ASSERT((seen.count({placement.lane, index}) == 1));
            }
        });
        QVERIFY(holds);
    }

    void labelsOverlapNeitherLabelsNorMarks()
    {
        const bool holds = rc::check("no overlap", [] {
            const Subject subject(anyTimeline());
            const Scene scene = subject.scene(anyView(), *rc::gen::inRange(50, 1500));
            for (std::size_t i = 0; i < scene.labels.size(); ++i) {
                const SceneRect &rect = scene.labels[i].rect;
                RC_ASSERT(rect.x >= 0);
                RC_ASSERT(rect.right() <= scene.width);
                for (std::size_t j = i + 1; j < scene.labels.size(); ++j)
                    RC_ASSERT(!rect.intersects(scene.labels[j].rect));
                for (const SceneMark &mark : scene.marks)
                    RC_ASSERT(!rect.intersects(mark.rect));
                for (const SceneCluster &cluster : scene.clusters)
                    RC_ASSERT(!rect.intersects(cluster.rect));
            }
        });
        QVERIFY(holds);
    }

    void labelsOfTwoSelectedNeighboursDoNotOverlap()
    {
        TimelineMaker maker;
        const auto actor = maker.addActor("actor");
        for (int i = 0; i < 6; ++i) {
            maker.addEvent("19" + std::to_string(10 + 10 * i), {actor});
            maker.titled("The title of an event that is long");
        }
        const Subject subject(maker.make());
        std::vector<EventIndex> all;
        for (std::size_t i = 0; i < 6; ++i)
            all.emplace_back(i);
        const Scene lifted = layoutLifted(subject.request(years(1900, 1980)), all);
        QVERIFY(lifted.labels.size() > 1);
        for (const SceneLabel &a : lifted.labels) {
            for (const SceneLabel &b : lifted.labels)
                QVERIFY(a.event == b.event || a.rect.y != b.rect.y || a.rect.right() < b.rect.x
                        || b.rect.right() < a.rect.x);
        }
    }

    void whereALaneHasTooManyRowsToLabelOthersHaveTheLabels()
    {
        TimelineMaker maker;
        const auto all = maker.addActor("all");
        for (int i = 0; i < 30; ++i) {
            const auto other = maker.addActor("other" + std::to_string(i));
            maker.addEvent("1905", {all, other});
            maker.titled("Event");
        }
        const Subject subject(maker.make());
        const Scene scene = subject.scene(years(1900, 1910), 1600);
        QCOMPARE(scene.labels.size(), std::size_t(30));
        for (const SceneLabel &label : scene.labels)
            QVERIFY(label.lane > 0);
    }

    void panningMovesMarksAndLabelsTogetherAndChangesNoRow()
    {
        const bool holds = rc::check("panning", [] {
            const Subject subject(anyTimeline());
            const double width = *rc::gen::inRange(600, 2400);
            const VisibleRange view = anyView();
            const VisibleRange moved = view.panned(view.seconds() / *rc::gen::inRange(2, 30));
            const Scene before = subject.scene(view, width);
            const Scene after = subject.scene(moved, width);
            const double dx = static_cast<double>(moved.begin() - view.begin())
                / (static_cast<double>(view.seconds()) / width);
            // What stands well inside both views, farther from the edge than the longest label of a
            // neighbour that is held there: 40 letters of title and 31 of date.
            constexpr double kEdge = 560;
            std::map<std::pair<std::uint32_t, EventIndex>, SceneRect> marks;
            for (const SceneMark &mark : before.marks)
                marks[{mark.lane, mark.event}] = mark.rect;
            for (const SceneMark &mark : after.marks) {
                const auto known = marks.find({mark.lane, mark.event});
                if (known != marks.end())
                    RC_ASSERT(known->second.y == mark.rect.y);
            }
            std::map<EventIndex, SceneRect> labels;
            for (const SceneLabel &label : before.labels)
                labels[label.event] = label.rect;
            for (const SceneLabel &label : after.labels) {
                if (label.rect.x < kEdge || label.rect.right() > width - kEdge)
                    continue;
                if (label.rect.right() + dx > width - kEdge)
                    continue;
                const auto known = labels.find(label.event);
                RC_ASSERT(known != labels.end());
                RC_ASSERT(known->second.y == label.rect.y);
                RC_ASSERT(std::abs(known->second.x - dx - label.rect.x) < 0.01);
            }
        });
        QVERIFY(holds);
    }

    void sameInputsGiveTheSameScene()
    {
        const bool holds = rc::check("no hidden state", [] {
            const Subject subject(anyTimeline());
            const VisibleRange view = anyView();
            RC_ASSERT(scenePicture(subject.scene(view)) == scenePicture(subject.scene(view)));
        });
        QVERIFY(holds);
    }

    void onlyTheLanesAskedForAreLaidOut()
    {
        TimelineMaker maker;
        for (int i = 0; i < 50; ++i)
            maker.addEvent("1905", {maker.addActor("a" + std::to_string(i))});
        const Subject subject(maker.make());
        const Scene scene = layoutScene({.timeline = *subject.timeline,
                                         .plan = subject.plan,
                                         .range = years(1900, 1910),
                                         .width = 800,
                                         .headerWidth = 200,
                                         .top = 0,
                                         .bottom = 100,
                                         .measurer = subject.measurer});
        QCOMPARE(scene.lanes.size(), std::size_t{50});
        QVERIFY(scene.marks.size() < 6);
    }

    void aPointOnAMarkALabelOrASpineFindsTheEvent()
    {
        TimelineMaker maker;
        const auto a = maker.addActor("a");
        maker.addEvent("1905", {a, maker.addActor("b")});
        maker.titled("Meeting");
        const Subject subject(maker.make());
        const Scene scene = subject.scene(years(1900, 1910));
        const auto finds = [&](double x, double y) {
            return std::holds_alternative<HitEvent>(hitTest(scene, x, y));
        };
        for (const SceneMark &mark : scene.marks)
            QVERIFY(finds(mark.rect.x + mark.rect.width / 2, mark.rect.y + 2));
        const SceneRect &label = scene.labels.front().rect;
        QVERIFY(finds(label.x + 3, label.y + 3));
        const SceneSpine &spine = scene.spines.front();
        QVERIFY(finds(spine.x, (spine.fromY + spine.toY) / 2));
        QVERIFY(!finds(5, 5));
    }

    void membersStandBelowWhatTheyArePartOf()
    {
        TimelineMaker maker;
        const auto state = maker.addActor("state");
        const auto other = maker.addActor("other");
        const auto person = maker.addActor("person", "person", state);
        maker.addEvent("1905", {person, other});
        const Subject subject(maker.make());
        QCOMPARE(subject.plan.lanes()[0].actor, std::optional(state));
        QCOMPARE(subject.plan.lanes()[1].actor, std::optional(person));
        QCOMPARE(subject.plan.lanes()[1].depth, 1);
        QCOMPARE(subject.plan.lanes()[2].actor, std::optional(other));
    }

    void underAFilterOnlyLanesWithEventsAreShown()
    {
        TimelineMaker maker;
        const auto state = maker.addActor("state");
        const auto person = maker.addActor("person", "person", state);
        const auto other = maker.addActor("other");
        maker.addEvent("1905", {person});
        maker.addEvent("1906", {other});
        const TimelinePtr timeline = maker.make();
        EventSet events(2);
        events.insert(EventIndex(0));
        const LanePlan plan(*timeline, events);
        QCOMPARE(plan.lanes().size(), std::size_t{2});
        QCOMPARE(plan.lanes()[0].actor, std::optional(state));
    }
};

QTEST_GUILESS_MAIN(TestSceneLayout)
#include "test_scenelayout.moc"
