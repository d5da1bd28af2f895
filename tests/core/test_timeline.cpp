#include "building.h"
#include "support/edtfgenerator.h"

#include <clocale>
#include <limits>

#include <QtTest>

#include <rapidcheck.h>

using namespace chancery;
using namespace chancery::test;

namespace {

QStringList actorIds(const Timeline &timeline)
{
    QStringList ids;
    for (const Actor &a : timeline.actors())
        ids << QString::fromStdString(a.id);
    return ids;
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private slots:
    void eventsAreInTheOrderOfTheirDates();
    void declaredActorsComeFirstAndInTheirOrder();
    void anUndeclaredActorIsImpliedAndReported();
    void aRepeatedEventIdGetsANumber();
    void aGeneratedIdComesFromTheTitle();
    void relationsLeadBothWays();
    void actorsOfTwoDocumentsAreMerged();
    void buildingStopsWhenAsked();
    void aDocumentCanRestateABuiltInType();
    void limitsAreHeld();
    void theOrderIsTheContractsAndNobodysLocale();
};

void TestTimeline::eventsAreInTheOrderOfTheirDates()
{
    Building b;
    // Undated last, by id; one year shares its beginning with its first day, which is shorter; an
    // unknown or open beginning counts by the beginning of its latest day, after that day alone and
    // before what happened later on it, or by the time it states.
    const QList<QPair<QString, QString>> events{{"undated-b", ""},
                                                {"year", "2000"},
                                                {"day", "2000-01-01"},
                                                {"noon", "1999-12-31T12:00:00"},
                                                {"open", "/1999"},
                                                {"last-day", "1999-12-31"},
                                                {"by-ten", "../1999-12-31T10:00:00"},
                                                {"since", "2000-01-01/.."},
                                                {"undated-a", ""},
                                                {"early", "1815"},
                                                {"b", "1900"},
                                                {"a", "1900"}};
    for (const auto &[id, date] : events)
        b.builder.addEvent(eventDraft(id.toStdString(), date.toStdString()));
    const TimelinePtr timeline = b.builder.build();
    QStringList order;
    for (const EventIndex i : timeline->chronological())
        order << QString::fromStdString(timeline->event(i).id);
    QCOMPARE(order,
             QStringList({"early", "a", "b", "last-day", "open", "by-ten", "noon", "day", "year",
                          "since", "undated-a", "undated-b"}));
}

void TestTimeline::declaredActorsComeFirstAndInTheirOrder()
{
    Building b;
    EventDraft e = eventDraft("e");
    e.participants = {{text("late"), {}}, {text("implied"), {}}, {text("early"), text("guest")}};
    b.builder.addEvent(e);
    b.builder.addActor(actorDraft("early"));
    b.builder.addActor(actorDraft("late"));
    const TimelinePtr timeline = b.builder.build();
    QCOMPARE(actorIds(*timeline), QStringList({"early", "late", "implied"}));
    QStringList named;
    for (const Participant &p : timeline->events()[0].participants)
        named << QString::fromStdString(timeline->actor(p.actor).id + ":" + p.role);
    QCOMPARE(named, QStringList({"late:", "implied:", "early:guest"}));
}

void TestTimeline::anUndeclaredActorIsImpliedAndReported()
{
    Building b;
    b.builder.addActor(actorDraft("russia"));
    EventDraft e = eventDraft("e");
    e.participants = {{text("rusia", 7), text("guest")}, {text("russia"), text("host")}};
    b.builder.addEvent(e);
    const TimelinePtr timeline = b.builder.build();
    QCOMPARE(timeline->events()[0].participants.size(), std::size_t(2));
    QCOMPARE(timeline->actors()[1].name, "rusia");
    const std::vector<Diagnostic> log = b.log.take({"doc"});
    QCOMPARE(log.size(), std::size_t(1));
    QCOMPARE(log[0].code, "unknown-actor");
    QCOMPARE(log[0].severity, Severity::Error);
    QCOMPARE(log[0].position.line, 7);
    QCOMPARE(log[0].hint(), "did you mean 'russia'?");
}

void TestTimeline::aRepeatedEventIdGetsANumber()
{
    Building b;
    for (const char *id : {"a", "a#2", "a", "a"})
        b.builder.addEvent(eventDraft(id));
    EventDraft e = eventDraft("b");
    e.relations = {{text("follows"), text("a")}};
    b.builder.addEvent(e);
    const TimelinePtr timeline = b.builder.build();
    QStringList ids;
    for (const Event &event : timeline->events())
        ids << QString::fromStdString(event.id);
    QCOMPARE(ids, QStringList({"a", "a#2", "a#3", "a#4", "b"}));
    QCOMPARE(timeline->events()[4].relations.at(0).event, EventIndex(0));
    QCOMPARE(codes(b.log), QStringList({"duplicate-id", "duplicate-id"}));
}

void TestTimeline::aGeneratedIdComesFromTheTitle()
{
    Building b;
    for (const char *title :
         {"Putin visits Pyongyang!", "Putin visits Pyongyang", "평양 방문", "!?"}) {
        EventDraft e = eventDraft("unused");
        e.id = {};
        e.title = text(title);
        b.builder.addEvent(e);
    }
    const TimelinePtr timeline = b.builder.build();
    QStringList ids;
    for (const Event &event : timeline->events())
        ids << QString::fromStdString(event.id);
    QCOMPARE(
        ids,
        QStringList({"putin-visits-pyongyang", "putin-visits-pyongyang-2", "평양-방문", "event"}));
    QCOMPARE(codes(b.log), QStringList(4, "missing-id"));
}

void TestTimeline::relationsLeadBothWays()
{
    Building b;
    EventDraft later = eventDraft("later");
    later.relations = {{text("follows"), text("earlier")}, {text("retracts"), text("earlier")}};
    b.builder.addEvent(later);
    b.builder.addEvent(eventDraft("earlier"));
    const TimelinePtr timeline = b.builder.build();
    QCOMPARE(timeline->event(EventIndex(0)).relations.size(), std::size_t(2));
    QCOMPARE(timeline->relatedFrom(EventIndex(1)), std::vector<EventIndex>{EventIndex(0)});
    QVERIFY(timeline->relatedFrom(EventIndex(0)).empty());
}

void TestTimeline::actorsOfTwoDocumentsAreMerged()
{
    Building b;
    ActorDraft first = actorDraft("russia");
    first.name = text("Russia");
    b.builder.addActor(first);
    b.builder.beginDocument("other");
    ActorDraft second = actorDraft("russia");
    second.name = text("Russian Federation", 5);
    second.kind = text("state");
    b.builder.addActor(second);
    const TimelinePtr timeline = b.builder.build();
    QCOMPARE(timeline->actors().size(), std::size_t(1));
    QCOMPARE(timeline->actors()[0].name, "Russia");
    QCOMPARE(timeline->actors()[0].kind, ActorKind::State); // what the first left open
    const std::vector<Diagnostic> log = b.log.take({"doc", "other"});
    QCOMPARE(log.size(), std::size_t(1));
    QCOMPARE(log[0].severity, Severity::Warning);
    QCOMPARE(toLine(log[0]).substr(0, 22), "other:5:1: warning: na");
    QVERIFY(log[0].message().find("doc:1") != std::string::npos);
}

void TestTimeline::buildingStopsWhenAsked()
{
    std::stop_source source;
    Building going;
    going.builder.addEvent(eventDraft("a"));
    QVERIFY(going.builder.build(source.get_token()));
    Building stopped;
    stopped.builder.addEvent(eventDraft("a"));
    source.request_stop();
    QVERIFY(!stopped.builder.build(source.get_token()));
}

void TestTimeline::aDocumentCanRestateABuiltInType()
{
    Building b;
    TypeDraft visit;
    visit.id = text("visit");
    visit.tone = text("conflict");
    b.builder.addType(visit);
    TypeDraft duel;
    duel.id = text("duel");
    duel.shape = text("star");
    b.builder.addType(duel);
    EventDraft e = eventDraft("e");
    e.type = text("duel");
    b.builder.addEvent(e);
    EventDraft odd = eventDraft("odd");
    odd.type = text("nonsense");
    b.builder.addEvent(odd);
    const TimelinePtr timeline = b.builder.build();
    QCOMPARE(timeline->types().size(), builtInEventTypes().size() + 1);
    QCOMPARE(timeline->types().front().id, "visit");
    QCOMPARE(timeline->types().front().name, "Visit");
    QCOMPARE(timeline->types().front().tone, Tone::Conflict);
    QCOMPARE(timeline->typeOf(timeline->events()[0]).shape, MarkerShape::Star);
    QCOMPARE(timeline->typeOf(timeline->events()[1]).id, "other");
    QCOMPARE(codes(b.log), QStringList{"unknown-type"});
}

void TestTimeline::limitsAreHeld()
{
    BuildLimits limits;
    limits.events = 2;
    limits.actors = 1;
    limits.titleCharacters = 3;
    limits.dateCharacters = 8;
    Building b(limits);
    EventDraft e = eventDraft("a");
    e.title = text("평양방문");
    e.participants = {{text("x"), {}}, {text("y"), {}}};
    QVERIFY(b.builder.addEvent(e));
    QVERIFY(b.builder.addEvent(eventDraft("b", "2000-01-01")));
    QVERIFY(!b.builder.addEvent(eventDraft("c")));
    QVERIFY(!b.builder.addEvent(eventDraft("d")));
    const TimelinePtr timeline = b.builder.build();
    QCOMPARE(timeline->events().size(), std::size_t(2));
    QCOMPARE(timeline->events()[0].title, "평양방");
    QCOMPARE(timeline->events()[0].participants.size(), std::size_t(1));
    QVERIFY(!timeline->events()[1].date);
    QCOMPARE(timeline->events()[1].dateText, "2000-01-01");
    QStringList found = codes(b.log);
    found.sort();
    QCOMPARE(found,
             QStringList({"date-too-long", "too-long", "too-many-actors", "too-many-events",
                          "unknown-actor"}));
}

namespace {

/// The contract's sort key but for the id, worked out from the bounds: the finite earliest, else
/// the day (or the moment) of the finite latest; then the length of the possible extent.
std::pair<std::int64_t, std::int64_t> sortKeyOf(const std::optional<EdtfDate> &date)
{
    constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
    if (!date)
        return {kNever, kNever};
    const auto &[from, to] = date->possible;
    if (from.at && to.at)
        return {from.at->seconds, *to.at - *from.at};
    if (from.at)
        return {from.at->seconds, kNever - 1};
    if (!to.at)
        return {kNever, kNever};
    const std::int64_t last = to.at->seconds - 1;
    const bool isMidnight = to.at->seconds % kSecondsPerDay == 0;
    return {isMidnight ? last - last % kSecondsPerDay : last, kNever - 1};
}

} // namespace

void TestTimeline::theOrderIsTheContractsAndNobodysLocale()
{
    std::setlocale(LC_ALL, ""); // whatever the machine has
    QVERIFY(rc::check([] {
        Building b;
        const auto count = *rc::gen::inRange(2, 30);
        for (int i = 0; i < count; ++i) {
            test::EdtfGenerator generator(
                [](std::size_t choices) { return *rc::gen::inRange<std::size_t>(0, choices); },
                Calendar::Gregorian);
            const auto id = *rc::gen::element<std::string>("a", "B", "b", "Z", "\xc3\x84", "1");
            const bool isOften = *rc::gen::inRange(0, 2) == 0; // so that keys are equal
            b.builder.addEvent(eventDraft(id, isOften ? "1815" : generator.expression().text));
        }
        const TimelinePtr timeline = b.builder.build();
        const auto comesBefore = [&](EventIndex x, EventIndex y) {
            const Event &a = timeline->event(x);
            const Event &c = timeline->event(y);
            return std::pair(sortKeyOf(a.date), a.id) < std::pair(sortKeyOf(c.date), c.id);
        };
        const std::vector<EventIndex> &order = timeline->chronological();
        RC_ASSERT(order.size() == timeline->events().size());
        for (std::size_t i = 0; i + 1 < order.size(); ++i)
            RC_ASSERT(comesBefore(order[i], order[i + 1])); // ids differ, so none are equal
    }));
    std::setlocale(LC_ALL, "C");
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "test_timeline.moc"
