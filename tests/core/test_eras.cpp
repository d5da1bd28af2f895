#include "core/layout/foldchoice.h"
#include "core/layout/hittest.h"
#include "support/scenesubject.h"
#include "support/timelinemaker.h"

#include <QtTest>

using namespace chancery;
using namespace chancery::test;

namespace {

constexpr double kWidth = 1000;

void addEra(TimelineMaker &maker, const char *date, const char *title)
{
    maker.addEvent(date).type = "era";
    maker.titled(title);
}

} // namespace

class TestEras : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEraIsABandBehindAllLanesAndNoMark()
    {
        TimelineMaker maker;
        addEra(maker, "1815/1848", "Restoration");
        maker.addEvent("1820", {maker.addActor("Actor")});
        const SceneSubject subject(maker.make());
        const Scene scene = subject.scene(years(1800, 1900), kWidth);
        QCOMPARE(scene.lanes.size(), std::size_t{1});
        QCOMPARE(scene.marks.size(), std::size_t{1});
        QCOMPARE(scene.eras.size(), std::size_t{1});
        QVERIFY(std::abs(scene.eras.front().x - 150) < 1);
        QVERIFY(std::abs(scene.eras.front().width - 340) < 1);
        QCOMPARE(scene.lanes.front().rect.y, scene.erasHeight);
        QVERIFY(scene.erasHeight > 0);
    }

    void anEraThatNamesActorsIsAnEventOfTheirs()
    {
        TimelineMaker maker;
        maker.addEvent("1815/1848", {maker.addActor("Actor")}).type = "era";
        const SceneSubject subject(maker.make());
        QVERIFY(subject.scene(years(1800, 1900), kWidth).eras.empty());
        QCOMPARE(subject.scene(years(1800, 1900), kWidth).marks.size(), std::size_t{1});
    }

    void erasThatOverlapAreNamedInRowsOfTheirOwn()
    {
        TimelineMaker maker;
        addEra(maker, "1800/1850", "one");
        addEra(maker, "1810/1860", "two");
        addEra(maker, "1851/1890", "three");
        const SceneSubject subject(maker.make());
        const Scene scene = subject.scene(years(1790, 1900), kWidth);
        QCOMPARE(scene.eras.size(), std::size_t{3});
        QVERIFY(scene.eras[0].name.y != scene.eras[1].name.y);
        QCOMPARE(scene.eras[0].name.y, scene.eras[2].name.y);
    }

    void manyErasShareTheLastRowWithoutWritingOverEachOther()
    {
        TimelineMaker maker;
        for (int i = 0; i < 12; ++i)
            addEra(maker, "1800/1890", "an era with a name");
        const SceneSubject subject(maker.make());
        const Scene scene = subject.scene(years(1790, 1900), kWidth);
        QCOMPARE(scene.eras.size(), std::size_t{12});
        for (std::size_t a = 0; a < scene.eras.size(); ++a) {
            for (std::size_t b = a + 1; b < scene.eras.size(); ++b) {
                QVERIFY(scene.eras[a].text.empty() || scene.eras[b].text.empty()
                        || !scene.eras[a].name.intersects(scene.eras[b].name));
            }
        }
    }

    void anEraThatBeganBeforeTheViewIsNamedAtItsEdge()
    {
        TimelineMaker maker;
        addEra(maker, "1700/1890", "Long era");
        const SceneSubject subject(maker.make());
        const Scene scene = subject.scene(years(1800, 1850), kWidth);
        const SceneEra &era = scene.eras.front();
        QVERIFY(!era.beginsInView && !era.endsInView);
        QCOMPARE(era.text, std::string("Long era"));
        QVERIFY(era.name.x >= 0 && era.name.right() < 100);
        const SceneHit hit = hitTest(scene, era.name.x + 5, era.name.y + 5);
        QVERIFY(std::holds_alternative<HitEvent>(hit));
    }

    void anEraKeepsNoTimeOpen()
    {
        TimelineMaker maker;
        const auto actor = maker.addActor("Actor");
        addEra(maker, "1800/1900", "Century");
        maker.addEvent("1800", {actor});
        maker.addEvent("1899", {actor});
        const TimelinePtr timeline = maker.make();
        QCOMPARE(foldsOf(*timeline, EventSet(3, true)).stretches().size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestEras)
#include "test_eras.moc"
