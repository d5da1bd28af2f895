#include "sampletimeline.h"

#include "ui/view/viewstate.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferences.h"
#include "ui/window/settingsdialog.h"
#include "ui/window/stallwatch.h"

#include <QCheckBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace chancery;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("chancery-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }
    void init()
    {
        QSettings().clear();
        m_actions = std::make_unique<Actions>();
        const auto nothing = [] {};
        m_open = m_actions->add(QStringLiteral("open"), QStringLiteral("&Open…"),
                                {QKeySequence(Qt::CTRL | Qt::Key_O)}, this, nothing);
        m_fit = m_actions->add(QStringLiteral("fit"), QStringLiteral("Fit"), {}, this, nothing);
    }

    void whatTheWheelDoesIsChosenAndKept()
    {
        Preferences preferences;
        Preferences ofAnotherWindow;
        QSignalSpy told(&ofAnotherWindow, &Preferences::changed);
        SettingsDialog dialog(&preferences, m_actions.get());
        auto *zooms = dialog.findChild<QRadioButton *>(QStringLiteral("wheel-zooms"));
        QVERIFY(!zooms->isChecked());
        zooms->click();
        QVERIFY(Preferences().wheelZooms());
        QCOMPARE(told.size(), 1);
        dialog.findChild<QCheckBox *>(QStringLiteral("animates"))->click();
        QVERIFY(!Preferences().animates());
    }

    void aCommandIsGivenAnotherKeyWhichLasts()
    {
        Preferences preferences;
        SettingsDialog dialog(&preferences, m_actions.get());
        setKey(dialog, 1, QKeySequence(Qt::Key_F7));
        QCOMPARE(m_fit->shortcut(), QKeySequence(Qt::Key_F7));
        m_fit->setShortcuts(QList<QKeySequence>());
        m_actions->recallKeys(); // as the next window does
        QCOMPARE(m_fit->shortcut(), QKeySequence(Qt::Key_F7));
        button(dialog, QStringLiteral("As at &first"))->click();
        QVERIFY(m_fit->shortcuts().isEmpty());
        QVERIFY(!QSettings().contains(QStringLiteral("keys/fit")));
    }

    void aKeyThatIsTakenIsNotGivenTwice()
    {
        Preferences preferences;
        SettingsDialog dialog(&preferences, m_actions.get());
        setKey(dialog, 1, QKeySequence(Qt::CTRL | Qt::Key_O));
        QVERIFY(m_fit->shortcuts().isEmpty());
        bool isTold = false;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            isTold = isTold || label->text().contains(QStringLiteral("“Open” already"));
        QVERIFY(isTold);
        setKey(dialog, 0, QKeySequence()); // an empty field takes it away
        QVERIFY(m_open->shortcuts().isEmpty());
        setKey(dialog, 1, QKeySequence(Qt::CTRL | Qt::Key_O));
        QCOMPARE(m_fit->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_O));
    }

    void aSecondWindowShowsTheSameDocumentByItself()
    {
        MainWindow window;
        QSignalSpy loaded(&window, &MainWindow::loadFinished);
        window.openFiles({QStringLiteral(SOURCE_DIR "/events.yaml")});
        QVERIFY(loaded.wait(10'000));
        const QWidgetList before = QApplication::topLevelWidgets();
        window.registry()->action(QStringLiteral("file-new-window"))->trigger();
        MainWindow *second = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *other = qobject_cast<MainWindow *>(widget); other && !before.contains(widget))
                second = other;
        }
        QVERIFY(second);
        QTRY_COMPARE(second->state()->timeline().events().size(),
                     window.state()->timeline().events().size());
        second->state()->setFoldsTime(true);
        QVERIFY(!window.state()->foldsTime());
        second->close();
        QTRY_VERIFY(!QApplication::topLevelWidgets().contains(second));
    }

    void aStretchInWhichNobodyIsAnsweredIsTold()
    {
        StallWatch watch;
        QSignalSpy stalled(&watch, &StallWatch::stalled);
        QTimer::singleShot(0, this, [] { QThread::msleep(3 * StallWatch::kPatienceMs); });
        QTRY_VERIFY(stalled.size() > 0);
        QVERIFY(stalled.front().front().toLongLong() >= 2 * StallWatch::kPatienceMs);
    }

private:
    static QPushButton *button(const SettingsDialog &dialog, const QString &text)
    {
        for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    static void setKey(const SettingsDialog &dialog, int row, const QKeySequence &key)
    {
        dialog.findChild<QTableWidget *>()->selectRow(row);
        dialog.findChild<QKeySequenceEdit *>()->setKeySequence(key);
        button(dialog, QStringLiteral("S&et"))->click();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Actions> m_actions;
    QAction *m_open = nullptr;
    QAction *m_fit = nullptr;
};

QTEST_MAIN(TestSettings)
#include "test_settings.moc"
