#include "core/layout/laneorder.h"
#include "core/layout/laneplan.h"
#include "core/layout/neighbourorder.h"
#include "support/timelinemaker.h"

#include <QtTest>

#include <rapidcheck.h>

#include <set>

using namespace chancery;
using namespace chancery::test;

namespace {

/// Lanes by id, members in brackets below what they are part of.
QString lanesOf(const Timeline &timeline, LaneOrder order, std::vector<ActorIndex> collapsed = {})
{
    const EventSet events(timeline.events().size(), true);
    const LaneArrangement arrangement{.order = order, .collapsed = std::move(collapsed)};
    QStringList list;
    for (const LaneEntry &lane :
         orderedLanes(LaneForest(timeline, arrangement), events, arrangement)) {
        QString name = QString::fromStdString(timeline.actor(lane.actor).id);
        for (int i = 0; i < lane.depth; ++i)
            name = QLatin1Char('(') + name + QLatin1Char(')');
        list << name;
    }
    return list.join(QLatin1Char(' '));
}

/// b with its members z and y; a; d; c. b's member y meets d often; a comes first of all.
TimelinePtr sample()
{
    TimelineMaker maker;
    const auto b = maker.addActor("b");
    const auto z = maker.addActor("z", {}, b);
    const auto y = maker.addActor("y", {}, b);
    const auto a = maker.addActor("a");
    const auto d = maker.addActor("d");
    const auto c = maker.addActor("c", "\u00c9");
    maker.addEvent("1900", {a});
    maker.addEvent("1910", {d, y});
    maker.addEvent("1911", {d, y});
    maker.addEvent("1912", {d, y});
    maker.addEvent("1909", {z});
    maker.addEvent("1920", {c, a});
    return maker.make();
}

std::vector<Meeting> anyMeetings(std::size_t count)
{
    std::vector<Meeting> meetings;
    for (int i = *rc::gen::inRange(0, 40); i > 0; --i) {
        std::set<std::size_t> parties;
        for (int p = *rc::gen::inRange(1, 6); p > 0; --p)
            parties.insert(*rc::gen::inRange<std::size_t>(0, count));
        meetings.emplace_back(parties.begin(), parties.end());
    }
    return meetings;
}

} // namespace

class TestLaneOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersStayBelowWhatTheyArePartOf_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("lanes");
        const auto row = [](const char *name, LaneOrder order, const char *lanes) {
            QTest::newRow(name) << static_cast<int>(order) << QString::fromLatin1(lanes);
        };
        row("as in the document", LaneOrder::Document, "b (z) (y) a d c");
        row("by first event", LaneOrder::FirstEvent, "a b (z) (y) d c");
        row("most events first", LaneOrder::EventCount, "b (y) (z) d a c");
        row("by name, accents aside", LaneOrder::Name, "a b (y) (z) d c");
        row("who meets often together", LaneOrder::Neighbours, "b (z) (y) d a c");
    }
    void membersStayBelowWhatTheyArePartOf()
    {
        QFETCH(int, order);
        QTEST(lanesOf(*sample(), static_cast<LaneOrder>(order)), "lanes");
    }

    void aCollapsedGroupHasOneLane()
    {
        const TimelinePtr timeline = sample();
        QCOMPARE(lanesOf(*timeline, LaneOrder::Document, {ActorIndex(0)}),
                 QStringLiteral("b a d c"));
        const EventSet events(timeline->events().size(), true);
        const LanePlan plan(*timeline, events, {}, {.collapsed = {ActorIndex(0)}});
        QCOMPARE(plan.laneActor(ActorIndex(2)), ActorIndex(0));
        QCOMPARE(plan.placementsOf(EventIndex(1)).size(), std::size_t{2});
        QCOMPARE(plan.placementsOf(EventIndex(4)).size(), std::size_t{1});
    }

    void aCollapsedLaneTakesTheRoleOfItsMembers()
    {
        TimelineMaker maker;
        const auto group = maker.addActor("group");
        const auto one = maker.addActor("one", {}, group);
        const auto two = maker.addActor("two", {}, group);
        const auto host = maker.addActor("host");
        maker.addEvent("1900", {one, host});
        maker.withRoles({"guest", "host"});
        maker.addEvent("1901", {one, two});
        maker.withRoles({"guest", "host"});
        const TimelinePtr timeline = maker.make();
        const LanePlan plan(*timeline, EventSet(2, true), {}, {.collapsed = {group}});
        const Lane &lane = plan.lanes().front();
        QCOMPARE(plan.roleIn(timeline->event(EventIndex(0)), lane), RoleKind::Source);
        QCOMPARE(plan.roleIn(timeline->event(EventIndex(1)), lane), RoleKind::Party);
    }

    void coloursDoNotDependOnTheOrder()
    {
        const TimelinePtr timeline = sample();
        const EventSet events(timeline->events().size(), true);
        const auto hues = [&](LaneOrder order) {
            std::map<std::size_t, std::optional<int>> byActor;
            for (const LaneEntry &lane :
                 orderedLanes(LaneForest(*timeline, {order}), events, {order}))
                byActor[lane.actor.value] = lane.hue;
            return byActor;
        };
        QVERIFY(hues(LaneOrder::Document) == hues(LaneOrder::Name));
    }

    void neighboursCrossNoMoreLanesThanTheOrderGiven()
    {
        const bool holds = rc::check("crossings", [] {
            const auto count = *rc::gen::inRange<std::size_t>(1, 15);
            const auto meetings = anyMeetings(count);
            std::vector<std::size_t> given(count);
            std::iota(given.begin(), given.end(), std::size_t{0});
            const auto order = neighbourOrder(count, meetings);
            RC_ASSERT(crossings(meetings, order) <= crossings(meetings, given));
            RC_ASSERT(order == neighbourOrder(count, meetings));
            std::vector<std::size_t> sorted = order;
            std::sort(sorted.begin(), sorted.end());
            RC_ASSERT(sorted == given);
        });
        QVERIFY(holds);
    }

    void chainsAreUntangled()
    {
        // 0-2-4-1-3: the order given crosses lanes, a chain need not.
        const std::vector<Meeting> meetings{{0, 2}, {2, 4}, {1, 4}, {1, 3}};
        QCOMPARE(crossings(meetings, neighbourOrder(5, meetings)), std::size_t{0});
    }

    void idsAreReadBack()
    {
        for (std::size_t i = 0; i < laneOrderIds().size(); ++i)
            QCOMPARE(laneOrderFromId(laneOrderIds()[i]), std::optional(static_cast<LaneOrder>(i)));
        QVERIFY(!laneOrderFromId("random"));
    }
};

QTEST_APPLESS_MAIN(TestLaneOrder)
#include "test_laneorder.moc"
