#include "core/layout/hittest.h"
#include "core/layout/liftedlayout.h"
#include "core/layout/relationlayout.h"
#include "core/query/extents.h"
#include "support/scenesubject.h"
#include "support/timelinemaker.h"

#include <QtTest>

using namespace chancery;
using namespace chancery::test;

namespace {

/// Three events of one actor: 1900 leads to 1905, which retracts 1910, which follows 1900.
struct Subject : SceneSubject
{
    Subject() : SceneSubject(made()) { }

    static TimelinePtr made()
    {
        TimelineMaker maker;
        const auto actor = maker.addActor("Actor");
        maker.addEvent("1900", {actor}).relations = {{"leads-to", EventIndex(1)}};
        maker.addEvent("1905", {actor}).relations = {{"retracts", EventIndex(2)}};
        maker.addEvent("1910", {actor}).relations = {{"follows", EventIndex(0)}};
        return maker.make();
    }

    SceneRequest request(const VisibleRange &range, RelationsShown shown) const
    {
        SceneRequest request = SceneSubject::request(range, 1000);
        request.relations = shown;
        return request;
    }
    Scene lifted(std::vector<EventIndex> selection, RelationsShown shown) const
    {
        return layoutLifted(request(years(1895, 1915), shown), selection);
    }
};

} // namespace

class TestRelationLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRelationIsAnArcFromOneMarkToTheOther()
    {
        const Subject subject;
        const Scene scene = layoutScene(subject.request(years(1895, 1915), RelationsShown::All));
        QCOMPARE(scene.relations.size(), std::size_t{3});
        const SceneRelation &first = scene.relations.front();
        QCOMPARE(first.from, EventIndex(0));
        QCOMPARE(first.to, EventIndex(1));
        QCOMPARE(first.end, RelationEnd::Arrow);
        const TimeScale scale(scene.range, scene.width);
        QVERIFY(first.curve.front().x >= scale.x(years(1901, 1902).begin()));
        QVERIFY(first.curve.back().x <= scale.x(years(1905, 1906).begin()));
        QCOMPARE(scene.relations[1].end, RelationEnd::Cross);
    }

    void aCycleIsDrawnLikeAnythingElse()
    {
        const Subject subject;
        const Scene scene = layoutScene(subject.request(years(1895, 1915), RelationsShown::All));
        QCOMPARE(scene.relations.back().from, EventIndex(2));
        QCOMPARE(scene.relations.back().to, EventIndex(0));
        QVERIFY(scene.relations.back().curve.front().x > scene.relations.back().curve.back().x);
    }

    void theSelectionsRelationsAreShownInBothDirections()
    {
        const Subject subject;
        const auto count = [&](std::vector<EventIndex> selection, RelationsShown shown) {
            return subject.lifted(std::move(selection), shown).relations.size();
        };
        QCOMPARE(count({EventIndex(0)}, RelationsShown::OfSelection), std::size_t{2});
        QCOMPARE(count({EventIndex(0), EventIndex(1), EventIndex(2)}, RelationsShown::OfSelection),
                 std::size_t{3});
        QCOMPARE(count({EventIndex(0)}, RelationsShown::None), std::size_t{0});
        QVERIFY(layoutScene(subject.request(years(1895, 1915), RelationsShown::OfSelection))
                    .relations.empty());
    }

    void anEndOutOfViewStandsAtTheEdgeAndLeadsThere()
    {
        const Subject subject;
        const Scene scene = layoutScene(subject.request(years(1895, 1903), RelationsShown::All));
        QCOMPARE(scene.relations.size(), std::size_t{2}); // 1905 to 1910 is wholly out of view
        const SceneRelation &arc = scene.relations.front();
        QVERIFY(arc.fromInView);
        QVERIFY(!arc.toInView);
        const ScenePoint end = arc.curve.back();
        QVERIFY(end.x > 990 && end.x <= 1000);
        QCOMPARE(relatedOutOfView(scene, end.x - 3, end.y), std::optional(EventIndex(1)));
        QVERIFY(!relatedOutOfView(scene, 500, end.y + 40));
    }

    void anUnknownKindHasAnArrow()
    {
        QCOMPARE(relationEnd("inspires"), RelationEnd::Arrow);
        QCOMPARE(relationEnd("supersedes"), RelationEnd::DoubleArrow);
        QCOMPARE(relationEnd("breaks"), RelationEnd::Gap);
        QCOMPARE(relationEnd("ratifies"), RelationEnd::Diamond);
        QCOMPARE(relationEnd("part-of"), RelationEnd::Dot);
        QCOMPARE(relationEnd("responds-to"), RelationEnd::Ring);
    }
};

QTEST_APPLESS_MAIN(TestRelationLayout)
#include "test_relationlayout.moc"
