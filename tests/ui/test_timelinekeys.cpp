#include "sampletimeline.h"

#include "ui/timeline/laneswidget.h"
#include "ui/timeline/scenekeeper.h"
#include "ui/timeline/timelineview.h"
#include "ui/view/viewstate.h"
#include "ui/window/mainwindow.h"
#include "ui/window/statusline.h"

#include <QTest>

using namespace chancery;

class TestTimelineKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_state = m_window->state();
        m_state->showTimeline(sample::query());
        m_window->show();
        m_view = m_window->findChild<TimelineView *>();
        m_view->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void arrowsUpAndDownChangeTheLane()
    {
        m_state->setSelection({sample::exit}); // North Korea's only
        press(Qt::Key_Down);
        QCOMPARE(m_state->currentEvent(), std::optional(sample::promise)); // nearest of Kim's
        press(Qt::Key_Up);
        QCOMPARE(m_state->currentEvent(), std::optional(sample::exit));
        press(Qt::Key_Up);
        QCOMPARE(m_state->currentEvent(), std::optional(sample::promise)); // nearest of Putin's
        press(Qt::Key_Up); // Russia has a rumour without a date only
        QCOMPARE(m_state->currentEvent(), std::optional(sample::promise));
    }

    void commaAndPeriodStepInTheLaneOfTheKeyboard()
    {
        m_state->setSelection({sample::visit});
        press(Qt::Key_Period);
        QCOMPARE(m_state->currentEvent(), std::optional(sample::promise));
        press(Qt::Key_Period);
        QCOMPARE(m_state->currentEvent(), std::optional(sample::plan)); // past the exit
        press(Qt::Key_Period);
        QCOMPARE(m_state->currentEvent(), std::optional(sample::plan));
        press(Qt::Key_Comma);
        QCOMPARE(m_state->currentEvent(), std::optional(sample::promise));
    }

    void aClickSaysInWhichLaneTheKeyboardIs()
    {
        const Scene &scene = m_view->keeper().scene();
        auto *lanes = m_view->findChild<LanesWidget *>();
        for (const SceneMark &mark : scene.marks) { // the visit, in the lane of Kim
            if (mark.event == sample::visit && mark.rect.y > scene.lanes[3].rect.y) {
                QTest::mouseClick(
                    lanes, Qt::LeftButton, {},
                    QPointF(mark.rect.x + mark.rect.width / 2, mark.rect.y + 4).toPoint());
                break;
            }
        }
        QCOMPARE(m_state->currentEvent(), std::optional(sample::visit));
        press(Qt::Key_Up); // from Kim's lane to North Korea's
        QCOMPARE(m_state->currentEvent(), std::optional(sample::exit));
    }

    void withoutASelectionTheKeysOfLanesDoNothing()
    {
        press(Qt::Key_Period);
        press(Qt::Key_Down);
        QVERIFY(m_state->selection().empty());
    }

    void theYearDecadeAndCenturyInTheMiddleAreFitted_data()
    {
        QTest::addColumn<int>("years");
        QTest::addColumn<QString>("range");
        QTest::newRow("year") << 1 << "2009/2009";
        QTest::newRow("decade") << 10 << "2000/2009";
        QTest::newRow("century") << 100 << "2000/2099";
    }
    void theYearDecadeAndCenturyInTheMiddleAreFitted()
    {
        QFETCH(int, years);
        QFETCH(QString, range);
        const auto at = spineInstant(*parseEdtf("2009-11-27"));
        m_state->setRange(VisibleRange({*at - 86'400, *at + 86'400}));
        m_view->fitYears(years);
        QVERIFY(m_state->range().range() == *possibleRange(*parseEdtf(range.toStdString())));
    }

    void theStatusLineTellsHowFarTwoEventsAreApart()
    {
        const auto text = [this] { return m_window->statusLine()->shown(); };
        m_state->setSelection({sample::visit, sample::plan});
        QVERIFY2(text().endsWith(QStringLiteral(" · 19 years between the two")),
                 qPrintable(text()));
        m_state->setSelection({sample::visit, sample::promise});
        QVERIFY2(text().endsWith(QStringLiteral(" · 18 days between the two")), qPrintable(text()));
        m_state->setSelection({sample::visit, sample::rumour});
        QVERIFY(!text().contains(QStringLiteral("between")));
        m_state->setSelection({sample::visit});
        QVERIFY(!text().contains(QStringLiteral("between")));
    }

private:
    void press(Qt::Key key) { QTest::keyClick(m_view, key); }

    std::unique_ptr<MainWindow> m_window;
    ViewState *m_state = nullptr;
    TimelineView *m_view = nullptr;
};

QTEST_MAIN(TestTimelineKeys)
#include "test_timelinekeys.moc"
