#include "ui/panels/problemspanel.h"
#include "ui/view/viewstate.h"
#include "ui/window/actions.h"
#include "ui/window/filewatch.h"
#include "ui/window/mainwindow.h"
#include "ui/window/statusline.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace chancery;

namespace {

constexpr int kWaitMs = 10'000;

QByteArray document(const QByteArray &events)
{
    return "format: chancery/1\nactors: {a: {}}\nevents:\n" + events;
}

const QByteArray kOne = "- {id: one, title: One, date: 2000, actors: [a]}\n";
const QByteArray kTwo = "- {id: two, title: Two, date: 2001, actors: [a]}\n";

} // namespace

class TestLiveReload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("events.yaml"));
        write(m_file, document(kOne));
        m_window = std::make_unique<MainWindow>();
        QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
        m_window->openFiles({m_file});
        QVERIFY(finished.wait(kWaitMs));
        QCOMPARE(count(), std::size_t(1));
    }
    void cleanup() { m_window.reset(); }

    void whatAnEditorSavesIsShown_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("written over") << "over";
        QTest::newRow("another file in its place") << "rename";
        QTest::newRow("set aside and written anew") << "backup";
        QTest::newRow("removed and written anew") << "remove";
    }
    void whatAnEditorSavesIsShown()
    {
        QFETCH(QString, way);
        QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
        save(way, document(kOne + kTwo));
        QVERIFY(finished.wait(kWaitMs));
        QCOMPARE(count(), std::size_t(2));
        QCOMPARE(message(), QStringLiteral("events.yaml was read again: 1 added"));
        save(way, document(QByteArray(kOne).replace("One", "First"))); // and once more
        QVERIFY(finished.wait(kWaitMs));
        QCOMPARE(count(), std::size_t(1));
        QCOMPARE(message(), QStringLiteral("events.yaml was read again: 1 changed, 1 removed"));
    }

    void viewAndSelectionStay()
    {
        const VisibleRange range(TimeRange{{86'400}, {864'000}});
        m_window->state()->setRange(range);
        m_window->state()->setSelection({EventIndex(0)});
        QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
        save(QStringLiteral("over"), document(kTwo + kOne));
        QVERIFY(finished.wait(kWaitMs));
        QVERIFY(m_window->state()->range() == range);
        QCOMPARE(m_window->state()->selection(), std::vector<EventIndex>{EventIndex(1)});
    }

    void aBrokenSaveKeepsTheLastGoodTimelineAndShowsTheProblem_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a bracket that is not closed") << document("- {id: one, title: [\n");
        QTest::newRow("half of it") << document(kTwo + "- {id: two, tit");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("sound, but without events") << QByteArray("format: chancery/1\ntitle: T\n");
        QTest::newRow("something else") << QByteArray("hello: world\n");
    }
    void aBrokenSaveKeepsTheLastGoodTimelineAndShowsTheProblem()
    {
        QFETCH(QByteArray, content);
        QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
        save(QStringLiteral("rename"), content);
        QVERIFY(finished.wait(kWaitMs));
        QVERIFY(!finished.front().front().toBool());
        QCOMPARE(count(), std::size_t(1));
        QVERIFY(m_window->state()->timeline().findEvent("one"));
        QVERIFY(!m_window->statusLine()->document().isEmpty());
        save(QStringLiteral("rename"), document(kOne + kTwo)); // and is mended
        QVERIFY(finished.wait(kWaitMs));
        QCOMPARE(count(), std::size_t(2));
    }

    void aFileThatIsGoneIsWaitedFor()
    {
        QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
        QVERIFY(QFile::remove(m_file));
        QTest::qWait(2 * FileWatch::kSettlingMs);
        QCOMPARE(finished.size(), 0);
        write(m_file, document(kTwo));
        QVERIFY(finished.wait(kWaitMs));
        QVERIFY(m_window->state()->timeline().findEvent("two"));
    }

    void aSaveThatChangesNoByteIsReadOnceAtMost()
    {
        QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
        write(m_folder->filePath(QStringLiteral("other.txt")), "beside it");
        QTest::qWait(2 * FileWatch::kSettlingMs);
        QCOMPARE(finished.size(), 0);
    }

    void includedFilesAreFollowedToo()
    {
        const QString part = m_folder->filePath(QStringLiteral("part.yaml"));
        write(part, document(kTwo));
        QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
        save(QStringLiteral("over"),
             "format: chancery/1\ninclude: [part.yaml]\nactors: {a: {}}\n"
             "events:\n"
                 + kOne);
        QVERIFY(finished.wait(kWaitMs));
        QCOMPARE(count(), std::size_t(2));
        write(part, document(kTwo + QByteArray(kTwo).replace("two", "three")));
        QVERIFY(finished.wait(kWaitMs));
        QCOMPARE(count(), std::size_t(3));
    }

    void aFileThatIsGoneDoesNotHideWhatIsSavedInAnother()
    {
        const QString part = m_folder->filePath(QStringLiteral("part.yaml"));
        write(part, document(kTwo));
        QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
        save(QStringLiteral("over"),
             "format: chancery/1\ninclude: [part.yaml]\nactors: {a: {}}\nevents:\n" + kOne);
        QVERIFY(finished.wait(kWaitMs));
        QVERIFY(QFile::remove(part));
        save(QStringLiteral("over"), document(kOne + QByteArray(kTwo).replace("two", "three")));
        QVERIFY(finished.wait(kWaitMs));
        QVERIFY(m_window->state()->timeline().findEvent("three"));
    }

    void followingCanBeTurnedOff()
    {
        m_window->registry()->action(QStringLiteral("file-follow"))->trigger();
        QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
        save(QStringLiteral("over"), document(kOne + kTwo));
        QTest::qWait(3 * FileWatch::kSettlingMs);
        QCOMPARE(finished.size(), 0);
        m_window->registry()->action(QStringLiteral("file-reload"))->trigger();
        QVERIFY(finished.wait(kWaitMs));
        QCOMPARE(count(), std::size_t(2));
    }

    void savedViewsAreKeptThroughAReload()
    {
        QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
        m_window->state()->setFoldsTime(true);
        save(QStringLiteral("over"), document(kOne + kTwo));
        QVERIFY(finished.wait(kWaitMs));
        QVERIFY(m_window->state()->foldsTime());
        QVERIFY(m_window->registry()->action(QStringLiteral("view-back"))->isEnabled());
    }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void save(const QString &way, const QByteArray &bytes)
    {
        if (way == QStringLiteral("over"))
            return write(m_file, bytes);
        const QString aside = m_file + QLatin1Char('~');
        QFile::remove(aside);
        if (way == QStringLiteral("rename")) {
            write(aside, bytes);
            QVERIFY(std::rename(QFile::encodeName(aside), QFile::encodeName(m_file)) == 0);
            return;
        }
        QVERIFY(way == QStringLiteral("backup") ? QFile::rename(m_file, aside)
                                                : QFile::remove(m_file));
        QTest::qWait(20);
        write(m_file, bytes);
    }
    std::size_t count() const { return m_window->state()->timeline().events().size(); }
    QString message() const { return m_window->statusLine()->currentMessage(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    QString m_file;
};

QTEST_MAIN(TestLiveReload)
#include "test_livereload.moc"
