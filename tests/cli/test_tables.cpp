#include "documents.h"
#include "program.h"

#include <QDir>
#include <QJsonObject>
#include <QtTest>

using namespace chancery;

namespace {

const QByteArray kTable
    = "Was;Wann genau;Wer\r\nEin Besuch;1815-05-08;Ost|West\r\nOhne Tag;;Ost\r\n";

} // namespace

/// Spreadsheets and files of other programs on the command line.
class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemsNameLineAndColumn();
    void mapSaysWhatColumnsHold();
    void mapIsKnownToEveryCommand_data();
    void mapIsKnownToEveryCommand();
    void aWrongMapIsWrongUsage_data();
    void aWrongMapIsWrongUsage();
    void shippedExamplesGiveNoFalseAlarm_data();
    void shippedExamplesGiveNoFalseAlarm();
    void filesOfSeveralKindsAreOneTimeline();
    void aDocumentMayIncludeATable();

private:
    Documents m_documents;
};

void TestTables::problemsNameLineAndColumn()
{
    const QString file = m_documents.write("a.csv", "title,Start Date\nA,1815-13\nB,1815\n");
    const Outcome outcome = chancery::chancery({"check", file});
    QVERIFY(outcome.out.contains((file + ":2:Start Date: error: ").toUtf8()));
    QCOMPARE(outcome.exitCode, 1);
}

void TestTables::mapSaysWhatColumnsHold()
{
    const QString file = m_documents.write("german.csv", kTable);
    const Outcome unmapped = chancery::chancery({"check", file});
    QCOMPARE(unmapped.exitCode, 1);
    QVERIFY(unmapped.out.contains("Was, Wann genau, Wer"));
    const Outcome mapped
        = chancery::chancery({"list", file, "--format", "json", "--map", "title=Was", "--map",
                              "date=Wann genau", "--map=actors=Wer"});
    QCOMPARE(mapped.exitCode, 0);
    QCOMPARE(mapped.json().size(), 1);
    const QJsonObject event = mapped.json().first().toObject();
    QCOMPARE(event["title"].toString(), QStringLiteral("Ein Besuch"));
    QCOMPARE(event["line"].toInt(), 2);
    QCOMPARE(event["actors"].toArray().size(), 2);
    QVERIFY(mapped.err.contains("'Ohne Tag' has no date and is kept out"));
    // The field may be called as a column would be.
    QCOMPARE(chancery::chancery({"list", file, "--format", "json", "--map", "headline=Was", "--map",
                                 "Start Date=Wann genau"})
                 .json()
                 .size(),
             1);
}

void TestTables::mapIsKnownToEveryCommand_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("check") << QStringList{"check"};
    QTest::newRow("list") << QStringList{"list"};
    QTest::newRow("export") << QStringList{"export", "-o", m_documents.path("a.svg")};
    QTest::newRow("convert") << QStringList{"convert", "-o", m_documents.path("a.yaml")};
}

void TestTables::mapIsKnownToEveryCommand()
{
    QFETCH(QStringList, command);
    const QString file
        = m_documents.write("mapped.csv", "Was;Wann genau\r\nEin Besuch;1815-05-08\r\n");
    const Outcome outcome = chancery::chancery(
        command + QStringList{file, "--map", "title=Was", "--map", "date=Wann genau"});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.err, QByteArray());
}

void TestTables::aWrongMapIsWrongUsage_data()
{
    QTest::addColumn<QString>("map");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no field of that name") << "titlle=Was" << QByteArray("did you mean title?");
    QTest::newRow("no column") << "title=" << QByteArray("FIELD=COLUMN");
    QTest::newRow("no field") << "=Was" << QByteArray("FIELD=COLUMN");
    QTest::newRow("neither") << "title" << QByteArray("FIELD=COLUMN");
}

void TestTables::aWrongMapIsWrongUsage()
{
    QFETCH(QString, map);
    QFETCH(QByteArray, says);
    const QString file = m_documents.write("german.csv", kTable);
    for (const char *command : {"check", "list"}) {
        const Outcome outcome
            = chancery::chancery({QString::fromLatin1(command), file, "--map", map});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.err.contains(says), outcome.err.constData());
    }
}

void TestTables::shippedExamplesGiveNoFalseAlarm_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(SOURCE_DIR "/resources/examples"));
    for (const QString &name : folder.entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestTables::shippedExamplesGiveNoFalseAlarm()
{
    QFETCH(QString, file);
    const Outcome outcome = chancery::chancery({"check", file});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(!outcome.out.contains("error:") && !outcome.out.contains("warning:"),
             outcome.out.constData());
}

void TestTables::filesOfSeveralKindsAreOneTimeline()
{
    const QString csv = m_documents.write("a.csv", "id,title,date,actors\na,A,1815,X\n");
    const QString ics = m_documents.write("b.ics",
                                          "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:b\nSUMMARY:B\n"
                                          "DTSTART;VALUE=DATE:18160508\nATTENDEE;CN=X:mailto:x@y\n"
                                          "END:VEVENT\nEND:VCALENDAR\n");
    const Outcome outcome
        = chancery::chancery({"list", csv, ics, "--format", "json", "--actor", "X"});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.json().size(), 2);
    QCOMPARE(outcome.json()[0].toObject()["file"].toString(), csv);
    QCOMPARE(outcome.json()[1].toObject()["file"].toString(), ics);
}

void TestTables::aDocumentMayIncludeATable()
{
    m_documents.write("included.csv", "title,date,actors\nA,1815,X\n");
    const QString yaml = m_documents.write(
        "including.yaml",
        "format: chancery/1\nactors: {X: {name: The X}}\ninclude: [included.csv]\n");
    const Outcome outcome = chancery::chancery({"list", yaml, "--format", "json"});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.json()[0].toObject()["actors"].toArray()[0].toObject()["name"].toString(),
             QStringLiteral("The X"));
}

QTEST_GUILESS_MAIN(TestTables)
#include "test_tables.moc"
