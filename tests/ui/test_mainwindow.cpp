#include "sampletimeline.h"

#include "ui/panels/actorpanel.h"
#include "ui/panels/detailspanel.h"
#include "ui/panels/elidedlabel.h"
#include "ui/panels/legendpanel.h"
#include "ui/panels/legendsample.h"
#include "ui/panels/linkbutton.h"
#include "ui/panels/problemspanel.h"
#include "ui/text.h"
#include "ui/timeline/timelineview.h"
#include "ui/view/viewstate.h"
#include "ui/window/actions.h"
#include "ui/window/conditions.h"
#include "ui/window/contextmenus.h"
#include "ui/window/examples.h"
#include "ui/window/exportdialog.h"
#include "ui/window/keysdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/window/opendocuments.h"
#include "ui/window/palette.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QRadioButton>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

using namespace chancery;

namespace {

constexpr int kWaitMs = 20'000;

constexpr const char *kDocument = R"(format: chancery/1
title: A congress
actors:
  austria: {name: Austria, kind: state}
  france: {name: France, kind: state}
events:
  - {id: opening, title: The congress opens, date: 1814-11-01, type: summit, actors: [austria, france]}
  - {id: landing, title: A landing in the south, date: 1815-03-01, type: other, actors: [france]}
  - {id: act, title: The final act, date: 1815-06-09, type: agreement, actors: [austria]}
)";

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void aFileIsShownWithItsTitleAndCounts();
    void aFileWithProblemsShowsThem();
    void warningsAloneOpenNoPanel();
    void aLoadThatFailsKeepsTheLastGoodTimeline();
    void reloadingKeepsFilterSelectionAndRange();
    void reloadingAfterAFailedOpenTriesThatFileAgain();
    void aDroppedFileIsOpened();
    void slashPutsTheCursorInTheSearchField();
    void typingFiltersAfterAPause();
    void findingMarksAndCountsAndHidesNothing();
    void theNextMatchWrapsAndSaysSo();
    void anEventsMenuFiltersToThoseWhoTookPart();
    void theDetailsLeadToTheEventsBeforeAndAfter();
    void onlyTheHiddenLaneIsUndoneWhereOnlyThatHidAnEvent();
    void anExportOfTheTimeInViewIsOfTheEventsInView();
    void namesFromRightToLeftKeepTheirPlacesInALine();
    void aLongTitleEndsInAnEllipsisAndIsToldByItsTip();
    void escapeInTheSearchFieldClearsIt();
    void clearingTheFilterEmptiesTheSearchField();
    void keysGoToTheTimelineAfterEnterInTheSearchField();
    void keysGoToTheTimelineAfterALinkToAnEvent();
    void escapeSelectsNothingWhereverTheFocusIs_data();
    void escapeSelectsNothingWhereverTheFocusIs();
    void aChipRemovesItsCondition();
    void manyChipsDoNotPushTheSearchFieldOut();
    void theStatusNamesWhatHides();
    void theStatusSaysThatNothingPassesTheFilter();
    void theStatusSaysThatNothingIsInView();
    void anIntervalWithoutEndIsInViewAsFarAsItGoes();
    void theNextEventIsTheNextThatPasses();
    void anEventChosenInThePaletteIsShownWhateverHidIt();
    void everyActionIsInAMenuAndNoKeyIsGivenTwice();
    void everyExampleOpensFromTheHelpMenu();
    void theLegendExplainsWhatTheTimelineUses();
    void anActionIsFoundByItsId();
    void theKeyListNamesTheKeysOfEveryAction();
    void conditionsCanBeTakenAwayOneByOne();
    void inASmallWindowTheTimelineHasMostOfTheRoom();
    void theExportTakesOverWhatIsShown();
    void anExportWritesAPicture_data();
    void anExportWritesAPicture();
    void anExportThatCannotBeWrittenSaysWhy_data();
    void anExportThatCannotBeWrittenSaysWhy();

private:
    void showOnlyMatches()
    {
        m_window->findChild<QToolButton *>(QStringLiteral("onlyMatches"))->setChecked(true);
    }
    QString write(const QString &name, const QByteArray &text);
    bool open(const QString &path);
    bool showActive();

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_window = std::make_unique<MainWindow>();
}

