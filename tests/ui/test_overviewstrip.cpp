#include "sampletimeline.h"

#include "ui/timeline/overviewcaption.h"
#include "ui/timeline/overviewstrip.h"
#include "ui/view/viewstate.h"

#include <QTest>
#include <QWheelEvent>

using namespace chancery;

class TestOverviewStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_state = std::make_unique<ViewState>();
        m_state->showTimeline(sample::query());
        m_strip = std::make_unique<OverviewStrip>(m_state.get());
        m_strip->resize(1000, OverviewStrip::kHeightPx);
        m_strip->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_strip.get()));
        m_all = m_state->rangeOfAll();
        m_state->setRange(at(0.4, 0.6));
    }
    void cleanup() { m_strip.reset(); }

    void theBodyStandsWhereTheViewIs()
    {
        QVERIFY(std::abs(m_strip->body().left - 400) < 1);
        QVERIFY(std::abs(m_strip->body().right - 600) < 1);
    }

    void draggingTheBodyMovesTheViewAndBack()
    {
        const VisibleRange before = m_state->range();
        press(500);
        moveTo(530);
        moveTo(700);
        QVERIFY(isAbout(at(0.6, 0.8)));
        moveTo(500);
        release(500);
        QVERIFY(m_state->range() == before);
    }

    void draggingAHandleResizesTheView()
    {
        press(401);
        moveTo(201);
        release(201);
        QVERIFY(isAbout(at(0.2, 0.6)));
        press(603);
        moveTo(803);
        release(803);
        QVERIFY(isAbout(at(0.2, 0.8)));
    }

    void aHandleStopsAtTheOther()
    {
        press(400);
        moveTo(900);
        release(900);
        QCOMPARE(m_state->range().seconds(), VisibleRange::kShortestSeconds);
        const Instant end = at(0.4, 0.6).end();
        QVERIFY(std::abs(m_state->range().end() - end) < 2);
    }

    void aClickElsewhereCentresThereAtTheSameZoom()
    {
        press(200);
        release(200);
        QVERIFY(isAbout(at(0.1, 0.3)));
        press(900); // and what goes on as a drag moves on from there
        moveTo(800);
        release(800);
        QVERIFY(isAbout(at(0.7, 0.9)));
    }

    void shiftDragFiltersByTheRangeDrawn()
    {
        press(450, Qt::ShiftModifier);
        moveTo(650);
        QVERIFY(m_state->filter().isEmpty());
        release(650);
        QVERIFY(m_state->filter().range);
        const TimeRange wanted = at(0.45, 0.65).range();
        QVERIFY(std::abs(m_state->filter().range->begin - wanted.begin) < 86'400);
        QVERIFY(std::abs(m_state->filter().range->end - wanted.end) < 86'400);
        QVERIFY(isAbout(at(0.4, 0.6)));
        m_state->setFilter({});
        press(450, Qt::ShiftModifier); // a click is no range
        release(450);
        QVERIFY(m_state->filter().isEmpty());
    }

    void aDoubleClickFitsAll()
    {
        QTest::mouseDClick(m_strip.get(), Qt::LeftButton, {}, QPoint(500, 20));
        QVERIFY(m_state->range() == m_state->rangeOfAll());
    }

    void theWheelMovesAndZoomsAtTheCursor()
    {
        turnWheel(500, 120, Qt::ControlModifier);
        QVERIFY(m_state->range().seconds() < at(0.4, 0.6).seconds());
        QVERIFY(std::abs((m_strip->body().left + m_strip->body().right) / 2 - 500) < 1);
        const Instant before = m_state->range().begin();
        turnWheel(500, -120, {});
        QVERIFY(before < m_state->range().begin());
    }

    void itFollowsFilterAndFolds()
    {
        Filter filter;
        filter.types = {"withdrawal"};
        m_state->setFilter(filter);
        QCOMPARE(m_strip->overview().most, 1u);
        m_state->setFilter({});
        m_state->setFoldsTime(true);
        QVERIFY(!m_strip->overview().scale.folded().empty());
        m_state->setRange(m_state->rangeOfAll());
        QVERIFY(std::abs(m_strip->body().left) < 1);
        QVERIFY(std::abs(m_strip->body().right - 1000) < 1);
    }

    void draggingAcrossAFoldKeepsTheZoom()
    {
        m_state->setFoldsTime(true);
        const VisibleRange all = m_state->rangeOfAll();
        m_state->setRange(VisibleRange({all.begin(), all.begin() + 20 * 86'400}));
        const double before = TimeScale(m_state->range(), 1000, m_state->folds()).secondsPerPixel();
        const double from = (m_strip->body().left + m_strip->body().right) / 2;
        press(from);
        moveTo(980);
        release(980);
        const TimeScale scale(m_state->range(), 1000, m_state->folds());
        QVERIFY(std::abs(scale.secondsPerPixel() / before - 1) < 0.001);
        QVERIFY(m_strip->body().left > 900);
    }

    void theCaptionTellsFromWhenToWhen()
    {
        OverviewCaption caption(m_state.get());
        m_state->showTimeline(sample::query());
        QCOMPARE(caption.years(), QStringLiteral("2000 – 2019"));
        Filter filter;
        filter.types = {"withdrawal"};
        m_state->setFilter(filter);
        QCOMPARE(caption.years(), QStringLiteral("2009 – 2009").left(4));
        filter.text = "nothing of the sort";
        m_state->setFilter(filter);
        QCOMPARE(caption.years(), QString());
    }

    void aStripWithHardlyAnyRoomIsDrawn()
    {
        for (const int width : {0, 1, 3, 5}) {
            m_strip->resize(width, OverviewStrip::kHeightPx);
            m_strip->grab();
            press(width / 2.0);
            moveTo(width);
            release(width);
        }
    }

    void anEmptyTimelineHasAnEmptyStrip()
    {
        m_state->showTimeline(
            std::make_shared<const EventQuery>(std::make_shared<const Timeline>(TimelineTables{})));
        QCOMPARE(m_strip->overview().most, 0u);
        press(500);
        moveTo(520);
        release(520);
        m_strip->grab();
    }

private:
    VisibleRange at(double from, double to) const
    {
        const auto part = [&](double fraction) {
            return m_all.begin()
                + static_cast<std::int64_t>(fraction * static_cast<double>(m_all.seconds()));
        };
        return VisibleRange({part(from), part(to)});
    }
    bool isAbout(const VisibleRange &range) const
    {
        const std::int64_t close = m_all.seconds() / 400;
        return std::abs(m_state->range().begin() - range.begin()) < close
            && std::abs(m_state->range().end() - range.end()) < close;
    }
    void press(double x, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(m_strip.get(), Qt::LeftButton, modifiers, QPointF(x, 20).toPoint());
    }
    void moveTo(double x)
    {
        const QPointF to(x, 20);
        QMouseEvent move(QEvent::MouseMove, to, m_strip->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_strip.get(), &move);
    }
    void release(double x)
    {
        QTest::mouseRelease(m_strip.get(), Qt::LeftButton, {}, QPointF(x, 20).toPoint());
    }
    void turnWheel(double x, int angle, Qt::KeyboardModifiers modifiers)
    {
        const QPointF at(x, 20);
        QWheelEvent wheel(at, m_strip->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_strip.get(), &wheel);
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<OverviewStrip> m_strip;
    VisibleRange m_all;
};

QTEST_MAIN(TestOverviewStrip)
#include "test_overviewstrip.moc"
