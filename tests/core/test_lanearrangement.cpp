#include "core/layout/laneorder.h"
#include "core/layout/laneplan.h"
#include "support/timelinemaker.h"

#include <QtTest>

#include <rapidcheck.h>

#include <set>

using namespace chancery;
using namespace chancery::test;

namespace {

/// b with its members z (in which n nests) and y; a; d; an event of each with a, one of nobody.
struct World
{
    TimelineMaker maker;
    ActorIndex b = maker.addActor("b");
    ActorIndex z = maker.addActor("z", {}, b);
    ActorIndex y = maker.addActor("y", {}, b);
    ActorIndex a = maker.addActor("a");
    ActorIndex d = maker.addActor("d");
    ActorIndex n = maker.addActor("n", {}, z);
    TimelinePtr timeline;

    World()
    {
        maker.addEvent("1900", {b});
        maker.addEvent("1901", {z});
        maker.addEvent("1902", {y, d});
        maker.addEvent("1903", {a, n});
        maker.addEvent("1904", {d});
        maker.addEvent("1905");
        timeline = maker.make();
    }

    EventSet all() const { return EventSet(timeline->events().size(), true); }

    /// Lanes from the top down, one that nests in another in brackets, pinned ones with a !.
    QString lanes(const LaneArrangement &arrangement) const
    {
        QStringList list;
        const LanePlan plan(*timeline, all(), {}, arrangement);
        for (const Lane &lane : plan.lanes()) {
            QString name
                = lane.actor ? QString::fromStdString(timeline->actor(*lane.actor).id) : "-";
            for (int i = 0; i < lane.depth; ++i)
                name = QLatin1Char('(') + name + QLatin1Char(')');
            list << name + (lane.isPinned ? "!" : "");
        }
        return list.join(QLatin1Char(' '));
    }

    QString moved(const LaneArrangement &before, ActorIndex lane,
                  std::optional<ActorIndex> above) const
    {
        return lanes(withLaneMoved(LaneForest(*timeline, before), all(), before, lane, above));
    }
};

std::vector<ActorIndex> anyActors(std::size_t count)
{
    const auto values
        = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, count));
    const std::set<std::size_t> ascending(values.begin(), values.end());
    std::vector<ActorIndex> actors;
    for (const std::size_t value : ascending)
        actors.emplace_back(value);
    return actors;
}

} // namespace

