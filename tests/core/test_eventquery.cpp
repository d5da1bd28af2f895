#include "core/query/eventquery.h"

#include "core/query/extents.h"
#include "core/query/textfold.h"
#include "support/timelinemaker.h"

#include <QtTest>

#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace chancery;
using chancery::test::TimelineMaker;

namespace {

using Numbers = std::vector<int>;

Numbers numbersOf(const EventSet &events)
{
    Numbers numbers;
    for (std::size_t i = 0; i < events.universe(); ++i)
        if (events.contains(EventIndex(i)))
            numbers.push_back(static_cast<int>(i));
    return numbers;
}

TimeRange yearRange(int year)
{
    return {*parseEdtf(std::to_string(year))->possible.from.at,
            *parseEdtf(std::to_string(year))->possible.to.at};
}

/// A small world: Russia with Putin in it, North Korea with the two Kims, and China.
struct World
{
    TimelineMaker maker;
    ActorIndex russia = maker.addActor("russia", "Russia");
    ActorIndex putin = maker.addActor("putin", "Vladimir Putin", russia);
    ActorIndex northKorea = maker.addActor("north-korea", "North Korea");
    ActorIndex kimJongIl = maker.addActor("kim-jong-il", "Kim Jong Il", northKorea);
    ActorIndex china = maker.addActor("china", "China");

    World()
    {
        Event &visit = maker.addEvent("2000-07", {putin, kimJongIl});
        visit.title = "Putin visits Pyongyang";
        visit.place = "Pyongyang";
        visit.type = "visit";
        Event &train = maker.addEvent("2001", {kimJongIl, russia});
        train.title = "By train across Siberia";
        train.summary = "An Élysée of rails";
        train.type = "visit";
        Event &plan = maker.addEvent("2019-04", {putin, china});
        plan.title = "Putin to visit China";
        plan.type = "visit";
        plan.status = EventStatus::Planned;
        Event &exit = maker.addEvent("2009", {northKorea});
        exit.title = "North Korea leaves the talks";
        exit.type = "withdrawal";
        maker.addEvent().title = "Somebody said something";
    }
};

Filter byActors(std::vector<ActorIndex> actors, bool all = false)
{
    Filter filter;
    filter.actors = std::move(actors);
    filter.allActors = all;
    return filter;
}

Filter byText(const std::string &text)
{
    Filter filter;
    filter.text = text;
    return filter;
}

constexpr int kActors = 6;
const std::vector<std::string> kTypes{"visit", "summit", ""};
const std::vector<std::string> kSources{"ap", "archive 7", ""};
const std::vector<std::string> kWords{"accord", "Élan", "treaty", "of"};

/// Actors 0..5, where 1 and 2 are part of 0 and 3 is part of 2.
TimelinePtr anyTimeline()
{
    TimelineMaker maker;
    maker.addActor("a0", "Accord League");
    maker.addActor("a1", {}, ActorIndex(0));
    maker.addActor("a2", {}, ActorIndex(0));
    maker.addActor("a3", "Treaty Office", ActorIndex(2));
    maker.addActor("a4");
    maker.addActor("a5");
    const int count = *rc::gen::inRange(0, 12);
    for (int i = 0; i < count; ++i) {
        std::vector<ActorIndex> actors;
        for (int actor : *rc::gen::container<std::set<int>>(rc::gen::inRange(0, kActors)))
            actors.emplace_back(static_cast<std::size_t>(actor));
        Event &event = maker.addEvent(
            *rc::gen::element<std::string>("2000", "2001-05-02", "2002/..", "[..2001]", ""),
            actors);
        event.type = *rc::gen::elementOf(kTypes);
        event.status = *rc::gen::element(EventStatus::Happened, EventStatus::Planned);
        event.title = *rc::gen::elementOf(kWords) + " " + *rc::gen::elementOf(kWords);
        event.place = *rc::gen::elementOf(kWords);
        for (int cited = *rc::gen::inRange(0, 3); cited > 0; --cited)
            event.citations.push_back({*rc::gen::elementOf(kSources), {}, {}});
    }
    return maker.make();
}

Filter anyFilter()
{
    Filter filter;
    for (int actor : *rc::gen::container<std::vector<int>>(2, rc::gen::inRange(0, kActors)))
        if (*rc::gen::arbitrary<bool>())
            filter.actors.emplace_back(static_cast<std::size_t>(actor));
    filter.allActors = *rc::gen::arbitrary<bool>();
    if (*rc::gen::arbitrary<bool>())
        filter.types = {*rc::gen::elementOf(kTypes)};
    if (*rc::gen::arbitrary<bool>())
        filter.statuses = {*rc::gen::element(EventStatus::Happened, EventStatus::Planned)};
    if (*rc::gen::arbitrary<bool>())
        filter.places = {*rc::gen::elementOf(kWords), "nowhere"};
    if (*rc::gen::arbitrary<bool>())
        filter.sources = {*rc::gen::elementOf(kSources)};
    if (*rc::gen::arbitrary<bool>())
        filter.text = *rc::gen::element<std::string>("ACCORD", "elan", "treaty of", "nothing");
    if (*rc::gen::arbitrary<bool>())
        filter.range = yearRange(*rc::gen::inRange(1999, 2005));
    filter.dateMode = *rc::gen::element(DateMode::Overlap, DateMode::Certain, DateMode::Possible);
    return filter;
}

bool takesPart(const Timeline &timeline, const Event &event, ActorIndex group)
{
    return std::any_of(event.participants.begin(), event.participants.end(),
                       [&](const Participant &p) { return timeline.isWithin(p.actor, group); });
}

bool hasWord(const Timeline &timeline, const Event &event, const std::string &word)
{
    std::vector<std::string> texts{event.title, event.summary, event.place};
    for (const Participant &p : event.participants)
        texts.push_back(timeline.actor(p.actor).name);
    return std::any_of(texts.begin(), texts.end(), [&](const std::string &text) {
        return foldedText(text).find(word) != std::string::npos;
    });
}

template<class T>
bool isOneOf(const std::vector<T> &values, const T &value)
{
    return values.empty() || std::find(values.begin(), values.end(), value) != values.end();
}

/// What the filter's comments say, event by event and word by word.
bool passes(const Timeline &timeline, const Event &event, const Filter &filter)
{
    const auto named = [&](ActorIndex actor) { return takesPart(timeline, event, actor); };
    const auto &actors = filter.actors;
    const bool byActor = actors.empty()
        || (filter.allActors ? std::all_of(actors.begin(), actors.end(), named)
                             : std::any_of(actors.begin(), actors.end(), named));
    const std::vector<std::string> words = foldedWords(filter.text);
    const bool bySource = filter.sources.empty()
        || std::any_of(event.citations.begin(), event.citations.end(),
                       [&](const Citation &c) { return isOneOf(filter.sources, c.ref); });
    return byActor && bySource && isOneOf(filter.types, event.type)
        && isOneOf(filter.places, event.place) && isOneOf(filter.statuses, event.status)
        && std::all_of(words.begin(), words.end(),
                       [&](const std::string &word) { return hasWord(timeline, event, word); })
        && (!filter.range || dateMeets(event.date, *filter.range, filter.dateMode));
}

} // namespace

class TestEventQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFilterLetsAllPass();
    void namingAnActorIncludesItsMembers();
    void membersCountForTheTimeOfTheirMembership_data();
    void membersCountForTheTimeOfTheirMembership();
    void allAsksForEachOfTheActors();
    void moreActorsThanAMachineWordHasBits();
    void textIsFoundInTitleSummaryPlaceAndNames_data();
    void textIsFoundInTitleSummaryPlaceAndNames();
    void aWordDoesNotReachFromOneEventIntoTheNext();
    void happenedIsTheAbsentStatus();
    void filtersAgreeWithALookAtEachEvent();
    void facetsCountWhatChoosingTheValueWouldLeave();
    void facetsCountAnEventOnceForAGroup();
    void theHullIsThatOfTheFiniteBounds();
    void theHullOfUndatedEventsIsNothing();
};

void TestEventQuery::anEmptyFilterLetsAllPass()
{
    const EventQuery query(World().maker.make());
    QCOMPARE(query.matching({}).count(), std::size_t{5});
}

void TestEventQuery::namingAnActorIncludesItsMembers()
{
    const World world;
    const EventQuery query(world.maker.make());
    QCOMPARE(numbersOf(query.matching(byActors({world.russia}))), (Numbers{0, 1, 2}));
    QCOMPARE(numbersOf(query.matching(byActors({world.putin}))), (Numbers{0, 2}));
    QCOMPARE(numbersOf(query.matching(byActors({world.china, world.northKorea}))),
             (Numbers{0, 1, 2, 3}));
}

