#include "readdocument.h"

#include <QtTest>

#include <algorithm>

using namespace chancery;

class TestReader : public QObject
{
    Q_OBJECT

private slots:
    void aWholeDocumentIsRead();
    void startAndEndMakeADate_data();
    void startAndEndMakeADate();
    void membershipCanBeWrittenInFourWays_data();
    void membershipCanBeWrittenInFourWays();
    void rolesCanBeWrittenInThreeWays_data();
    void rolesCanBeWrittenInThreeWays();
    void theDocumentsCalendarHoldsForItsDates();
    void aliasesStandForWhatTheyName();
    void everyProblemIsReportedAtItsPlace_data();
    void everyProblemIsReportedAtItsPlace();
    void anActorNamedTwiceIsReportedWithBothLines();
    void theHintOfAnUnquotedDateIsTheQuotedText_data();
    void theHintOfAnUnquotedDateIsTheQuotedText();
    void theHintOfAQuestionMarkInBracesIsTheQuotedText_data();
    void theHintOfAQuestionMarkInBracesIsTheQuotedText();
    void otherMistakesWithQuestionMarksGetNoSuchHint_data();
    void otherMistakesWithQuestionMarksGetNoSuchHint();
    void anUnquotedDateIsStillUnderstood();
    void reversedEndsKeepTheEventWithTheHullOfBoth();
    void aSyntaxErrorKeepsTheEventsBeforeIt();
    void oneBadEventHidesNoOther();
    void textBeyondTheLimitIsCutAndReported();
    void eventsBeyondTheLimitAreRefused();
    void encodingsAndLineEndsAreAllOneDocument_data();
    void encodingsAndLineEndsAreAllOneDocument();
    void columnsCountCharacters();
    void readingCanBeCancelled();
    void progressRunsForwardToOne();
};

void TestReader::aWholeDocumentIsRead()
{
    const ReadResult result = readDocument(R"(format: chancery/1
title: A title
sources:
  s1: {title: Book, author: A. N. Author, publisher: Press, published: 1999, url: "https://x/"}
types:
  duel: {name: Duel, shape: star, tone: conflict}
actors:
  ussr: {name: Soviet Union, kind: state, lifetime: /1991, successor: russia}
  russia: {name: Russia, kind: state, note: a note}
  putin: {name: Vladimir Putin, kind: person, part_of: russia}
events:
  - id: first
    title: First event
    short: First
    date: 2000-07
    type: duel
    status: planned
    actors: {putin: guest, russia: host}
    place: Moscow
    summary: Words.
    importance: 5
    sources: [s1, {ref: s1, locator: p. 9}]
    relations: [{kind: follows, event: second}]
  - {id: second, title: Second event, date: "[..1999]"}
)");
    QCOMPARE(briefs(result), QStringList());
    const Timeline &t = *result.timeline;
    QCOMPARE(t.title(), "A title");
    QCOMPARE(t.files(), std::vector<std::string>{"test.yaml"});
    QCOMPARE(t.sources().at(0).author, "A. N. Author");
    QCOMPARE(t.sources().at(0).published->text, "1999");
    const Actor &ussr = t.actors().at(0);
    QCOMPARE(ussr.successor, t.findActor("russia"));
    QCOMPARE(ussr.lifetime->text, "/1991");
    QCOMPARE(t.actors().at(2).partOf(), t.findActor("russia"));
    QCOMPARE(t.actors().at(1).note, "a note");
    const Event &first = t.events().at(0);
    QCOMPARE(first.title, "First event");
    QCOMPARE(first.shortTitle, "First");
    QCOMPARE(first.dateText, "2000-07");
    QCOMPARE(earliestText(first.date->possible.from), "2000-07-01");
    QCOMPARE(t.typeOf(first).name, "Duel");
    QCOMPARE(first.status, EventStatus::Planned);
    QCOMPARE(first.participants.size(), std::size_t(2));
    QCOMPARE(first.participants[1].role, "host");
    QCOMPARE(first.place, "Moscow");
    QCOMPARE(first.summary, "Words.");
    QCOMPARE(first.importance, 5);
    QCOMPARE(first.citations.size(), std::size_t(2));
    QCOMPARE(first.citations[1].locator, "p. 9");
    QVERIFY(first.citations[0].source.has_value());
    QCOMPARE(first.relations.at(0).kind, "follows");
    QCOMPARE(first.relations.at(0).event, EventIndex(1));
    QCOMPARE(first.position, (SourcePosition{12, 5}));
    QCOMPARE(t.events().at(1).importance, 3);
    QCOMPARE(t.events().at(1).status, EventStatus::Happened);
}

