#include "core/io/table/tablesample.h"
#include "ui/panels/eventpage.h"
#include "ui/panels/panelparts.h"
#include "ui/text.h"
#include "ui/view/viewstate.h"
#include "ui/window/actions.h"
#include "ui/window/columnmemory.h"
#include "ui/window/columnpreview.h"
#include "ui/window/columnsdialog.h"
#include "ui/window/fieldnames.h"
#include "ui/window/mainwindow.h"
#include "ui/window/opendocuments.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

using namespace chancery;

namespace {

constexpr int kWaitMs = 20'000;

constexpr const char *kGerman = "Was;Wann;Wer;Wo\n"
                                "Ein Besuch;1815-05-08;Ost;Wien\n"
                                "Ein Vertrag;;Ost|West;Wien\n"
                                "Ein Krieg;1816;West;\n";

TableSample sampleOf(const QByteArray &text)
{
    return *sampleTable(std::string_view(text.constData(), std::size_t(text.size())), "t.csv", 50);
}

void choose(const ColumnsDialog &dialog, std::size_t column, ColumnField field)
{
    QComboBox *box = dialog.fieldBox(column);
    box->setCurrentIndex(box->findData(static_cast<int>(field)));
}

} // namespace

/// Tables in the window: what their columns say is asked, shown at once, and remembered; documents
/// are opened beside each other.
class TestColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void everyFieldHasANameOfItsOwn();
    void theDialogBeginsWithWhatTheNamesSay();
    void aChoiceShowsAtOnceWhatBecomesOfTheRows();
    void aTableCanBeOpenedOnceItHasATitleAndADate();
    void aFieldIsTakenFromTheColumnThatHadIt();
    void resettingGoesBackToTheNames();
    void hostileNamesArePlainText();
    void choicesAreRememberedForTheSameNamesOnly();
    void choicesThatSayNothingNewAreForgotten();
    void aTableNobodyCanReadAsksForItsColumns();
    void whatWasChosenIsUsedTheNextTime();
    void cancellingLeavesWhatIsShown();
    void theColumnsOfATableThatIsShownCanBeChanged();
    void choicesOfTheCommandLineGoFirst();
    void aFileIsOpenedBesideAnother();
    void aFileIsOpenedBesideTheShippedTimeline();
    void aFileThatIsShownIsNotAddedAgain();
    void shiftDropsAFileBesideWhatIsShown();
    void anEventOfSeveralFilesNamesItsFile();

private:
    QString write(const QString &name, const QByteArray &text);
    bool open(const QStringList &files, const std::vector<ColumnChoice> &choices = {});
    bool loaded(const std::function<void()> &act);
    QString titles() const;

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestColumns::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("chancery-test"));
    QCoreApplication::setApplicationName(QStringLiteral("columns"));
}

void TestColumns::init()
{
    QSettings().clear();
    m_window = std::make_unique<MainWindow>();
}

QString TestColumns::write(const QString &name, const QByteArray &text)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return QString();
    return file.fileName();
}

/// Whether a load that @p act begins came to its end.
bool TestColumns::loaded(const std::function<void()> &act)
{
    QSignalSpy spy(m_window.get(), &MainWindow::loadFinished);
    act();
    return spy.wait(kWaitMs);
}

bool TestColumns::open(const QStringList &files, const std::vector<ColumnChoice> &choices)
{
    return loaded([&] { m_window->openFiles(files, choices); });
}

QString TestColumns::titles() const
{
    QStringList list;
    for (const Event &event : m_window->state()->timeline().events())
        list << toQString(event.title);
    return list.join(QStringLiteral(", "));
}

void TestColumns::everyFieldHasANameOfItsOwn()
{
    QSet<QString> names;
    for (const ColumnField field : columnFields()) {
        QVERIFY(!fieldName(field).isEmpty());
        names << fieldName(field);
    }
    QCOMPARE(std::size_t(names.size()), columnFields().size());
}

