// What a conversion must neither change nor drop without a word, however odd the document is.
#include "core/io/table/columnmap.h"
#include "core/io/write/documentwriter.h"
#include "readtable.h"

#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace chancery;

namespace {

QByteArray written(const Timeline &timeline, WrittenFormat format,
                   std::vector<Diagnostic> *remarks = nullptr)
{
    QByteArray text;
    std::vector<Diagnostic> dropped;
    writeDocument(
        timeline, format,
        [&](std::string_view piece) {
            text.append(piece.data(), qsizetype(piece.size()));
            return true;
        },
        remarks ? *remarks : dropped);
    return text;
}

const char *nameFor(WrittenFormat format)
{
    return format == WrittenFormat::Yaml ? "x.yaml"
        : format == WrittenFormat::Json  ? "x.json"
                                         : "x.csv";
}

ReadResult through(const Timeline &timeline, WrittenFormat format)
{
    return readTable(written(timeline, format), {}, nameFor(format));
}

/// What an event says of its date, and by which events.
QString datePicture(const Timeline &timeline, const Event &event)
{
    QString text = QString::fromStdString(event.id) + QStringLiteral(": ");
    if (event.date) {
        text += QString::fromStdString(earliestText(event.date->possible.from))
            + QStringLiteral("/") + QString::fromStdString(latestText(event.date->possible.to));
    } else {
        text += QStringLiteral("none");
    }
    for (const RelativeDate &relative : event.relativeDates) {
        text += QStringLiteral(", by ") + QString::fromStdString(timeline.event(relative.event).id);
        if (relative.within)
            text += QStringLiteral(" +") + QString::fromStdString(dateWidthText(*relative.within));
    }
    return text;
}

QStringList datePictures(const Timeline &timeline)
{
    QStringList lines;
    for (const Event &event : timeline.events())
        lines << datePicture(timeline, event);
    return lines;
}

QByteArray oneEvent(const QByteArray &fields)
{
    return "format: chancery/1\nevents:\n  - {id: a, title: A, " + fields + "}\n";
}

QByteArray historical(const QByteArray &fields)
{
    return "years: historical\n" + oneEvent(fields);
}

} // namespace

class TestConversion : public QObject
{
    Q_OBJECT

private slots:
    void datesMeanTheSame_data();
    void datesMeanTheSame();
    void noWrongYearIsWritten_data();
    void noWrongYearIsWritten();
    void aCountOfYearsStays();
    void endsStayApartWhereOneIsNoDate();
    void typesStay();
    void hiddenCharactersStay_data();
    void hiddenCharactersStay();
    void wordsThatReadersOfYamlTakeForNumbersAreQuoted();
    void whatATableDropsIsNamed_data();
    void whatATableDropsIsNamed();
    void whatACellWouldSayOtherwiseIsLeftOut_data();
    void whatACellWouldSayOtherwiseIsLeftOut();
    void theFormatPageNamesEveryColumn();
    void repeatedLongIdsStayApart();
    void anIdWithoutItsUnderscoreIsStable();
};

void TestConversion::datesMeanTheSame_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("an invalid start") << oneEvent("start: foo, end: 1822");
    QTest::newRow("an interval as start") << oneEvent("start: 1815/1822");
    QTest::newRow("a margin") << oneEvent("start: 1815, end: 1822, margin: 2 years");
    QTest::newRow("a set at an end") << oneEvent("start: \"[1815..1817]\", end: 1822");
    QTest::newRow("a set at an end, as a date") << oneEvent("date: \"[1815..1817]/1822\"");
    QTest::newRow("the wrong way round") << oneEvent("date: 1822/1815");
    QTest::newRow("an unknown end") << oneEvent("end: 1822");
    QTest::newRow("without an end") << oneEvent("start: 1822, end: ..");
    QTest::newRow("an event named as another with a width")
        << QByteArray("format: chancery/1\nevents:\n  - {id: a, title: A, date: 1815}\n"
                      "  - {id: a +3 days, title: B, date: 1915}\n"
                      "  - {id: c, title: C, after: {event: a, within: 3 days}}\n"
                      "  - {id: d, title: D, after: a +3 days}\n");
}

void TestConversion::datesMeanTheSame()
{
    QFETCH(QByteArray, document);
    const ReadResult read = readDocument(document);
    for (const WrittenFormat format : {WrittenFormat::Yaml, WrittenFormat::Json})
        QCOMPARE(datePictures(*through(*read.timeline, format).timeline),
                 datePictures(*read.timeline));
}