void TestReader::startAndEndMakeADate_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("earliest");
    QTest::addColumn<QString>("latest");
    QTest::newRow("both") << QByteArray("start: 1999, end: 2001-02") << "1999/2001-02"
                          << "1999-01-01"
                          << "2001-02-28";
    QTest::newRow("start") << QByteArray("start: 1999") << "1999"
                           << "1999-01-01"
                           << "1999-12-31";
    QTest::newRow("start, open end") << QByteArray("start: 1999, end: ..") << "1999/.."
                                     << "1999-01-01"
                                     << "inf";
    QTest::newRow("open start") << QByteArray("start: .., end: 1999") << "../1999"
                                << "-inf"
                                << "1999-12-31";
    QTest::newRow("end") << QByteArray("end: 1999") << "/1999"
                         << "unknown"
                         << "1999-12-31";
}

void TestReader::startAndEndMakeADate()
{
    QFETCH(QByteArray, keys);
    const ReadResult result = readDocument(withEvents("- {id: a, title: t, " + keys + "}\n"));
    QCOMPARE(briefs(result), QStringList());
    const Event &event = result.timeline->events().at(0);
    QTEST(QString::fromStdString(event.dateText), "written");
    QTEST(QString::fromStdString(earliestText(event.date->possible.from)), "earliest");
    QTEST(QString::fromStdString(latestText(event.date->possible.to)), "latest");
}

void TestReader::membershipCanBeWrittenInFourWays_data()
{
    QTest::addColumn<QString>("partOf");
    QTest::addColumn<QString>("groups");
    QTest::newRow("an id") << "b"
                           << "b";
    QTest::newRow("with its time") << "{actor: b, during: 1999-12-31/..}"
                                   << "b 1999-12-31/..";
    QTest::newRow("a list of ids") << "[b, c]"
                                   << "b, c";
    QTest::newRow("a list of both") << "[c, {actor: b, during: 1985~}]"
                                    << "c, b 1985~";
    QTest::newRow("an empty list") << "[]"
                                   << "";
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("always") << "{actor: b}"
                            << "b";
}

void TestReader::membershipCanBeWrittenInFourWays()
{
    QFETCH(QString, partOf);
    const ReadResult result = readDocument("format: chancery/1\nactors:\n  a: {part_of: "
                                           + partOf.toUtf8() + "}\n  b: {}\n  c: {}\nevents: []\n");
    QVERIFY(result.diagnostics.empty());
    QStringList groups;
    for (const Membership &membership : result.timeline->actors().front().memberships) {
        const std::string during = membership.during ? " " + membership.during->text : "";
        groups << QString::fromStdString(result.timeline->actor(membership.group).id + during);
    }
    QTEST(groups.join(", "), "groups");
}

void TestReader::rolesCanBeWrittenInThreeWays_data()
{
    QTest::addColumn<QByteArray>("actors");
    QTest::addColumn<QString>("read");
    QTest::newRow("a map") << QByteArray("{a: guest, b: host}") << "a=guest b=host";
    QTest::newRow("a list of ids") << QByteArray("[a, b]") << "a= b=";
    QTest::newRow("a list of maps")
        << QByteArray("[{a: guest}, b, {c: host}]") << "a=guest b= c=host";
    QTest::newRow("a map without roles") << QByteArray("{a: , b: }") << "a= b=";
}

void TestReader::rolesCanBeWrittenInThreeWays()
{
    QFETCH(QByteArray, actors);
    const ReadResult result
        = readDocument(withEvents("- {id: a, title: t, date: 2000, actors: " + actors + "}\n"));
    QStringList read;
    for (const Participant &p : result.timeline->events().at(0).participants)
        read << QString::fromStdString(result.timeline->actor(p.actor).id + "=" + p.role);
    QTEST(read.join(' '), "read");
    QVERIFY(!result.hasErrors());
}