void TestColumns::theDialogBeginsWithWhatTheNamesSay()
{
    const ColumnsDialog dialog(sampleOf("title,date,Wer\nA,1815,X\n"), QStringLiteral("t.csv"), {});
    QCOMPARE(dialog.fieldBox(0)->currentText(), QStringLiteral("Title"));
    QCOMPARE(dialog.fieldBox(1)->currentText(), QStringLiteral("Date"));
    QCOMPARE(dialog.fieldBox(2)->currentText(), QStringLiteral("Not read"));
    QVERIFY(dialog.okButton()->isEnabled());
    QCOMPARE(dialog.preview()->events()->topLevelItemCount(), 1);
}

void TestColumns::aChoiceShowsAtOnceWhatBecomesOfTheRows()
{
    const ColumnsDialog dialog(sampleOf(kGerman), QStringLiteral("t.csv"), {});
    QCOMPARE(dialog.preview()->events()->topLevelItemCount(), 0);
    choose(dialog, 0, ColumnField::Title);
    choose(dialog, 1, ColumnField::Start);
    choose(dialog, 2, ColumnField::Actors);
    const QTreeWidget *events = dialog.preview()->events();
    QCOMPARE(events->topLevelItemCount(), 2);
    QCOMPARE(events->topLevelItem(0)->text(0), QStringLiteral("8 May 1815"));
    QCOMPARE(events->topLevelItem(0)->text(1), QStringLiteral("Ein Besuch"));
    QCOMPARE(events->topLevelItem(0)->text(2), QStringLiteral("Ost"));
    QCOMPARE(dialog.preview()->summary(),
             QStringLiteral("Of the first 3 rows, 2 become events; 1 do not."));
    const QTreeWidget *problems = dialog.preview()->problems();
    QStringList lines;
    for (int i = 0; i < problems->topLevelItemCount(); ++i)
        lines << problems->topLevelItem(i)->text(0) + QLatin1Char(' ')
                + problems->topLevelItem(i)->text(1);
    QVERIFY2(lines.contains(QStringLiteral("line 3 'Ein Vertrag' has no date and is kept out")),
             qPrintable(lines.join(QLatin1Char('\n'))));
}

void TestColumns::aTableCanBeOpenedOnceItHasATitleAndADate()
{
    const ColumnsDialog dialog(sampleOf(kGerman), QStringLiteral("t.csv"), {});
    QVERIFY(!dialog.okButton()->isEnabled());
    choose(dialog, 0, ColumnField::Title);
    QVERIFY(!dialog.okButton()->isEnabled());
    choose(dialog, 1, ColumnField::Date);
    QVERIFY(dialog.okButton()->isEnabled());
    choose(dialog, 0, ColumnField::Ignore);
    QVERIFY(!dialog.okButton()->isEnabled());
}

void TestColumns::aFieldIsTakenFromTheColumnThatHadIt()
{
    const ColumnsDialog dialog(sampleOf("title,date,Wer\nA,1815,X\n"), QStringLiteral("t.csv"), {});
    choose(dialog, 2, ColumnField::Title);
    QCOMPARE(dialog.fieldBox(0)->currentText(), QStringLiteral("Not read"));
    QCOMPARE(dialog.preview()->events()->topLevelItem(0)->text(1), QStringLiteral("X"));
    choose(dialog, 2, ColumnField::Actors);
    choose(dialog, 0, ColumnField::Actors); // of actors there may be several columns
    QCOMPARE(dialog.fieldBox(2)->currentText(), QStringLiteral("Actors"));
}

void TestColumns::resettingGoesBackToTheNames()
{
    ColumnsDialog dialog(sampleOf("title,date\nA,1815\n"), QStringLiteral("t.csv"),
                         {{ColumnField::Ignore, "title"}});
    QCOMPARE(dialog.fieldBox(0)->currentText(), QStringLiteral("Not read"));
    dialog.reset();
    QCOMPARE(dialog.fieldBox(0)->currentText(), QStringLiteral("Title"));
}

void TestColumns::hostileNamesArePlainText()
{
    const QByteArray name("<img src='/dev/zero'><b>x");
    const ColumnsDialog dialog(sampleOf(name + ",date\n" + name + ",1815\n"),
                               QString::fromUtf8(name), {});
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    choose(dialog, 0, ColumnField::Title);
    QCOMPARE(dialog.preview()->events()->topLevelItem(0)->text(1), QString::fromUtf8(name));
}

