#include "readtable.h"
#include "support/timelinedifference.h"

#include <QtTest>

using namespace chancery;

namespace {

ReadResult readJson(const QByteArray &text, const std::string &name = "test.json")
{
    return readTable(text, {}, name);
}

} // namespace

/// JSON: our own documents, those of TimelineJS and SIMILE, and what is none of them.
class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ourOwnDocumentIsTheSameInYamlAndJson();
    void problemsHaveTheirPlace();
    void escapesAreDecoded();
    void keysThatStandTwiceAreReported();
    void brokenJsonKeepsTheEventsBefore_data();
    void brokenJsonKeepsTheEventsBefore();
    void whatIsNoTimelineIsTold_data();
    void whatIsNoTimelineIsTold();
    void depthIsLimited();
    void aLongLineIsReadInTime();
    void scriptsAreKnownWhateverTheirName_data();
    void scriptsAreKnownWhateverTheirName();
    void timelineJsIsKnownByItsLaterEvents();
    void contentDecides_data();
    void contentDecides();
    void timelineJsIsRead();
    void theOlderTimelineJsIsRead();
    void aLongOlderTimelineJsIsReadWhole();
    void whatTimelineJsSaysBesidesIsTold();
    void membersThatStandTwiceAreTold();
    void datesOfTimelineJsAreReadPartByPart_data();
    void datesOfTimelineJsAreReadPartByPart();
    void simileIsRead();
    void datesOfSimileAreRead_data();
    void datesOfSimileAreRead();
    void boundsOfSimileBecomeEdtf_data();
    void boundsOfSimileBecomeEdtf();
};

void TestJson::ourOwnDocumentIsTheSameInYamlAndJson()
{
    const ReadResult yaml = readDocument(R"(format: chancery/1
title: T
sources: {s: {title: S, published: 1815}}
actors: {a: {name: A, kind: state}, b: {part_of: a}}
types: {duel: {shape: star}}
events:
  - {id: x, title: X, date: 1815, type: duel, actors: {a: host, b: guest}, importance: 4,
     sources: [{ref: s, locator: page 1}]}
  - {id: y, title: Y, start: 1815, end: "..", actors: [a, {b: party}], after: {event: x}}
)");
    const ReadResult json = readJson(R"({
"format": "chancery/1", "title": "T",
"sources": {"s": {"title": "S", "published": 1815}},
"actors": {"a": {"name": "A", "kind": "state"}, "b": {"part_of": "a"}},
"types": {"duel": {"shape": "star"}},
"events": [
  {"id": "x", "title": "X", "date": "1815", "type": "duel", "actors": {"a": "host", "b": "guest"},
   "importance": 4, "sources": [{"ref": "s", "locator": "page 1"}]},
  {"id": "y", "title": "Y", "start": 1815, "end": "..", "actors": ["a", {"b": "party"}],
   "after": {"event": "x"}}
]})");
    QCOMPARE(briefs(yaml), QStringList());
    QCOMPARE(briefs(json), QStringList());
    QCOMPARE(test::difference(*yaml.timeline, *json.timeline), std::string());
}

void TestJson::problemsHaveTheirPlace()
{
    const ReadResult result = readJson("{\"format\": \"chancery/1\",\n \"events\": [\n"
                                       "  {\"id\": \"a\", \"title\": \"\\\"é\\\\\", \"date\": "
                                       "\"1815-13\",\n   \"importance\": 17 }\n]}");
    QCOMPARE(briefs(result),
             (QStringList{"3:41 error invalid-date",
                          "4:18 error "
                          "invalid-importance"}));
}

void TestJson::escapesAreDecoded()
{
    const ReadResult result = readJson(
        R"({"format":"chancery/1","events":[{"id":"a","title":"\u00e9\ud83d\ude00\n\/","date":"1815"}]})");
    QCOMPARE(result.timeline->events()[0].title, std::string("é😀\n/"));
}

void TestJson::keysThatStandTwiceAreReported()
{
    const ReadResult result = readJson(R"({"format":"chancery/1","events":[
{"id":"a","id":"b","title":"A","date":"1815"}]})");
    QCOMPARE(briefs(result), QStringList{"2:11 error duplicate-key"});
    QCOMPARE(result.timeline->events()[0].id, std::string("a"));
}

