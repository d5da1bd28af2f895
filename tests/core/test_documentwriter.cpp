#include "core/io/table/celllist.h"
#include "core/io/table/celltext.h"
#include "core/io/write/documentwriter.h"
#include "core/io/write/yamlscalar.h"
#include "core/model/timelinebuilder.h"
#include "core/text/utf8.h"
#include "readtable.h"
#include "support/timelinedifference.h"

#include <rapidcheck.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace chancery;
using test::difference;
using test::Kept;

namespace {

struct Written
{
    QByteArray text;
    std::vector<Diagnostic> remarks;
};

Written written(const Timeline &timeline, WrittenFormat format)
{
    Written result;
    writeDocument(
        timeline, format,
        [&](std::string_view piece) {
            result.text.append(piece.data(), qsizetype(piece.size()));
            return true;
        },
        result.remarks);
    return result;
}

const char *nameOf(WrittenFormat format)
{
    switch (format) {
    case WrittenFormat::Yaml:
        return "test.yaml";
    case WrittenFormat::Json:
        return "test.json";
    case WrittenFormat::Csv:
        return "test.csv";
    case WrittenFormat::Tsv:
        break;
    }
    return "test.tsv";
}

/// What is different once a timeline was written and read again.
std::string differenceThrough(const Timeline &timeline, WrittenFormat format)
{
    const bool isTable = format == WrittenFormat::Csv || format == WrittenFormat::Tsv;
    const QByteArray text = written(timeline, format).text;
    const ReadResult again = readTable(text, {}, nameOf(format));
    return difference(timeline, *again.timeline, isTable ? Kept::Columns : Kept::All);
}

/// Characters that trip writers and readers.
rc::Gen<std::string> oddText()
{
    const auto piece = rc::gen::elementOf(std::vector<std::string>{"a",
                                                                   "b",
                                                                   " ",
                                                                   "  ",
                                                                   "\n",
                                                                   "\n\n",
                                                                   ": ",
                                                                   " #",
                                                                   "#",
                                                                   "-",
                                                                   "- ",
                                                                   "'",
                                                                   "\"",
                                                                   "\\",
                                                                   "[",
                                                                   "]",
                                                                   "{",
                                                                   "}",
                                                                   ",",
                                                                   "&",
                                                                   "*",
                                                                   "!",
                                                                   "|",
                                                                   ">",
                                                                   "%",
                                                                   "@",
                                                                   "`",
                                                                   "?",
                                                                   "? ",
                                                                   "=",
                                                                   "+",
                                                                   ";",
                                                                   "\\;",
                                                                   "\t",
                                                                   "---",
                                                                   "...",
                                                                   "~",
                                                                   "no",
                                                                   "null",
                                                                   "1815",
                                                                   "0x1F",
                                                                   "é",
                                                                   "国",
                                                                   "😀",
                                                                   "’",
                                                                   "1:20",
                                                                   "<<",
                                                                   "://",
                                                                   "(",
                                                                   ")",
                                                                   "/",
                                                                   "$",
                                                                   "a long word",
                                                                   "e\xCC\x81",
                                                                   "\xEF\xBB\xBF",
                                                                   "\xE2\x80\xA8",
                                                                   "\xC2\x85",
                                                                   "\xC2\xA0"});
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string> &pieces) {
                            std::string text;
                            for (const std::string &each : pieces)
                                text += each;
                            return text;
                        });
}

std::string oneLine(std::string text)
{
    for (char &c : text)
        c = c == '\n' || c == '\t' ? ' ' : c;
    return text;
}

/// An id of its own: what is left of odd text, and a number.
std::string oddId(std::size_t number)
{
    std::string id(trimmed(oneLine(*oddText())));
    for (const char *hidden : {"\xC2\x85"}) {
        for (std::size_t at = id.find(hidden); at != std::string::npos; at = id.find(hidden))
            id.erase(at, 2);
    }
    return std::string(trimmed("x" + id)) + std::to_string(number);
}

DraftText given(std::string text)
{
    return text.empty() ? DraftText() : DraftText(std::move(text), {1, 1});
}