void TestColumns::choicesAreRememberedForTheSameNamesOnly()
{
    const std::vector<std::string> names{"Was", "Wann=", "Wer"};
    const std::vector<ColumnChoice> choices{
        {ColumnField::Title, "Was"}, {ColumnField::Start, "Wann="}, {ColumnField::Ignore, "Wer"}};
    ColumnMemory().remember(names, choices);
    QCOMPARE(ColumnMemory().recall(names), choices);
    QVERIFY(ColumnMemory().recall({"Was", "Wann="}).empty());
    QVERIFY(ColumnMemory().recall({"Wann=", "Was", "Wer"}).empty());
}

void TestColumns::choicesThatSayNothingNewAreForgotten()
{
    const std::vector<std::string> names{"title", "date"};
    ColumnMemory().remember(names, {{ColumnField::Title, "date"}, {ColumnField::Date, "title"}});
    QVERIFY(!ColumnMemory().recall(names).empty());
    ColumnMemory().remember(names, {{ColumnField::Title, "title"}, {ColumnField::Date, "date"}});
    QVERIFY(ColumnMemory().recall(names).empty());
    QVERIFY(QSettings().allKeys().isEmpty());
}

void TestColumns::aTableNobodyCanReadAsksForItsColumns()
{
    QVERIFY(open({write(QStringLiteral("german.csv"), kGerman)}));
    ColumnsDialog *dialog = m_window->documents()->columnsDialog();
    QVERIFY(dialog);
    QVERIFY(dialog->windowTitle().contains(QLatin1String("german.csv")));
    choose(*dialog, 0, ColumnField::Title);
    choose(*dialog, 1, ColumnField::Date);
    QVERIFY(loaded([&] { dialog->accept(); }));
    QCOMPARE(titles(), QStringLiteral("Ein Besuch, Ein Krieg"));
}

void TestColumns::whatWasChosenIsUsedTheNextTime()
{
    aTableNobodyCanReadAsksForItsColumns();
    m_window = std::make_unique<MainWindow>();
    QVERIFY(open({write(QStringLiteral("other.csv"), "Was;Wann;Wer;Wo\nNeu;1900;;\n")}));
    QVERIFY(!m_window->documents()->columnsDialog());
    QCOMPARE(titles(), QStringLiteral("Neu"));
}

void TestColumns::cancellingLeavesWhatIsShown()
{
    QVERIFY(open({write(QStringLiteral("a.csv"), "title,date\nA,1815\n")}));
    QVERIFY(open({write(QStringLiteral("german.csv"), kGerman)}));
    QVERIFY(m_window->documents()->columnsDialog());
    m_window->documents()->columnsDialog()->reject();
    QCOMPARE(titles(), QStringLiteral("A"));
    QVERIFY(QSettings().allKeys().isEmpty());
}

void TestColumns::theColumnsOfATableThatIsShownCanBeChanged()
{
    QAction *action = m_window->registry()->action(QStringLiteral("file-columns"));
    QVERIFY(!action->isEnabled());
    QVERIFY(open({write(QStringLiteral("a.csv"), "title,date,Wo\nA,1815,Wien\n")}));
    QVERIFY(action->isEnabled());
    action->trigger();
    ColumnsDialog *dialog = m_window->documents()->columnsDialog();
    QVERIFY(dialog);
    choose(*dialog, 2, ColumnField::Place);
    QVERIFY(loaded([&] { dialog->accept(); }));
    QCOMPARE(m_window->state()->timeline().events().front().place, std::string("Wien"));
}

void TestColumns::choicesOfTheCommandLineGoFirst()
{
    const QString file = write(QStringLiteral("a.csv"), "title,date,Name\nA,1815,B\n");
    ColumnMemory().remember({"title", "date", "Name"}, {{ColumnField::Place, "Name"}});
    QVERIFY(open({file}, {{ColumnField::Title, "Name"}}));
    QCOMPARE(titles(), QStringLiteral("B"));
    QVERIFY(m_window->state()->timeline().events().front().place.empty());
}