void TestReader::theDocumentsCalendarHoldsForItsDates()
{
    const ReadResult result
        = readDocument("format: chancery/1\ncalendar: julian\nevents:\n"
                       "- {id: a, title: t, date: 1917}\n"
                       "- {id: b, title: t, date: 1917, calendar: gregorian}\n");
    const auto earliest = [&](std::size_t i) {
        return earliestText(result.timeline->events().at(i).date->possible.from);
    };
    QCOMPARE(earliest(0), "1917-01-14");
    QCOMPARE(earliest(1), "1917-01-01");
    QCOMPARE(result.timeline->events()[0].calendar, Calendar::Julian);
}

void TestReader::aliasesStandForWhatTheyName()
{
    const ReadResult result = readDocument(
        withEvents("- {id: a, title: &t Title, date: 2000, actors: &who {x: guest, y: host}}\n"
                   "- {id: b, title: *t, date: 2001, actors: *who}\n"));
    QVERIFY(!result.hasErrors());
    const Event &second = result.timeline->events().at(1);
    QCOMPARE(second.title, "Title");
    QCOMPARE(second.participants, result.timeline->events().at(0).participants);
}

void TestReader::everyProblemIsReportedAtItsPlace_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("expected");
    const auto whole
        = [](const char *name, const QByteArray &document, const QStringList &expected) {
              QTest::newRow(name) << document << expected;
          };
    const auto keys = [](const char *name, const QByteArray &lines, const QStringList &expected) {
        QTest::newRow(name) << withEvents("- id: a\n  title: t\n" + lines) << expected;
    };
    const auto date = [&](const char *name, const QByteArray &lines, const QStringList &expected) {
        keys(name, "  date: 2000\n" + lines, expected);
    };

    whole("no format", "events: []\n", {"1:1 warning no-format"});
    whole("another format", "format: chancery/2\nevents: []\n", {"1:9 error unknown-format"});
    whole("unknown key of the document", "format: chancery/1\nevnts: []\n",
          {"1:1 warning no-events", "2:1 error unknown-key"});
    whole("section twice", "format: chancery/1\nevents: []\nevents: []\n",
          {"3:1 error duplicate-key"});
    whole("events as a map", "format: chancery/1\nevents: {a: b}\n",
          {"1:1 warning no-events", "2:1 error wrong-kind"});
    whole("events as text", "format: chancery/1\nevents: none\n", {"2:9 error wrong-kind"});
    whole("title as a list", "format: chancery/1\ntitle: [a]\nevents: []\n",
          {"2:1 error wrong-kind"});
    whole("calendar too late",
          withEvents("- {id: a, title: t, date: 2000}\n") + "calendar: julian\n",
          {"4:1 error calendar-after-events"});
    whole("unknown calendar", "format: chancery/1\ncalendar: roman\nevents: []\n",
          {"2:11 error unknown-calendar"});
    whole("a list", "- a\n", {"1:1 error not-a-timeline"});
    whole("a text", "hello\n", {"1:1 error not-a-timeline"});
    whole("nothing", "", {"1:1 error empty-document"});
    whole("only a comment", "# nothing\n", {"1:1 error empty-document"});
    whole("a lone comma", ",", {"1:1 error not-a-timeline"});
    whole("a map of something else", "a: 1\n",
          {"1:1 error unknown-key", "1:1 error not-a-timeline"});
    whole("a second document", "format: chancery/1\nevents: []\n---\na: b\n",
          {"3:1 error more-content"});
    whole("actors as a list", "format: chancery/1\nactors: [a]\nevents: []\n",
          {"2:1 error wrong-kind"});
    whole("actor as text", "format: chancery/1\nactors: {a: b}\nevents: []\n",
          {"2:13 error wrong-kind"});
    whole("actor twice", "format: chancery/1\nactors:\n  a: {}\n  a: {}\nevents: []\n",
          {"4:3 error duplicate-key"});
    whole("unknown kind", "format: chancery/1\nactors: {a: {kind: staat}}\nevents: []\n",
          {"2:20 error unknown-kind"});
    whole("lifetime that is no date",
          "format: chancery/1\nactors: {a: {lifetime: x}}\nevents: []\n",
          {"2:24 error invalid-date"});
    whole("group that is not declared",
          "format: chancery/1\nactors: {a: {part_of: b}}\nevents: []\n",
          {"2:23 error unknown-actor"});
    whole("group within itself",
          "format: chancery/1\nactors:\n  a: {part_of: b}\n  b: {part_of: a}\nevents: []\n",
          {"4:16 error part-of-cycle"});
    whole("group without an id",
          "format: chancery/1\nactors:\n  a: {part_of: [{during: 2000}]}\nevents: []\n",
          {"3:17 error empty-id"});
    whole("group that is a list",
          "format: chancery/1\nactors:\n  a: {part_of: [[b]]}\nevents: []\n",
          {"3:17 error wrong-kind"});
    whole("membership with an unknown key",
          "format: chancery/1\nactors:\n  a: {part_of: {actor: b, since: 2000}}\n  b: {}\n"
          "events: []\n",
          {"3:27 error unknown-key"});
    whole("membership whose time is no date",
          "format: chancery/1\nactors:\n  a: {part_of: {actor: b, during: x}}\n  b: {}\n"
          "events: []\n",
          {"3:35 error invalid-date"});
    whole("own successor", "format: chancery/1\nactors:\n  a: {successor: a}\nevents: []\n",
          {"3:3 error own-successor"});
    whole("reserved id", "format: chancery/1\nactors: {_no-actor: {}}\nevents: []\n",
          {"2:10 error reserved-id"});
    whole("another id with a leading _",
          withEvents("- {id: _a, title: t, date: 2000}\n- {id: ___, title: t, date: 2000}\n"),
          {"3:8 error reserved-id", "4:8 error reserved-id"});
    whole("unknown shape", "format: chancery/1\ntypes: {a: {shape: heart}}\nevents: []\n",
          {"2:20 error unknown-shape"});
    whole("unknown tone", "format: chancery/1\ntypes: {a: {tone: blue}}\nevents: []\n",
          {"2:19 error unknown-tone"});
    whole("event that is text", withEvents("- a\n"), {"3:3 error wrong-kind"});
    whole("event without an id", withEvents("- {title: t, date: 2000}\n"),
          {"3:3 error missing-id"});
    whole("event without a title", withEvents("- {id: a, date: 2000}\n"),
          {"3:3 error missing-title"});
    whole("event with an empty title", withEvents("- {id: a, title: '', date: 2000}\n"),
          {"3:18 error missing-title"});
    whole("event id twice",
          withEvents("- {id: a, title: t, date: 2000}\n- {id: a, title: t, date: 2000}\n"),
          {"4:8 error duplicate-id"});
    keys("no date", "", {"3:3 warning no-date"});
    keys("impossible date", "  date: 2000-02-30\n", {"5:9 error invalid-date"});
    keys("date that is a word", "  date: yesterday\n", {"5:9 error invalid-date"});
    keys("blanks around a date", "  date: ' 2000'\n", {"5:9 error invalid-date"});
    keys("reversed date", "  date: 2002/2001\n", {"5:9 error reversed-date"});
    keys("end before start", "  start: 2002\n  end: 2001\n", {"6:8 error end-before-start"});
    keys("interval as an end", "  start: 2000/2001\n  end: 2003\n", {"5:10 error interval-as-end"});
    keys("date beyond the axis", "  date: Y12000\n", {"5:9 error date-out-of-range"});
    keys("date and start", "  date: 2000\n  start: 1999\n", {"6:10 error date-and-ends"});
    keys("date as a list", "  date:\n  - 2000\n", {"3:3 warning no-date", "6:3 error wrong-kind"});
    keys("unquoted one-of", "  date: [2000-07..]\n", {"5:9 error unquoted-date"});
    keys("unquoted all-of", "  date: {1960,1961-12}\n", {"5:9 error unquoted-date"});
    date("unknown key", "  tittle: b\n", {"6:3 error unknown-key"});
    date("key twice", "  title: b\n", {"6:3 error duplicate-key"});
    date("merge key", "  <<: {place: x}\n", {"6:3 error merge-key"});
    date("key that is a list", "  ? [a]\n  : b\n", {"6:5 error wrong-kind"});
    date("place as a map", "  place: {a: b}\n", {"6:10 error wrong-kind"});
    date("unknown type", "  type: vist\n", {"6:9 warning unknown-type"});
    date("unknown status", "  status: palnned\n", {"6:11 error unknown-status"});
    date("unknown calendar of an event", "  calendar: x\n", {"6:13 error unknown-calendar"});
    date("importance beyond five", "  importance: 6\n", {"6:15 error invalid-importance"});
    date("undeclared actors", "  actors: [x, y]\n", {"6:12 note no-actors"});
    date("unknown actor", "  actors: [x]\nactors: {y: {}}\n", {"6:12 error unknown-actor"});
    date("unknown role", "  actors: [{x: gast}]\nactors: {x: {}}\n", {"6:16 warning unknown-role"});
    date("actor named twice", "  actors: [x, x]\nactors: {x: {}}\n", {"6:15 error actor-twice"});
    date("nobody to go to", "  actors: {x: guest}\nactors: {x: {}}\n", {"3:3 warning no-target"});
    date("nobody to come from", "  actors: {x: host}\nactors: {x: {}}\n",
         {"3:3 warning no-source"});
    date("actors as text", "  actors: x\nactors: {x: {}}\n", {"6:11 warning not-a-list"});
    date("empty id of an actor", "  actors: ['']\n", {"6:12 error empty-id"});
    date("unknown source", "  sources: [x]\nsources: {y: {}}\n", {"6:13 warning unknown-source"});
    date("source without ref", "  sources: [{locator: p. 1}]\n", {"6:13 error empty-ref"});
    date("unknown relation", "  relations: [{kind: follows, event: b}]\n",
         {"6:38 error unknown-event"});
    date("relation without an event", "  relations: [{kind: follows}]\n",
         {"6:15 error empty-relation"});
    date("control character in an id", "  type: \"a\\tb\"\n",
         {"6:9 warning unknown-type", "6:9 error control-character-in-id"});
    date("C1 control character in an id", "  type: \"a\\x9bb\"\n",
         {"6:9 warning unknown-type", "6:9 error control-character-in-id"});
    date("tab as indentation", "\tplace: x\n", {"6:2 error tab-indentation"});
    date("unquoted percent sign", "- {id: b, title: t, date: %1945}\n",
         {"6:27 error unquoted-date"});
    date("unclosed list", "  actors: [a\n", {"7:1 error syntax-error"});
    date("cyclic anchor", "  actors: &x [*x]\n",
         {"6:15 error cyclic-anchor", "6:15 error wrong-kind"});
    date("nested too deeply", "  actors: " + QByteArray(20, '[') + QByteArray(20, ']') + "\n",
         {"6:12 error wrong-kind", "6:24 error too-deep"});
}