void TestConversion::noWrongYearIsWritten_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<bool>("isTold"); ///< that a table cannot hold it
    QTest::newRow("a year 0 there is not") << historical("date: 0000") << true;
    QTest::newRow("the first century") << historical("date: 00XX") << true;
    QTest::newRow("the first decade") << historical("date: 000X/0044") << true;
    QTest::newRow("significant digits") << historical("date: -0100S1") << true;
    QTest::newRow("an exponent") << historical("date: Y-1E3") << true;
    QTest::newRow("X before 1") << historical("date: -004X") << true;
    QTest::newRow("44 BCE") << historical("date: -44") << false;
    QTest::newRow("a span") << historical("date: -0044-03-15/-0001") << false;
    QTest::newRow("a set") << historical("date: \"[-44,-0001..0014]\"") << false;
    QTest::newRow("two ends") << historical("start: \"[-0045,-0044]\", end: 0014") << true;
    QTest::newRow("the Common Era") << historical("date: \"1815~/1822?\"") << false;
    QTest::newRow("no date at all") << historical("date: in spring") << false;
}

void TestConversion::noWrongYearIsWritten()
{
    QFETCH(QByteArray, document);
    QFETCH(bool, isTold);
    const ReadResult read = readDocument(document);
    for (const WrittenFormat format : {WrittenFormat::Yaml, WrittenFormat::Json})
        QCOMPARE(datePictures(*through(*read.timeline, format).timeline),
                 datePictures(*read.timeline));
    std::vector<Diagnostic> remarks;
    const QByteArray table = written(*read.timeline, WrittenFormat::Csv, &remarks);
    const bool hasTold = std::any_of(remarks.begin(), remarks.end(), [](const Diagnostic &d) {
        return d.severity == Severity::Error;
    });
    const TimelinePtr again = readTable(table).timeline;
    if (!again->events().empty() && again->events()[0].date)
        QCOMPARE(datePictures(*again), datePictures(*read.timeline));
    else if (read.timeline->events()[0].date)
        QVERIFY(hasTold);
    if (!isTold)
        QVERIFY(!hasTold);
}

/// Also where none of its dates depends on it: the next one may.
void TestConversion::aCountOfYearsStays()
{
    const ReadResult read = readDocument(historical("date: 1815"));
    QVERIFY(written(*read.timeline, WrittenFormat::Yaml).contains("\nyears: historical\n"));
    QVERIFY(written(*read.timeline, WrittenFormat::Json).contains("\"years\": \"historical\""));
}

void TestConversion::endsStayApartWhereOneIsNoDate()
{
    const ReadResult read = readDocument(oneEvent("start: foo, end: 1822"));
    QVERIFY(
        written(*read.timeline, WrittenFormat::Yaml).contains("    start: foo\n    end: 1822\n"));
    const ReadResult joined = readDocument(oneEvent("start: 1815, end: 1822"));
    QVERIFY(written(*joined.timeline, WrittenFormat::Yaml).contains("    date: 1815/1822\n"));
}

void TestConversion::typesStay()
{
    const ReadResult read
        = readDocument("format: chancery/1\ntypes:\n  visit: {name: visit}\n  treaty: {shape: "
                       "star}\n  plain: {}\nevents:\n  - {id: a, title: A, date: 1815}\n");
    for (const WrittenFormat format : {WrittenFormat::Yaml, WrittenFormat::Json})
        QCOMPARE(through(*read.timeline, format).timeline->types(), read.timeline->types());
}

void TestConversion::hiddenCharactersStay_data()
{
    QTest::addColumn<QByteArray>("escape");
    for (const char *escape : {"\\0", "\\x01", "\\r", "\\x1B[31m", "\\x7F", "\\x85", "\\u2028",
                               "\\uFEFF", "\\u202E", "\\uFFFE", "\\U0001FFFF", "\\u200B", "\\b"})
        QTest::newRow(escape) << QByteArray(escape);
}

void TestConversion::hiddenCharactersStay()
{
    QFETCH(QByteArray, escape);
    const QByteArray text = "\"x" + escape + "y" + escape + "\"";
    const ReadResult read = readDocument(
        oneEvent("date: 1815, summary: " + text + ", actors: {b: " + text + "}, place: " + text));
    const Event &before = read.timeline->events().at(0);
    QVERIFY(!before.summary.empty());
    for (const WrittenFormat format : {WrittenFormat::Yaml, WrittenFormat::Json}) {
        const ReadResult again = through(*read.timeline, format);
        QCOMPARE(again.timeline->events().at(0).summary, before.summary);
        QCOMPARE(again.timeline->events().at(0).place, before.place);
        QCOMPARE(again.timeline->events().at(0).participants.at(0).role,
                 before.participants.at(0).role);
        QVERIFY(!again.hasErrors());
    }
}

void TestConversion::wordsThatReadersOfYamlTakeForNumbersAreQuoted()
{
    for (const char *word : {"-.inf", "+.INF", ".NaN", "1_000", "0o17", "1:30", "Off", "~"}) {
        const QByteArray quoted = QByteArray("\"") + word + '"';
        const ReadResult read = readDocument(oneEvent("date: 1815, place: " + quoted));
        QVERIFY2(written(*read.timeline, WrittenFormat::Yaml).contains("    place: " + quoted),
                 word);
    }
}

