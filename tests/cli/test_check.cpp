#include "documents.h"
#include "program.h"

#include <QRegularExpression>
#include <QtTest>

#include <sys/stat.h>

using namespace chancery;

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedTimelineIsInOrder();
    void aDocumentInOrderPrintsNothing();
    void eachProblemIsALineWithItsPlace();
    void datesByOtherEventsAreChecked();
    void columnsCountCharacters();
    void aWarningAloneIsExitCodeZero();
    void whatCannotBeReadIsExitCodeThree_data();
    void whatCannotBeReadIsExitCodeThree();
    void whatHoldsNothingUsableIsExitCodeOne_data();
    void whatHoldsNothingUsableIsExitCodeOne();
    void utf16IsReadOrRefusedClearly();
    void aFullDiskIsExitCodeThree();
    void aReaderThatGoesAwayIsExitCodeThree();
    void publishedDocumentsNeitherCrashNorHang_data();
    void publishedDocumentsNeitherCrashNorHang();

private:
    Documents m_documents;
};

namespace {

const QRegularExpression
    kDiagnostic(QStringLiteral("^(.+):(\\d+):(\\d+): (error|warning|note): (.+)$"));

} // namespace

void TestCheck::theShippedTimelineIsInOrder()
{
    const Outcome outcome = chancery::chancery({"check", shippedTimeline()});
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
}

void TestCheck::aDocumentInOrderPrintsNothing()
{
    const QString file = m_documents.write("small.yaml", smallTimeline());
    const Outcome outcome = chancery::chancery({"check", file});
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
}

void TestCheck::eachProblemIsALineWithItsPlace()
{
    const QString file = m_documents.write("bad.yaml",
                                           "format: chancery/1\n"
                                           "actors:\n"
                                           "  east: {name: East}\n"
                                           "events:\n"
                                           "  - id: a\n"
                                           "    title: A\n"
                                           "    date: 2019-13\n"
                                           "    actors: [east]\n"
                                           "  - id: b\n"
                                           "    title: B\n"
                                           "    date: 2019\n"
                                           "    actors: [east, esat]\n");
    const Outcome outcome = chancery::chancery({"check", file});
    QCOMPARE(outcome.exitCode, 1);
    const QStringList lines = outcome.outLines();
    QCOMPARE(lines.size(), 2);
    const auto month = kDiagnostic.match(lines[0]);
    QVERIFY2(month.hasMatch(), qPrintable(lines[0]));
    QCOMPARE(month.captured(1), file);
    QCOMPARE(month.captured(2), "7");
    QCOMPARE(month.captured(3), "11");
    QCOMPARE(month.captured(4), "error");
    const auto actor = kDiagnostic.match(lines[1]);
    QVERIFY2(actor.hasMatch(), qPrintable(lines[1]));
    QCOMPARE(actor.captured(2), "12");
    QCOMPARE(actor.captured(3), "20");
    QVERIFY2(actor.captured(5).contains("east"), qPrintable(lines[1]));
}

void TestCheck::datesByOtherEventsAreChecked()
{
    const QString file = m_documents.write("relative.yaml",
                                           "format: chancery/1\n"
                                           "events:\n"
                                           "  - {id: visit, title: V, date: 2000, margin: 2 yrs}\n"
                                           "  - {id: a, title: A, after: visti +10 days}\n"
                                           "  - {id: b, title: B, after: c}\n"
                                           "  - {id: c, title: C, before: b}\n"
                                           "  - {id: d, title: D, date: 1999, after: visit}\n");
    const Outcome outcome = chancery::chancery({"check", file});
    QCOMPARE(outcome.exitCode, 1);
    QStringList lines = outcome.outLines();
    lines.replaceInStrings(file, "F");
    const QStringList expected{
        "F:3:47: error: margin '2 yrs' is not a length of time: its unit is not days, weeks, "
        "months "
        "or years; it is left out [write 2 years]",
        "F:4:30: error: after names the event 'visti', which does not exist; it is left out [did "
        "you mean 'visit'?]",
        "F:5:30: error: events are dated by each other in a circle: 'b' (line 5), 'c' (line 6); "
        "they take no date from that",
        "F:7:42: error: after 'visit' contradicts the date '1999'; the date stands",
    };
    QCOMPARE(lines, expected);
}

void TestCheck::columnsCountCharacters()
{
    const QString file = m_documents.write("columns.yaml",
                                           "format: chancery/1\n"
                                           "actors: {e: {name: E}}\n"
                                           "events:\n"
                                           "  - {id: a, title: Élysée, date: 2019-13}\n");
    const Outcome outcome = chancery::chancery({"check", file});
    const auto match = kDiagnostic.match(outcome.outLines().value(0));
    QVERIFY2(match.hasMatch(), outcome.out.constData());
    QCOMPARE(match.captured(2), "4");
    QCOMPARE(match.captured(3), "34"); // the 36th byte
}

