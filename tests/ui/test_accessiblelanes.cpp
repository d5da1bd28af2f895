#include "sampletimeline.h"

#include "ui/timeline/laneswidget.h"
#include "ui/timeline/scenekeeper.h"
#include "ui/timeline/timelineview.h"
#include "ui/view/viewstate.h"

#include <QAccessible>
#include <QTest>

using namespace chancery;

class TestAccessibleLanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_state = std::make_unique<ViewState>();
        m_state->showTimeline(sample::query());
        m_view = std::make_unique<TimelineView>(m_state.get());
        m_view->resize(900, 500);
        m_view->show();
        m_view->activateWindow();
        m_view->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_lanes = m_view->findChild<LanesWidget *>();
        m_list = QAccessible::queryAccessibleInterface(m_lanes);
        QVERIFY(m_list);
    }
    void cleanup() { m_view.reset(); }

    void lanesAreListsOfEventsInTheOrderOfTime()
    {
        QCOMPARE(m_list->text(QAccessible::Name), QStringLiteral("Timeline"));
        QCOMPARE(m_list->text(QAccessible::Description), QStringLiteral("5 events"));
        QCOMPARE(names(m_list), QStringLiteral("Russia|Vladimir Putin|North Korea|Kim Jong Un"));
        QCOMPARE(names(m_list->child(1)),
                 QStringLiteral("Putin visits Pyongyang, July 2000|"
                                "A promise about missiles, 19 July 2000|"
                                "Kim to visit Russia, second half of April 2019"));
        QCOMPARE(m_list->child(1)->text(QAccessible::Description), QStringLiteral("3 events"));
        QCOMPARE(m_list->child(1)->child(0)->text(QAccessible::Description),
                 QStringLiteral("Vladimir Putin, Kim Jong Un"));
        QCOMPARE(m_list->child(0)->childCount(), 0); // of Russia's rumour nobody knows when
    }

    void everythingKnowsItsPlaceAmongTheOthers()
    {
        for (int i = 0; i < m_list->childCount(); ++i) {
            QAccessibleInterface *lane = m_list->child(i);
            QCOMPARE(m_list->indexOfChild(lane), i);
            QCOMPARE(lane->parent(), m_list);
            QCOMPARE(lane->role(), QAccessible::List);
            for (int k = 0; k < lane->childCount(); ++k) {
                QCOMPARE(lane->indexOfChild(lane->child(k)), k);
                QCOMPARE(lane->child(k)->parent(), lane);
                QCOMPARE(lane->child(k)->role(), QAccessible::ListItem);
                QCOMPARE(lane->child(k), lane->child(k)); // made once
            }
        }
        QVERIFY(!m_list->child(-1));
        QVERIFY(!m_list->child(m_list->childCount()));
    }

    void theCurrentEventHasTheFocusAndSelectedOnesAreSelected()
    {
        QVERIFY(!m_list->focusChild());
        m_state->setSelection({sample::exit, sample::visit});
        QCOMPARE(m_list->focusChild(), m_list->child(1)->child(0));
        const auto visit = m_list->child(1)->child(0)->state();
        QVERIFY(visit.selected && visit.focused && visit.focusable);
        const auto again = m_list->child(3)->child(0)->state(); // in the lane of the host
        QVERIFY(again.selected && !again.focused);
        const auto exit = m_list->child(2)->child(0)->state();
        QVERIFY(exit.selected && !exit.focused);
        QVERIFY(!m_list->child(1)->child(1)->state().selected);
        QTest::keyClick(m_view.get(), Qt::Key_Period);
        QCOMPARE(m_list->focusChild(), m_list->child(1)->child(1));
    }

    void whatIsUnderAPointIsFound()
    {
        const SceneMark &mark = m_view->keeper().scene().marks.front();
        QAccessibleInterface *lane = m_list->child(static_cast<int>(mark.lane));
        const QPoint at = m_lanes->mapToGlobal(
            QPointF(mark.rect.x + mark.rect.width / 2, mark.rect.y + 4).toPoint());
        QCOMPARE(m_list->childAt(at.x(), at.y()), lane);
        QAccessibleInterface *event = lane->childAt(at.x(), at.y());
        QVERIFY(event);
        QVERIFY(event->rect().contains(at));
        QVERIFY(lane->rect().contains(at));
        QVERIFY(!m_list->childAt(-100, -100));
    }

    void whatIsOutOfViewHasNoPlace()
    {
        QAccessibleInterface *visit = m_list->child(1)->child(0);
        QVERIFY(!visit->state().offscreen);
        const auto range = possibleRange(*parseEdtf("2015"));
        m_state->setRange(VisibleRange(*range));
        QVERIFY(visit->state().offscreen);
        QVERIFY(visit->rect().isEmpty());
    }

    void lanesThatArePlannedAnewReplaceTheOldOnes()
    {
        m_list->child(1)->child(0);
        Filter filter;
        filter.actors = {sample::kim};
        m_state->setFilter(filter);
        QVERIFY(names(m_list).endsWith(QStringLiteral("North Korea|Kim Jong Un")));
        m_state->setFilter({});
        m_state->setArrangement(withHidden({}, sample::russia));
        QCOMPARE(names(m_list), QStringLiteral("North Korea|Kim Jong Un"));
        m_state->showTimeline(
            std::make_shared<const EventQuery>(std::make_shared<const Timeline>(TimelineTables{})));
        QCOMPARE(m_list->childCount(), 0);
        QVERIFY(!m_list->focusChild());
    }

private:
    static QString names(QAccessibleInterface *of)
    {
        QStringList list;
        for (int i = 0; i < of->childCount(); ++i)
            list << of->child(i)->text(QAccessible::Name);
        return list.join(u'|');
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<TimelineView> m_view;
    LanesWidget *m_lanes = nullptr;
    QAccessibleInterface *m_list = nullptr;
};

QTEST_MAIN(TestAccessibleLanes)
#include "test_accessiblelanes.moc"