void TestEventQuery::membersCountForTheTimeOfTheirMembership_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<bool>("isOfUnion"); // until 1991-12-26
    QTest::addColumn<bool>("isOfRussia"); // from 1991-12-25
    QTest::newRow("before") << "1985-03" << true << false;
    QTest::newRow("after") << "2000" << false << true;
    QTest::newRow("on the day they share") << "1991-12-25" << true << true;
    QTest::newRow("somewhere in the year between") << "1991" << true << true;
    QTest::newRow("by then") << "[..1992]" << true << true;
    QTest::newRow("since then") << "1992/.." << false << true;
    QTest::newRow("undated") << "" << true << true;
}

void TestEventQuery::membersCountForTheTimeOfTheirMembership()
{
    TimelineMaker maker;
    const ActorIndex council = maker.addActor("council");
    const ActorIndex soviets = maker.addActor("union", {}, council);
    const ActorIndex russia = maker.addActor("russia");
    maker.addMembership(russia, council, "1991-12-24/..");
    const ActorIndex envoy = maker.addActor("envoy");
    maker.addMembership(envoy, soviets, "../1991-12-26");
    maker.addMembership(envoy, russia, "1991-12-25/");
    QFETCH(QString, date);
    maker.addEvent(date.toStdString(), {envoy});
    const EventQuery query(maker.make());
    const FacetCounts counts = query.facets({});
    const auto passes = [&](ActorIndex actor) {
        Filter filter;
        filter.actors = {actor};
        return query.matching(filter).count() == 1;
    };
    QTEST(passes(soviets), "isOfUnion");
    QTEST(passes(russia), "isOfRussia");
    QTEST(counts.actors[soviets.value] == 1, "isOfUnion");
    QTEST(counts.actors[russia.value] == 1, "isOfRussia");
    for (const ActorIndex always : {council, envoy}) {
        QVERIFY(passes(always));
        QCOMPARE(counts.actors[always.value], std::size_t(1));
    }
}

void TestEventQuery::allAsksForEachOfTheActors()
{
    const World world;
    const EventQuery query(world.maker.make());
    QCOMPARE(numbersOf(query.matching(byActors({world.russia, world.northKorea}, true))),
             (Numbers{0, 1}));
    QCOMPARE(numbersOf(query.matching(byActors({world.putin, world.china}, true))), (Numbers{2}));
    QCOMPARE(numbersOf(query.matching(byActors({}, true))), (Numbers{0, 1, 2, 3, 4}));
}

void TestEventQuery::moreActorsThanAMachineWordHasBits()
{
    TimelineMaker maker;
    std::vector<ActorIndex> actors;
    for (int i = 0; i < 150; ++i)
        actors.push_back(maker.addActor("a" + std::to_string(i)));
    maker.addEvent("2000", actors);
    maker.addEvent("2000", {actors.begin(), actors.end() - 1});
    maker.addEvent("2000", {actors.back()});
    const EventQuery query(maker.make());
    QCOMPARE(numbersOf(query.matching(byActors(actors, true))), (Numbers{0}));
    QCOMPARE(numbersOf(query.matching(byActors(actors))), (Numbers{0, 1, 2}));
}

void TestEventQuery::textIsFoundInTitleSummaryPlaceAndNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Numbers>("expected");

    QTest::newRow("title") << "SIBERIA" << Numbers{1};
    QTest::newRow("summary, without its accents") << "elysee" << Numbers{1};
    QTest::newRow("with accents nobody wrote") << "trâin" << Numbers{1};
    QTest::newRow("place") << "pyongyang" << Numbers{0};
    QTest::newRow("an actor's name") << "vladimir" << Numbers{0, 2};
    QTest::newRow("one word in the title, one in a name") << "train jong" << Numbers{1};
    QTest::newRow("part of a word") << "yong" << Numbers{0};
    QTest::newRow("one word nowhere") << "putin nowhere" << Numbers{};
    QTest::newRow("blanks ask nothing") << "   " << Numbers{0, 1, 2, 3, 4};
}

void TestEventQuery::textIsFoundInTitleSummaryPlaceAndNames()
{
    QFETCH(QString, text);
    QFETCH(Numbers, expected);
    const EventQuery query(World().maker.make());
    QCOMPARE(numbersOf(query.matching(byText(text.toStdString()))), expected);
}

void TestEventQuery::aWordDoesNotReachFromOneEventIntoTheNext()
{
    TimelineMaker maker;
    maker.addEvent().title = "con";
    maker.addEvent().title = "gress";
    const EventQuery query(maker.make());
    QCOMPARE(numbersOf(query.matching(byText("congress"))), Numbers{});
    QCOMPARE(numbersOf(query.matching(byText("gress"))), Numbers{1});
}

