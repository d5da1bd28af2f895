#include "readdocument.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace chancery;

namespace {

QByteArray eventLine(const QByteArray &id)
{
    return "- {id: " + id + ", title: t, date: 2000}\n";
}

QStringList eventIds(const ReadResult &result)
{
    QStringList ids;
    for (const Event &e : result.timeline->events())
        ids << QString::fromStdString(e.id);
    return ids;
}

QStringList codes(const ReadResult &result)
{
    QStringList list;
    for (const Diagnostic &d : result.diagnostics)
        list << QString::fromStdString(d.code);
    return list;
}

} // namespace

class TestReaderFiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aFileIsNamedAsThePersonNamedIt();
    void whatIsNoReadableFileIsRefused_data();
    void whatIsNoReadableFileIsRefused();
    void aFifoIsRefusedWithoutWaiting();
    void aFileWithoutPermissionIsRefused();
    void aFileBeyondTheLimitIsRefused();
    void aFileThatChangesWhileItIsReadIsRefused_data();
    void aFileThatChangesWhileItIsReadIsRefused();
    void severalFilesMakeOneTimeline();
    void oneUnreadableFileMakesAllUnreadable();
    void aFileNamedTwiceIsReadOnce();
    void includedFilesAreReadAfterTheirDocument();
    void anIncludedFileCountsYearsAndNamesItsCalendarItself();
    void includesMustStayInTheFolder_data();
    void includesMustStayInTheFolder();
    void includesInACircleAreReported();
    void includesAreFollowedEightDeep();
    void aMissingIncludeHidesNothing();
    void aTextHasNoFolderToIncludeFrom();

private:
    std::string write(const QString &name, const QByteArray &bytes);
    ReadResult read(const std::string &path, const ReadOptions &options = {})
    {
        return readFiles({path}, options);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestReaderFiles::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

std::string TestReaderFiles::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_dir->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path.toStdString();
}

void TestReaderFiles::aFileIsNamedAsThePersonNamedIt()
{
    const std::string path = write("a.yaml", withEvents("- {id: a, title: t}\n"));
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_dir->path()));
    const ReadResult result = read("./a.yaml");
    QDir::setCurrent(before);
    QCOMPARE(result.timeline->files(), std::vector<std::string>{"./a.yaml"});
    QCOMPARE(result.diagnostics.at(0).file, "./a.yaml");
    QCOMPARE(read(path).diagnostics.at(0).file, path);
}

void TestReaderFiles::whatIsNoReadableFileIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::newRow("absent") << "absent.yaml"
                            << "no-such-file";
    QTest::newRow("below a file that is no folder") << "/dev/null/a"
                                                    << "no-such-file";
    QTest::newRow("directory") << "."
                               << "not-a-file";
    QTest::newRow("endless device") << "/dev/zero"
                                    << "not-a-file";
    QTest::newRow("empty device") << "/dev/null"
                                  << "not-a-file";
    QTest::newRow("empty name") << ""
                                << "no-such-file";
    QTest::newRow("name with NUL") << QString::fromUtf8("a\0b", 3) << "no-such-file";
}

void TestReaderFiles::whatIsNoReadableFileIsRefused()
{
    QFETCH(QString, path);
    QFETCH(QString, code);
    const ReadResult result = read(path.toStdString());
    QCOMPARE(result.status, ReadStatus::Unreadable);
    QCOMPARE(codes(result), QStringList{code});
    QVERIFY(result.timeline && result.timeline->events().empty());
}

void TestReaderFiles::aFifoIsRefusedWithoutWaiting()
{
    const std::string path = m_dir->filePath("fifo").toStdString();
    QCOMPARE(mkfifo(path.c_str(), 0600), 0);
    const ReadResult result = read(path);
    QCOMPARE(result.status, ReadStatus::Unreadable);
    QVERIFY(result.diagnostics.at(0).message().find("FIFO") != std::string::npos);
}

void TestReaderFiles::aFileWithoutPermissionIsRefused()
{
    if (geteuid() == 0)
        QSKIP("root may read everything");
    const std::string path = write("a.yaml", withEvents(eventLine("a")));
    QCOMPARE(chmod(path.c_str(), 0), 0);
    const ReadResult result = read(path);
    QCOMPARE(result.status, ReadStatus::Unreadable);
    QCOMPARE(codes(result), QStringList{"no-permission"});
}

