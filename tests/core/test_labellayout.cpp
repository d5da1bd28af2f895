#include "core/layout/scenelayout.h"
#include "support/scenesubject.h"
#include "support/timelinemaker.h"

#include <QtTest>

using namespace chancery;
using namespace chancery::test;

namespace {

/// Three events of one row: there is room for the title of the first or of the second.
struct Contest
{
    TimelineMaker maker;
    ActorIndex home = maker.addActor("home");
    ActorIndex guest = maker.addActor("guest");

    Event &add(const char *date, char letter)
    {
        Event &event = maker.addEvent(date, {home});
        event.title = std::string(20, letter);
        return event;
    }

    /// The kinds of the labels of the first and the second event.
    QString labels() const
    {
        const SceneSubject subject(maker.make());
        const Scene scene = subject.scene(years(1895, 1965), 600);
        const auto kindOf = [&](std::size_t event) {
            for (const SceneLabel &label : scene.labels) {
                if (label.event == EventIndex(event))
                    return label.kind == LabelKind::Elided ? "elided" : "whole";
            }
            return "none";
        };
        return QStringLiteral("%1 %2").arg(kindOf(0), kindOf(1));
    }
};

} // namespace

class TestLabelLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void betweenTwoMarksTheWeightierLabelComesFirst_data()
    {
        QTest::addColumn<int>("first"); // importance
        QTest::addColumn<int>("second");
        QTest::addColumn<bool>("isSecondOfTwo"); // parties
        QTest::addColumn<QString>("labels");
        QTest::newRow("alike: the left one") << 3 << 3 << false << "whole elided";
        QTest::newRow("the second matters more") << 3 << 4 << false << "elided whole";
        QTest::newRow("the first matters more") << 4 << 3 << true << "whole elided";
        QTest::newRow("the second has more parties") << 3 << 3 << true << "elided whole";
    }
    void betweenTwoMarksTheWeightierLabelComesFirst()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(bool, isSecondOfTwo);
        Contest contest;
        contest.add("1900", 'a').importance = first;
        Event &event = contest.add("1920", 'b');
        event.importance = second;
        if (isSecondOfTwo)
            event.participants.push_back({contest.guest, {}});
        contest.add("1930", 'c');
        contest.add("1960", 'd');
        QTEST(contest.labels(), "labels");
    }

    /// Were it to give way, its words would change while another label comes into view.
    void noLabelGivesWayToOneThatTheEdgeOfTheViewCuts()
    {
        Contest contest;
        contest.add("1900", 'a');
        contest.add("1920", 'b').importance = 5;
        contest.add("1960", 'd');
        const SceneSubject subject(contest.maker.make());
        std::optional<std::string> words;
        for (int to = 1922; to < 1950; ++to) {
            const VisibleRange range = years(to - 70, to);
            for (const SceneLabel &label : subject.scene(range, 600).labels) {
                if (label.event == EventIndex(0)) {
                    QVERIFY(!words || *words == label.text);
                    words = label.text;
                }
            }
        }
        QCOMPARE(words, std::string(20, 'a'));
    }
};

QTEST_APPLESS_MAIN(TestLabelLayout)
#include "test_labellayout.moc"
