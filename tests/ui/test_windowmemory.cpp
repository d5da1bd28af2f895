#include "ui/view/viewstate.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/recentmenu.h"
#include "ui/window/windowmemory.h"

#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;

namespace {

constexpr int kWaitMs = 10'000;

} // namespace

class TestWindowMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("chancery-test"));
        QCoreApplication::setApplicationName(QStringLiteral("windowmemory"));
    }
    void init() { QSettings().clear(); }

    void theNewestDocumentComesFirstAndEachOnce()
    {
        RecentDocuments::add({QStringLiteral("/a.yaml")});
        RecentDocuments::add({QStringLiteral("/b.yaml"), QStringLiteral("/c.yaml")});
        RecentDocuments::add({QStringLiteral("/a.yaml")});
        RecentDocuments::add({});
        QCOMPARE(RecentDocuments::list(),
                 (QList<QStringList>{{QStringLiteral("/a.yaml")},
                                     {QStringLiteral("/b.yaml"), QStringLiteral("/c.yaml")}}));
        for (int i = 0; i < 30; ++i)
            RecentDocuments::add({QStringLiteral("/%1.yaml").arg(i)});
        QCOMPARE(RecentDocuments::list().size(), RecentDocuments::kMost);
        QCOMPARE(RecentDocuments::list().front(), QStringList{QStringLiteral("/29.yaml")});
        RecentDocuments::clear();
        QVERIFY(RecentDocuments::list().isEmpty());
    }

    void ofVeryManyViewsTheOldestIsForgotten()
    {
        for (int i = 0; i <= LastViews::kMost; ++i) {
            LastViews::remember({QStringLiteral("/%1").arg(i)}, {{QStringLiteral("fold"), true}});
            QTest::qWait(2);
        }
        QVERIFY(LastViews::recall({QStringLiteral("/0")}).isEmpty());
        QCOMPARE(LastViews::recall({QStringLiteral("/1")}),
                 (QJsonObject{{QStringLiteral("fold"), true}}));
    }

    void theMenuOffersWhatIsThere()
    {
        const QString there = write(QStringLiteral("a & b.yaml"));
        RecentDocuments::add({QStringLiteral("/not/there.yaml")});
        RecentDocuments::add({there});
        RecentMenu menu;
        QSignalSpy chosen(&menu, &RecentMenu::chosen);
        Q_EMIT menu.aboutToShow();
        QVERIFY(menu.actions()[0]->text().startsWith(QStringLiteral("a && b.yaml – ")));
        QVERIFY(menu.actions()[1]->isSeparator());
        menu.actions()[0]->trigger();
        QCOMPARE(chosen.front().front().toStringList(), QStringList{there});
        menu.actions()[2]->trigger();
        Q_EMIT menu.aboutToShow();
        QVERIFY(!menu.actions()[0]->isEnabled());
    }

    void aDocumentIsShownAsItWasLookedAtLast()
    {
        const QString first = write(QStringLiteral("first.yaml"));
        const QString second = write(QStringLiteral("second.yaml"));
        const VisibleRange range(TimeRange{{86'400}, {864'000}});
        {
            MainWindow window;
            window.remember();
            open(window, first);
            window.state()->setRange(range);
            window.state()->setArrangement(withPinned({}, ActorIndex(1)));
            open(window, second);
            QVERIFY(window.state()->range() == window.state()->rangeOfAll());
            open(window, first);
            QVERIFY(window.state()->range() == range);
            window.state()->setFoldsTime(true);
            window.close();
        }
        MainWindow window;
        window.remember();
        open(window, first);
        QVERIFY(window.state()->range() == range);
        QVERIFY(window.state()->foldsTime());
        QCOMPARE(window.state()->arrangement(), withPinned({}, ActorIndex(1)));
        QCOMPARE(RecentDocuments::list().size(), 2);
    }

    void theWindowIsTakenUpAgain()
    {
        {
            MainWindow window;
            window.remember();
            window.show();
            window.resize(1000, 700);
            window.setTheme(ThemeKind::Dark);
            window.registry()->action(QStringLiteral("view-table"))->trigger();
            window.registry()->action(QStringLiteral("view-filters"))->trigger();
            window.close();
        }
        MainWindow window;
        window.remember();
        window.show();
        QCOMPARE(window.size(), QSize(1000, 700));
        QVERIFY(window.findChild<QDockWidget *>(QStringLiteral("table"))->isVisible());
        QVERIFY(!window.findChild<QDockWidget *>(QStringLiteral("filters"))->isVisible());
        QVERIFY(window.registry()->action(QStringLiteral("view-dark"))->isChecked());
    }

    void aWindowThatIsNotToldToRemembersNothing()
    {
        {
            MainWindow window;
            open(window, write(QStringLiteral("first.yaml")));
            window.close();
        }
        QVERIFY(QSettings().allKeys().isEmpty());
    }

    void settingsOfSomethingElseDoNoHarm()
    {
        QSettings settings;
        settings.setValue(QStringLiteral("window/geometry"), QByteArray("nonsense"));
        settings.setValue(QStringLiteral("window/panels"), 17);
        settings.setValue(QStringLiteral("window/theme"), QStringLiteral("purple"));
        settings.setValue(QStringLiteral("documents/recent/size"), 1'000'000);
        settings.sync();
        MainWindow window;
        window.remember();
        window.show();
        QVERIFY(RecentDocuments::list().isEmpty());
    }

private:
    QString write(const QString &name)
    {
        QFile file(m_folder.filePath(name));
        const QByteArray text = "format: chancery/1\nactors: {a: {}, b: {}}\nevents:\n"
                                "- {id: one, title: One, date: 2000, actors: [a]}\n"
                                "- {id: two, title: Two, date: 2010, actors: [b]}\n";
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        return file.fileName();
    }
    static void open(MainWindow &window, const QString &file)
    {
        QSignalSpy finished(&window, &MainWindow::loadFinished);
        window.openFiles({file});
        QVERIFY(finished.wait(kWaitMs));
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestWindowMemory)
#include "test_windowmemory.moc"
