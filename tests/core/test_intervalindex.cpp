#include "core/query/intervalindex.h"

#include "support/timelinemaker.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace chancery;
using chancery::test::TimelineMaker;

namespace {

constexpr int kFirstYear = 1900;
constexpr int kYears = 30;

TimeRange days(int beginYear, int endYear)
{
    const auto start = [](int year) {
        return startOfDay(*toDayNumber({year, 1, 1}, Calendar::Gregorian));
    };
    return {start(beginYear), start(endYear)};
}

rc::Gen<std::string> anyDate()
{
    return rc::gen::exec([] {
        const int a = *rc::gen::inRange(kFirstYear, kFirstYear + kYears);
        const int b = a + *rc::gen::inRange(0, 8);
        const std::string from = std::to_string(a);
        const std::string to = std::to_string(b);
        return *rc::gen::element(from, from + "/" + to, from + "/..", from + "/", "../" + to,
                                 "/" + to, "[.." + to + "]", "[" + from + "..]",
                                 "[" + from + "," + to + "]", from + "-07-04", std::string());
    });
}

TimelinePtr anyTimeline()
{
    TimelineMaker maker;
    for (const std::string &date : *rc::gen::container<std::vector<std::string>>(anyDate()))
        maker.addEvent(date);
    return maker.make();
}

EventSet anySubset(const Timeline &timeline)
{
    EventSet events(timeline.events().size());
    for (std::size_t i = 0; i < events.universe(); ++i)
        if (*rc::gen::arbitrary<bool>())
            events.insert(EventIndex(i));
    return events;
}

std::vector<EventIndex> meetingOneByOne(const Timeline &timeline, const EventSet &events,
                                        const TimeRange &range)
{
    std::vector<EventIndex> found;
    for (std::size_t i = 0; i < timeline.events().size(); ++i) {
        const auto &date = timeline.events()[i].date;
        if (events.contains(EventIndex(i)) && date && possibleRange(*date)->meets(range))
            found.push_back(EventIndex(i));
    }
    return found;
}

} // namespace

class TestIntervalIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFindsWhatALookAtEachEventFinds();
    void touchingEndsDoNotMeet();
    void openEndsReachToTheEndOfTheAxis();
    void undatedEventsAreNotInIt();
    void anEmptyRangeMeetsNothing();
    void aMovedIndexAnswersAsBefore();
};

void TestIntervalIndex::itFindsWhatALookAtEachEventFinds()
{
    QVERIFY(rc::check("index == oracle, count == size", [] {
        const TimelinePtr timeline = anyTimeline();
        const EventSet events = anySubset(*timeline);
        const IntervalIndex index(*timeline, events);
        const int begin = *rc::gen::inRange(kFirstYear - 5, kFirstYear + kYears + 15);
        const TimeRange range = days(begin, begin + *rc::gen::inRange(1, 20));
        const std::vector<EventIndex> expected = meetingOneByOne(*timeline, events, range);
        RC_ASSERT(index.meeting(range) == expected);
        RC_ASSERT(index.countMeeting(range) == expected.size());
    }));
}

void TestIntervalIndex::touchingEndsDoNotMeet()
{
    TimelineMaker maker;
    maker.addEvent("1950");
    const TimelinePtr timeline = maker.make();
    const IntervalIndex index(*timeline, EventSet(1, true));
    const TimeRange year = days(1950, 1951);
    QCOMPARE(index.countMeeting({year.begin - 10, year.begin}), std::size_t{0});
    QVERIFY(index.meeting({year.begin - 10, year.begin}).empty());
    QVERIFY(index.meeting({year.end, year.end + 10}).empty());
    QCOMPARE(index.meeting({year.begin - 10, year.begin + 1}).size(), std::size_t{1});
    QCOMPARE(index.meeting({year.end - 1, year.end + 10}).size(), std::size_t{1});
}

void TestIntervalIndex::openEndsReachToTheEndOfTheAxis()
{
    TimelineMaker maker;
    maker.addEvent("1991/..");
    maker.addEvent("[..1850]");
    const TimelinePtr timeline = maker.make();
    const IntervalIndex index(*timeline, EventSet(2, true));
    QCOMPARE(index.meeting({kEndInstant - 1, kEndInstant}), std::vector{EventIndex(0)});
    QCOMPARE(index.meeting({kFirstInstant, kFirstInstant + 1}), std::vector{EventIndex(1)});
}

void TestIntervalIndex::undatedEventsAreNotInIt()
{
    TimelineMaker maker;
    maker.addEvent();
    maker.addEvent("../..");
    const TimelinePtr timeline = maker.make();
    const IntervalIndex index(*timeline, EventSet(2, true));
    QVERIFY(index.meeting(kSupportedRange).empty());
    QCOMPARE(index.countMeeting(kSupportedRange), std::size_t{0});
}

void TestIntervalIndex::anEmptyRangeMeetsNothing()
{
    TimelineMaker maker;
    maker.addEvent("1950");
    const TimelinePtr timeline = maker.make();
    const IntervalIndex index(*timeline, EventSet(1, true));
    const Instant middle = days(1950, 1951).begin + 1000;
    QVERIFY(index.meeting({middle, middle}).empty());
    QCOMPARE(index.countMeeting({middle, middle}), std::size_t{0});
}

void TestIntervalIndex::aMovedIndexAnswersAsBefore()
{
    TimelineMaker maker;
    maker.addEvent("1950");
    const TimelinePtr timeline = maker.make();
    IntervalIndex first(*timeline, EventSet(1, true));
    const IntervalIndex second(std::move(first));
    QCOMPARE(second.meeting(days(1950, 1951)), std::vector{EventIndex(0)});
    QCOMPARE(second.countMeeting(days(1950, 1951)), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestIntervalIndex)
#include "test_intervalindex.moc"