void TestReaderFiles::aFileBeyondTheLimitIsRefused()
{
    const QByteArray document = withEvents(eventLine("a"));
    const std::string path = write("a.yaml", document);
    ReadOptions options;
    options.limits.fileBytes = std::uint64_t(document.size());
    QCOMPARE(read(path, options).status, ReadStatus::Done);
    --options.limits.fileBytes;
    const ReadResult result = read(path, options);
    QCOMPARE(result.status, ReadStatus::Unreadable);
    QCOMPARE(codes(result), QStringList{"file-too-large"});
}

void TestReaderFiles::aFileThatChangesWhileItIsReadIsRefused_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("it grows") << 0;
    QTest::newRow("it shrinks") << 1;
    QTest::newRow("another takes its name") << 2;
    QTest::newRow("it vanishes") << 3;
}

void TestReaderFiles::aFileThatChangesWhileItIsReadIsRefused()
{
    QFETCH(int, change);
    const QByteArray document = withEvents(eventLine("a"));
    const std::string path = write("a.yaml", document);
    const QString name = m_dir->filePath("a.yaml");
    bool isChanged = false;
    ReadOptions options;
    options.progress = [&](double) {
        if (std::exchange(isChanged, true))
            return;
        if (change == 0) {
            write("a.yaml", document + eventLine("b"));
        } else if (change == 1) {
            QVERIFY(QFile::resize(name, 5));
        } else if (change == 2) {
            write("b.yaml", document);
            QCOMPARE(rename(m_dir->filePath("b.yaml").toUtf8().constData(), path.c_str()), 0);
        } else {
            QVERIFY(QFile::remove(name));
        }
    };
    const ReadResult result = read(path, options);
    QVERIFY(isChanged);
    QCOMPARE(result.status, ReadStatus::Unreadable);
    QCOMPARE(codes(result), QStringList{"file-changed"});
}

void TestReaderFiles::severalFilesMakeOneTimeline()
{
    const std::string first = write("a.yaml",
                                    "format: chancery/1\ntitle: First\nactors:\n  x: {name: X}\n"
                                    "events:\n- {id: a, title: t, date: 2000, actors: [x, y]}\n");
    const std::string second
        = write("b.yaml",
                "format: chancery/1\ntitle: Second\nactors:\n  x: {name: Other}\n  y: {name: Y}\n"
                "events:\n- {id: a, title: t, date: 2001, actors: [y]}\n"
                "- {id: b, title: t, date: 2001, relations: [{kind: follows, event: a}]}\n");
    const ReadResult result = readFiles({first, second});
    QCOMPARE(result.status, ReadStatus::Done);
    QCOMPARE(result.timeline->title(), "First");
    QCOMPARE(eventIds(result), QStringList({"a", "a#2", "b"}));
    QCOMPARE(result.timeline->events()[1].file, 1u);
    QCOMPARE(result.timeline->events()[2].relations.at(0).event, EventIndex(0));
    QCOMPARE(result.timeline->actors().size(), std::size_t(2));
    QCOMPARE(result.timeline->actors()[1].name, "Y");
    QCOMPARE(codes(result), QStringList({"actor-differs", "duplicate-id"}));
    for (const Diagnostic &d : result.diagnostics) {
        QCOMPARE(d.file, second);
        QVERIFY(d.message().find(first) != std::string::npos); // both places
    }
}

void TestReaderFiles::oneUnreadableFileMakesAllUnreadable()
{
    const std::string good = write("a.yaml", withEvents(eventLine("a")));
    const ReadResult result = readFiles({good, m_dir->filePath("absent").toStdString()});
    QCOMPARE(result.status, ReadStatus::Unreadable);
    QVERIFY(result.timeline->events().empty());
}

void TestReaderFiles::aFileNamedTwiceIsReadOnce()
{
    const std::string path = write("a.yaml", withEvents(eventLine("a")));
    const ReadResult result = readFiles({path, m_dir->filePath("./a.yaml").toStdString()});
    QCOMPARE(eventIds(result), QStringList{"a"});
    QCOMPARE(codes(result), QStringList{"read-already"});
}

void TestReaderFiles::includedFilesAreReadAfterTheirDocument()
{
    write("part/b.yaml", "format: chancery/1\ninclude: [c.yaml]\nevents:\n" + eventLine("b"));
    write("part/c.yaml", withEvents(eventLine("c")));
    write("d.yaml", withEvents(eventLine("d")));
    const std::string top = write(
        "a.yaml", "format: chancery/1\ninclude: [part/b.yaml, d.yaml]\nevents:\n" + eventLine("a"));
    const ReadResult result = read(top);
    QCOMPARE(codes(result), QStringList());
    QCOMPARE(eventIds(result), QStringList({"a", "b", "c", "d"}));
    QCOMPARE(result.timeline->files().at(2), m_dir->filePath("part/c.yaml").toStdString());
}