void TestJson::brokenJsonKeepsTheEventsBefore_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *name, const char *end, const char *wanted) {
        QTest::newRow(name) << QByteArray(end) << QString::fromUtf8(wanted);
    };
    row("a comma too many", ",]}", "3:2 no comma stands behind the last item, before ']'");
    row("a comma too few", "{\"id\":1}", "3:1 '{' stands where ',' or ']' is expected");
    row("cut short in a text", ",\n{\"id\":\"b\", \"tit",
        "4:16 the document breaks off within a text: '\"' is missing");
    row("cut short", ",\n{\"id\":\"b\"", "4:10 the document breaks off: ',' or '}' is missing");
    row("single quotes", ",\n{'id':1}]}",
        "4:2 names and texts stand in double quotes, \", not in '");
    row("curly quotes", ",\n{\"id\":“b”}]}",
        "4:7 names and texts stand in double quotes, \", not in “");
    row("no quotes", ",\n{ id: 1}]}", "4:3 the name 'id' has no quotes");
    row("a text without quotes", ",{\"id\":born free}]}",
        "3:8 'born' stands where a value is expected");
    row("a word of Python", ",{\"id\":None}]}", "3:8 'None' stands where a value is expected");
    row("zeros in front", ",{\"date\": -0044}]}", "3:11 -0044 is no number");
    row("a date without quotes", ",{\"date\":1815-05-08}]}", "3:10 1815-05-08 is no number");
    row("a sign alone", ",{\"date\": -}]}", "3:11 the number '-' breaks off");
    row("a number beyond measure", ",{\"date\": 1e999}]}", "3:11 the number '1e999' is too large");
    row("a line end in a text", ",{\"title\":\"a\nb\"}]}", "3:13 a line ends within a text");
    row("a tab in a text", ",{\"title\":\"a\tb\"}]}", "3:13 a tab stands within a text");
    row("a stray backslash", ",{\"title\":\"a\\xb\"}]}", "3:14 \\x stands for no character");
    row("half a character", ",{\"title\":\"a\\ud800b\"}]}",
        "3:19 '\\u' stands for half a character here");
    row("no value", ",{\"title\":}]}", "3:11 '}' stands where a value is expected");
    row("no colon", ",{\"title\" \"a\"}]}", "3:11 \"a\" stands where ':' is expected");
    row("no comma before a long name", ",{\"a\":1 \"a name of more than thirty characters\":2}]}",
        "3:9 \"a name of more than thirty ch…\" stands where ',' or '}' is expected");
    row("a comment without end", ", /* {", "3:7 the document breaks off within a comment");
    row("more behind it", "]} {}", "3:4 '{' follows the end of the document");
    row("a semicolon behind it", "]};", "3:3 ';' follows the end of the document");
}

void TestJson::brokenJsonKeepsTheEventsBefore()
{
    QFETCH(QByteArray, end);
    QFETCH(QString, wanted);
    const ReadResult result = readJson("{\"format\": \"chancery/1\", \"events\": [\n"
                                       "{\"id\":\"a\",\"title\":\"A\",\"date\":\"1815\"}\n"
                                       + end);
    QCOMPARE(result.timeline->events().size(), std::size_t(1));
    QCOMPARE(result.diagnostics.size(), std::size_t(1));
    const Diagnostic &problem = result.diagnostics[0];
    QCOMPARE(QString::fromStdString(problem.code), QStringLiteral("json-syntax"));
    QCOMPARE(QStringLiteral("%1:%2").arg(problem.position.line).arg(problem.position.column),
             wanted.section(u' ', 0, 0));
    QCOMPARE(QString::fromStdString(problem.message()),
             QStringLiteral("this is not JSON: %1; reading ends here, events kept: 1")
                 .arg(wanted.section(u' ', 1)));
}

void TestJson::whatIsNoTimelineIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("an array") << QByteArray("[1, 2]") << "not-a-timeline";
    QTest::newRow("a number") << QByteArray("17") << "not-a-timeline";
    QTest::newRow("another object") << QByteArray("{\"a\": {\"b\": 1}}") << "not-a-timeline";
    QTest::newRow("objects of data")
        << QByteArray("{\"data\": [{\"title\":\"A\",\"start\":1815}]}") << "not-a-timeline";
    QTest::newRow("other events") << QByteArray("{\"events\": [{\"name\":\"A\",\"when\":1815}]}")
                                  << "not-a-timeline";
    QTest::newRow("nothing") << QByteArray(" \n") << "empty-document";
    QTest::newRow("no JSON") << QByteArray("{a: 1}") << "json-syntax";
    QTest::newRow("a script") << QByteArray("var data = {\"timeline\":{}};") << "json-syntax";
    QTest::newRow("a call") << QByteArray("callback({\"timeline\":{}})") << "json-syntax";
}

