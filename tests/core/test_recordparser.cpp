#include "core/io/table/recordparser.h"

#include <rapidcheck.h>

#include <QtTest>

using namespace chancery;

namespace {

/// "a|b" of each record's cells, with the line it begins on: "1: a|b".
QStringList recordsOf(const QByteArray &text, char delimiter = ',')
{
    QStringList lines;
    const std::string copy = text.toStdString();
    RecordParser parser(copy, delimiter, 1000);
    TableRecord record;
    while (parser.next(record)) {
        QStringList cells;
        for (const std::string &cell : record.cells)
            cells << QString::fromStdString(cell);
        lines << QStringLiteral("%1: %2").arg(record.line).arg(cells.join(QLatin1Char('|')));
    }
    return lines;
}

/// RFC 4180, with every cell in quotes.
std::string written(const std::vector<std::vector<std::string>> &rows, char delimiter)
{
    std::string text;
    for (const auto &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += i > 0 ? std::string(1, delimiter) : std::string();
            text += '"';
            for (const char c : row[i])
                text += c == '"' ? std::string("\"\"") : std::string(1, c);
            text += '"';
        }
        text += '\n';
    }
    return text;
}

} // namespace

class TestRecordParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAreReadAsRfc4180Says_data();
    void recordsAreReadAsRfc4180Says();
    void whatIsWrittenInQuotesIsReadBack();
    void aQuoteThatNeverClosesIsACharacter();
    void textBehindAClosingQuoteIsKept();
    void cellsBeyondTheLimitAreCounted();
    void offsetsAreWhereCellsBegin();
};

void TestRecordParser::recordsAreReadAsRfc4180Says_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("records");
    QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << QStringList{"1: a|b", "2: c|d"};
    QTest::newRow("no line end at the end")
        << QByteArray("a,b\nc,d") << QStringList{"1: a|b", "2: c|d"};
    QTest::newRow("delimiter in quotes") << QByteArray("\"a,b\",c\n") << QStringList{"1: a,b|c"};
    QTest::newRow("line feed in quotes")
        << QByteArray("\"a\nb\",c\nd,e\n") << QStringList{"1: a\nb|c", "3: d|e"};
    QTest::newRow("doubled quotes")
        << QByteArray("\"say \"\"a\"\"\",b\n") << QStringList{"1: say \"a\"|b"};
    QTest::newRow("only a doubled quote") << QByteArray("\"\"\"\",b\n") << QStringList{"1: \"|b"};
    QTest::newRow("empty cells") << QByteArray(",,\n\"\",\n") << QStringList{"1: ||", "2: |"};
    QTest::newRow("blanks are part of a cell")
        << QByteArray(" a , b\n") << QStringList{"1:  a | b"};
    QTest::newRow("but not around quotes")
        << QByteArray(" \"a\" , \"b\"\n") << QStringList{"1: a|b"};
    QTest::newRow("quote inside a cell")
        << QByteArray("5\" gun,b\n") << QStringList{"1: 5\" gun|b"};
    QTest::newRow("empty line is an empty record")
        << QByteArray("a\n\nb\n") << QStringList{"1: a", "2: ", "3: b"};
    QTest::newRow("nothing") << QByteArray() << QStringList();
}

void TestRecordParser::recordsAreReadAsRfc4180Says()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, records);
    QCOMPARE(recordsOf(text), records);
}

void TestRecordParser::whatIsWrittenInQuotesIsReadBack()
{
    const bool holds = rc::check("written cells are read back", [] {
        const char delimiter = *rc::gen::element(',', ';', '\t', '|');
        const auto cell = rc::gen::container<std::string>(
            rc::gen::element('a', '"', ',', ';', '\t', '|', '\n', ' ', '\'', '\\'));
        const auto row = rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(cell));
        const auto rows
            = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::vector<std::string>>>(row));
        const std::string text = written(rows, delimiter);
        RecordParser parser(text, delimiter, 1000);
        TableRecord record;
        int line = 1;
        for (const auto &wanted : rows) {
            RC_ASSERT(parser.next(record));
            RC_ASSERT(record.cells == wanted);
            RC_ASSERT(record.line == line);
            RC_ASSERT(record.problem == QuoteProblem::None);
            for (const std::string &each : wanted)
                line += static_cast<int>(std::count(each.begin(), each.end(), '\n'));
            ++line;
        }
        RC_ASSERT(!parser.next(record));
    });
    QVERIFY(holds);
}

void TestRecordParser::aQuoteThatNeverClosesIsACharacter()
{
    const QByteArray text = "a,\"b\nc,d\n";
    QCOMPARE(recordsOf(text), (QStringList{"1: a|\"b", "2: c|d"}));
    // Also where the next quote closes nothing, but opens.
    QCOMPARE(recordsOf("a,\"b\nc,\"d\"\ne,f\n"), (QStringList{"1: a|\"b", "2: c|d", "3: e|f"}));
    const std::string copy = text.toStdString();
    RecordParser parser(copy, ',', 10);
    TableRecord record;
    QVERIFY(parser.next(record));
    QCOMPARE(record.problem, QuoteProblem::NeverCloses);
    QCOMPARE(record.problemCell, std::size_t(1));
}

void TestRecordParser::textBehindAClosingQuoteIsKept()
{
    const std::string text = "\"a\" b,c\n";
    RecordParser parser(text, ',', 10);
    TableRecord record;
    QVERIFY(parser.next(record));
    QCOMPARE(record.cells, (std::vector<std::string>{"a b", "c"}));
    QCOMPARE(record.problem, QuoteProblem::TextBehind);
}

void TestRecordParser::cellsBeyondTheLimitAreCounted()
{
    const std::string text = "a,b,\"c\nc\",d\ne\n";
    RecordParser parser(text, ',', 2);
    TableRecord record;
    QVERIFY(parser.next(record));
    QCOMPARE(record.cells, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(record.cellCount, std::size_t(4));
    QVERIFY(parser.next(record));
    QCOMPARE(record.cells, std::vector<std::string>{"e"});
    QCOMPARE(record.line, 3);
}

void TestRecordParser::offsetsAreWhereCellsBegin()
{
    const std::string text = "ab,\"c\",d\n";
    RecordParser parser(text, ',', 10);
    TableRecord record;
    QVERIFY(parser.next(record));
    QCOMPARE(record.offsets, (std::vector<std::size_t>{0, 3, 7}));
}

QTEST_GUILESS_MAIN(TestRecordParser)
#include "test_recordparser.moc"