QString TestMainWindow::write(const QString &name, const QByteArray &text)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return QString();
    return file.fileName();
}

/// Opens the file and waits; whether it was shown.
bool TestMainWindow::open(const QString &path)
{
    QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
    m_window->openFiles({path});
    return finished.wait(kWaitMs) && finished.front().front().toBool();
}

/// Shows the sample in a window that has the keyboard.
bool TestMainWindow::showActive()
{
    m_window->state()->showTimeline(sample::query());
    m_window->show();
    return QTest::qWaitForWindowActive(m_window.get());
}

void TestMainWindow::aFileIsShownWithItsTitleAndCounts()
{
    QVERIFY(open(write(QStringLiteral("congress.yaml"), kDocument)));
    QCOMPARE(m_window->state()->timeline().events().size(), std::size_t(3));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("congress.yaml")));
    QCOMPARE(m_window->statusLine()->shown(), QStringLiteral("3 events · none hidden"));
    QCOMPARE(m_window->statusLine()->document(), QStringLiteral("congress.yaml · no problems"));
    QVERIFY(m_window->findChild<QDockWidget *>(QStringLiteral("problems"))->isHidden());
    bool titled = false;
    for (const QLabel *label : m_window->findChild<TopBar *>()->findChildren<QLabel *>())
        titled = titled || label->text() == QStringLiteral("A congress");
    QVERIFY(titled);
}

void TestMainWindow::aFileWithProblemsShowsThem()
{
    QByteArray text(kDocument);
    text.replace("1815-03-01", "1815-13-01");
    QVERIFY(open(write(QStringLiteral("bad.yaml"), text)));
    QVERIFY(m_window->problems()->model()->rowCount() > 0);
    QVERIFY(!m_window->findChild<QDockWidget *>(QStringLiteral("problems"))->isHidden());
    QVERIFY(m_window->statusLine()->document().startsWith(QStringLiteral("bad.yaml · ")));
    QVERIFY(open(write(QStringLiteral("congress.yaml"), kDocument)));
    QVERIFY(m_window->findChild<QDockWidget *>(QStringLiteral("problems"))->isHidden());
}

void TestMainWindow::warningsAloneOpenNoPanel()
{
    QByteArray text(kDocument);
    text.replace("format: chancery/1\n", "");
    QVERIFY(open(write(QStringLiteral("odd.yaml"), text)));
    QCOMPARE(m_window->problems()->model()->rowCount(), 1);
    QVERIFY(m_window->findChild<QDockWidget *>(QStringLiteral("problems"))->isHidden());
    QCOMPARE(m_window->statusLine()->document(), QStringLiteral("odd.yaml · 1 warning"));
}

void TestMainWindow::aLoadThatFailsKeepsTheLastGoodTimeline()
{
    QVERIFY(open(write(QStringLiteral("congress.yaml"), kDocument)));
    m_window->state()->setSelection({EventIndex(1u)});
    QVERIFY(!open(m_folder.filePath(QStringLiteral("absent.yaml"))));
    QCOMPARE(m_window->state()->timeline().title(), std::string("A congress"));
    QVERIFY(m_window->state()->currentEvent() == EventIndex(1u));
    QVERIFY(m_window->problems()->model()->rowCount() > 0);
    QCOMPARE(m_window->statusLine()->document(), QStringLiteral("congress.yaml · no problems"));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("congress.yaml")));
}

void TestMainWindow::reloadingKeepsFilterSelectionAndRange()
{
    const QString path = write(QStringLiteral("congress.yaml"), kDocument);
    QVERIFY(open(path));
    ViewState *state = m_window->state();
    Filter filter;
    filter.actors = {*state->timeline().findActor("france")};
    state->setFilter(filter);
    state->setSelection({*state->timeline().findEvent("act")});
    const VisibleRange range = state->range().paddedBy(0.5);
    state->setRange(range);
    QByteArray newer(kDocument);
    newer.replace("title: A congress", "title: The congress");
    write(QStringLiteral("congress.yaml"), newer);
    QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
    m_window->registry()->action(QStringLiteral("file-reload"))->trigger();
    QVERIFY(finished.wait(kWaitMs));
    QCOMPARE(state->timeline().title(), std::string("The congress"));
    QCOMPARE(state->events().count(), std::size_t(2));
    QCOMPARE(state->timeline().event(state->currentEvent().value()).id, std::string("act"));
    QVERIFY(state->range() == range);
}