void TestJson::whatIsNoTimelineIsTold()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const ReadResult result = readJson(text);
    QVERIFY2(firstOf(result, code.toStdString()), qPrintable(briefs(result).join(u' ')));
    QVERIFY(result.timeline->events().empty());
}

void TestJson::depthIsLimited()
{
    const QByteArray deep(1'000'000, '[');
    const ReadResult result
        = readJson("{\"format\":\"chancery/1\",\"events\":[{\"id\":\"a\",\"title\":\"A\",\"date\":"
                   "\"1815\",\"relations\":"
                   + deep);
    QVERIFY(firstOf(result, "too-deep"));
    QVERIFY(firstOf(result, "json-syntax"));
    QVERIFY(readJson(deep).hasErrors());
}

void TestJson::aLongLineIsReadInTime()
{
    QByteArray text("{\"format\":\"chancery/1\",\"events\":[");
    for (int i = 0; i < 20'000; ++i) {
        text += i > 0 ? "," : "";
        text += "{\"id\":\"e" + QByteArray::number(i)
            + "\",\"title\":\"A \\\"title\\\" of some length\",\"date\":\"1815-05-08\"}";
    }
    const ReadResult result = readJson(text + "]}");
    QCOMPARE(result.timeline->events().size(), std::size_t(20'000));
    QVERIFY(result.diagnostics.empty());
}

/// Timelines of SIMILE are often JavaScript. YAML takes much of that, and would misread it.
void TestJson::scriptsAreKnownWhateverTheirName_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("single quotes") << QByteArray("{\n'dateTimeFormat': 'iso8601',\n'events': []}");
    QTest::newRow("no quotes") << QByteArray("{ wikiURL: \"x\", events: [] }");
    QTest::newRow("an assignment") << QByteArray("storyjs_jsonp_data = {\"timeline\": {}}");
}

void TestJson::scriptsAreKnownWhateverTheirName()
{
    QFETCH(QByteArray, text);
    for (const char *name : {"a", "a.js", "a.txt", "a.json"}) {
        const ReadResult result = readJson(text, name);
        QVERIFY2(firstOf(result, "json-syntax"), name);
        QCOMPARE(result.diagnostics.size(), std::size_t(1));
    }
    const ReadResult ours
        = readJson("{format: chancery/1, events: [{id: a, title: A, date: '1815'}]}", "a");
    QCOMPARE(picture(ours), QStringLiteral("a | 1815 | A |  |  | "));
}

void TestJson::timelineJsIsKnownByItsLaterEvents()
{
    const ReadResult result = readJson(R"({"title":{"text":{"headline":"T"}},"events":[
{"text":{"headline":"A"}},{"start_date":{"year":1815},"text":{"headline":"B"}}]})");
    QCOMPARE(picture(result), QStringLiteral("b | 1815 | B |  |  | "));
    QCOMPARE(complaints(result), QStringList{"2: no-date"});
}

void TestJson::contentDecides_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    const QByteArray own = "{\"format\":\"chancery/"
                           "1\",\"events\":[{\"id\":\"a\",\"title\":\"A\",\"date\":\"1815\"}]}";
    const QByteArray timelineJs
        = "{\"events\":[{\"start_date\":{\"year\":1815},\"text\":{\"headline\":\"A\"}}]}";
    const QByteArray simile
        = "{\"dateTimeFormat\":\"iso8601\",\"events\":[{\"start\":\"1815\",\"title\":\"A\"}]}";
    QTest::newRow("ours, without a name") << own << "a";
    QTest::newRow("ours, called YAML") << own << "a.yaml";
    QTest::newRow("ours, called CSV") << own << "a.csv";
    QTest::newRow("TimelineJS") << timelineJs << "a.txt";
    QTest::newRow("TimelineJS behind a comment") << "// a\n/* b */ " + timelineJs << "a.json";
    QTest::newRow("TimelineJS with an era alone")
        << QByteArray("{\"eras\":[],\"events\":[{\"startDate\":1815,\"headline\":\"A\"}]}") << "a";
    QTest::newRow("SIMILE") << simile << "a.js";
}