void TestCheck::aWarningAloneIsExitCodeZero()
{
    QByteArray text = smallTimeline();
    text.replace("date: 2009\n", "date: 2009\n    colour: red\n");
    const QString file = m_documents.write("warning.yaml", text);
    const Outcome outcome = chancery::chancery({"check", file});
    const QStringList lines = outcome.outLines();
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines[0].contains("colour"), qPrintable(lines[0]));
    const auto match = kDiagnostic.match(lines[0]);
    QVERIFY(match.hasMatch());
    QCOMPARE(outcome.exitCode, match.captured(4) == "error" ? 1 : 0);
}

void TestCheck::whatCannotBeReadIsExitCodeThree_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("absent") << m_documents.path("absent.yaml");
    QTest::newRow("folder") << m_documents.path(".");
    QTest::newRow("endless device") << "/dev/zero";
    QTest::newRow("empty device") << "/dev/null";
    const QString fifo = m_documents.path("fifo");
    if (mkfifo(qPrintable(fifo), 0600) == 0)
        QTest::newRow("FIFO") << fifo;
}

void TestCheck::whatCannotBeReadIsExitCodeThree()
{
    QFETCH(QString, file);
    for (const QStringList &command :
         {QStringList{"check"}, {"list", "--format", "json"}, {"export", "-o", "never.png"}}) {
        const Outcome outcome = chancery::chancery(command + QStringList{file});
        QCOMPARE(outcome.exitCode, 3);
        const QByteArray told = command[0] == "check" ? outcome.out : outcome.err;
        QVERIFY2(told.contains(file.toUtf8()), told.constData());
    }
}

void TestCheck::whatHoldsNothingUsableIsExitCodeOne_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty file") << QByteArray();
    QTest::newRow("only a header") << QByteArray("format: chancery/1\n");
    QTest::newRow("no events") << QByteArray("format: chancery/1\nevents: []\n");
    QTest::newRow("not YAML") << QByteArray("{[}\n");
    QTest::newRow("a lone comma") << QByteArray(",");
    QTest::newRow("zero bytes") << QByteArray(4096, '\0');
    QTest::newRow("something else") << QByteArray("%PDF-1.4\n\xff\xfe\x00\x01", 13);
}

void TestCheck::whatHoldsNothingUsableIsExitCodeOne()
{
    QFETCH(QByteArray, text);
    const QString file = m_documents.write("nothing.yaml", text);
    for (const QStringList &command :
         {QStringList{"check"}, {"list", "--format", "json"}, {"export", "-o", "never.png"}}) {
        const Outcome outcome = chancery::chancery(command + QStringList{file});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(!outcome.err.isEmpty());
    }
    QVERIFY(!QFile::exists("never.png"));
}

void TestCheck::utf16IsReadOrRefusedClearly()
{
    const QString text = QString::fromUtf8(smallTimeline());
    const QByteArray utf16 = QByteArray("\xff\xfe", 2)
        + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    const QString file = m_documents.write("utf16.yaml", utf16);
    const Outcome outcome = chancery::chancery({"check", file});
    if (outcome.exitCode == 0)
        QCOMPARE(chancery::chancery({"list", file, "--format", "json"}).json().size(), 4);
    else
        QVERIFY2(outcome.out.contains(": error: "), outcome.out.constData());
    QVERIFY(outcome.exitCode == 0 || outcome.exitCode == 1);
}

void TestCheck::aFullDiskIsExitCodeThree()
{
    const QString file = m_documents.write("full.yaml", "format: chancery/1\nevents: 3\n");
    QCOMPARE(chancery::chancery({"check", file}, {}, "/dev/full").exitCode, 3);
}

void TestCheck::aReaderThatGoesAwayIsExitCodeThree()
{
    // More than a pipe holds, to a reader that takes one line.
    QByteArray text = "format: chancery/1\nevents:\n";
    for (int i = 0; i < 20'000; ++i)
        text += "  - {id: e" + QByteArray::number(i) + ", title: Something, date: 2000}\n";
    const QString file = m_documents.write("long.yaml", text);
    QProcess shell;
    shell.setProcessEnvironment(withoutDisplay());
    shell.start("bash",
                {"-c",
                 QStringLiteral("'%1' list '%2' --format json 2>/dev/null | head -n 1 "
                                ">/dev/null; exit ${PIPESTATUS[0]}")
                     .arg(QStringLiteral(CHANCERY_BIN), file)});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitCode(), 3);
}

void TestCheck::publishedDocumentsNeitherCrashNorHang_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("valid YAML") << TEST_DATA_DIR "/yaml/valid";
    QTest::newRow("invalid YAML") << TEST_DATA_DIR "/yaml/invalid";
}

void TestCheck::publishedDocumentsNeitherCrashNorHang()
{
    QFETCH(QString, folder);
    const QDir directory(folder);
    const QStringList names = directory.entryList(QDir::Files);
    if (names.isEmpty())
        QSKIP("no YAML documents in the test data");
    for (const QString &name : names) {
        const Outcome outcome = chancery::chancery({"check", directory.filePath(name)});
        QVERIFY2(outcome.exitCode == 1, qPrintable(name)); // none of them is a timeline
    }
}

QTEST_GUILESS_MAIN(TestCheck)
#include "test_check.moc"