TimelinePtr oddTimeline()
{
    DiagnosticLog log(1000);
    TimelineBuilder builder(BuildLimits(), log);
    builder.beginDocument("odd");
    builder.setTitle(given(*oddText()));
    std::vector<std::string> actors;
    std::vector<std::string> sources;
    for (std::size_t i = 0; i < 4; ++i) {
        actors.push_back(oddId(i));
        ActorDraft actor;
        actor.id = given(actors.back());
        actor.name = given(*oddText());
        actor.note = given(*oddText());
        actor.lifetime = given(*rc::gen::element<std::string>("", "1815/", "-0043/0014"));
        for (std::size_t group = 0; group < i; ++group) {
            if (*rc::gen::arbitrary<bool>())
                actor.partOf.push_back(
                    {given(actors[group]),
                     given(*rc::gen::element<std::string>("", "1815/..", "-0043/0014"))});
        }
        builder.addActor(std::move(actor));
        sources.push_back(oddId(i));
        SourceDraft source;
        source.id = given(sources.back());
        source.title = given(*oddText());
        source.url = given(std::string(trimmed(oneLine(*oddText()))));
        source.published = given(*rc::gen::element<std::string>("", "1815-05~"));
        builder.addSource(std::move(source));
    }
    std::vector<std::string> events;
    for (std::size_t i = 0; i < 4; ++i) {
        EventDraft event;
        events.push_back(oddId(i));
        event.id = given(events.back());
        event.title = given("t" + *oddText());
        event.shortTitle = given(*oddText());
        event.date = given(*rc::gen::element<std::string>(
            "1815", "[1815..1817]", "{1815,1817}", "1815-05-08/1822~", "-0043-03-15", "/1991",
            "1990/..", "476", "1815-05-08T12:00:00Z"));
        if (i == 1) {
            event.date = {};
            event.start = given("[1815..1817]");
            event.end = given("1822");
        }
        if (i == 2)
            event.margin = given("2 years");
        if (i == 3) {
            event.after = {given(events.front()),
                           given(*rc::gen::element<std::string>("", "9999 years")), true};
        }
        event.calendar = given(*rc::gen::element<std::string>("", "julian"));
        event.type = given(*rc::gen::element<std::string>("", "visit", "my; own"));
        event.status = given(*rc::gen::element<std::string>("", "planned", "disputed"));
        event.place = given(*oddText());
        event.summary = given(*oddText());
        event.importance = given(*rc::gen::element<std::string>("", "5"));
        for (const std::string &actor : actors)
            event.participants.push_back(
                {given(actor),
                 given(*rc::gen::element<std::string>("", "host", "guest", "an odd; role"))});
        for (const std::string &source : sources)
            event.citations.push_back(
                {given(source), given(std::string(trimmed(oneLine(*oddText()))))});
        event.relations.push_back({given(*rc::gen::element<std::string>("", "responds to; or not")),
                                   given(events.front())});
        builder.addEvent(std::move(event));
    }
    return builder.build();
}

} // namespace

/// What is written is read back: every string, every field, in every format.
class TestDocumentWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyTimelineIsReadBack_data();
    void anyTimelineIsReadBack();
    void longKeysAreReadBack();
    void ourDocumentsAreReadBack_data();
    void ourDocumentsAreReadBack();
    void realTablesAreReadBack_data();
    void realTablesAreReadBack();
    void naughtyStringsAreReadBack();
    void yamlIsAsACarefulPersonWritesIt();
    void yamlReadersTakeTextForText_data();
    void yamlReadersTakeTextForText();
    void cellsAreSplitAsTheyWereJoined();
    void formulasAreDefusedAndRestored_data();
    void formulasAreDefusedAndRestored();
    void anyCellIsRestored();
    void whatATableDoesNotHoldIsRemarkedOnOnce();
    void countsOfYearsAreKept_data();
    void countsOfYearsAreKept();
    void aYearWithoutSpellingIsLeftOutAndTold();
};

void TestDocumentWriter::anyTimelineIsReadBack_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("YAML") << int(WrittenFormat::Yaml);
    QTest::newRow("JSON") << int(WrittenFormat::Json);
    QTest::newRow("CSV") << int(WrittenFormat::Csv);
    QTest::newRow("TSV") << int(WrittenFormat::Tsv);
}