void TestReader::everyProblemIsReportedAtItsPlace()
{
    QFETCH(QByteArray, document);
    QFETCH(QStringList, expected);
    QStringList found = briefs(readDocument(document));
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    QCOMPARE(found, expected);
}

void TestReader::anActorNamedTwiceIsReportedWithBothLines()
{
    const ReadResult result = readDocument(
        withEvents("- id: a\n  title: t\n  date: 2000\n  actors:\n    x: party\n    x: guest\n"));
    const Diagnostic *found = firstOf(result, "actor-twice");
    QVERIFY(found);
    QCOMPARE(QString::fromStdString(found->message()),
             "the event names the actor 'x' twice, at lines 7 and 8; the first stands");
    QCOMPARE(result.timeline->events().at(0).participants.at(0).role, "party");
}

void TestReader::theHintOfAnUnquotedDateIsTheQuotedText_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QString>("hint");
    QTest::newRow("open one-of") << QByteArray("date: [2000-07..]") << "\"[2000-07..]\"";
    QTest::newRow("one-of of two") << QByteArray("date: [1667, 1668-12]") << "\"[1667, 1668-12]\"";
    QTest::newRow("all-of") << QByteArray("date: {1960,1961-12}") << "\"{1960,1961-12}\"";
    QTest::newRow("as a start") << QByteArray("start: [..1999]\n  end: 2001") << "\"[..1999]\"";
    QTest::newRow("percent sign") << QByteArray("date: %1945 # about") << "\"%1945\"";
}