void TestMainWindow::reloadingAfterAFailedOpenTriesThatFileAgain()
{
    const QString path = m_folder.filePath(QStringLiteral("later.yaml"));
    QVERIFY(!open(path));
    write(QStringLiteral("later.yaml"), kDocument);
    QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
    m_window->documents()->reload();
    QVERIFY(finished.wait(kWaitMs));
    QVERIFY(finished.front().front().toBool());
    const ViewState &state = *m_window->state();
    QCOMPARE(state.timeline().title(), std::string("A congress"));
    QVERIFY(state.range() == state.rangeOfAll()); // nothing was shown whose range could be kept
}

void TestMainWindow::aDroppedFileIsOpened()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(QStringLiteral("dropped.yaml"), kDocument))});
    QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QVERIFY(finished.wait(kWaitMs));
    QCOMPARE(m_window->state()->timeline().events().size(), std::size_t(3));
}

void TestMainWindow::slashPutsTheCursorInTheSearchField()
{
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto *field = m_window->findChild<TopBar *>()->searchField();
    QVERIFY(!field->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_Slash);
    QTRY_VERIFY(field->hasFocus());
    QVERIFY(field->text().isEmpty());
    // Letters that are commands elsewhere are text here.
    QTest::keyClicks(field, QStringLiteral("f/+"));
    QCOMPARE(field->text(), QStringLiteral("f/+"));
}

void TestMainWindow::typingFiltersAfterAPause()
{
    m_window->state()->showTimeline(sample::query());
    auto *field = m_window->findChild<TopBar *>()->searchField();
    QSignalSpy filtered(m_window->state(), &ViewState::filterChanged);
    showOnlyMatches();
    QTest::keyClicks(field, QStringLiteral("missile"));
    QTRY_COMPARE(m_window->state()->filter().text, std::string("missile"));
    QCOMPARE(filtered.count(), 1);
    QCOMPARE(m_window->state()->events().count(), std::size_t(1));
    QCOMPARE(m_window->statusLine()->shown(), QStringLiteral("1 event · 4 hidden by: text"));
}

void TestMainWindow::findingMarksAndCountsAndHidesNothing()
{
    QVERIFY(showActive());
    ViewState *state = m_window->state();
    auto *field = m_window->findChild<TopBar *>()->searchField();
    QTest::keyClicks(field, QStringLiteral("pyongyang"));
    QTRY_COMPARE(state->found().count(), std::size_t(1));
    QVERIFY(state->found().contains(sample::visit));
    QCOMPARE(state->events().count(), std::size_t(5));
    const auto *count = m_window->findChild<QLabel *>(QStringLiteral("found"));
    QCOMPARE(count->text(), QStringLiteral("1 found"));
    QVERIFY(count->isVisible());
    QTest::keyClick(field, Qt::Key_Return); // goes there
    QCOMPARE(state->currentEvent(), std::optional(sample::visit));
    showOnlyMatches();
    QCOMPARE(state->events().count(), std::size_t(1));
    QVERIFY(state->findText().empty());
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(state->events().count(), std::size_t(5));
}

void TestMainWindow::theNextMatchWrapsAndSaysSo()
{
    ViewState *state = m_window->state();
    state->showTimeline(sample::query());
    state->setFindText("kim"); // plan by its title; visit and promise by who took part
    QCOMPARE(state->found().count(), std::size_t(3));
    QAction *next = m_window->registry()->action(QStringLiteral("filter-next"));
    for (const EventIndex event : {sample::visit, sample::promise, sample::plan}) {
        next->trigger();
        QCOMPARE(state->currentEvent(), std::optional(event));
        QVERIFY(m_window->statusLine()->currentMessage().isEmpty());
    }
    next->trigger();
    QCOMPARE(state->currentEvent(), std::optional(sample::visit));
    QCOMPARE(m_window->statusLine()->currentMessage(),
             QStringLiteral("After the last one: on from the first"));
    Filter filter;
    filter.types = {"withdrawal"};
    state->setFilter(filter); // what is found is among what is shown
    QCOMPARE(state->found().count(), std::size_t(0));
    state->showTimeline(sample::query());
    QVERIFY(state->findText().empty());
}