class TestLaneArrangement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pinnedLanesStandAboveAllOthersWithWhatNestsInThem()
    {
        const World w;
        QCOMPARE(w.lanes({}), QStringLiteral("b (z) ((n)) (y) a d -"));
        LaneArrangement pinned = withPinned({}, w.d);
        QCOMPARE(w.lanes(pinned), QStringLiteral("d! b (z) ((n)) (y) a -"));
        pinned = withPinned(pinned, w.z);
        QCOMPARE(w.lanes(pinned), QStringLiteral("d! z! (n) b (y) a -"));
        QCOMPARE(w.lanes(withPinToggled(pinned, w.d)), QStringLiteral("z! (n) b (y) a d -"));
        QCOMPARE(w.lanes(withCollapsed(pinned, w.b)), QStringLiteral("d! z! (n) b a -"));
    }

    void aHiddenLaneTakesWhatNestsInItButNotWhatIsPinned()
    {
        const World w;
        const LaneArrangement hidden = withHidden({}, w.b);
        QCOMPARE(w.lanes(hidden), QStringLiteral("a d -"));
        QCOMPARE(w.lanes(withPinned(hidden, w.n)), QStringLiteral("n! a d -"));
        QCOMPARE(w.lanes(withHidden(withPinned({}, w.d), w.d)),
                 QStringLiteral("b (z) ((n)) (y) a -"));
        QCOMPARE(w.lanes(withHidden({}, std::nullopt)), QStringLiteral("b (z) ((n)) (y) a d"));
        QCOMPARE(w.lanes(withAllLanes(hidden)), w.lanes({}));
    }

    void aLaneShownAloneIsAllThereIs()
    {
        const World w;
        QCOMPARE(w.lanes(withOnly({}, w.z)), QStringLiteral("z (n)"));
        QCOMPARE(w.lanes(withOnly(withCollapsed({}, w.b), w.z)), QStringLiteral("z (n)"));
        QCOMPARE(w.lanes(withAllLanes(withOnly({}, w.z))), w.lanes({}));
    }

    void hidingALaneHidesNoLaneWithoutEvents()
    {
        World w;
        w.maker.addActor("idle");
        w.timeline = w.maker.make();
        QCOMPARE(w.lanes(withHidden({}, w.d)), QStringLiteral("b (z) ((n)) (y) a idle -"));
    }

    void eventsStayWhileOneOfTheirLanesDoes()
    {
        const World w;
        const auto shown = [&](const LaneArrangement &arrangement) {
            QString numbers;
            const EventSet events = eventsInLanes(*w.timeline, w.all(), arrangement);
            for (std::size_t i = 0; i < events.universe(); ++i)
                numbers += events.contains(EventIndex(i)) ? QString::number(i) : QString();
            return numbers;
        };
        QCOMPARE(shown({}), QStringLiteral("012345"));
        QCOMPARE(shown(withHidden({}, w.d)), QStringLiteral("01235"));
        QCOMPARE(shown(withHidden({}, w.b)), QStringLiteral("2345"));
        QCOMPARE(shown(withOnly({}, w.b)), QStringLiteral("0123"));
        QCOMPARE(shown(withHidden({}, std::nullopt)), QStringLiteral("01234"));
    }

    void theLabelOfAnEventStandsInTheFirstOfItsLanesThatIsShown()
    {
        const World w;
        const LanePlan plan(*w.timeline, w.all(), {}, withHidden({}, w.y));
        const auto placements = plan.placementsOf(EventIndex(2));
        QCOMPARE(placements.size(), std::size_t{1});
        QVERIFY(plan.items()[placements.front().item].isHome);
    }

    void aLaneIsMovedAmongTheLanesThatNestWhereItDoes()
    {
        const World w;
        QCOMPARE(w.moved({}, w.d, w.b), QStringLiteral("d b (z) ((n)) (y) a -"));
        QCOMPARE(w.moved({}, w.b, std::nullopt), QStringLiteral("a d b (z) ((n)) (y) -"));
        QCOMPARE(w.moved({}, w.y, w.z), QStringLiteral("b (y) (z) ((n)) a d -"));
        const LaneArrangement pinned = withPinned(withPinned({}, w.d), w.a);
        QCOMPARE(w.moved(pinned, w.a, w.d), QStringLiteral("a! d! b (z) ((n)) (y) -"));
    }

    void aMoveKeepsTheOrderOfAllOthers()
    {
        const World w;
        const LaneArrangement byName{.order = LaneOrder::Name};
        QCOMPARE(w.lanes(byName), QStringLiteral("a b (y) (z) ((n)) d -"));
        QCOMPARE(w.moved(byName, w.d, w.a), QStringLiteral("d a b (y) (z) ((n)) -"));
        // Also of lanes that have none at the moment.
        const LaneArrangement collapsed = withCollapsed(byName, w.b);
        LaneArrangement after
            = withLaneMoved(LaneForest(*w.timeline, collapsed), w.all(), collapsed, w.d, w.a);
        QCOMPARE(w.lanes(after), QStringLiteral("d a b -"));
        QCOMPARE(w.lanes(withCollapseToggled(after, w.b)), QStringLiteral("d a b (y) (z) ((n)) -"));
    }

    void anArrangementIsFoundAgainInANewerVersionOfTheTimeline()
    {
        const World w;
        TimelineMaker maker; // without y, in another order
        for (const char *id : {"d", "a", "b", "z", "n"})
            maker.addActor(id);
        const TimelinePtr newer = maker.make();
        LaneArrangement arrangement{.order = LaneOrder::ByHand,
                                    .byHand = {w.y, w.b, w.a},
                                    .collapsed = {w.b, w.a},
                                    .pinned = {w.d, w.y, w.a},
                                    .hidden = {w.z, w.y},
                                    .alone = {w.a, w.d}};
        const LaneArrangement same = inTimeline(arrangement, *w.timeline, *newer);
        const auto at = [](std::size_t i) { return ActorIndex(i); };
        QVERIFY(same
                == (LaneArrangement{.order = LaneOrder::ByHand,
                                    .byHand = {at(2), at(1)},
                                    .collapsed = {at(1), at(2)},
                                    .pinned = {at(0), at(1)},
                                    .hidden = {at(3)},
                                    .alone = {at(0), at(1)}}));
    }

    /// Conservation, however lanes are arranged: an event has one mark in each lane that shows one
    /// of its actors, and those without any are the ones told to be hidden.
    void noArrangementLosesAnEvent()
    {
        QVERIFY(rc::check("conservation", [] {
            const World w;
            const std::size_t count = w.timeline->actors().size();
            LaneArrangement arrangement;
            arrangement.order = static_cast<LaneOrder>(*rc::gen::inRange(0, 6));
            arrangement.byHand = anyActors(count);
            arrangement.collapsed = anyActors(count);
            arrangement.pinned = anyActors(count);
            arrangement.hidden = anyActors(count);
            if (*rc::gen::arbitrary<bool>())
                arrangement.alone = anyActors(count);
            arrangement.hidesNobody = *rc::gen::arbitrary<bool>();
            arrangement.hidesEmpty = *rc::gen::arbitrary<bool>();
            const EventSet shown = eventsInLanes(*w.timeline, w.all(), arrangement);
            const LaneForest forest(*w.timeline, arrangement);
            const LanePlan plan(*w.timeline, w.all(), {}, arrangement);
            const LanePlan ofShown(*w.timeline, shown, {}, arrangement);
            RC_ASSERT(plan.lanes().size() == ofShown.lanes().size());
            for (std::size_t i = 0; i < w.timeline->events().size(); ++i) {
                std::set<std::size_t> lanes;
                for (const Participant &participant : w.timeline->events()[i].participants) {
                    if (const auto lane = forest.lane(participant.actor))
                        lanes.insert(lane->value);
                }
                std::set<std::size_t> marked;
                std::size_t homes = 0;
                for (const Placement &placement : plan.placementsOf(EventIndex(i))) {
                    if (const auto actor = plan.lanes()[placement.lane].actor)
                        marked.insert(actor->value);
                    homes += plan.items()[placement.item].isHome ? 1u : 0u;
                }
                RC_ASSERT(marked == lanes);
                RC_ASSERT(homes == (shown.contains(EventIndex(i)) ? 1u : 0u));
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestLaneArrangement)
#include "test_lanearrangement.moc"
