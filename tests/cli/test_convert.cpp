#include "documents.h"
#include "program.h"

#include <QJsonObject>
#include <QtTest>

using namespace chancery;

class TestConvert : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theEndingSaysTheFormat_data();
    void theEndingSaysTheFormat();
    void jsonAndBackIsTheSameText();
    void aTableKeepsItsColumnsAndTellsTheRestOnce();
    void columnsCanBeMapped();
    void severalFilesAreOneDocument();
    void problemsOfTheFilesGoToStandardError();
    void noFileThatIsReadIsWrittenOver_data();
    void noFileThatIsReadIsWrittenOver();
    void wrongUsageIsExitCodeTwo_data();
    void wrongUsageIsExitCodeTwo();
    void withoutEventsNothingIsWritten();
    void whatCannotBeWrittenIsExitCodeThree_data();
    void whatCannotBeWrittenIsExitCodeThree();

private:
    Outcome convert(const QStringList &files, const QString &output,
                    const QStringList &options = {}) const
    {
        return chancery::chancery(QStringList{"convert"} + files
                                  + QStringList{"-o", m_documents.path(output)} + options);
    }
    QByteArray contents(const QString &name) const
    {
        QFile file(m_documents.path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Documents m_documents;
    QString m_small;
};

void TestConvert::initTestCase()
{
    m_small = m_documents.write("small.yaml", smallTimeline());
    QVERIFY(!m_small.isEmpty());
}

void TestConvert::theEndingSaysTheFormat_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    const QByteArray columns = "id,title,date,type,status,actors,roles,place,summary,sources,";
    QTest::newRow("YAML") << "a.yaml"
                          << QByteArray("format: chancery/1\ntitle: A small timeline\n");
    QTest::newRow("yml") << "a.yml" << QByteArray("format: chancery/1\n");
    QTest::newRow("JSON") << "a.json" << QByteArray("{\n  \"format\": \"chancery/1\",\n");
    QTest::newRow("CSV") << "a.csv" << columns;
    QTest::newRow("TSV") << "a.tsv" << QByteArray(columns).replace(',', '\t');
    QTest::newRow("capitals") << "b.CSV" << columns;
}

void TestConvert::theEndingSaysTheFormat()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, beginning);
    const Outcome outcome = convert({m_small}, name);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(contents(name).left(beginning.size()), beginning);
}

void TestConvert::jsonAndBackIsTheSameText()
{
    const QString shipped = QStringLiteral(SOURCE_DIR "/events.yaml");
    for (const auto &[from, to] : {std::pair(shipped, "first.yaml"),
                                   {m_documents.path("first.yaml"), "second.json"},
                                   {m_documents.path("second.json"), "third.yaml"}}) {
        const Outcome outcome = convert({from}, QString::fromLatin1(to));
        QCOMPARE(outcome.err, QByteArray());
        QCOMPARE(outcome.exitCode, 0);
    }
    QVERIFY(contents("first.yaml").size() > 5'000);
    QCOMPARE(contents("third.yaml"), contents("first.yaml"));
    const QStringList list{"--format", "json"};
    const auto listed = [&](const QString &file) {
        QJsonArray events = chancery::chancery(QStringList{"list", file} + list).json();
        for (QJsonValueRef event : events) {
            QJsonObject object = event.toObject();
            object.remove("file");
            object.remove("line");
            event = object;
        }
        return events;
    };
    QVERIFY(!listed(shipped).isEmpty());
    QCOMPARE(listed(m_documents.path("third.yaml")), listed(shipped));
}

void TestConvert::aTableKeepsItsColumnsAndTellsTheRestOnce()
{
    const Outcome outcome = convert({m_small}, "small.csv");
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY(outcome.err.contains(" note: what a table does not hold is left out: "));
    for (const char *kind : {"the title of the timeline", "names of actors", "titles of sources"})
        QVERIFY2(outcome.err.contains(kind), kind);
    const QByteArray table = contents("small.csv");
    for (const char *part : {"[2019-04-16..2019-04-30],visit,planned,envoy;west,guest;host",
                             "\"Korea, South\"", "page 3", "leads-to"})
        QVERIFY2(table.contains(part), part);
    QCOMPARE(convert({m_documents.path("small.csv")}, "again.csv").exitCode, 0);
    QCOMPARE(contents("again.csv"), table);
}

void TestConvert::columnsCanBeMapped()
{
    const QString table = m_documents.write("odd.csv", "Alpha,Beta\nThe envoy calls,1815-05-08\n");
    const Outcome outcome
        = convert({table}, "odd.yaml", {"--map", "title=Alpha", "--map", "date=Beta"});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(contents("odd.yaml").contains("    title: The envoy calls\n    date: 1815-05-08\n"));
}

void TestConvert::severalFilesAreOneDocument()
{
    const QString other = m_documents.write(
        "other.yaml", "format: chancery/1\nevents:\n  - {id: more, title: More, date: 1815}\n");
    QCOMPARE(convert({m_small, other}, "both.yaml").exitCode, 0);
    const QByteArray both = contents("both.yaml");
    QVERIFY(both.contains("  - id: call\n") && both.contains("  - id: more\n"));
}

void TestConvert::problemsOfTheFilesGoToStandardError()
{
    const QString mistaken
        = m_documents.write("mistaken.yaml",
                            "format: chancery/1\nevents:\n  - {id: a, title: A, date: 1815-13}\n"
                            "  - {id: b, title: B, date: 1815}\n");
    const Outcome outcome = convert({mistaken}, "mended.yaml");
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.err.contains("mistaken.yaml:3:") && outcome.err.contains(" error: "));
    QVERIFY(contents("mended.yaml").contains("    date: 1815-13\n"));
}