void TestReader::theHintOfAnUnquotedDateIsTheQuotedText()
{
    QFETCH(QByteArray, event);
    const ReadResult result = readDocument(withEvents("- id: a\n  title: t\n  " + event + "\n"));
    const Diagnostic *found = firstOf(result, "unquoted-date");
    QVERIFY(found);
    QTEST(QString::fromStdString(found->hint()), "hint");
}

void TestReader::theHintOfAQuestionMarkInBracesIsTheQuotedText_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QString>("text");
    QTest::newRow("before a comma") << QByteArray("{id: q, date: 1816?, type: other}") << "1816?";
    QTest::newRow("before the brace") << QByteArray("{id: q, date: 1816?}") << "1816?";
    QTest::newRow("before a blank") << QByteArray("{id: q, date: 1816? , type: other}") << "1816?";
    QTest::newRow("an interval") << QByteArray("{id: q, date: 1816?/1820}") << "1816?/1820";
    QTest::newRow("in the middle") << QByteArray("{id: q, date: 1816-?06}") << "1816-?06";
    QTest::newRow("a title") << QByteArray("{id: q, title: Who was it?}") << "Who was it?";
    QTest::newRow("in a list") << QByteArray("{id: q, actors: [a, b?]}") << "b?";
    QTest::newRow("over several lines")
        << QByteArray("{id: q,\n  date: 1816?,\n  x: y}") << "1816?";
}