void TestJson::contentDecides()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    const ReadResult result = readJson(text, name.toStdString());
    QCOMPARE(picture(result), QStringLiteral("a | 1815 | A |  |  | "));
    QVERIFY(!result.hasErrors());
}

void TestJson::timelineJsIsRead()
{
    const ReadResult result = readJson(R"({"scale":"human",
"title":{"text":{"headline":"<b>Big</b> &amp; small","text":"x"}},
"events":[
 {"start_date":{"year":"-44","month":"3","day":15},"group":"Rome","background":{"color":"red"},
  "text":{"headline":"Ides","text":"<p>One</p><script>alert(1)</script><p>two &lt;3</p>"}},
 {"start_date":{"year":1815,"month":"","day":""},"end_date":{"year":1816},"unique_id":"b",
  "media":{"url":"https://example.org/a.jpg","caption":"C","credit":"D"},"text":{"headline":"B"}},
 {"display_date":"long ago","text":{"headline":"C"}}],
"eras":[{"start_date":{"year":1800},"end_date":{"year":1900},"text":{"headline":"E"}}]})");
    QCOMPARE(picture(result),
             QStringLiteral("ides | -0043-03-15 | Ides | Rome |  | \n"
                            "b | 1815/1816 | B |  |  | \n"
                            "e | 1800/1900 | E |  | era | "));
    QCOMPARE(result.timeline->title(), std::string("Big & small"));
    QCOMPARE(result.timeline->events()[0].summary, std::string("One\ntwo <3"));
    const Source &source = result.timeline->sources()[0];
    QCOMPARE(source.url, std::string("https://example.org/a.jpg"));
    QCOMPARE(source.title, std::string("C"));
    QCOMPARE(complaints(result), QStringList{"8: no-date"});
    QCOMPARE(firstOf(result, "not-held")->message(),
             std::string("what a timeline does not hold is left out: the text of the title slide, "
                         "background, display_date"));
    QVERIFY(firstOf(result, "years-before"));
    QVERIFY(firstOf(result, "kept-out"));
}

void TestJson::theOlderTimelineJsIsRead()
{
    const ReadResult result = readJson(R"({"timeline":{"headline":"Old","type":"default","date":[
{"startDate":"1815,5,8","endDate":"1815,5,10","headline":"H","text":"T","tag":"G",
 "asset":{"media":"http://example.org/x"}},
{"startDate":"May 1816","headline":"I"}]}})");
    QCOMPARE(picture(result),
             QStringLiteral("h | 1815-05-08/1815-05-10 | H | G |  | \n"
                            "i | 1816-05 | I |  |  | "));
    QCOMPARE(result.timeline->title(), std::string("Old"));
    QCOMPARE(result.timeline->sources().size(), std::size_t(1));
    QCOMPARE(complaints(result), QStringList());
}

/// All its events are in one object, which is not one entry for that.
void TestJson::aLongOlderTimelineJsIsReadWhole()
{
    constexpr int kEvents = 5'000;
    QByteArray text("{\"timeline\":{\"headline\":\"Old\",\"asset\":{\"media\":\"x\"},\"date\":[");
    for (int i = 0; i < kEvents; ++i) {
        text += i > 0 ? "," : "";
        text += "{\"startDate\":\"1815\",\"headline\":\"E" + QByteArray::number(i)
            + "\",\"tag\":\"\",\"asset\":{\"media\":\"\",\"credit\":\"\",\"caption\":\"\"}}";
    }
    const ReadResult result = readJson(
        text + "],\"era\":[{\"startDate\":\"1800\",\"endDate\":\"1900\",\"headline\":\"F\"}]}}");
    QCOMPARE(result.timeline->events().size(), std::size_t(kEvents + 1));
    QCOMPARE(result.timeline->title(), std::string("Old"));
    QCOMPARE(result.timeline->events().back().type, std::string("era"));
    QCOMPARE(complaints(result), QStringList());
    QCOMPARE(firstOf(result, "not-held")->message(),
             std::string("what a timeline does not hold is left out: asset of the timeline"));
}