void TestMainWindow::anEventsMenuFiltersToThoseWhoTookPart()
{
    ViewState *state = m_window->state();
    state->showTimeline(sample::query());
    QMenu menu;
    fillEventMenu(&menu, state, m_window->findChild<TimelineView *>(), sample::visit);
    menu.findChild<QAction *>(QStringLiteral("event-together"))->trigger();
    QVERIFY(state->filter().actors == (std::vector{sample::putin, sample::kim}));
    QVERIFY(state->filter().allActors);
    menu.findChild<QAction *>(QStringLiteral("event-type"))->trigger();
    QVERIFY(state->filter().types == std::vector<std::string>{"visit"});
    menu.findChild<QAction *>(QStringLiteral("event-actor"))->trigger();
    QVERIFY(state->filter().actors == std::vector{sample::putin});
    menu.findChild<QAction *>(QStringLiteral("event-cite"))->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Putin visits")));
}

void TestMainWindow::theDetailsLeadToTheEventsBeforeAndAfter()
{
    QVERIFY(showActive());
    ViewState *state = m_window->state();
    state->setSelection({sample::visit});
    const auto press = [this](const char *name) {
        for (auto *button : m_window->findChild<DetailsPanel *>()->findChildren<QToolButton *>()) {
            if (button->accessibleName() == QLatin1String(name))
                button->click();
        }
    };
    press("The event after in time");
    QCOMPARE(state->currentEvent(), std::optional(sample::promise));
    press("The event before in time");
    QCOMPARE(state->currentEvent(), std::optional(sample::visit));
    press("The event after in the same lane");
    QCOMPARE(state->currentEvent(), std::optional(sample::promise));
}

void TestMainWindow::onlyTheHiddenLaneIsUndoneWhereOnlyThatHidAnEvent()
{
    QVERIFY(showActive());
    ViewState *state = m_window->state();
    Filter filter;
    filter.types = {"withdrawal"};
    state->setFilter(filter);
    state->setArrangement(withHidden({}, sample::northKorea));
    m_window->registry()->action(QStringLiteral("help-palette"))->trigger();
    auto *palette = m_window->findChild<Palette *>();
    palette->field()->setText(QStringLiteral("leaves the talks"));
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(state->events().contains(sample::exit));
    QVERIFY(state->filter() == filter);
}