void TestDocumentWriter::anyTimelineIsReadBack()
{
    QFETCH(int, format);
    const bool holds = rc::check("a timeline is read back", [&] {
        const TimelinePtr timeline = oddTimeline();
        const std::string found = differenceThrough(*timeline, WrittenFormat(format));
        if (!found.empty())
            RC_LOG() << written(*timeline, WrittenFormat(format)).text.toStdString() << found;
        RC_ASSERT(found.empty());
    });
    QVERIFY(holds);
}

void TestDocumentWriter::longKeysAreReadBack()
{
    const std::string id = [] {
        std::string text;
        for (int i = 0; i < 490; ++i)
            text += "\xF0\x9F\x98\x80";
        return text;
    }();
    const QByteArray document = QByteArray("format: chancery/1\nactors:\n  ? \"") + id.c_str()
        + "\"\n  : {kind: state}\nevents:\n  - id: a\n    title: A\n    date: 1815\n    actors:\n"
          "      ? \""
        + id.c_str() + "\"\n      : host\n";
    const ReadResult read = readDocument(document);
    QCOMPARE(read.timeline->actors().front().id, id);
    for (const WrittenFormat format :
         {WrittenFormat::Yaml, WrittenFormat::Json, WrittenFormat::Csv})
        QCOMPARE(differenceThrough(*read.timeline, format), std::string());
}

void TestDocumentWriter::ourDocumentsAreReadBack_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("events.yaml") << QStringLiteral(SOURCE_DIR "/events.yaml");
    const QDir folder(QStringLiteral(SOURCE_DIR "/resources/examples"));
    for (const QString &name : folder.entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestDocumentWriter::ourDocumentsAreReadBack()
{
    QFETCH(QString, path);
    const ReadResult read = readFiles({path.toStdString()});
    QVERIFY(!read.timeline->events().empty());
    for (const WrittenFormat format :
         {WrittenFormat::Yaml, WrittenFormat::Json, WrittenFormat::Csv, WrittenFormat::Tsv})
        QCOMPARE(differenceThrough(*read.timeline, format), std::string());
    // YAML → JSON → YAML is the same text.
    const QByteArray yaml = written(*read.timeline, WrittenFormat::Yaml).text;
    const QByteArray json = written(*readDocument(yaml).timeline, WrittenFormat::Json).text;
    const ReadResult fromJson = readTable(json, {}, "test.json");
    QCOMPARE(written(*fromJson.timeline, WrittenFormat::Yaml).text, yaml);
    QVERIFY(QJsonDocument::fromJson(json).isObject());
}

void TestDocumentWriter::realTablesAreReadBack_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/events"));
    for (const QString &name : folder.entryList({QStringLiteral("*.csv")}, QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    if (folder.entryList({QStringLiteral("*.csv")}, QDir::Files).isEmpty())
        QTest::newRow("absent") << QString();
}

void TestDocumentWriter::realTablesAreReadBack()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the real data are not beside the checkout");
    const ReadResult read = readFiles({path.toStdString()});
    QVERIFY(!read.timeline->events().empty());
    for (const WrittenFormat format :
         {WrittenFormat::Yaml, WrittenFormat::Json, WrittenFormat::Csv})
        QCOMPARE(differenceThrough(*read.timeline, format), std::string());
}

void TestDocumentWriter::naughtyStringsAreReadBack()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/strings/blns.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the real data are not beside the checkout");
    DiagnosticLog log(1000);
    TimelineBuilder builder(BuildLimits(), log);
    builder.beginDocument("naughty");
    builder.namesStandForThemselves();
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        std::string text = value.toString().toStdString();
        text.erase(std::remove_if(text.begin(), text.end(),
                                  [](char c) { return (c >= 0 && c < 32) || c == 127; }),
                   text.end());
        EventDraft event;
        event.title = given("t" + text);
        event.date = given("1815");
        event.summary = given(text);
        if (!trimmed(text).empty())
            event.participants.push_back({given(text), {}});
        builder.addEvent(std::move(event));
    }
    const TimelinePtr timeline = builder.build();
    QVERIFY(timeline->events().size() > 500);
    for (const WrittenFormat format :
         {WrittenFormat::Yaml, WrittenFormat::Json, WrittenFormat::Csv}) {
        const std::string found = differenceThrough(*timeline, format);
        QVERIFY2(found.empty(), (std::string(nameOf(format)) + " " + found).c_str());
    }
}

