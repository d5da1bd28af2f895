#include "core/query/extents.h"
#include "sampletimeline.h"
#include "support/timelinemaker.h"
#include "ui/timeline/laneheaders.h"
#include "ui/timeline/laneswidget.h"
#include "ui/timeline/scenekeeper.h"
#include "ui/timeline/timelineview.h"
#include "ui/view/viewstate.h"
#include "ui/window/actions.h"
#include "ui/window/layoutactions.h"

#include <QtTest>

using namespace chancery;
using namespace chancery::test;

namespace {

/// 1900, and a century later an event that the first one leads to.
std::shared_ptr<const EventQuery> farApart()
{
    TimelineMaker maker;
    const auto actor = maker.addActor("Actor");
    maker.addEvent("1900", {actor}).relations = {{"leads-to", EventIndex(1)}};
    maker.addEvent("1999", {actor});
    return std::make_shared<const EventQuery>(maker.make());
}

} // namespace

class TestLayoutActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_state = std::make_unique<ViewState>();
        m_state->showTimeline(farApart());
        m_actions = std::make_unique<Actions>();
        m_layout = std::make_unique<LayoutActions>(m_state.get(), m_actions.get(), nullptr);
        m_view = std::make_unique<TimelineView>(m_state.get());
        m_view->resize(900, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_lanes = m_view->findChild<LanesWidget *>();
        m_keeper = m_view->findChild<SceneKeeper *>();
    }

    void foldingGivesTheFreedWidthToWhatHappensAndFitsItAgain()
    {
        QVERIFY(m_keeper->scene().folds.empty());
        action("view-fold")->trigger();
        QVERIFY(action("view-fold")->isChecked());
        QCOMPARE(m_keeper->scene().folds.size(), std::size_t{1});
        QVERIFY(m_state->range() == m_state->rangeOfAll());
        QCOMPARE(m_keeper->scene().folds.front().length, std::string("98 years"));
        action("view-fold")->trigger();
        QVERIFY(m_keeper->scene().folds.empty());
        QVERIFY(m_state->range() == m_state->rangeOfAll());
    }

    void aClickOpensAFold()
    {
        action("view-fold")->trigger();
        const SceneFold fold = m_keeper->scene().folds.front();
        QTest::mouseClick(m_lanes, Qt::LeftButton, {},
                          QPointF(fold.x + fold.width / 2, 20).toPoint());
        QVERIFY(m_keeper->scene().folds.empty());
        QVERIFY(m_state->foldsTime());
        action("view-fold")->trigger(); // folded anew, it is closed again
        action("view-fold")->trigger();
        QCOMPARE(m_state->folds().stretches().size(), std::size_t{1});
    }

    void draggingAcrossAFoldKeepsTheHandOnItsPlace()
    {
        action("view-fold")->trigger();
        const Instant grabbed = m_keeper->scale().instant(100);
        QTest::mousePress(m_lanes, Qt::LeftButton, {}, QPoint(100, 200));
        for (int x = 110; x <= 400; x += 10)
            QTest::mouseMove(m_lanes, QPoint(x, 200));
        QVERIFY(std::abs(m_keeper->scale().x(grabbed) - 400) < 1);
        QTest::mouseRelease(m_lanes, Qt::LeftButton, {}, QPoint(400, 200));
    }

    void relationsAreThoseOfTheSelectionOrAllOrNone()
    {
        QVERIFY(action("view-relations-selected")->isChecked());
        QVERIFY(m_keeper->scene().relations.empty());
        m_state->setSelection({EventIndex(1)});
        QCOMPARE(m_keeper->lifted().relations.size(), std::size_t{1});
        action("view-relations-all")->trigger();
        QCOMPARE(m_keeper->scene().relations.size(), std::size_t{1});
        action("view-relations-none")->trigger();
        QVERIFY(m_keeper->scene().relations.empty());
        QVERIFY(m_keeper->lifted().relations.empty());
    }

    void aClickOnAnArcsEndAtTheEdgeGoesToItsEvent()
    {
        action("view-relations-all")->trigger();
        const auto begin = m_state->rangeOfAll().begin();
        m_state->setRange(VisibleRange({begin, begin + std::int64_t{20} * 365 * 86'400}));
        const ScenePoint end = m_keeper->scene().relations.front().curve.back();
        QTest::mouseClick(m_lanes, Qt::LeftButton, {}, QPointF(end.x - 4, end.y).toPoint());
        QCOMPARE(m_state->currentEvent(), std::optional(EventIndex(1)));
        const auto hull = finiteHull(*m_state->timeline().event(EventIndex(1)).date);
        QVERIFY(m_state->range().range().contains(*hull));
    }

    void aFilterFoldsWhatItEmpties()
    {
        action("view-fold")->trigger();
        Filter filter;
        filter.text = "nothing of the sort";
        m_state->setFilter(filter);
        QVERIFY(m_state->folds().isEmpty());
        m_state->setFilter({});
        QCOMPARE(m_state->folds().stretches().size(), std::size_t{1});
    }

    void aGroupCollapsesIntoItsLaneAndKeepsItsPlace()
    {
        TimelineMaker maker;
        maker.addEvent("1900", {maker.addActor("First")});
        const auto state = maker.addActor("State");
        const auto guest = maker.addActor("Guest", {}, state);
        const auto host = maker.addActor("Host", {}, state);
        maker.addEvent("1905", {guest, host});
        m_state->showTimeline(std::make_shared<const EventQuery>(maker.make()));
        QCOMPARE(m_keeper->scene().lanes.size(), std::size_t{4});
        auto *headers = m_view->findChild<LaneHeaders *>();
        const auto top = m_keeper->scene().lanes[1].rect.y;
        QTest::mouseClick(headers, Qt::LeftButton, {}, QPointF(8, top + 12).toPoint());
        QCOMPARE(m_keeper->scene().lanes.size(), std::size_t{2});
        QVERIFY(m_keeper->scene().lanes[1].isCollapsed);
        QCOMPARE(m_keeper->scene().lanes[1].rect.y, top);
        QCOMPARE(m_keeper->scene().marks.size(), std::size_t{2}); // once for both of them
        QVERIFY(m_keeper->scene().spines.empty());
        QTest::mouseClick(headers, Qt::LeftButton, {}, QPointF(8, top + 12).toPoint());
        QCOMPARE(m_keeper->scene().lanes.size(), std::size_t{4});
    }

    void lanesFollowTheOrderOfTheMenu()
    {
        TimelineMaker maker;
        maker.addEvent("1905", {maker.addActor("b")});
        const auto a = maker.addActor("a");
        maker.addActor("nobody");
        maker.addEvent("1900", {a});
        m_state->showTimeline(std::make_shared<const EventQuery>(maker.make()));
        const auto names = [&] {
            QString text;
            for (const SceneLane &lane : m_keeper->scene().lanes)
                text += QString::fromStdString(lane.name) + QLatin1Char(' ');
            return text;
        };
        QCOMPARE(names(), QStringLiteral("b a nobody "));
        action("lanes-name")->trigger();
        QCOMPARE(names(), QStringLiteral("a b nobody "));
        action("lanes-hide-empty")->trigger();
        QCOMPARE(names(), QStringLiteral("a b "));
        action("lanes-document")->trigger();
        QCOMPARE(names(), QStringLiteral("b a "));
        QVERIFY(action("lanes-document")->isChecked());
    }

private:
    QAction *action(const char *id) const { return m_actions->action(QString::fromLatin1(id)); }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<LayoutActions> m_layout;
    std::unique_ptr<TimelineView> m_view;
    LanesWidget *m_lanes = nullptr;
    SceneKeeper *m_keeper = nullptr;
};

QTEST_MAIN(TestLayoutActions)
#include "test_layoutactions.moc"
