#include "core/query/eventstep.h"
#include "support/timelinemaker.h"

#include <QTest>

using namespace chancery;
using namespace chancery::test;

namespace {

/// Three dated events in another order than time's, and one without a date.
struct Sample
{
    TimelinePtr timeline;
    EventIndex late{0u};
    EventIndex early{1u};
    EventIndex undated{2u};
    EventIndex middle{3u};
    EventSet all{4, true};

    Sample()
    {
        TimelineMaker maker;
        for (const char *date : {"1830", "1815", "", "1822"})
            maker.addEvent(date);
        timeline = maker.make();
    }

    std::optional<EventIndex> from(std::optional<EventIndex> event, Step step, StepEnd end) const
    {
        return steppedEvent(*timeline, all, event, step, end);
    }
};

} // namespace

class TestEventStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsFollowTime()
    {
        const Sample sample;
        for (const StepEnd end : {StepEnd::Stop, StepEnd::Wrap}) {
            QVERIFY(sample.from(sample.early, Step::Next, end) == sample.middle);
            QVERIFY(sample.from(sample.middle, Step::Next, end) == sample.late);
            QVERIFY(sample.from(sample.late, Step::Previous, end) == sample.middle);
        }
    }

    void withoutABeginningTheFirstOrLastIsTaken()
    {
        const Sample sample;
        for (const StepEnd end : {StepEnd::Stop, StepEnd::Wrap}) {
            QVERIFY(sample.from(std::nullopt, Step::Next, end) == sample.early);
            QVERIFY(sample.from(std::nullopt, Step::Previous, end) == sample.late);
        }
    }

    void atTheEndItStopsOrGoesRound()
    {
        const Sample sample;
        QVERIFY(!sample.from(sample.late, Step::Next, StepEnd::Stop));
        QVERIFY(!sample.from(sample.early, Step::Previous, StepEnd::Stop));
        QVERIFY(sample.from(sample.late, Step::Next, StepEnd::Wrap) == sample.early);
        QVERIFY(sample.from(sample.early, Step::Previous, StepEnd::Wrap) == sample.late);
    }

    void whatIsHiddenIsSkipped()
    {
        Sample sample;
        sample.all = EventSet(4);
        QVERIFY(!sample.from(sample.early, Step::Next, StepEnd::Wrap));
        sample.all.insert(sample.late);
        QVERIFY(sample.from(sample.early, Step::Next, StepEnd::Stop) == sample.late);
        QVERIFY(!sample.from(sample.late, Step::Previous, StepEnd::Stop));
        QVERIFY(sample.from(sample.middle, Step::Previous, StepEnd::Wrap) == sample.late);
    }

    void anUndatedEventIsNoPlaceToGoButOneToComeFrom()
    {
        const Sample sample;
        QVERIFY(sample.from(sample.undated, Step::Previous, StepEnd::Stop) == sample.late);
        QVERIFY(sample.from(sample.undated, Step::Next, StepEnd::Wrap) == sample.early);
        QVERIFY(!sample.from(sample.undated, Step::Next, StepEnd::Stop));
    }

    void anEmptyTimelineHasNowhereToGo()
    {
        const Timeline empty{TimelineTables()};
        QVERIFY(!steppedEvent(empty, EventSet(), std::nullopt, Step::Next, StepEnd::Wrap));
    }
};

QTEST_GUILESS_MAIN(TestEventStep)
#include "test_eventstep.moc"