void TestDocumentWriter::yamlIsAsACarefulPersonWritesIt()
{
    const QByteArray document = R"(format: chancery/1
title: "Yes"

sources:
  gazette: {title: "The Gazette: a paper", published: 1815-05, url: "https://example.org/"}

actors:
  east: {name: East, kind: state}
  envoy: {kind: person, part_of: east}
  consul: {kind: person, part_of: [{actor: east, during: 1999-12-31/..}, envoy]}
  minister:
    name: A minister of more than one country, whose name is long
    part_of:
      - {actor: consul, during: "[1815..1820]"}
      - {actor: east, during: 1822-05-01/1822-06-30}
      - {actor: envoy, during: 1823~/..}
      - east

types:
  duel: {name: Duel, shape: star, tone: conflict}

events:
  - id: call
    title: The envoy calls
    date: "[2000-07..]"
    margin: 2 years
    after: visit +10 days
    type: duel
    status: planned
    actors: {envoy: guest, east: host}
    summary: >-
      A long talk of which much was said and more was written, by those who were there and by
      those who were not, for years to come.
    sources: [{ref: gazette, locator: page 3}]
    relations: [{kind: responds-to, event: visit}]

  - id: visit
    title: "1815"
    date: 1815-05-08/1815-05-10
    actors: [east, {envoy: guest}]
    importance: 5
    sources: [gazette]
)";
    const ReadResult read = readDocument(document);
    QCOMPARE(written(*read.timeline, WrittenFormat::Yaml).text, document);
}

void TestDocumentWriter::yamlReadersTakeTextForText_data()
{
    QTest::addColumn<QString>("scalar");
    QTest::newRow("words") << "words";
    QTest::newRow("no") << "\"no\"";
    QTest::newRow("Null") << "\"Null\"";
    QTest::newRow("1815") << "\"1815\"";
    QTest::newRow("1815-05-08") << "\"1815-05-08\"";
    QTest::newRow("1e3") << "\"1e3\"";
    QTest::newRow("12:30") << "\"12:30\"";
    QTest::newRow("a: b") << "\"a: b\"";
    QTest::newRow("a #b") << "\"a #b\"";
    QTest::newRow("a#b") << "a#b";
    QTest::newRow("- a") << "\"- a\"";
    QTest::newRow("-a") << "-a";
    QTest::newRow("@a") << "\"@a\"";
    QTest::newRow(" a") << "\" a\"";
    QTest::newRow("say \"a\"") << "say \"a\"";
    QTest::newRow("\"a\"") << "\"\\\"a\\\"\"";
    QTest::newRow("a\nb") << "\"a\\nb\"";
    QTest::newRow("") << "\"\"";
}

void TestDocumentWriter::yamlReadersTakeTextForText()
{
    QFETCH(QString, scalar);
    QCOMPARE(QString::fromStdString(yamlScalar(QTest::currentDataTag(), YamlPlace::Block)), scalar);
}

void TestDocumentWriter::cellsAreSplitAsTheyWereJoined()
{
    const bool holds = rc::check("lists in cells are read back", [] {
        const auto item = rc::gen::map(
            rc::gen::container<std::string>(rc::gen::element('a', ';', '|', '\\', ' ', ',')),
            [](const std::string &text) { return std::string(trimmed(text)); });
        const auto items = *rc::gen::container<std::vector<std::string>>(item);
        const std::vector<std::string> again = splitCell(joinedCell(items));
        const bool isNothing = items.size() == 1 && items.front().empty();
        RC_ASSERT(again == (isNothing ? std::vector<std::string>() : items));
    });
    QVERIFY(holds);
    QCOMPARE(splitCell("a; b|c"), (std::vector<std::string>{"a", "b", "c"}));
    QCOMPARE(splitCell("C:\\a;b"), (std::vector<std::string>{"C:\\a", "b"}));
    QCOMPARE(splitCell(";a;;"), (std::vector<std::string>{"", "a", "", ""}));
}