void TestMainWindow::anExportOfTheTimeInViewIsOfTheEventsInView()
{
    ViewState *state = m_window->state();
    state->showTimeline(sample::query());
    const Instant begin = startOfDay(*toDayNumber({2009, 1, 1}, Calendar::Gregorian));
    state->setRange(VisibleRange({begin, begin + 366 * 86'400}));
    ExportDialog dialog(state, QStringLiteral("/tmp/a.png"), ThemeKind::Print);
    for (QRadioButton *choice : dialog.findChildren<QRadioButton *>()) {
        if (choice->text() == QStringLiteral("The time in view"))
            choice->click();
    }
    const PictureRequest request = dialog.request();
    QCOMPARE(request.events.count(), std::size_t(1));
    QVERIFY(request.events.contains(sample::exit));
}

void TestMainWindow::namesFromRightToLeftKeepTheirPlacesInALine()
{
    TimelineTables tables = sample::tables();
    tables.actors[sample::russia.value].name = "\xD7\x90\xD7\x91"; // two Hebrew letters
    tables.actors[sample::putin.value].name = "\xD8\xA8\xD8\xAA"; // two Arabic ones
    Filter filter;
    filter.actors = {sample::russia, sample::putin, sample::kim};
    QCOMPARE(conditionText(Timeline(tables), filter, Condition::Actor),
             QStringLiteral("actor: \u2068\u05D0\u05D1\u2069 or \u2068\u0628\u062A\u2069 or Kim "
                            "Jong Un"));
}

void TestMainWindow::aLongTitleEndsInAnEllipsisAndIsToldByItsTip()
{
    TimelineTables tables = sample::tables();
    tables.title = std::string(400, 'T') + "<b>";
    m_window->state()->showTimeline(sample::query(tables));
    const auto *title = m_window->findChild<TopBar *>()->findChild<ElidedLabel *>();
    QCOMPARE(title->text().size(), 403);
    QCOMPARE(title->minimumSizeHint().width(), 0);
    QVERIFY(title->toolTip().endsWith(QStringLiteral("&lt;b&gt;")));
    QVERIFY(!m_window->grab().isNull());
}

void TestMainWindow::escapeInTheSearchFieldClearsIt()
{
    m_window->state()->showTimeline(sample::query());
    auto *field = m_window->findChild<TopBar *>()->searchField();
    showOnlyMatches();
    QTest::keyClicks(field, QStringLiteral("missile"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_window->state()->events().count(), std::size_t(1));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->text().isEmpty());
    QVERIFY(m_window->state()->filter().isEmpty());
}

void TestMainWindow::clearingTheFilterEmptiesTheSearchField()
{
    QVERIFY(showActive());
    auto *field = m_window->findChild<TopBar *>()->searchField();
    const auto *icon = field->findChild<QToolButton *>();
    showOnlyMatches();
    QTest::keyClicks(field, QStringLiteral("missile"));
    QTRY_COMPARE(m_window->state()->events().count(), std::size_t(1));
    QTRY_COMPARE(icon->property("opacity").toDouble(), 1.0);
    QAction *clear = m_window->registry()->action(QStringLiteral("filter-clear"));
    clear->trigger();
    QVERIFY(field->text().isEmpty());
    QTRY_COMPARE(icon->property("opacity").toDouble(), 0.0);

    Filter filter;
    filter.types = {"visit"};
    m_window->state()->setFilter(filter);
    QTest::keyClicks(field, QStringLiteral("putin")); // still within the pause for typing
    clear->trigger();
    QVERIFY(field->text().isEmpty());
    QVERIFY(m_window->state()->filter().isEmpty());
}

void TestMainWindow::keysGoToTheTimelineAfterEnterInTheSearchField()
{
    QVERIFY(showActive());
    auto *field = m_window->findChild<TopBar *>()->searchField();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return);
    const VisibleRange before = m_window->state()->range();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QVERIFY(m_window->state()->range() != before);
}

void TestMainWindow::keysGoToTheTimelineAfterALinkToAnEvent()
{
    QVERIFY(showActive());
    m_window->state()->setSelection({sample::promise});
    auto *details = m_window->findChild<DetailsPanel *>();
    for (LinkButton *link : details->findChildren<LinkButton *>()) {
        if (link->label().startsWith(QStringLiteral("Putin visits")))
            QTest::mouseClick(link, Qt::LeftButton);
    }
    QTRY_VERIFY(m_window->state()->currentEvent() == sample::visit);
    const VisibleRange before = m_window->state()->range();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
    QVERIFY(m_window->state()->range() != before);
}

void TestMainWindow::escapeSelectsNothingWhereverTheFocusIs_data()
{
    QTest::addColumn<QString>("where");
    for (const char *where : {"timeline", "search field", "actors", "name of an actor", "link"})
        QTest::newRow(where) << QString::fromLatin1(where);
}

void TestMainWindow::escapeSelectsNothingWhereverTheFocusIs()
{
    QFETCH(QString, where);
    QVERIFY(showActive());
    m_window->state()->setSelection({sample::promise});
    auto *actors = m_window->findChild<ActorPanel *>();
    const QMap<QString, QWidget *> widgets{
        {QStringLiteral("timeline"), m_window->findChild<TimelineView *>()},
        {QStringLiteral("search field"), m_window->findChild<TopBar *>()->searchField()},
        {QStringLiteral("actors"), actors->findChild<QTreeView *>()},
        {QStringLiteral("name of an actor"), actors->findChild<QLineEdit *>()},
        {QStringLiteral("link"), m_window->findChild<DetailsPanel *>()->findChild<LinkButton *>()},
    };
    widgets.value(where)->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), widgets.value(where));
    QTest::keyClick(widgets.value(where), Qt::Key_Escape);
    QVERIFY(m_window->state()->selection().empty());
    QVERIFY(m_window->findChild<TimelineView *>()->hasFocus());
}