void TestColumns::aFileIsOpenedBesideAnother()
{
    QVERIFY(open({write(QStringLiteral("a.csv"), "title,date,actors\nA,1815,X\n")}));
    const QString other = write(QStringLiteral("b.csv"), "title,date,actors\nB,1816,X;Y\n");
    QVERIFY(loaded([&] { m_window->documents()->openBeside({other}); }));
    QCOMPARE(titles(), QStringLiteral("A, B"));
    QCOMPARE(m_window->state()->timeline().actors().size(), std::size_t(2));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("a.csv + 1"));
}

void TestColumns::aFileIsOpenedBesideTheShippedTimeline()
{
    QVERIFY(loaded(
        [&] { m_window->documents()->openBuiltIn(QStringLiteral(SOURCE_DIR "/events.yaml")); }));
    const std::size_t events = m_window->state()->timeline().events().size();
    const QString other = write(QStringLiteral("b.csv"), "title,date\nB,1816\n");
    QVERIFY(loaded([&] { m_window->documents()->openBeside({other}); }));
    QCOMPARE(m_window->state()->timeline().events().size(), events + 1);
    QCOMPARE(m_window->windowTitle(), QStringLiteral("events.yaml + 1"));
}

void TestColumns::aFileThatIsShownIsNotAddedAgain()
{
    const QString file = write(QStringLiteral("a.csv"), "title,date\nA,1815\n");
    QVERIFY(open({file}));
    QSignalSpy spy(m_window.get(), &MainWindow::loadFinished);
    m_window->documents()->openBeside({m_folder.path() + QStringLiteral("/./a.csv")});
    QVERIFY(!spy.wait(100));
    QCOMPARE(m_window->documents()->shown().files.size(), 1);
}

void TestColumns::shiftDropsAFileBesideWhatIsShown()
{
    QVERIFY(open({write(QStringLiteral("a.csv"), "title,date\nA,1815\n")}));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(QStringLiteral("b.csv"), "title,date\nB,1816\n"))});
    const auto drop = [&](Qt::KeyboardModifiers modifiers) {
        // What a file manager proposes while Shift is held; to take it would let it delete the
        // file.
        const Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction;
        QDragEnterEvent enter(QPoint(100, 100), offered, &data, Qt::LeftButton, modifiers);
        enter.setDropAction(Qt::MoveAction);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QCOMPARE(enter.dropAction(), Qt::CopyAction);
        QDragMoveEvent move(QPoint(101, 101), offered, &data, Qt::LeftButton, modifiers);
        move.setDropAction(Qt::MoveAction);
        QCoreApplication::sendEvent(m_window.get(), &move);
        QCOMPARE(move.dropAction(), Qt::CopyAction);
        QDropEvent event(QPointF(100, 100), offered, &data, Qt::LeftButton, modifiers);
        event.setDropAction(Qt::MoveAction);
        QCoreApplication::sendEvent(m_window.get(), &event);
        QCOMPARE(event.dropAction(), Qt::CopyAction);
    };
    QVERIFY(loaded([&] { drop(Qt::ShiftModifier); }));
    QCOMPARE(titles(), QStringLiteral("A, B"));
    QVERIFY(loaded([&] { drop(Qt::NoModifier); }));
    QCOMPARE(titles(), QStringLiteral("B"));
}

void TestColumns::anEventOfSeveralFilesNamesItsFile()
{
    const auto labelsOf = [&](EventIndex event) {
        const EventPage page(m_window->state()->query().timeline(), event);
        QStringList texts;
        for (const QLabel *label : page.findChildren<QLabel *>())
            texts << label->text();
        return texts;
    };
    const QString a = write(QStringLiteral("a.csv"), "title,date\nA,1815\n");
    QVERIFY(open({a}));
    QVERIFY(!labelsOf(EventIndex(0)).contains(QStringLiteral("a.csv, line 2")));
    QVERIFY(open({a, write(QStringLiteral("b.csv"), "title,date\nB,1816\n")}));
    QVERIFY(labelsOf(EventIndex(0)).contains(QStringLiteral("a.csv, line 2")));
    QVERIFY(labelsOf(EventIndex(1)).contains(QStringLiteral("b.csv, line 2")));
}

QTEST_MAIN(TestColumns)
#include "test_columns.moc"
