#include "core/layout/lanestep.h"
#include "support/timelinemaker.h"

#include <QtTest>

#include <rapidcheck.h>

#include <set>

using namespace chancery;
using namespace chancery::test;

namespace {

struct World
{
    TimelineMaker maker;
    ActorIndex a = maker.addActor("a");
    ActorIndex empty = maker.addActor("empty");
    ActorIndex b = maker.addActor("b");
    TimelinePtr timeline;

    World()
    {
        maker.addEvent("1910", {a}); // 0
        maker.addEvent("1900", {a, b}); // 1
        maker.addEvent("1920", {b}); // 2
        maker.addEvent("1905/1906", {a}); // 3
        maker.addEvent("", {a}); // 4: without a mark
        timeline = maker.make();
    }
    LanePlan plan() const { return LanePlan(*timeline, EventSet(timeline->events().size(), true)); }
};

std::optional<LanePlace> place(std::size_t lane, std::size_t event)
{
    return LanePlace{lane, EventIndex(event)};
}

} // namespace

class TestLaneStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inALaneStepsGoByTimeAndStopAtTheEnds()
    {
        const World w;
        const LanePlan plan = w.plan();
        auto at = place(0, 1);
        QVERIFY(!steppedInLane(plan, *at, Step::Previous));
        at = steppedInLane(plan, *at, Step::Next);
        QCOMPARE(at, place(0, 3));
        at = steppedInLane(plan, *at, Step::Next);
        QCOMPARE(at, place(0, 0));
        QVERIFY(!steppedInLane(plan, *at, Step::Next));
        QCOMPARE(steppedInLane(plan, *at, Step::Previous), place(0, 3));
    }

    void toTheNextLaneGoesTheNearestInTimeOverEmptyLanes()
    {
        const World w;
        const LanePlan plan = w.plan();
        QCOMPARE(steppedToLane(plan, *place(0, 0), Step::Next), place(2, 1));
        QCOMPARE(steppedToLane(plan, *place(2, 2), Step::Previous), place(0, 0));
        QVERIFY(!steppedToLane(plan, *place(2, 2), Step::Next));
        QVERIFY(!steppedToLane(plan, *place(0, 0), Step::Previous));
        QCOMPARE(steppedToLane(plan, *place(0, 1), Step::Next), place(2, 1)); // the same event
    }

    void anEventIsWhereItWasChosenOrAtHome()
    {
        const World w;
        const LanePlan plan = w.plan();
        QCOMPARE(lanePlaceOf(plan, EventIndex(1), w.b), place(2, 1));
        QCOMPARE(lanePlaceOf(plan, EventIndex(1), w.empty), place(0, 1));
        QCOMPARE(lanePlaceOf(plan, EventIndex(1), {}), place(0, 1));
        QVERIFY(!lanePlaceOf(plan, EventIndex(4), w.a));
    }

    void stepsInALaneReachEachOfItsEventsOnce()
    {
        QVERIFY(rc::check("all are reached", [] {
            TimelineMaker maker;
            const auto actor = maker.addActor("a");
            const int count = *rc::gen::inRange(1, 40);
            for (int i = 0; i < count; ++i)
                maker.addEvent(std::to_string(*rc::gen::inRange(1900, 1920)), {actor});
            const TimelinePtr timeline = maker.make();
            const LanePlan plan(*timeline, EventSet(timeline->events().size(), true));
            auto at = place(0, timeline->chronological().front().value);
            while (const auto before = steppedInLane(plan, *at, Step::Previous))
                at = before;
            std::set<std::uint32_t> seen;
            for (; at; at = steppedInLane(plan, *at, Step::Next))
                RC_ASSERT(seen.insert(at->event.value).second);
            RC_ASSERT(seen.size() == timeline->events().size());
        }));
    }
};

QTEST_APPLESS_MAIN(TestLaneStep)
#include "test_lanestep.moc"