void TestMainWindow::aChipRemovesItsCondition()
{
    ViewState *state = m_window->state();
    state->showTimeline(sample::query());
    Filter filter;
    filter.actors = {sample::russia, sample::northKorea};
    filter.types = {"visit"};
    state->setFilter(filter);
    const auto chips = [this] {
        QList<QToolButton *> shown;
        for (QToolButton *chip : m_window->findChildren<QToolButton *>(QStringLiteral("chip"))) {
            if (!chip->isHidden())
                shown << chip;
        }
        return shown;
    };
    QCOMPARE(chips().size(), 2);
    QCOMPARE(chips().front()->accessibleName(), QStringLiteral("actor: Russia or North Korea"));
    chips().front()->click();
    QVERIFY(state->filter().actors.empty());
    QVERIFY(state->filter().types == std::vector<std::string>{"visit"});
    QTRY_COMPARE(chips().size(), 1);
}

void TestMainWindow::manyChipsDoNotPushTheSearchFieldOut()
{
    TimelineTables tables = sample::tables();
    for (Actor &actor : tables.actors)
        actor.name = std::string(200, 'w');
    ViewState *state = m_window->state();
    state->showTimeline(sample::query(tables));
    Filter filter;
    filter.actors = {sample::russia, sample::northKorea};
    filter.types = {std::string(200, 't')};
    filter.statuses = {EventStatus::Planned, EventStatus::Rumoured, EventStatus::Disputed};
    filter.range = TimeRange{{0}, {kSecondsPerDay}};
    state->setFilter(filter);
    QVERIFY(m_window->findChild<TopBar *>()->minimumSizeHint().width() < 1100);
}

void TestMainWindow::theStatusNamesWhatHides()
{
    ViewState *state = m_window->state();
    state->showTimeline(sample::query());
    QCOMPARE(m_window->statusLine()->shown(), QStringLiteral("5 events · none hidden · 1 undated"));
    Filter filter;
    filter.actors = {sample::kim};
    filter.statuses = {EventStatus::Happened, EventStatus::Planned}; // hides nothing
    state->setFilter(filter);
    QCOMPARE(m_window->statusLine()->shown(), QStringLiteral("3 events · 2 hidden by: actor"));
}

void TestMainWindow::theStatusSaysThatNothingPassesTheFilter()
{
    m_window->state()->showTimeline(sample::query());
    Filter filter;
    filter.text = "zeppelin";
    m_window->state()->setFilter(filter);
    QCOMPARE(m_window->statusLine()->shown(),
             QStringLiteral("no event passes the filter · 5 hidden by: text"));
}

void TestMainWindow::theStatusSaysThatNothingIsInView()
{
    ViewState *state = m_window->state();
    state->showTimeline(sample::query());
    const QString inView = m_window->statusLine()->shown();
    QVERIFY(!inView.contains(QStringLiteral("view")));
    const VisibleRange all = state->range();
    state->setRange(all.panned(2 * all.seconds()));
    QTRY_COMPARE(m_window->statusLine()->shown(),
                 inView + QStringLiteral(" · none in view · Ctrl+0 fits all"));
    state->setRange(all);
    QTRY_COMPARE(m_window->statusLine()->shown(), inView);
}

void TestMainWindow::anIntervalWithoutEndIsInViewAsFarAsItGoes()
{
    TimelineTables tables;
    tables.events = {sample::event("a", "A", "1815", "", {}), sample::event("b", "B", "", "", {})};
    const TimeRange later = *finiteHull(*parseEdtf("1990"));
    const EventSet all(2, true);
    QVERIFY(isNoneInView(Timeline(tables), all, later));
    QVERIFY(!isNoneInView(Timeline(tables), EventSet(2), later)); // nothing to come back to
    tables.events[1] = sample::event("b", "B", "1820/..", "", {});
    QVERIFY(!isNoneInView(Timeline(tables), all, later));
    tables.events[1] = sample::event("b", "B", "1820/", "", {}); // nobody knows how far
    QVERIFY(isNoneInView(Timeline(tables), all, later));
}

