#include "building.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace chancery;
using namespace chancery::test;

class TestMemberships : public QObject
{
    Q_OBJECT

private slots:
    void groupsHoldTheirMembers();
    void aCycleOfGroupsIsReportedAndCut();
    void groupsNeverMakeACycle();
    void membersThroughTwoGroupsAreListedOnce();
    void aMembershipSaidTwiceIsReportedAndKeptOnce();
    void descriptionsOfMembershipThatDifferAreReported();
    void groupsNestNoDeeperThanTheLimit_data();
    void groupsNestNoDeeperThanTheLimit();
};

void TestMemberships::groupsHoldTheirMembers()
{
    Building b;
    for (const auto &[id, group] :
         {std::pair("minister", "government"), {"state", ""}, {"government", "state"}, {"x", ""}})
        b.builder.addActor(actorDraft(id, group));
    const TimelinePtr timeline = b.builder.build();
    const auto index = [&](const char *id) { return timeline->findActor(id).value(); };
    QVERIFY(timeline->isWithin(index("minister"), index("state")));
    QVERIFY(timeline->isWithin(index("state"), index("state")));
    QVERIFY(!timeline->isWithin(index("state"), index("minister")));
    const std::vector<ActorIndex> all{index("minister"), index("state"), index("government")};
    QCOMPARE(timeline->withMembers(index("state")), all);
    QCOMPARE(timeline->withMembers(index("x")), std::vector<ActorIndex>{index("x")});
    QVERIFY(!timeline->findActor("nobody"));
}

void TestMemberships::aCycleOfGroupsIsReportedAndCut()
{
    Building b;
    b.builder.addActor(actorDraft("a", "b", 1));
    b.builder.addActor(actorDraft("b", "c", 2));
    b.builder.addActor(actorDraft("c", "a", 3));
    b.builder.addActor(actorDraft("d", "d", 4));
    const TimelinePtr timeline = b.builder.build();
    QVERIFY(!timeline->actor(timeline->findActor("c").value()).partOf());
    QVERIFY(!timeline->actor(timeline->findActor("d").value()).partOf());
    QCOMPARE(timeline->withMembers(timeline->findActor("c").value()).size(), std::size_t(3));
    const std::vector<Diagnostic> log = b.log.take({"doc"});
    QCOMPARE(log.size(), std::size_t(2));
    QCOMPARE(log[0].code, "part-of-cycle");
    QCOMPARE(log[0].position.line, 3);
    QCOMPARE(log[1].position.line, 4);
}

void TestMemberships::groupsNeverMakeACycle()
{
    QVERIFY(rc::check("walking up from any actor ends", [] {
        Building b;
        const int count = *rc::gen::inRange(1, 12);
        for (int i = 0; i < count; ++i) {
            ActorDraft draft = actorDraft(std::to_string(i));
            for (const int group :
                 *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, count)))
                draft.partOf.push_back({text(std::to_string(group), 1), {}});
            b.builder.addActor(std::move(draft));
        }
        const TimelinePtr timeline = b.builder.build();
        // Whoever is not a member of itself through all ways up is in no cycle; the lanes, which
        // follow one way, are a forest.
        std::size_t nested = 0;
        std::size_t roots = 0;
        for (std::size_t i = 0; i < timeline->actors().size(); ++i) {
            const Actor &actor = timeline->actors()[i];
            for (const Membership &membership : actor.memberships)
                RC_ASSERT(!timeline->isWithin(membership.group, ActorIndex(i)));
            nested += actor.nested.size();
            roots += actor.partOf() ? 0u : 1u;
        }
        RC_ASSERT(roots > 0u);
        RC_ASSERT(nested + roots == timeline->actors().size());
    }));
}