void TestConvert::noFileThatIsReadIsWrittenOver_data()
{
    QTest::addColumn<QString>("output");
    QTest::newRow("the file") << "outer.yaml";
    QTest::newRow("another spelling") << "./outer.yaml";
    QTest::newRow("a link") << "link.yaml";
    QTest::newRow("one that it includes") << "inner.yaml";
}

void TestConvert::noFileThatIsReadIsWrittenOver()
{
    QFETCH(QString, output);
    const QByteArray inner = "# precious\nformat: chancery/1\nevents:\n"
                             "  - {id: in, title: In, date: 1815}\n";
    const QByteArray outer = "# precious\nformat: chancery/1\ninclude: [inner.yaml]\nevents:\n"
                             "  - {id: out, title: Out, date: 1815}\n";
    const QString file = m_documents.write("outer.yaml", outer);
    m_documents.write("inner.yaml", inner);
    QFile::link(file, m_documents.path("link.yaml"));
    const Outcome outcome = convert({file}, output);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.err.contains("would be written over"));
    QCOMPARE(contents("outer.yaml"), outer);
    QCOMPARE(contents("inner.yaml"), inner);
}

void TestConvert::wrongUsageIsExitCodeTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no file") << QStringList{"-o", "a.yaml"};
    QTest::newRow("no output") << QStringList{m_small};
    QTest::newRow("an unknown ending") << QStringList{m_small, "-o", "a.txt"};
    QTest::newRow("no ending") << QStringList{m_small, "-o", "yaml"};
    QTest::newRow("an unknown option") << QStringList{m_small, "-o", "a.yaml", "--from", "1815"};
}

void TestConvert::wrongUsageIsExitCodeTwo()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = chancery::chancery(QStringList{"convert"} + arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.err.contains("Try 'chancery convert --help'."));
}

void TestConvert::withoutEventsNothingIsWritten()
{
    const QString empty
        = m_documents.write("empty.yaml", "format: chancery/1\nactors:\n  east: {kind: state}\n");
    QCOMPARE(convert({empty}, "never.yaml").exitCode, 1);
    QVERIFY(!QFile::exists(m_documents.path("never.yaml")));
    QCOMPARE(convert({m_documents.path("absent.yaml")}, "never.yaml").exitCode, 3);
    QVERIFY(!QFile::exists(m_documents.path("never.yaml")));
}

void TestConvert::whatCannotBeWrittenIsExitCodeThree_data()
{
    QTest::addColumn<QString>("output");
    QTest::newRow("a folder") << "folder.yaml";
    QTest::newRow("in no folder") << "nowhere/a.yaml";
    QTest::newRow("a device") << "full.yaml";
}

void TestConvert::whatCannotBeWrittenIsExitCodeThree()
{
    QFETCH(QString, output);
    QDir().mkpath(m_documents.path("folder.yaml"));
    QFile::link("/dev/full", m_documents.path("full.yaml"));
    const Outcome outcome = convert({m_small}, output);
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY(outcome.err.contains(" could not be written: "));
}

QTEST_GUILESS_MAIN(TestConvert)
#include "test_convert.moc"