void TestJson::whatTimelineJsSaysBesidesIsTold()
{
    const ReadResult result = readJson(R"({"events":[
{"start_date":{"year":1815,"month":5,"hour":9},"text":"All in one",
 "media":{"url":"https://example.org/a.jpg","link":"https://example.org/","thumbnail":"t"}},
{"start_date":{"year":1815,"month":5,"day":8,"hour":9,"millisecond":"5"},"headline":"B",
 "media":{"url":"<q>x</q>","alt":""}}]})");
    QCOMPARE(picture(result),
             QStringLiteral("all-in-one | 1815-05 | All in one |  |  | \n"
                            "b | 1815-05-08T09:00:00 | B |  |  | "));
    QCOMPARE(result.timeline->sources()[0].url, std::string("https://example.org/"));
    QCOMPARE(firstOf(result, "not-held")->message(),
             std::string("what a timeline does not hold is left out: a time of day without a day, "
                         "thumbnail of the media, the address of media that have a link, "
                         "milliseconds, media without an address"));
    QCOMPARE(complaints(result), QStringList());
}

void TestJson::membersThatStandTwiceAreTold()
{
    const ReadResult timelineJs = readJson("{\"events\":[{\"start_date\":{\"year\":1815,\n\"year\":"
                                           "1816},\"text\":{\"headline\":\"A\"}}]}");
    QCOMPARE(picture(timelineJs), QStringLiteral("a | 1815 | A |  |  | "));
    QCOMPARE(briefs(timelineJs), QStringList{"2:1 error duplicate-key"});
    const ReadResult simile = readJson("{\"dateTimeFormat\":\"\",\"events\":[{\"start\":\"1815\","
                                       "\n\"start\":1816,\"title\":\"A\"}]}");
    QCOMPARE(picture(simile), QStringLiteral("a | 1815 | A |  |  | "));
    QCOMPARE(briefs(simile), QStringList{"2:1 error duplicate-key"});
}

void TestJson::datesOfTimelineJsAreReadPartByPart_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QString>("edtf");
    QTest::newRow("year") << QByteArray("\"year\":1815") << "1815";
    QTest::newRow("year of three digits") << QByteArray("\"year\":476") << "0476";
    QTest::newRow("1 BCE") << QByteArray("\"year\":-1") << "0000";
    QTest::newRow("month") << QByteArray("\"year\":\"1815\",\"month\":\"05\"") << "1815-05";
    QTest::newRow("time") << QByteArray("\"year\":1815,\"month\":5,\"day\":8,\"hour\":14,"
                                        "\"minute\":30")
                          << "1815-05-08T14:30:00";
    QTest::newRow("midnight is no time")
        << QByteArray("\"year\":1815,\"month\":5,\"day\":8,\"hour\":0") << "1815-05-08";
    QTest::newRow("minutes alone")
        << QByteArray("\"year\":1815,\"month\":5,\"day\":8,\"minute\":7") << "1815-05-08T00:07:00";
    QTest::newRow("the year 0") << QByteArray("\"year\":0") << "";
    QTest::newRow("a month without a year") << QByteArray("\"year\":\"\",\"month\":5") << "";
    QTest::newRow("hour 25") << QByteArray("\"year\":1815,\"month\":5,\"day\":8,\"hour\":25") << "";
    QTest::newRow("a minute in words")
        << QByteArray("\"year\":1815,\"month\":5,\"day\":8,\"hour\":9,\"minute\":\"ten\"") << "";
    QTest::newRow("before the world") << QByteArray("\"year\":-13800000000") << "";
    QTest::newRow("month 13") << QByteArray("\"year\":1815,\"month\":13") << "";
}

void TestJson::datesOfTimelineJsAreReadPartByPart()
{
    QFETCH(QByteArray, date);
    QFETCH(QString, edtf);
    const ReadResult result
        = readJson("{\"events\":[{\"start_date\":{" + date + "},\"text\":{\"headline\":\"A\"}}]}");
    QCOMPARE(picture(result),
             edtf.isEmpty() ? QString() : QStringLiteral("a | %1 | A |  |  | ").arg(edtf));
    QCOMPARE(result.hasErrors(), edtf.isEmpty());
}