void TestReaderFiles::anIncludedFileCountsYearsAndNamesItsCalendarItself()
{
    const auto ides
        = [](const QByteArray &id) { return "- {id: " + id + ", title: T, date: -0044-03-15}\n"; };
    const QByteArray rules = "years: historical\ncalendar: julian\n";
    write("b.yaml", withEvents(ides("b")));
    write("c.yaml", "format: chancery/1\n" + rules + "events:\n" + ides("c"));
    const std::string top = write("a.yaml",
                                  "format: chancery/1\n" + rules
                                      + "include: [b.yaml, c.yaml]\nevents:\n" + ides("a"));
    const ReadResult result = read(top);
    QCOMPARE(codes(result), QStringList());
    QStringList days;
    for (const Event &event : result.timeline->events())
        days << QString::fromStdString(event.id + " " + earliestText(event.date->possible.from));
    QCOMPARE(days, QStringList({"a -0043-03-13", "b -0044-03-15", "c -0043-03-13"}));
}

void TestReaderFiles::includesMustStayInTheFolder_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("absolute") << QByteArray("/etc/passwd");
    QTest::newRow("parent folder") << QByteArray("../b.yaml");
    QTest::newRow("parent folder within") << QByteArray("x/../../b.yaml");
    QTest::newRow("link that leads out") << QByteArray("link.yaml");
    QTest::newRow("empty") << QByteArray("''");
}

void TestReaderFiles::includesMustStayInTheFolder()
{
    QFETCH(QByteArray, entry);
    write("b.yaml", withEvents(eventLine("b")));
    const std::string top = write(
        "sub/a.yaml", "format: chancery/1\ninclude: [" + entry + "]\nevents:\n" + eventLine("a"));
    QVERIFY(QFile::link(m_dir->filePath("b.yaml"), m_dir->filePath("sub/link.yaml")));
    const ReadResult result = read(top);
    QCOMPARE(result.status, ReadStatus::Done);
    QCOMPARE(codes(result), QStringList{"include-outside"});
    QCOMPARE(result.diagnostics[0].position, (SourcePosition{2, 11}));
    QCOMPARE(eventIds(result), QStringList{"a"});
}

void TestReaderFiles::includesInACircleAreReported()
{
    const std::string top
        = write("a.yaml", "format: chancery/1\ninclude: [b.yaml]\nevents:\n" + eventLine("a"));
    write("b.yaml", "format: chancery/1\ninclude: [a.yaml]\nevents:\n" + eventLine("b"));
    const ReadResult result = read(top);
    QCOMPARE(codes(result), QStringList{"include-cycle"});
    QCOMPARE(eventIds(result), QStringList({"a", "b"}));
}

void TestReaderFiles::includesAreFollowedEightDeep()
{
    for (int i = 0; i < 12; ++i) {
        write(QString("f%1.yaml").arg(i),
              "format: chancery/1\ninclude: [f" + QByteArray::number(i + 1) + ".yaml]\nevents:\n"
                  + eventLine("e" + QByteArray::number(i)));
    }
    const ReadResult result = read(m_dir->filePath("f0.yaml").toStdString());
    QCOMPARE(codes(result), QStringList{"include-too-deep"});
    QCOMPARE(result.timeline->events().size(), std::size_t(9)); // itself, and eight deep
}

void TestReaderFiles::aMissingIncludeHidesNothing()
{
    const std::string top
        = write("a.yaml", "format: chancery/1\ninclude: [absent.yaml]\nevents:\n" + eventLine("a"));
    const ReadResult result = read(top);
    QCOMPARE(result.status, ReadStatus::Done);
    QCOMPARE(codes(result), QStringList{"no-such-file"});
    QCOMPARE(eventIds(result), QStringList{"a"});
}

void TestReaderFiles::aTextHasNoFolderToIncludeFrom()
{
    const ReadResult result = readDocument("format: chancery/1\ninclude: [a.yaml]\nevents: []\n");
    QCOMPARE(briefs(result), QStringList{"2:11 error include-outside"});
}

QTEST_GUILESS_MAIN(TestReaderFiles)
#include "test_readerfiles.moc"