void TestDocumentWriter::formulasAreDefusedAndRestored_data()
{
    QTest::addColumn<QString>("cell");
    QTest::newRow("=1+1") << "'=1+1";
    QTest::newRow("+1") << "'+1";
    QTest::newRow("-0043") << "'-0043";
    QTest::newRow("@SUM(A1)") << "'@SUM(A1)";
    QTest::newRow("\t=1") << "'\t=1";
    QTest::newRow("'=1") << "''=1";
    QTest::newRow("'quoted'") << "'quoted'";
    QTest::newRow("'") << "'";
    QTest::newRow("1-1") << "1-1";
}

void TestDocumentWriter::formulasAreDefusedAndRestored()
{
    QFETCH(QString, cell);
    const std::string text = QTest::currentDataTag();
    QCOMPARE(QString::fromStdString(defusedCell(text)), cell);
    QCOMPARE(std::string(restoredCell(defusedCell(text))), text);
}

void TestDocumentWriter::anyCellIsRestored()
{
    QVERIFY(rc::check("a defused cell is restored and runs nothing", [] {
        const auto text = *rc::gen::container<std::string>(
            rc::gen::element('\'', '=', '+', '-', '@', '\t', 'a', ' '));
        const std::string cell = defusedCell(text);
        RC_ASSERT(restoredCell(cell) == text);
        RC_ASSERT(cell.empty() || std::string("=+-@\t\r").find(cell[0]) == std::string::npos);
    }));
}

void TestDocumentWriter::whatATableDoesNotHoldIsRemarkedOnOnce()
{
    const ReadResult read = readDocument("format: chancery/1\ntitle: T\nactors:\n  a: {name: A}\n"
                                         "  b: {name: B}\nevents:\n  - {id: e, title: E, actors: "
                                         "[a, b]}\n");
    const Written table = written(*read.timeline, WrittenFormat::Csv);
    QCOMPARE(table.remarks.size(), std::size_t(2));
    QCOMPARE(table.remarks[0].message(),
             std::string("what a table does not hold is left out: the title of the timeline, names "
                         "of actors"));
    QCOMPARE(table.remarks[1].code, std::string("undated-rows"));
    QCOMPARE(table.text, QByteArray("id,title,date,actors\ne,E,,a;b\n"));
    QVERIFY(written(*read.timeline, WrittenFormat::Yaml).remarks.empty());
}

void TestDocumentWriter::countsOfYearsAreKept_data()
{
    QTest::addColumn<QByteArray>("years");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("historical") << QByteArray("years: historical\n") << QByteArray("-0044-03-15")
                                << QByteArray("'-0043-03-15");
    QTest::newRow("1 BCE") << QByteArray("years: historical\n") << QByteArray("-0001")
                           << QByteArray("0000");
    QTest::newRow("astronomical") << QByteArray() << QByteArray("-0043-03-15")
                                  << QByteArray("'-0043-03-15");
    QTest::newRow("historical, but of our era")
        << QByteArray("years: historical\n") << QByteArray("1815~") << QByteArray("1815~");
}

void TestDocumentWriter::countsOfYearsAreKept()
{
    QFETCH(QByteArray, years);
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, cell);
    const ReadResult read
        = readDocument("format: chancery/1\n" + years + "events:\n  - {id: e, title: E, date: \""
                       + date + "\"}\n");
    QVERIFY(!read.hasErrors());
    QCOMPARE(differenceThrough(*read.timeline, WrittenFormat::Yaml), std::string());
    const QByteArray table = written(*read.timeline, WrittenFormat::Csv).text;
    QCOMPARE(table, "id,title,date,actors\ne,E," + cell + ",\n");
    const ReadResult again = readTable(table);
    QCOMPARE(earliestText(again.timeline->events()[0].date->possible.from),
             earliestText(read.timeline->events()[0].date->possible.from));
}

void TestDocumentWriter::aYearWithoutSpellingIsLeftOutAndTold()
{
    const ReadResult read = readDocument("format: chancery/1\nyears: historical\nevents:\n"
                                         "  - {id: e, title: E, date: -004X}\n");
    QVERIFY(!read.hasErrors());
    const Written table = written(*read.timeline, WrittenFormat::Csv);
    QCOMPARE(table.text, QByteArray("id,title,date,actors\ne,E,,\n"));
    QCOMPARE(table.remarks.front().code, std::string("years-not-spelled"));
}

QTEST_GUILESS_MAIN(TestDocumentWriter)
#include "test_documentwriter.moc"
