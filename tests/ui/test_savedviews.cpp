#include "sampletimeline.h"

#include "ui/view/viewjson.h"
#include "ui/view/viewstate.h"
#include "ui/window/actions.h"
#include "ui/window/savedviewactions.h"
#include "ui/window/savedviewsdialog.h"

#include <QFile>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace chancery;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Something of everything a view holds.
View fullView()
{
    View view;
    view.range = VisibleRange({{86'400}, {900'000}});
    view.filter.actors = {sample::kim, sample::russia};
    view.filter.allActors = true;
    view.filter.types = {"visit", ""};
    view.filter.statuses = {EventStatus::Happened, EventStatus::Planned};
    view.filter.places = {"Pyongyang", ""};
    view.filter.sources = {"ap"};
    view.filter.text = "Pyöngyang \"quoted\"";
    view.filter.range = TimeRange{{1'000}, {2'000'000}};
    view.filter.dateMode = DateMode::Possible;
    view.arrangement.order = LaneOrder::ByHand;
    view.arrangement.byHand = {sample::northKorea, sample::russia};
    view.arrangement.collapsed = {sample::russia, sample::northKorea};
    view.arrangement.pinned = {sample::kim, sample::putin};
    view.arrangement.hidden = {sample::putin};
    view.arrangement.alone = {sample::northKorea};
    view.arrangement.hidesNobody = true;
    view.arrangement.hidesEmpty = true;
    view.foldsTime = true;
    view.openedFolds = {{5'000}};
    return view;
}

} // namespace

class TestSavedViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_document = m_folder->filePath(QStringLiteral("events.yaml"));
        writeTo(m_document, "format: chancery/1\n");
        m_state = std::make_unique<ViewState>();
        m_state->showTimeline(sample::query());
        m_actions = std::make_unique<Actions>();
        m_window = std::make_unique<QMainWindow>();
        m_saved = new SavedViewActions(m_state.get(), m_actions.get(), m_window.get());
        m_window->addActions(m_actions->all());
        m_saved->open(m_document);
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_actions.reset();
    }

    void aViewIsReadBackAsItWas()
    {
        const Timeline &timeline = m_state->timeline();
        for (const View &view : {View(), fullView(), m_state->view()}) {
            const QJsonObject json = viewToJson(view, timeline);
            const auto text = QJsonDocument(json).toJson();
            const ReadView read = viewFromJson(QJsonDocument::fromJson(text).object(), timeline);
            QVERIFY2(read.view == view, text.constData());
            QVERIFY(read.unknownActors.isEmpty());
        }
    }

    void whatIsNotUnderstoodIsAsAtFirst_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("a range of words") << QByteArray(R"({"range": ["a", "b"]})");
        QTest::newRow("a range that ends before it begins") << QByteArray(R"({"range": [9, 3]})");
        QTest::newRow("lists that are none")
            << QByteArray(R"({"filter": {"actors": 3, "types": {}}, "lanes": [1]})");
        QTest::newRow("unknown words")
            << QByteArray(R"({"filter": {"dates": "never", "statuses": ["so"]},
                              "lanes": {"order": "random"}, "fold": "yes"})");
        QTest::newRow("an order by hand of nobody")
            << QByteArray(R"({"lanes": {"order": "by-hand", "by-hand": []}})");
    }
    void whatIsNotUnderstoodIsAsAtFirst()
    {
        QFETCH(QByteArray, json);
        const QJsonDocument document = QJsonDocument::fromJson(json);
        QVERIFY(document.isObject());
        QVERIFY(viewFromJson(document.object(), m_state->timeline()).view == View());
    }

    void numbersBeyondTheAxisAreTakenToItsEnds()
    {
        const auto json = QJsonDocument::fromJson(R"({"range": [-1e300, 1e300]})").object();
        QVERIFY(viewFromJson(json, m_state->timeline()).view.range == VisibleRange());
    }

    void aSavedViewLiesBesideTheDocumentAndIsShownByItsKey()
    {
        const View view = fullView();
        m_state->setView(view);
        m_saved->setTheme(ThemeKind::Dark);
        saveAs(QStringLiteral("  My   view "));
        QCOMPARE(contentOf(m_document), QByteArray("format: chancery/1\n"));
        const auto root = QJsonDocument::fromJson(contentOf(SavedViews::fileOf(m_document)));
        QCOMPARE(root[QStringLiteral("views")][0][QStringLiteral("name")].toString(),
                 QStringLiteral("My view"));
        m_state->setView({});
        QSignalSpy theme(m_saved, &SavedViewActions::themeRequested);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::AltModifier);
        QVERIFY(m_state->view() == view);
        QCOMPARE(theme.size(), 1);
        QCOMPARE(theme.front().front().value<ThemeKind>(), ThemeKind::Dark);
    }

    void savedViewsAreThereWhenTheDocumentIsOpenedAgain()
    {
        saveAs(QStringLiteral("a & b"));
        m_saved->open({});
        QVERIFY(m_saved->views().views().empty());
        m_saved->open(m_document);
        QMenu menu;
        m_saved->fillMenu(&menu);
        const QAction *entry = m_actions->action(QStringLiteral("view-saved-1"));
        QVERIFY(menu.actions().contains(entry));
        QVERIFY(entry->isVisible());
        QVERIFY(!m_actions->action(QStringLiteral("view-saved-2"))->isVisible());
        QCOMPARE(entry->text(), QStringLiteral("a && b"));
        QVERIFY(entry->shortcut() == QKeySequence(Qt::ALT | Qt::Key_1));
    }

    void viewsThatAnotherWindowSavedMeanwhileAreKept()
    {
        SavedViews other;
        QVERIFY(other.open(m_document));
        saveAs(QStringLiteral("X"));
        QVERIFY(other.save(QStringLiteral("Y"), {}));
        QCOMPARE(other.views().size(), std::size_t(2));
        saveAs(QStringLiteral("Z"));
        QCOMPARE(m_saved->views().views().size(), std::size_t(3));
        QVERIFY(other.remove(0)); // X, by its name
        QVERIFY(other.open(m_document));
        QCOMPARE(other.views().size(), std::size_t(2));
        QVERIFY(!other.find(QStringLiteral("X")));
    }

    void aViewBeyondThoseWithKeysIsInTheMenu()
    {
        QMenu menu;
        m_saved->fillMenu(&menu);
        for (int i = 1; i <= 11; ++i)
            saveAs(QStringLiteral("view %1").arg(i));
        QCOMPARE(menu.actions().back()->text(), QStringLiteral("view 11"));
        m_state->setFoldsTime(true);
        menu.actions().back()->trigger();
        QVERIFY(!m_state->foldsTime());
    }

    void aNameThatIsCutIsFoundAsItIsCut()
    {
        const QString name(SavedViews::kMostNameCharacters, u'n');
        saveAs(name);
        QVERIFY(m_saved->views().find(name + QStringLiteral(" and more")));
    }

    void withoutADocumentViewsLastAsLongAsTheWindow()
    {
        m_saved->open({});
        QSignalSpy told(m_saved, &SavedViewActions::told);
        saveAs(QStringLiteral("view"));
        QCOMPARE(told.size(), 1); // that it will not last
        QCOMPARE(m_saved->views().views().size(), std::size_t(1));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    void actorsThatAreGoneAreTold()
    {
        m_state->setView(fullView());
        saveAs(QStringLiteral("view"));
        TimelineTables newer = sample::tables();
        newer.actors[sample::kim.value].id = "kim-2";
        m_state->replaceTimeline(sample::query(newer));
        QSignalSpy told(m_saved, &SavedViewActions::told);
        m_saved->show(0);
        QCOMPARE(told.size(), 1);
        QVERIFY(told.front().front().toString().endsWith(QStringLiteral(": kim")));
        QCOMPARE(m_state->filter().actors, std::vector<ActorIndex>{sample::russia});
    }

    void aFileOfSomethingElseIsNeverOverwritten_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("not JSON") << QByteArray("notes of mine");
        QTest::newRow("other JSON") << QByteArray("{\"views\": []}");
        QTest::newRow("a later format") << QByteArray("{\"format\": \"chancery-views/2\"}");
        QTest::newRow("too large") << QByteArray(SavedViews::kMostBytes + 1, ' ');
    }
    void aFileOfSomethingElseIsNeverOverwritten()
    {
        QFETCH(QByteArray, content);
        const QString file = SavedViews::fileOf(m_document);
        writeTo(file, content);
        QSignalSpy told(m_saved, &SavedViewActions::told);
        m_saved->open(m_document);
        QCOMPARE(told.size(), 1);
        saveAs(QStringLiteral("view"));
        QCOMPARE(told.size(), 2);
        QVERIFY(contentOf(file) == content);
        QVERIFY(m_saved->views().views().empty());
    }

    void whatCannotBeKeptChangesNothing()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("gone")));
        const QString document = m_folder->filePath(QStringLiteral("gone/events.yaml"));
        m_saved->open(document);
        QVERIFY(QDir(m_folder->path()).rmdir(QStringLiteral("gone")));
        QSignalSpy told(m_saved, &SavedViewActions::told);
        saveAs(QStringLiteral("view"));
        QCOMPARE(told.size(), 1);
        QVERIFY(m_saved->views().views().empty());
    }

    void fieldsThatAnotherVersionWroteAreKept()
    {
        const QString file = SavedViews::fileOf(m_document);
        writeTo(file, R"({"format": "chancery-views/1",
                          "views": [{"name": "old", "mood": "calm"}]})");
        m_saved->open(m_document);
        saveAs(QStringLiteral("new"));
        const auto root = QJsonDocument::fromJson(contentOf(file));
        QCOMPARE(root[QStringLiteral("views")][0][QStringLiteral("mood")].toString(),
                 QStringLiteral("calm"));
        QCOMPARE(root[QStringLiteral("views")].toArray().size(), 2);
    }

    void aViewOfTheSameNameIsReplacedOnlyWhenAPersonAgrees()
    {
        saveAs(QStringLiteral("view"));
        m_state->setFoldsTime(true);
        for (const bool agrees : {false, true}) {
            QTimer::singleShot(0, this, [agrees] {
                auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                QVERIFY(box);
                box->button(agrees ? QMessageBox::Yes : QMessageBox::No)->click();
            });
            saveAs(QStringLiteral("view"));
            QCOMPARE(m_saved->views().views().size(), std::size_t(1));
            QCOMPARE(m_saved->views().views()[0].view.contains(QStringLiteral("fold")), agrees);
        }
    }

    void theDialogShowsRenamesAndDeletes()
    {
        saveAs(QStringLiteral("one"));
        m_state->setFoldsTime(true);
        saveAs(QStringLiteral("two"));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_saved->dialog());
        QListWidget *list = m_saved->dialog()->list();
        QCOMPARE(list->count(), 2);
        list->setCurrentRow(0);
        pressButton(QStringLiteral("&Show"));
        QVERIFY(!m_state->foldsTime());
        list->item(0)->setText(QStringLiteral("first"));
        QTRY_COMPARE(list->item(0)->text(), QStringLiteral("first"));
        QCOMPARE(m_saved->views().views()[0].name, QStringLiteral("first"));
        QSignalSpy told(m_saved, &SavedViewActions::told);
        list->item(0)->setText(QStringLiteral("two")); // is taken
        QCOMPARE(told.size(), 1);
        QTRY_COMPARE(list->item(0)->text(), QStringLiteral("first"));
        pressButton(QStringLiteral("&Delete"));
        QTRY_COMPARE(list->count(), 1);
        QCOMPARE(m_saved->views().views()[0].name, QStringLiteral("two"));
        m_saved->open(m_document); // the same from the file
        QCOMPARE(m_saved->views().views().size(), std::size_t(1));
    }

private:
    void saveAs(const QString &name)
    {
        m_actions->action(QStringLiteral("view-save"))->trigger();
        QVERIFY(m_saved->nameDialog());
        m_saved->nameDialog()->setTextValue(name);
        m_saved->nameDialog()->accept();
    }
    void pressButton(const QString &text)
    {
        for (auto *button : m_saved->dialog()->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button->click();
        }
        QFAIL("there is no such button");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_document;
    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<QMainWindow> m_window;
    SavedViewActions *m_saved = nullptr;
};

QTEST_MAIN(TestSavedViews)
#include "test_savedviews.moc"