void TestMainWindow::theNextEventIsTheNextThatPasses()
{
    ViewState *state = m_window->state();
    state->showTimeline(sample::query());
    Filter filter;
    filter.types = {"visit"};
    state->setFilter(filter);
    QAction *next = m_window->registry()->action(QStringLiteral("filter-next"));
    next->trigger();
    QVERIFY(state->currentEvent() == sample::visit);
    next->trigger();
    QVERIFY(state->currentEvent() == sample::plan);
    m_window->registry()->action(QStringLiteral("filter-previous"))->trigger();
    QVERIFY(state->currentEvent() == sample::visit);
}

void TestMainWindow::anEventChosenInThePaletteIsShownWhateverHidIt()
{
    QVERIFY(showActive());
    ViewState *state = m_window->state();
    Filter filter;
    filter.types = {"visit"};
    state->setFilter(filter);
    state->setArrangement(withHidden({}, sample::northKorea));
    m_window->registry()->action(QStringLiteral("help-palette"))->trigger();
    auto *palette = m_window->findChild<Palette *>();
    QVERIFY(palette && palette->isVisible());
    palette->field()->setText(QStringLiteral("leaves the talks"));
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QCOMPARE(state->currentEvent(), std::optional(sample::exit));
    QVERIFY(state->events().contains(sample::exit));
    QVERIFY(state->range().range().contains(
        *spineInstant(*state->timeline().event(sample::exit).date)));
}

void TestMainWindow::everyActionIsInAMenuAndNoKeyIsGivenTwice()
{
    QSet<QAction *> inMenus;
    for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions())
            inMenus.insert(action);
    }
    QSet<QString> keys;
    for (QAction *action : m_window->registry()->all()) {
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
            keys.insert(key.toString());
        }
    }
    QVERIFY(keys.contains(QStringLiteral("F5")));
}

void TestMainWindow::everyExampleOpensFromTheHelpMenu()
{
    const QList<Example> examples = shippedExamples();
    const QDir folder(QStringLiteral(SOURCE_DIR "/resources/examples"));
    QCOMPARE(examples.size(), folder.entryList(QDir::Files).size());
    QVERIFY(!examples.isEmpty());
    for (const Example &example : examples) {
        QSignalSpy finished(m_window.get(), &MainWindow::loadFinished);
        m_window->registry()->action(example.id)->trigger();
        QVERIFY(finished.wait(kWaitMs) && finished.front().front().toBool());
        QVERIFY(!m_window->state()->timeline().events().empty());
        if (!example.path.endsWith(QLatin1String(".yaml")))
            continue; // other formats have no title for a menu, and notes on how they were read
        QCOMPARE(toQString(m_window->state()->timeline().title()), example.title);
        QCOMPARE(m_window->problems()->model()->rowCount(), 0);
    }
}

void TestMainWindow::theLegendExplainsWhatTheTimelineUses()
{
    QVERIFY(showActive());
    auto *panel = m_window->findChild<LegendPanel *>();
    QVERIFY(!panel->isVisible());
    m_window->registry()->action(QStringLiteral("view-legend"))->trigger();
    QVERIFY(panel->isVisible());
    const auto words = [panel] {
        QStringList texts;
        for (const LegendSample *sample : panel->findChildren<LegendSample *>())
            texts << sample->accessibleName();
        return texts;
    };
    QVERIFY(words().contains(QStringLiteral("Mark: somewhere in this span")));
    QVERIFY(words().contains(QStringLiteral("Mark: one of these")));
    QVERIFY(words().contains(QStringLiteral("Mark: planned")));
    QVERIFY(!words().contains(QStringLiteral("Mark: rumoured")));
    // Under a filter it explains no more than what is left.
    Filter filter;
    filter.actors = {sample::northKorea};
    filter.text = "leaves the talks";
    m_window->state()->setFilter(filter);
    QVERIFY(words().contains(QStringLiteral("Mark: somewhere in this span")));
    QVERIFY(!words().contains(QStringLiteral("Mark: planned")));
}