void TestMemberships::membersThroughTwoGroupsAreListedOnce()
{
    Building b;
    b.builder.addActor(actorDraft("alliance"));
    b.builder.addActor(actorDraft("east", "alliance"));
    b.builder.addActor(actorDraft("west", "alliance"));
    ActorDraft envoy = actorDraft("envoy", "east");
    envoy.partOf.push_back({text("west", 1), text("1990/..", 1)});
    b.builder.addActor(std::move(envoy));
    const TimelinePtr timeline = b.builder.build();
    const auto index = [&](const char *id) { return timeline->findActor(id).value(); };
    QVERIFY(b.log.take({"doc"}).empty());
    QCOMPARE(timeline->withMembers(index("alliance")).size(), std::size_t(4));
    QCOMPARE(timeline->withMembers(index("west")),
             (std::vector<ActorIndex>{index("west"), index("envoy")}));
    QCOMPARE(timeline->actor(index("east")).nested, std::vector<ActorIndex>{index("envoy")});
    QVERIFY(timeline->actor(index("west")).nested.empty());
    QVERIFY(timeline->isWithin(index("envoy"), index("alliance")));
}

void TestMemberships::aMembershipSaidTwiceIsReportedAndKeptOnce()
{
    Building b;
    b.builder.addActor(actorDraft("command"));
    ActorDraft state = actorDraft("state");
    for (const char *during : {"1950/1966", "2009/..", "1950/1966"})
        state.partOf.push_back({text("command", 1), text(during, 1)});
    b.builder.addActor(std::move(state));
    const TimelinePtr timeline = b.builder.build();
    QCOMPARE(codes(b.log), QStringList{"part-of-twice"});
    const ActorIndex index = timeline->findActor("state").value();
    QCOMPARE(timeline->actor(index).memberships.size(), std::size_t(2));
    QCOMPARE(timeline->actor(ActorIndex(0u)).members, std::vector<ActorIndex>{index});
}

void TestMemberships::descriptionsOfMembershipThatDifferAreReported()
{
    Building b;
    b.builder.addActor(actorDraft("a"));
    b.builder.addActor(actorDraft("b"));
    b.builder.addActor(actorDraft("c", "a"));
    b.builder.beginDocument("second");
    b.builder.addActor(actorDraft("c", "b"));
    const TimelinePtr timeline = b.builder.build();
    QCOMPARE(codes(b.log), QStringList{"actor-differs"});
    const ActorIndex c = timeline->findActor("c").value();
    QCOMPARE(timeline->actor(c).partOf(), timeline->findActor("a"));
}

void TestMemberships::groupsNestNoDeeperThanTheLimit_data()
{
    QTest::addColumn<int>("chain");
    QTest::addColumn<int>("deepest");
    QTest::addColumn<int>("cuts");
    QTest::newRow("within the limit") << 32 << 32 << 0;
    QTest::newRow("one beyond") << 33 << 32 << 1;
    QTest::newRow("a hundred") << 100 << 32 << 3;
    QTest::newRow("thousands") << 50'000 << 32 << 1'562;
}

void TestMemberships::groupsNestNoDeeperThanTheLimit()
{
    QFETCH(int, chain);
    QFETCH(int, cuts);
    for (const bool outermostFirst : {true, false}) {
        DiagnosticLog log(10'000);
        TimelineBuilder builder({}, log);
        builder.beginDocument("doc");
        for (int i = 0; i < chain; ++i) {
            const int n = outermostFirst ? i : chain - 1 - i;
            const std::string group = n == 0 ? "" : "a" + std::to_string(n - 1);
            builder.addActor(actorDraft("a" + std::to_string(n), group));
        }
        const TimelinePtr timeline = builder.build();
        int deepest = 0;
        for (const Actor &actor : timeline->actors()) {
            int depth = 1;
            for (auto up = actor.partOf(); up; up = timeline->actor(*up).partOf())
                ++depth;
            deepest = std::max(deepest, depth);
        }
        QTEST(deepest, "deepest");
        QCOMPARE(codes(log), QStringList(cuts, "part-of-too-deep"));
    }
}

QTEST_APPLESS_MAIN(TestMemberships)
#include "test_memberships.moc"
