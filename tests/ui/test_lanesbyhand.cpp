#include "sampletimeline.h"
#include "ui/timeline/lanedrag.h"
#include "ui/timeline/laneheaders.h"
#include "ui/timeline/scenekeeper.h"
#include "ui/timeline/timelineview.h"
#include "ui/view/viewhistory.h"
#include "ui/view/viewstate.h"
#include "ui/window/actions.h"
#include "ui/window/conditions.h"
#include "ui/window/historyactions.h"
#include "ui/window/laneactions.h"
#include "ui/window/lanemenu.h"
#include "ui/window/layoutactions.h"

#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace chancery;

class TestLanesByHand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_state = std::make_unique<ViewState>();
        m_state->showTimeline(sample::query());
        m_actions = std::make_unique<Actions>();
        m_layout = std::make_unique<LayoutActions>(m_state.get(), m_actions.get(), nullptr);
        m_history = std::make_unique<HistoryActions>(m_state.get(), m_actions.get(), nullptr);
        m_view = std::make_unique<TimelineView>(m_state.get());
        m_view->resize(900, 500);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_headers = m_view->findChild<LaneHeaders *>();
    }
    void cleanup()
    {
        m_view.reset();
        m_history.reset();
        m_layout.reset();
    }

    void aDraggedHeaderMovesItsLaneWithAllThatNestsInIt()
    {
        QCOMPARE(lanes(), QStringLiteral("russia putin north-korea kim"));
        drag("north-korea", topOf("russia") + 2);
        QCOMPARE(lanes(), QStringLiteral("north-korea kim russia putin"));
        QCOMPARE(m_state->arrangement().order, LaneOrder::ByHand);
        QVERIFY(action("lanes-by-hand")->isChecked());
        action("lanes-document")->trigger();
        QCOMPARE(lanes(), QStringLiteral("russia putin north-korea kim"));
        action("lanes-by-hand")->trigger(); // is remembered
        QCOMPARE(lanes(), QStringLiteral("north-korea kim russia putin"));
    }

    void theLaneOfTheKeyboardIsArrangedByActions()
    {
        LaneActions laneActions(m_state.get(), m_view.get(), m_actions.get(), nullptr);
        QVERIFY(!action("lane-down")->isEnabled()); // no lane is chosen
        clickHeader("russia");
        QVERIFY(m_view->currentLane() == sample::russia);
        action("lane-down")->trigger();
        QCOMPARE(lanes(), QStringLiteral("north-korea kim russia putin"));
        action("lane-down")->trigger(); // the last one stays
        QCOMPARE(lanes(), QStringLiteral("north-korea kim russia putin"));
        action("lane-up")->trigger();
        QCOMPARE(lanes(), QStringLiteral("russia putin north-korea kim"));
        action("lane-collapse")->trigger();
        QCOMPARE(lanes(), QStringLiteral("russia north-korea kim"));
        action("lane-collapse")->trigger();
        action("lane-hide")->trigger();
        QCOMPARE(lanes(), QStringLiteral("north-korea kim"));
        QVERIFY(!action("lane-hide")->isEnabled());
        m_state->setSelection({sample::exit}); // else it is the lane of what is selected
        QVERIFY(m_view->currentLane() == sample::northKorea);
        action("lane-only")->trigger();
        QVERIFY(m_state->filter().actors == std::vector{sample::northKorea});
    }

    void theNearestBreakIsOpenedByAnAction()
    {
        LaneActions laneActions(m_state.get(), m_view.get(), m_actions.get(), nullptr);
        QVERIFY(!action("view-open-fold")->isEnabled());
        m_state->setFoldsTime(true);
        const std::size_t before = m_state->folds().stretches().size();
        QVERIFY(before > 0);
        action("view-open-fold")->trigger();
        QCOMPARE(m_state->folds().stretches().size(), before - 1);
    }

    void aDragThatEndsWhereItBeganMovesNothing()
    {
        drag("north-korea", topOf("north-korea") + 8);
        drag("kim", topOf("russia"));
        drag("russia", topOf("russia") + 3);
        QCOMPARE(lanes(), QStringLiteral("russia putin north-korea kim"));
        QCOMPARE(m_state->arrangement(), LaneArrangement());
    }

    void anotherButtonGivesADragUp()
    {
        const QPoint from(100, static_cast<int>(topOf("north-korea")) + 10);
        QTest::mousePress(m_headers, Qt::LeftButton, {}, from);
        moveMouse(QPoint(100, 4), Qt::LeftButton);
        QTest::mousePress(m_headers, Qt::RightButton, {}, QPoint(100, 4));
        QTest::mouseRelease(m_headers, Qt::RightButton, {}, QPoint(100, 4));
        QTest::mouseRelease(m_headers, Qt::LeftButton, {}, QPoint(100, 4));
        QCOMPARE(lanes(), QStringLiteral("russia putin north-korea kim"));
    }

    void aReloadInTheMiddleOfADragGivesItUp()
    {
        const QPoint from(100, static_cast<int>(topOf("north-korea")) + 10);
        QTest::mousePress(m_headers, Qt::LeftButton, {}, from);
        moveMouse(QPoint(100, 4), Qt::LeftButton);
        m_state->replaceTimeline(sample::query());
        QTest::mouseRelease(m_headers, Qt::LeftButton, {}, QPoint(100, 4));
        QCOMPARE(lanes(), QStringLiteral("russia putin north-korea kim"));
    }

    void aDragAtTheEdgeScrolls()
    {
        m_view->resize(900, 120);
        auto *bar = m_view->findChild<QScrollBar *>();
        QVERIFY(bar->maximum() > 0);
        QTest::mousePress(m_headers, Qt::LeftButton, {}, QPoint(100, 12));
        moveMouse(QPoint(100, m_headers->height() - 3), Qt::LeftButton);
        QTRY_COMPARE(bar->value(), bar->maximum());
        QTest::mouseRelease(m_headers, Qt::LeftButton, {}, QPoint(100, m_headers->height() - 3));
        QCOMPARE(lanes(), QStringLiteral("north-korea kim russia putin"));
        const int stays = bar->value();
        QTest::qWait(100);
        QCOMPARE(bar->value(), stays);
    }

    void theMenuOfALaneArrangesIt_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("lanes"); // after it was chosen for North Korea
        QTest::newRow("pin") << "lane-pin"
                             << "north-korea kim russia putin";
        QTest::newRow("hide") << "lane-hide"
                              << "russia putin";
        QTest::newRow("alone") << "lane-alone"
                               << "north-korea kim";
        QTest::newRow("collapse") << "lane-collapse"
                                  << "russia putin north-korea";
        QTest::newRow("only its events") << "lane-filter"
                                         << "russia putin north-korea kim";
    }
    void theMenuOfALaneArrangesIt()
    {
        QFETCH(QString, entry);
        choose(entry, sample::northKorea);
        QTEST(lanes(), "lanes");
        if (entry == QStringLiteral("lane-filter"))
            QCOMPARE(m_state->filter().actors, std::vector<ActorIndex>{sample::northKorea});
        settleAndTrigger("view-back");
        QCOMPARE(lanes(), QStringLiteral("russia putin north-korea kim"));
        QVERIFY(m_state->filter().isEmpty());
        action("view-forward")->trigger();
        QTEST(lanes(), "lanes");
    }

    void aRightClickAsksForTheMenuOfItsLane()
    {
        QSignalSpy asked(m_view.get(), &TimelineView::laneMenuRequested);
        const QPoint at(100, static_cast<int>(topOf("putin")) + 6);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_headers->mapToGlobal(at));
        QCoreApplication::sendEvent(m_headers, &event);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().value<std::optional<ActorIndex>>(),
                 std::optional(sample::putin));
    }

    void theStatusLineTellsWhatIsHiddenWithItsLanes()
    {
        const auto text = [this] {
            return shownText(m_state->query(), m_state->filter(), m_state->events(),
                             m_state->hiddenWithLanes());
        };
        choose(QStringLiteral("lane-hide"), sample::northKorea);
        QCOMPARE(m_state->events().count(), std::size_t(4)); // Putin shows what he did with Kim
        QCOMPARE(text(), QStringLiteral("4 events · 1 hidden with their lanes · 1 undated"));
        Filter filter;
        filter.types = {"visit", "withdrawal"};
        m_state->setFilter(filter);
        QCOMPARE(text(),
                 QStringLiteral("2 events · 2 hidden by: type · 1 hidden with their lanes"));
        QVERIFY(action("lanes-show-all")->isEnabled());
        action("lanes-show-all")->trigger();
        QCOMPARE(text(), QStringLiteral("3 events · 2 hidden by: type"));
        QVERIFY(!action("lanes-show-all")->isEnabled());
    }

    void backAndForwardGoThroughViews()
    {
        QVERIFY(!action("view-back")->isEnabled());
        const VisibleRange all = m_state->range();
        const VisibleRange year({all.begin(), all.begin() + 365 * 86'400});
        m_state->setRange(year);
        settleAndTrigger("view-fold");
        QTest::qWait(ViewHistory::kSettlingMs + 50);
        action("view-back")->trigger();
        QVERIFY(!m_state->foldsTime());
        QVERIFY(m_state->range() == year);
        action("view-back")->trigger();
        QVERIFY(m_state->range() == all);
        QVERIFY(!action("view-back")->isEnabled());
        action("view-forward")->trigger();
        action("view-forward")->trigger();
        QVERIFY(m_state->foldsTime());
        QVERIFY(!action("view-forward")->isEnabled());
    }

    void aMovementBackDoesNotBarTheWayForward()
    {
        m_state->setMotionMs(100);
        const VisibleRange all = m_state->range();
        const VisibleRange year({all.begin(), all.begin() + 365 * 86'400});
        m_state->setRange(year);
        settleAndTrigger("view-back");
        QTest::qWait(20); // on the way
        QVERIFY(action("view-forward")->isEnabled());
        action("view-forward")->trigger();
        QTRY_VERIFY(m_state->range() == year);
        QVERIFY(!action("view-forward")->isEnabled());
        action("view-back")->trigger();
        QTRY_VERIFY(m_state->range() == all);
    }

    void oneMovementOfTheHandIsOneStep()
    {
        const VisibleRange all = m_state->range();
        for (int i = 1; i < 20; ++i)
            m_state->setRange(VisibleRange({all.begin() + i * 86'400, all.end() + i * 86'400}));
        action("view-back")->trigger();
        QVERIFY(m_state->range() == all);
        QVERIFY(!action("view-back")->isEnabled());
    }

    void aNewStepForgetsTheWayForward()
    {
        choose(QStringLiteral("lane-pin"), sample::northKorea);
        settleAndTrigger("view-back");
        choose(QStringLiteral("lane-hide"), sample::northKorea);
        QVERIFY(!action("view-forward")->isEnabled());
        settleAndTrigger("view-back");
        QCOMPARE(m_state->arrangement(), LaneArrangement());
    }

    void aNewerVersionKeepsTheViewsAndAnotherTimelineBeginsAnew()
    {
        choose(QStringLiteral("lane-pin"), sample::northKorea);
        QTest::qWait(ViewHistory::kSettlingMs + 50);
        TimelineTables newer = sample::tables();
        newer.actors.push_back(sample::actor("china", "China"));
        m_state->replaceTimeline(sample::query(newer));
        QCOMPARE(lanes(), QStringLiteral("north-korea kim russia putin china"));
        action("view-back")->trigger();
        QCOMPARE(lanes(), QStringLiteral("russia putin north-korea kim china"));
        m_state->showTimeline(sample::query());
        QVERIFY(!action("view-back")->isEnabled());
        QVERIFY(!action("view-forward")->isEnabled());
    }

private:
    QString lanes() const
    {
        QStringList ids;
        for (const Lane &lane : m_view->keeper().plan().lanes())
            ids << QString::fromStdString(m_state->timeline().actor(*lane.actor).id);
        return ids.join(QLatin1Char(' '));
    }
    double topOf(const char *id) const
    {
        const auto actor = m_state->timeline().findActor(id);
        for (const Lane &lane : m_view->keeper().plan().lanes()) {
            if (lane.actor == actor)
                return lane.y;
        }
        return -1;
    }
    QAction *action(const char *id) const { return m_actions->action(QLatin1String(id)); }
    void settleAndTrigger(const char *id)
    {
        QTest::qWait(ViewHistory::kSettlingMs + 50);
        QVERIFY(action(id)->isEnabled());
        action(id)->trigger();
    }
    /// QTest::mouseMove() tells of no button.
    void moveMouse(const QPoint &to, Qt::MouseButtons buttons)
    {
        QMouseEvent move(QEvent::MouseMove, to, m_headers->mapToGlobal(to), Qt::NoButton, buttons,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(m_headers, &move);
    }
    void clickHeader(const char *id)
    {
        QTest::mouseClick(m_headers, Qt::LeftButton, {}, {100, static_cast<int>(topOf(id)) + 10});
    }
    void drag(const char *id, double toY)
    {
        const QPoint from(100, static_cast<int>(topOf(id)) + 10);
        const QPoint to(100, static_cast<int>(toY));
        QTest::mousePress(m_headers, Qt::LeftButton, {}, from);
        moveMouse((from + to) / 2, Qt::LeftButton);
        moveMouse(to, Qt::LeftButton);
        QTest::mouseRelease(m_headers, Qt::LeftButton, {}, to);
    }
    void choose(const QString &entry, ActorIndex lane)
    {
        QMenu menu;
        fillLaneMenu(&menu, m_state.get(), m_view.get(), lane);
        auto *action = menu.findChild<QAction *>(entry);
        QVERIFY(action);
        action->trigger();
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<LayoutActions> m_layout;
    std::unique_ptr<HistoryActions> m_history;
    std::unique_ptr<TimelineView> m_view;
    LaneHeaders *m_headers = nullptr;
};

QTEST_MAIN(TestLanesByHand)
#include "test_lanesbyhand.moc"