void TestMainWindow::anActionIsFoundByItsId()
{
    Actions actions;
    int calls = 0;
    QAction *added = actions.add(QStringLiteral("wave"), QStringLiteral("Wave"),
                                 {QKeySequence(Qt::Key_W)}, this, [&calls] { ++calls; });
    QCOMPARE(actions.action(QStringLiteral("wave")), added);
    QCOMPARE(actions.action(QStringLiteral("bow")), nullptr);
    added->trigger();
    QCOMPARE(calls, 1);
}

void TestMainWindow::theKeyListNamesTheKeysOfEveryAction()
{
    const KeysDialog dialog(*m_window->registry());
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.contains(QStringLiteral("F5")));
    QVERIFY(texts.contains(QStringLiteral("Reload")));
    QVERIFY(texts.contains(QStringLiteral("Ctrl+wheel")));
}

void TestMainWindow::conditionsCanBeTakenAwayOneByOne()
{
    Filter filter;
    filter.actors = {sample::kim};
    filter.allActors = true;
    filter.types = {"visit"};
    filter.statuses = {EventStatus::Planned};
    filter.text = "kim";
    filter.range = TimeRange{{0}, {kSecondsPerDay}};
    const std::vector<Condition> all = activeConditions(filter);
    QCOMPARE(all.size(), std::size_t(5));
    for (const Condition condition : all) {
        QVERIFY(activeConditions(onlyCondition(filter, condition)) == std::vector{condition});
        QCOMPARE(activeConditions(withoutCondition(filter, condition)).size(), std::size_t(4));
    }
    Filter rest = filter;
    for (const Condition condition : all)
        rest = withoutCondition(rest, condition);
    QVERIFY(rest == Filter());
}

void TestMainWindow::inASmallWindowTheTimelineHasMostOfTheRoom()
{
    QVERIFY(showActive());
    const auto *view = m_window->findChild<TimelineView *>();
    m_window->resize(900, 600);
    QTRY_VERIFY(view->width() > 900 / 2);
    QCOMPARE(m_window->width(), 900);
    m_window->state()->setSelection({sample::plan});
    QTest::qWait(1);
    QVERIFY(view->width() > 900 / 2);
}

void TestMainWindow::theExportTakesOverWhatIsShown()
{
    ViewState *state = m_window->state();
    state->showTimeline(sample::query());
    Filter filter;
    filter.actors = {sample::kim};
    state->setFilter(filter);
    const ExportDialog dialog(state, QStringLiteral("/tmp/a.png"), ThemeKind::Print);
    const PictureRequest request = dialog.request();
    QCOMPARE(request.timeline, state->query().timeline());
    QVERIFY(request.events == state->events());
    QVERIFY(request.range == state->rangeOfAll());
    QVERIFY(request.options.theme == ThemeKind::Print);
    QCOMPARE(request.options.width, 1600);
}

void TestMainWindow::anExportWritesAPicture_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow("PNG") << QStringLiteral("a.png") << QByteArray("\x89PNG");
    QTest::newRow("SVG") << QStringLiteral("a.svg") << QByteArray("<?xml");
    QTest::newRow("PDF, written large") << QStringLiteral("a.PDF") << QByteArray("%PDF");
}

void TestMainWindow::anExportWritesAPicture()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, magic);
    m_window->state()->showTimeline(sample::query());
    const ExportDialog dialog(m_window->state(), m_folder.filePath(name), ThemeKind::Print);
    const auto written = dialog.write();
    QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error()));
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(magic));
}

void TestMainWindow::anExportThatCannotBeWrittenSaysWhy_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no such folder") << QStringLiteral("/no/such/folder/a.png");
    QTest::newRow("no known ending") << m_folder.filePath(QStringLiteral("a.docx"));
    QTest::newRow("no name") << QString();
}

void TestMainWindow::anExportThatCannotBeWrittenSaysWhy()
{
    QFETCH(QString, path);
    m_window->state()->showTimeline(sample::query());
    const ExportDialog dialog(m_window->state(), path, ThemeKind::Print);
    const auto written = dialog.write();
    QVERIFY(!written.has_value());
    QVERIFY(!written.error().isEmpty());
    QVERIFY(path.isEmpty() || !QFile::exists(path));
}

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