void TestReader::theHintOfAQuestionMarkInBracesIsTheQuotedText()
{
    QFETCH(QByteArray, event);
    QFETCH(QString, text);
    const ReadResult result = readDocument(withEvents("- " + event + "\n"));
    const Diagnostic *found = firstOf(result, "unquoted-question");
    QVERIFY(found);
    QCOMPARE(QString::fromStdString(found->hint()),
             "inside { } or [ ] a date or text with ? must be quoted: \"" + text + "\"");
}

void TestReader::otherMistakesWithQuestionMarksGetNoSuchHint_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::newRow("a question mark by itself") << QByteArray("{id: q, date: ?, type: other}");
    QTest::newRow("after a quoted text") << QByteArray("{id: q, date: \"1816\"?, type: other}");
    QTest::newRow("another character") << QByteArray("{id: q, date: @1816?}");
}

void TestReader::otherMistakesWithQuestionMarksGetNoSuchHint()
{
    QFETCH(QByteArray, event);
    const ReadResult result = readDocument(withEvents("- " + event + "\n"));
    QVERIFY(firstOf(result, "syntax-error"));
    QVERIFY(!firstOf(result, "unquoted-question"));
}

void TestReader::anUnquotedDateIsStillUnderstood()
{
    const ReadResult result = readDocument(withEvents("- {id: a, title: t, date: [2000-07..]}\n"));
    const Event &event = result.timeline->events().at(0);
    QCOMPARE(event.dateText, "[2000-07..]");
    QVERIFY(event.date);
    QCOMPARE(earliestText(event.date->possible.from), "2000-07-01");
}

void TestReader::reversedEndsKeepTheEventWithTheHullOfBoth()
{
    for (const QByteArray keys : {"date: 2002/2001", "start: 2002, end: 2001"}) {
        const ReadResult result = readDocument(withEvents("- {id: a, title: t, " + keys + "}\n"));
        const Event &event = result.timeline->events().at(0);
        QCOMPARE(event.dateText, "2002/2001");
        QVERIFY(event.date);
        QCOMPARE(earliestText(event.date->possible.from), "2001-01-01");
        QCOMPARE(latestText(event.date->possible.to), "2002-12-31");
        QVERIFY(!event.date->certain);
        QVERIFY(!result.diagnostics.at(0).hint().empty());
    }
}

void TestReader::aSyntaxErrorKeepsTheEventsBeforeIt()
{
    const ReadResult result = readDocument(withEvents("- {id: a, title: t, date: 2000}\n"
                                                      "- {id: b, title: t, date: 2001}\n"
                                                      "- {id: c, title: 'unclosed\n"));
    QCOMPARE(result.status, ReadStatus::Done);
    QCOMPARE(result.timeline->events().size(), std::size_t(2));
    const Diagnostic *error = firstOf(result, "syntax-error");
    QVERIFY(error);
    QVERIFY(QString::fromStdString(error->message()).endsWith("events kept: 2"));
}

void TestReader::oneBadEventHidesNoOther()
{
    const ReadResult result = readDocument(withEvents("- {id: a, title: t, date: 2000}\n"
                                                      "- [nonsense]\n"
                                                      "- {id: b, date: 99-99, actors: {}}\n"
                                                      "- {id: c, title: t, date: 2001}\n"));
    QCOMPARE(result.timeline->events().size(), std::size_t(3));
    QVERIFY(!result.timeline->events()[1].date);
    QCOMPARE(result.timeline->events()[1].dateText, "99-99");
    QVERIFY(result.timeline->events()[2].date);
}