void TestEventQuery::happenedIsTheAbsentStatus()
{
    const EventQuery query(World().maker.make());
    Filter filter;
    filter.statuses = {EventStatus::Happened};
    QCOMPARE(numbersOf(query.matching(filter)), (Numbers{0, 1, 3, 4}));
    filter.statuses = {EventStatus::Planned, EventStatus::Rumoured};
    QCOMPARE(numbersOf(query.matching(filter)), Numbers{2});
}

void TestEventQuery::filtersAgreeWithALookAtEachEvent()
{
    QVERIFY(rc::check("matching == oracle", [] {
        const TimelinePtr timeline = anyTimeline();
        const Filter filter = anyFilter();
        const EventSet found = EventQuery(timeline).matching(filter);
        for (std::size_t i = 0; i < timeline->events().size(); ++i)
            RC_ASSERT(found.contains(EventIndex(i))
                      == passes(*timeline, timeline->events()[i], filter));
    }));
}

void TestEventQuery::facetsCountWhatChoosingTheValueWouldLeave()
{
    QVERIFY(rc::check("facets == counting one by one", [] {
        const TimelinePtr timeline = anyTimeline();
        const Filter filter = anyFilter();
        const FacetCounts counts = EventQuery(timeline).facets(filter);
        const auto countWith = [&](const Filter &chosen) {
            const auto &events = timeline->events();
            return static_cast<std::size_t>(
                std::count_if(events.begin(), events.end(), [&](const Event &event) {
                    return passes(*timeline, event, chosen);
                }));
        };
        RC_ASSERT(counts.actors.size() == timeline->actors().size());
        for (std::size_t i = 0; i < counts.actors.size(); ++i) {
            Filter chosen = filter;
            chosen.actors = {ActorIndex(i)};
            RC_ASSERT(counts.actors[i] == countWith(chosen));
        }
        for (const auto &[type, count] : counts.types) {
            Filter chosen = filter;
            chosen.types = {type};
            RC_ASSERT(count == countWith(chosen));
        }
        for (const auto &[place, count] : counts.places) {
            Filter chosen = filter;
            chosen.places = {place};
            RC_ASSERT(count == countWith(chosen));
        }
        for (const auto &[source, count] : counts.sources) {
            Filter chosen = filter;
            chosen.sources = {source};
            RC_ASSERT(count == countWith(chosen));
        }
        for (const auto &[status, count] : counts.statuses) {
            Filter chosen = filter;
            chosen.statuses = {status};
            RC_ASSERT(count == countWith(chosen));
        }
        for (const Event &event : timeline->events())
            RC_ASSERT(counts.types.count(event.type) + counts.statuses.count(event.status) == 2u);
    }));
}

void TestEventQuery::facetsCountAnEventOnceForAGroup()
{
    TimelineMaker maker;
    const ActorIndex league = maker.addActor("league");
    const ActorIndex a = maker.addActor("a", {}, league);
    const ActorIndex b = maker.addActor("b", {}, league);
    maker.addEvent("2000", {a, b, league});
    maker.addEvent("2001", {b});
    const FacetCounts counts = EventQuery(maker.make()).facets({});
    QCOMPARE(counts.actors, (std::vector<std::size_t>{2, 1, 2}));
}

void TestEventQuery::theHullIsThatOfTheFiniteBounds()
{
    TimelineMaker maker;
    maker.addEvent("1950");
    maker.addEvent("1960/..");
    maker.addEvent("[..1940]");
    maker.addEvent("1800");
    maker.addEvent();
    const TimelinePtr timeline = maker.make();
    EventSet events(5);
    for (std::size_t i : {0u, 1u, 2u, 4u})
        events.insert(EventIndex(i));
    const std::optional<TimeRange> hull = hullOf(*timeline, events);
    QVERIFY(hull.has_value());
    QCOMPARE(isoText(toCivilDate(dayOf(hull->begin), Calendar::Gregorian)),
             std::string("1940-12-31"));
    QCOMPARE(isoText(toCivilDate(dayOf(hull->end), Calendar::Gregorian)),
             std::string("1960-01-02"));
}

void TestEventQuery::theHullOfUndatedEventsIsNothing()
{
    TimelineMaker maker;
    maker.addEvent();
    maker.addEvent("1950");
    const TimelinePtr timeline = maker.make();
    EventSet events(2);
    events.insert(EventIndex(0));
    QVERIFY(!hullOf(*timeline, events));
    QVERIFY(!hullOf(*timeline, EventSet(2)));
}

QTEST_GUILESS_MAIN(TestEventQuery)
#include "test_eventquery.moc"