void TestConversion::whatATableDropsIsNamed_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("what");
    const QByteArray events = "events:\n  - {id: a, title: A, date: 1815, actors: [b]}\n";
    QTest::newRow("an actor without events")
        << QByteArray("format: chancery/1\nactors: {b: {}, c: {}}\n" + events)
        << QByteArray("actors that no event names");
    QTest::newRow("a source without events")
        << QByteArray("format: chancery/1\nsources: {s: {url: 'http://example.org'}}\n" + events)
        << QByteArray("sources that no event cites");
    QTest::newRow("an order of actors")
        << QByteArray("format: chancery/1\nactors: {c: {}, b: {}}\n" + events
                      + "  - {id: d, title: D, date: 1815, actors: [c]}\n")
        << QByteArray("the order of actors");
    QTest::newRow("a control character")
        << oneEvent("date: 1815, place: \"x\\x01\"") << QByteArray("control characters");
    QTest::newRow("a carriage return")
        << oneEvent("date: 1815, place: \"x\\ry\"") << QByteArray("control characters");
}

void TestConversion::whatATableDropsIsNamed()
{
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, what);
    std::vector<Diagnostic> remarks;
    const ReadResult read = readDocument(document);
    const QByteArray table = written(*read.timeline, WrittenFormat::Csv, &remarks);
    QCOMPARE(remarks.size(), std::size_t(1));
    QCOMPARE(remarks[0].code, std::string("not-held"));
    QCOMPARE(remarks[0].args.at(0), what.toStdString());
    QVERIFY(!readTable(table).hasErrors());
}

void TestConversion::whatACellWouldSayOtherwiseIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("code");
    QTest::newRow("an invalid start") << oneEvent("start: foo, end: 1822") << "ends-not-joined";
    QTest::newRow("an interval as start") << oneEvent("start: 1815/1822") << "ends-not-joined";
    QTest::newRow("an event named as another with a width")
        << QByteArray("format: chancery/1\nevents:\n  - {id: a, title: A, date: 1815}\n"
                      "  - {id: a +3 days, title: B, date: 1915}\n"
                      "  - {id: c, title: C, date: 1816, before: {event: a, within: 3 days}}\n")
        << "relative-misread";
}

void TestConversion::whatACellWouldSayOtherwiseIsLeftOut()
{
    QFETCH(QByteArray, document);
    std::vector<Diagnostic> remarks;
    const ReadResult read = readDocument(document);
    const QByteArray table = written(*read.timeline, WrittenFormat::Csv, &remarks);
    QTEST(QString::fromStdString(remarks.at(0).code), "code");
    QCOMPARE(remarks[0].severity, Severity::Error);
    QVERIFY(!table.contains("foo") && !table.contains("1815/1822")
            && !table.contains(",a +3 days"));
}

void TestConversion::theFormatPageNamesEveryColumn()
{
    QFile file(QStringLiteral(SOURCE_DIR "/docs/formats.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray page = file.readAll();
    const qsizetype from = page.indexOf("## Converting");
    const QByteArray section = page.mid(from, page.indexOf("\n## ", from + 1) - from);
    for (const std::string_view name : ownColumnNames())
        QVERIFY2(section.contains("`" + QByteArray(name.data(), qsizetype(name.size())) + "`"),
                 name.data());
}

/// "id#2" is not longer than an id may be, so that it is still the same when it is read.
void TestConversion::repeatedLongIdsStayApart()
{
    const QByteArray id(500, 'x');
    const ReadResult read = readDocument(
        "format: chancery/1\nevents:\n  - {id: " + id + ", title: A, date: 1815}\n  - {id: " + id
        + ", title: B, date: 1815}\n  - {id: c, title: C, date: 1815}\n");
    const ReadResult again = through(*read.timeline, WrittenFormat::Yaml);
    QVERIFY(!again.hasErrors());
    QCOMPARE(again.timeline->events()[1].id, read.timeline->events()[1].id);
}

void TestConversion::anIdWithoutItsUnderscoreIsStable()
{
    for (const char *id : {"_ x", "__x", "_ _x", "_"}) {
        const ReadResult read = readDocument(QByteArray("format: chancery/1\nevents:\n  - {id: '")
                                             + id + "', title: A, date: 1815}\n");
        const ReadResult again = through(*read.timeline, WrittenFormat::Yaml);
        QVERIFY2(!again.hasErrors(), id);
        QCOMPARE(again.timeline->events()[0].id, read.timeline->events()[0].id);
    }
}

QTEST_GUILESS_MAIN(TestConversion)
#include "test_conversion.moc"