void TestReader::textBeyondTheLimitIsCutAndReported()
{
    ReadOptions options;
    options.limits.titleCharacters = 5;
    options.limits.textCharacters = 7;
    const ReadResult result = readDocument(
        withEvents("- {id: a, title: 'éééééé', summary: 'ßßßßßßßß', date: 2000}\n"), options);
    QCOMPARE(briefs(result), QStringList({"3:18 error too-long", "3:37 error too-long"}));
    QCOMPARE(result.timeline->events().at(0).title, "ééééé");
    QCOMPARE(result.timeline->events().at(0).summary, "ßßßßßßß");
}

void TestReader::eventsBeyondTheLimitAreRefused()
{
    ReadOptions options;
    options.limits.events = 2;
    const ReadResult result = readDocument(withEvents("- {id: a, title: t, date: 2000}\n"
                                                      "- {id: b, title: t, date: 2000}\n"
                                                      "- {id: c, title: t, date: 2000}\n"
                                                      "- {id: d, title: t, date: 2000}\n"),
                                           options);
    QCOMPARE(result.timeline->events().size(), std::size_t(2));
    QCOMPARE(briefs(result), QStringList{"5:3 error too-many-events"});
}

void TestReader::encodingsAndLineEndsAreAllOneDocument_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray text = withEvents("- id: a\n  title: 평양 방문\n  date: 2000-07\n");
    const QString unicode = QString::fromUtf8(text);
    const auto utf16 = [&](QStringConverter::Encoding encoding, bool hasMark) {
        QStringEncoder encoder(
            encoding, hasMark ? QStringEncoder::Flag::WriteBom : QStringEncoder::Flag::Default);
        return QByteArray(encoder.encode(unicode));
    };
    QTest::newRow("UTF-8") << text;
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text;
    QTest::newRow("UTF-16 little with mark") << utf16(QStringConverter::Utf16LE, true);
    QTest::newRow("UTF-16 big with mark") << utf16(QStringConverter::Utf16BE, true);
    QTest::newRow("UTF-16 little") << utf16(QStringConverter::Utf16LE, false);
    QTest::newRow("UTF-16 big") << utf16(QStringConverter::Utf16BE, false);
    QTest::newRow("CR LF") << QByteArray(text).replace("\n", "\r\n");
    QTest::newRow("CR") << QByteArray(text).replace("\n", "\r");
}

void TestReader::encodingsAndLineEndsAreAllOneDocument()
{
    QFETCH(QByteArray, bytes);
    const ReadResult result = readDocument(bytes);
    QCOMPARE(briefs(result), QStringList());
    const Event &event = result.timeline->events().at(0);
    QCOMPARE(event.title, "평양 방문");
    QCOMPARE(event.position, (SourcePosition{3, 3}));
}

void TestReader::columnsCountCharacters()
{
    const ReadResult result
        = readDocument(withEvents("- {id: a, title: 평양é𝄞, date: 2000, tittle: x}\n"));
    QCOMPARE(briefs(result), QStringList{"3:36 error unknown-key"});
}

void TestReader::readingCanBeCancelled()
{
    QByteArray events;
    for (int i = 0; i < 5000; ++i)
        events += "- {id: e" + QByteArray::number(i) + ", title: t, date: 2000}\n";
    std::stop_source source;
    ReadOptions options;
    options.stop = source.get_token();
    options.progress = [&](double done) {
        if (done > 0.5)
            source.request_stop();
    };
    const ReadResult result = readDocument(withEvents(events), options);
    QCOMPARE(result.status, ReadStatus::Cancelled);
    QVERIFY(result.timeline && result.timeline->events().empty());
}

void TestReader::progressRunsForwardToOne()
{
    QByteArray events;
    for (int i = 0; i < 2000; ++i)
        events += "- {id: e" + QByteArray::number(i) + ", title: t, date: 2000}\n";
    std::vector<double> told;
    ReadOptions options;
    options.progress = [&](double done) { told.push_back(done); };
    QCOMPARE(readDocument(withEvents(events), options).status, ReadStatus::Done);
    QVERIFY(told.size() > 4);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QVERIFY(told.front() >= 0);
    QCOMPARE(told.back(), 1.0);
}

QTEST_GUILESS_MAIN(TestReader)
#include "test_reader.moc"
