#include "program.h"

#include <QFile>
#include <QtTest>

using namespace chancery;

class TestDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExpressionIsOneLineOfSixColumns_data();
    void anExpressionIsOneLineOfSixColumns();
    void calendarAndCountOfYearsCanBeStated_data();
    void calendarAndCountOfYearsCanBeStated();
    void anUnknownCalendarOrCountIsWrongUsage();
    void anInvalidExpressionSaysWhyAndIsExitCodeOne();
    void severalExpressionsAreSeveralLinesInOrder();
    void aBatchHasOneLineForEachLine();
    void aBatchFollowsTheCommandLine();
    void anEmptyBatchIsDone();
    void tabsOfAnExpressionBreakNoColumn();
    void anEndlessLineTakesNoMemory();
    void aFolderAsInputIsExitCodeThree();
    void aFullDiskIsExitCodeThree();
    void publishedCasesAreUnderstood();
    void expressionsOfTheStandardAreUnderstood();
};

void TestDate::anExpressionIsOneLineOfSixColumns_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("columns");

    QTest::newRow("day") << "2000-07-04"
                         << "valid|0|2000-07-04|2000-07-04|4 July 2000";
    QTest::newRow("month") << "2000-07"
                           << "valid|0|2000-07-01|2000-07-31|July 2000";
    QTest::newRow("decade") << "199X"
                            << "valid|1|1990-01-01|1999-12-31|1990s";
    QTest::newRow("about") << "1815~"
                           << "valid|1|1815-01-01|1815-12-31|c. 1815";
    QTest::newRow("open end") << "1991/.."
                              << "valid|1|1991-01-01|inf|since 1991";
    QTest::newRow("unknown end") << "1991/"
                                 << "valid|1|1991-01-01|unknown|from 1991, end unknown";
    QTest::newRow("by") << "[..2019-04-18]"
                        << "valid|2|-inf|2019-04-18|by 18 April 2019";
    QTest::newRow("before our era") << "-0044"
                                    << "valid|1|-0044-01-01|-0044-12-31|45 BCE";
}

void TestDate::anExpressionIsOneLineOfSixColumns()
{
    QFETCH(QString, expression);
    QFETCH(QString, columns);
    const Outcome outcome = chancery::chancery({"date", "--", expression});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.err, QByteArray());
    const QString expected = expression + '\t' + QString(columns).replace('|', '\t') + '\n';
    QCOMPARE(QString::fromUtf8(outcome.out), expected);
}

void TestDate::calendarAndCountOfYearsCanBeStated_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("line");
    QTest::newRow("historical") << QStringList{"--years", "historical"}
                                << "-44|valid|1|-0043-01-01|-0043-12-31|44 BCE";
    QTest::newRow("astronomical") << QStringList{"--years", "astronomical", "--calendar=gregorian"}
                                  << "-0044|valid|1|-0044-01-01|-0044-12-31|45 BCE";
    QTest::newRow("Julian") << QStringList{"--calendar", "julian"}
                            << "1917-10-25|valid|0|1917-11-07|1917-11-07|"
                               "25 October / 7 November 1917 (O.S./N.S.)";
    QTest::newRow("both") << QStringList{"--calendar", "julian", "--years", "historical"}
                          << "-44-03-15|valid|1|-0043-03-13|-0043-03-13|"
                             "15 / 13 March 44 BCE (O.S./N.S.)";
}

void TestDate::calendarAndCountOfYearsCanBeStated()
{
    QFETCH(QStringList, options);
    QFETCH(QString, line);
    const QString expected = QString(line).replace('|', '\t') + '\n';
    const QString expression = line.section('|', 0, 0);
    const Outcome single
        = chancery::chancery(QStringList{"date"} + options + QStringList{"--", expression});
    QCOMPARE(single.exitCode, 0);
    QCOMPARE(QString::fromUtf8(single.out), expected);
    const Outcome batch
        = chancery::chancery(QStringList{"date", "--batch"} + options, expression.toUtf8());
    QCOMPARE(QString::fromUtf8(batch.out), expected);
}

void TestDate::anUnknownCalendarOrCountIsWrongUsage()
{
    QCOMPARE(chancery::chancery({"date", "--calendar", "roman", "1990"}).exitCode, 2);
    QCOMPARE(chancery::chancery({"date", "--years", "julian", "1990"}).exitCode, 2);
}

void TestDate::anInvalidExpressionSaysWhyAndIsExitCodeOne()
{
    const Outcome outcome = chancery::chancery({"date", "2019-13"});
    QCOMPARE(outcome.exitCode, 1);
    const QStringList columns = QString::fromUtf8(outcome.out.chopped(1)).split('\t');
    QCOMPARE(columns.size(), 6);
    QCOMPARE(columns.mid(0, 5), (QStringList{"2019-13", "invalid", "", "", ""}));
    QVERIFY(!columns.last().isEmpty());
}