void TestJson::simileIsRead()
{
    const ReadResult result = readJson(R"({"wikiURL":"x","dateTimeFormat":"Gregorian","events":[
{"start":"May 28 2006","end":"Jun 15 2006","durationEvent":true,"title":"A &amp; B",
 "description":"<i>d</i>","image":"x.png","link":"https://example.org/"},
{"start":"soon","title":"C"}]})");
    QCOMPARE(picture(result), QStringLiteral("a-b | 2006-05-28/2006-06-15 | A & B |  |  | "));
    QCOMPARE(result.timeline->events()[0].summary, std::string("d"));
    QCOMPARE(result.timeline->sources().size(), std::size_t(1));
    QCOMPARE(complaints(result), QStringList{"4: invalid-date"});
    QVERIFY(firstOf(result, "not-held"));
}

void TestJson::datesOfSimileAreRead_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::newRow("May 28 2006 09:00:00 GMT") << "2006-05-28T09:00:00Z";
    QTest::newRow("Sat May 20 1961 00:00:00 GMT-0600") << "1961-05-20";
    QTest::newRow("Sat May 20 1961 10:30:00 GMT-0600 (CST)") << "1961-05-20T10:30:00-06:00";
    QTest::newRow("Jun 1961") << "1961-06";
    QTest::newRow("1215") << "1215";
    QTest::newRow("476") << "0476";
    QTest::newRow("-500") << "-0500";
    QTest::newRow("500 BC") << "-0499";
    QTest::newRow("1 BC") << "0000";
    QTest::newRow("2006-05-28T00:00:00Z") << "2006-05-28";
    QTest::newRow("1963-11-22") << "1963-11-22";
    QTest::newRow("Nov 02 2009 17:08:02 EST") << "2009-11-02T17:08:02-05:00";
    QTest::newRow("28 May 2006 GMT") << "2006-05-28";
    QTest::newRow("about May 1963") << "1963-05~";
    QTest::newRow("before May 1963") << "[..1963-04-30]";
    QTest::newRow("15 March 44 BC") << "-0043-03-15";
    QTest::newRow("May 20 61") << "";
    QTest::newRow("May 61") << "";
    QTest::newRow("Whenever May 1963") << "";
}

void TestJson::datesOfSimileAreRead()
{
    QFETCH(QString, edtf);
    const ReadResult result
        = readJson("{\"dateTimeFormat\":\"\",\"events\":[{\"title\":\"A\",\"start\":\""
                   + QByteArray(QTest::currentDataTag()) + "\"}]}");
    QCOMPARE(picture(result),
             edtf.isEmpty() ? QString() : QStringLiteral("a | %1 | A |  |  | ").arg(edtf));
    QCOMPARE(result.hasErrors(), edtf.isEmpty());
}

void TestJson::boundsOfSimileBecomeEdtf_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("edtf");
    QTest::newRow("an instant") << QByteArray(R"("start":"1815-05-08","latestStart":"1815-05-20")")
                                << "[1815-05-08..1815-05-20]";
    QTest::newRow("some day of a month")
        << QByteArray(R"("start":"1815-05-01","latestStart":"1815-05-31")") << "1815-05";
    QTest::newRow("some day of a year")
        << QByteArray(R"("start":"1815-01-01","latestStart":"1815-12-31")") << "1815";
    QTest::newRow("some day of ten years")
        << QByteArray(R"("start":"1810-01-01","latestStart":"1819-12-31")") << "181X";
    QTest::newRow("some year of a hundred")
        << QByteArray(R"("start":"1800","latestStart":"1899")") << "18XX";
    QTest::newRow("some month before the common era")
        << QByteArray(R"("start":"-0043-03-01","latestStart":"-0043-03-31")") << "-0043-03";
    QTest::newRow("an instant with an end")
        << QByteArray(R"("start":"1815","end":"1820","durationEvent":false)") << "[1815..1820]";
    QTest::newRow("a stretch") << QByteArray(
        R"("start":"1815","latestStart":"1817","earliestEnd":"1820","end":"1822")")
                               << "[1815..1817]/[1820..1822]";
    QTest::newRow("a stretch with a firm start")
        << QByteArray(R"("start":"1815","earliestEnd":"1820","end":"1822")") << "1815/[1820..1822]";
}

void TestJson::boundsOfSimileBecomeEdtf()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, edtf);
    const ReadResult result = readJson("{\"dateTimeFormat\":\"iso8601\",\"events\":[{\"title\":"
                                       "\"A\","
                                       + fields + "}]}");
    QCOMPARE(picture(result), QStringLiteral("a | %1 | A |  |  | ").arg(edtf));
    QVERIFY(!result.hasErrors());
}

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