void TestDate::severalExpressionsAreSeveralLinesInOrder()
{
    const Outcome outcome = chancery::chancery({"date", "2001", "nonsense", "1999"});
    QCOMPARE(outcome.exitCode, 1);
    const QStringList lines = outcome.outLines();
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("2001\tvalid\t"));
    QVERIFY(lines[1].startsWith("nonsense\tinvalid\t"));
    QVERIFY(lines[2].startsWith("1999\tvalid\t"));
}

void TestDate::aBatchHasOneLineForEachLine()
{
    const Outcome outcome = chancery::chancery({"date", "--batch"}, "2000-07\r\n\n 2001\n-0044");
    QCOMPARE(outcome.exitCode, 1); // the empty line and the blank before 2001
    const QStringList lines = outcome.outLines();
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith("2000-07\tvalid\t"));
    QVERIFY(lines[1].startsWith("\tinvalid\t"));
    QVERIFY(lines[2].startsWith(" 2001\tinvalid\t"));
    QVERIFY(lines[3].startsWith("-0044\tvalid\t"));
}

void TestDate::aBatchFollowsTheCommandLine()
{
    const Outcome outcome = chancery::chancery({"date", "--batch", "1815"}, "1914\n");
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.outLines().value(0).startsWith("1815\t"));
    QVERIFY(outcome.outLines().value(1).startsWith("1914\t"));
}

void TestDate::anEmptyBatchIsDone()
{
    const Outcome outcome = chancery::chancery({"date", "--batch"});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, QByteArray());
}

void TestDate::tabsOfAnExpressionBreakNoColumn()
{
    const Outcome outcome = chancery::chancery({"date", "20\t00\n\x1b[31m"});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.out.count('\t'), 5);
    QCOMPARE(outcome.out.count('\n'), 1);
    QVERIFY(!outcome.out.contains('\x1b'));
}

void TestDate::anEndlessLineTakesNoMemory()
{
    const Outcome outcome = chancery::chancery({"date", "--batch"}, QByteArray(50'000'000, '1'));
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.outLines().size(), 1);
    QVERIFY(outcome.out.size() < 200'000);
}

void TestDate::aFolderAsInputIsExitCodeThree()
{
    QProcess process;
    process.setStandardInputFile(QStringLiteral("/"));
    process.start(QStringLiteral(CHANCERY_BIN), {"date", "--batch"});
    if (!process.waitForStarted())
        QSKIP("this platform opens no folder as standard input");
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
}

void TestDate::aFullDiskIsExitCodeThree()
{
    QCOMPARE(chancery::chancery({"date", "2000"}, {}, "/dev/full").exitCode, 3);
}

void TestDate::publishedCasesAreUnderstood()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/dates/edtf_cases.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no dates/edtf_cases.tsv in the test data");
    const QStringList cases = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    QByteArray batch;
    for (const QString &line : cases.mid(1))
        batch += line.section('\t', 0, 0).toUtf8() + '\n';
    const QStringList rows = chancery::chancery({"date", "--batch"}, batch).outLines();
    QCOMPARE(rows.size(), cases.size() - 1);
    int wrong = 0;
    for (int i = 0; i < rows.size(); ++i) {
        const QStringList expected = cases[i + 1].split('\t');
        const QStringList row = rows[i].split('\t');
        const bool isValid = row.value(1) == "valid";
        const bool isExpected = expected.value(2) == "1";
        const auto agrees = [&](int known, int shown) {
            return !isExpected || expected.value(known).isEmpty()
                || expected.value(known) == row.value(shown);
        };
        if (isValid == isExpected && agrees(1, 2) && agrees(3, 3) && agrees(4, 4))
            continue;
        qWarning() << expected << row;
        ++wrong;
    }
    QCOMPARE(wrong, 0);
}

/// The table worked out from the standard, as a script sees it: columns two to five.
void TestDate::expressionsOfTheStandardAreUnderstood()
{
    QFile file(QStringLiteral(SOURCE_DIR "/tests/core/edtf_standard.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray batch;
    QStringList expected;
    for (const QString &line :
         QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts).mid(1)) {
        const QStringList fields = line.split('\t');
        if (fields[1] != "gregorian")
            continue;
        batch += fields[0].toUtf8() + '\n';
        expected << (fields[2] == "invalid"
                         ? fields[0] + "\tinvalid\t\t\t"
                         : QStringList{fields[0], "valid", fields[2], fields[3], fields[4]}.join(
                             '\t'));
    }
    QStringList found;
    for (const QString &row : chancery::chancery({"date", "--batch"}, batch).outLines())
        found << row.section('\t', 0, 4);
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestDate)
#include "test_date.moc"
