#include "core/layout/timescale.h"
#include "support/timelinemaker.h"
#include "ui/timeline/laneswidget.h"
#include "ui/timeline/scenekeeper.h"
#include "ui/timeline/timelineview.h"
#include "ui/timeline/zoomtargets.h"
#include "ui/view/viewstate.h"

#include <QContextMenuEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <set>

using namespace chancery;
using namespace chancery::test;

namespace {

TimelinePtr manyVisits()
{
    TimelineMaker maker;
    std::vector<ActorIndex> actors;
    for (int i = 0; i < 30; ++i)
        actors.push_back(maker.addActor("actor" + std::to_string(i)));
    for (std::size_t i = 0; i < 60; ++i) {
        maker.addEvent(std::to_string(1900 + i), {actors[i % 30], actors[(i * 7 + 1) % 30]});
        maker.titled("Visit " + std::to_string(i));
    }
    return maker.make();
}

/// A view on screen with its state.
struct Shown
{
    ViewState state;
    TimelineView view{&state};
    LanesWidget *lanes = nullptr;

    Shown()
    {
        state.showTimeline(std::make_shared<EventQuery>(manyVisits()));
        view.resize(1000, 500);
        view.show();
        lanes = view.findChild<LanesWidget *>();
        QVERIFY2(QTest::qWaitForWindowExposed(&view), "the view was not shown");
    }

    const Scene &scene() { return view.keeper().scene(); }
    double scroll() const { return lanes->scrollY(); }

    void wheel(int notches, Qt::KeyboardModifiers modifiers, QPointF at = {300, 100})
    {
        QWheelEvent event(at, lanes->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(lanes, &event);
    }

    /// Middle of the first mark in view, in the lanes' coordinates.
    QPoint aMark()
    {
        for (const SceneMark &mark : scene().marks) {
            const QPointF at(mark.rect.x + mark.rect.width / 2, mark.rect.y + 3 - scroll());
            if (QRectF(lanes->rect()).contains(at))
                return at.toPoint();
        }
        return {};
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(lanes, Qt::LeftButton, modifiers, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(to), lanes->mapToGlobal(QPointF(to)),
                         Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(lanes, &move);
        QTest::mouseRelease(lanes, Qt::LeftButton, modifiers, to);
    }
};

} // namespace

class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWheelScrollsLanesAndLeavesTimeAlone()
    {
        Shown shown;
        const VisibleRange before = shown.state.range();
        const int revision = (shown.scene(), shown.view.keeper().revision());
        shown.wheel(-2, {});
        QVERIFY(shown.scroll() > 0);
        QCOMPARE(shown.state.range(), before);
        QCOMPARE((shown.scene(), shown.view.keeper().revision()), revision);
    }

    void ctrlAndWheelZoomAtTheCursor()
    {
        Shown shown;
        const TimeScale before(shown.state.range(), shown.lanes->width());
        shown.wheel(3, Qt::ControlModifier, {300, 100});
        const TimeScale after(shown.state.range(), shown.lanes->width());
        QVERIFY(after.secondsPerPixel() < before.secondsPerPixel());
        QVERIFY(std::abs(after.x(before.instant(300)) - 300) < 0.5);
    }

    void shiftAndWheelPanTime()
    {
        Shown shown;
        const VisibleRange before = shown.state.range();
        shown.wheel(-1, Qt::ShiftModifier);
        QVERIFY(shown.state.range().begin() > before.begin());
        QCOMPARE(shown.state.range().seconds(), before.seconds());
    }

    void theWheelCanZoomAndScrollWithCtrl()
    {
        Shown shown;
        shown.view.setWheelZooms(true);
        const VisibleRange before = shown.state.range();
        shown.wheel(3, {});
        QVERIFY(shown.state.range().seconds() < before.seconds());
        const VisibleRange zoomed = shown.state.range();
        shown.wheel(-2, Qt::ControlModifier);
        QCOMPARE(shown.state.range(), zoomed);
        QVERIFY(shown.scroll() > 0);
    }

    void aSwipeGoesOnAsItBegan()
    {
        Shown shown;
        const auto swipe
            = [&](QPoint pixels, Qt::KeyboardModifiers modifiers, Qt::ScrollPhase phase) {
                  QWheelEvent event({300, 100}, shown.lanes->mapToGlobal(QPointF(300, 100)), pixels,
                                    pixels, Qt::NoButton, modifiers, phase, false);
                  QCoreApplication::sendEvent(shown.lanes, &event);
              };
        const VisibleRange before = shown.state.range();
        swipe({0, -40}, {}, Qt::ScrollBegin);
        swipe({-60, -20}, {}, Qt::ScrollUpdate); // drifts sideways
        QCOMPARE(shown.state.range(), before);
        QVERIFY(shown.scroll() > 0);
        swipe({0, 0}, {}, Qt::ScrollEnd);
        const double scrolled = shown.scroll();
        swipe({0, 60}, Qt::ControlModifier, Qt::ScrollBegin);
        swipe({0, 60}, {}, Qt::ScrollUpdate); // the key is let go
        QCOMPARE(shown.scroll(), scrolled);
        QVERIFY(shown.state.range().seconds() < before.seconds());
    }

    void aPinchZoomsAtTheFingers()
    {
        Shown shown;
        const TimeScale before(shown.state.range(), shown.lanes->width());
        QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(),
                                  2, {300, 100}, {300, 100}, {300, 100}, 0.25, {});
        QCoreApplication::sendEvent(shown.lanes, &pinch);
        const TimeScale after(shown.state.range(), shown.lanes->width());
        QVERIFY(after.secondsPerPixel() < before.secondsPerPixel());
        QVERIFY(std::abs(after.x(before.instant(300)) - 300) < 0.5);
    }

    void keysWithAltOrCtrlAreLeftToActions()
    {
        Shown shown;
        const VisibleRange before = shown.state.range();
        QTest::keyClick(&shown.view, Qt::Key_Left, Qt::AltModifier);
        QTest::keyClick(&shown.view, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(shown.state.range(), before);
    }

    void homeAndEndGoToTheFirstAndLastEventWhereOneIsSelected()
    {
        Shown shown;
        shown.state.setSelection({EventIndex(30)});
        QTest::keyClick(&shown.view, Qt::Key_Home);
        QVERIFY(shown.state.currentEvent() == EventIndex(0));
        QTest::keyClick(&shown.view, Qt::Key_End);
        QVERIFY(shown.state.currentEvent() == EventIndex(59));
    }

    void aMarkLiftedOutOfItsClusterCanBeClicked()
    {
        TimelineMaker maker;
        const auto actor = maker.addActor("a");
        for (int day = 1; day <= 9; ++day)
            maker.addEvent("1900-01-0" + std::to_string(day), {actor});
        maker.addEvent("2000-01-01", {actor});
        Shown shown;
        shown.state.showTimeline(std::make_shared<EventQuery>(maker.make()));
        QVERIFY(!shown.scene().clusters.empty());
        shown.state.setSelection({EventIndex(4)});
        const SceneRect rect = shown.view.keeper().lifted().marks.front().rect;
        const QPoint at(static_cast<int>(rect.x + rect.width / 2), static_cast<int>(rect.y + 3));
        QTest::mouseClick(shown.lanes, Qt::LeftButton, Qt::ControlModifier, at);
        QVERIFY(shown.state.selection().empty()); // a second click with Ctrl lets it go
    }

    void aRightClickOnAnEventAsksWhatCanBeDone()
    {
        Shown shown;
        QSignalSpy asked(&shown.view, &TimelineView::eventMenuRequested);
        const QPoint at = shown.aMark();
        QContextMenuEvent click(QContextMenuEvent::Mouse, at, shown.lanes->mapToGlobal(at));
        QCoreApplication::sendEvent(shown.lanes, &click);
        QCOMPARE(asked.size(), 1);
        QVERIFY(shown.state.currentEvent().has_value());
        QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(&shown.view, &key);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[1][0].value<EventIndex>(), *shown.state.currentEvent());
    }

    void aDragPansBothWaysAndComesBackExactly()
    {
        Shown shown;
        const VisibleRange before = shown.state.range();
        shown.drag({400, 200}, {250, 120});
        QVERIFY(shown.state.range().begin() > before.begin());
        QCOMPARE(shown.scroll(), 80.0);
        shown.drag({250, 120}, {400, 200});
        QVERIFY(std::abs(shown.state.range().begin() - before.begin()) <= 1);
        QCOMPARE(shown.scroll(), 0.0);
    }

    void shiftAndDragZoomToTheRangeDragged()
    {
        Shown shown;
        const TimeScale scale(shown.state.range(), shown.lanes->width());
        const Instant from = scale.instant(200);
        const Instant to = scale.instant(400);
        shown.drag({400, 100}, {200, 130}, Qt::ShiftModifier);
        QCOMPARE(shown.state.range().begin(), from);
        QCOMPARE(shown.state.range().end(), to);
    }

    void aClickSelectsCtrlExtendsAndEscapeClears()
    {
        Shown shown;
        const QPoint mark = shown.aMark();
        QVERIFY(!mark.isNull());
        QTest::mouseClick(shown.lanes, Qt::LeftButton, {}, mark);
        QCOMPARE(shown.state.selection().size(), std::size_t{1});
        const EventIndex first = shown.state.selection().front();
        shown.state.setSelection({EventIndex(first.value == 0 ? 1u : 0u)});
        QTest::mouseClick(shown.lanes, Qt::LeftButton, Qt::ControlModifier, mark);
        QCOMPARE(shown.state.selection().size(), std::size_t{2});
        QTest::keyClick(&shown.view, Qt::Key_Escape);
        QVERIFY(shown.state.selection().empty());
    }

    void aSmallTremorOfTheHandIsStillAClick()
    {
        Shown shown;
        const QPoint mark = shown.aMark();
        const VisibleRange before = shown.state.range();
        shown.drag(mark, mark + QPoint(2, 1));
        QCOMPARE(shown.state.range(), before);
        QCOMPARE(shown.state.selection().size(), std::size_t{1});
    }

    void aDoubleClickZoomsToTheEvent()
    {
        Shown shown;
        const VisibleRange before = shown.state.range();
        QTest::mouseDClick(shown.lanes, Qt::LeftButton, {}, shown.aMark());
        QVERIFY(shown.state.range().seconds() < before.seconds());
    }

    void keysMoveTheView_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("begins"); // -1 earlier, 1 later, 0 the same
        QTest::addColumn<int>("length"); // -1 shorter, 1 longer, 0 the same
        QTest::newRow("right pans") << int(Qt::Key_Right) << 1 << 0;
        QTest::newRow("left pans") << int(Qt::Key_Left) << -1 << 0;
        QTest::newRow("page down pans a page") << int(Qt::Key_PageDown) << 1 << 0;
        QTest::newRow("page up pans a page") << int(Qt::Key_PageUp) << -1 << 0;
        QTest::newRow("plus zooms in") << int(Qt::Key_Plus) << 1 << -1;
        QTest::newRow("minus zooms out") << int(Qt::Key_Minus) << -1 << 1;
        QTest::newRow("home goes to the first event") << int(Qt::Key_Home) << -1 << 0;
        QTest::newRow("end goes to the last event") << int(Qt::Key_End) << 1 << 0;
    }
    void keysMoveTheView()
    {
        QFETCH(int, key);
        Shown shown;
        shown.state.setRange(shown.state.range().zoomedAround(
            shown.state.range().begin() + shown.state.range().seconds() / 2, 0.3));
        const VisibleRange before = shown.state.range();
        QTest::keyClick(&shown.view, static_cast<Qt::Key>(key));
        const VisibleRange &after = shown.state.range();
        const auto sign = [](auto a, auto b) { return a < b ? -1 : a == b ? 0 : 1; };
        QTEST(sign(after.begin(), before.begin()), "begins");
        QTEST(sign(after.seconds(), before.seconds()), "length");
    }

    void withAnEventSelectedTheArrowsStepThroughTime()
    {
        Shown shown;
        shown.state.setSelection({EventIndex(10)});
        QTest::keyClick(&shown.view, Qt::Key_Right);
        QCOMPARE(shown.state.currentEvent(), std::optional(EventIndex(11)));
        QTest::keyClick(&shown.view, Qt::Key_Left);
        QTest::keyClick(&shown.view, Qt::Key_Left);
        QCOMPARE(shown.state.currentEvent(), std::optional(EventIndex(9)));
    }

    void anEventIsShownAsCloseAsItsDateIsExact_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<double>("fewestDays");
        QTest::addColumn<double>("mostDays");
        QTest::newRow("a time") << "2019-04-25T13:00+10:00" << 0.2 << 0.5;
        QTest::newRow("two hours of a day") << "2019-04-25T13:00Z/2019-04-25T15:00Z" << 0.2 << 0.5;
        QTest::newRow("a day") << "2019-04-25" << 60.0 << 80.0;
        QTest::newRow("a month") << "2019-04" << 90.0 << 110.0;
    }
    void anEventIsShownAsCloseAsItsDateIsExact()
    {
        QFETCH(QString, date);
        TimelineMaker maker;
        maker.addEvent(date.toStdString());
        const TimelinePtr timeline = maker.make();
        const EventIndex event(0);
        const auto range = rangeToShow(*timeline, std::span(&event, 1));
        QVERIFY(range);
        const double days
            = static_cast<double>(range->seconds()) / static_cast<double>(kSecondsPerDay);
        QFETCH(double, fewestDays);
        QFETCH(double, mostDays);
        QVERIFY2(days >= fewestDays && days <= mostDays, qPrintable(QString::number(days)));
        QVERIFY(range->range().contains(*finiteHull(*timeline->event(event).date)));
    }

    void fittingAllShowsEveryEvent()
    {
        Shown shown;
        shown.state.setRange(shown.state.range().zoomedAround(shown.state.range().begin(), 0.1));
        shown.view.fitAll();
        QCOMPARE(shown.state.range(), shown.state.rangeOfAll());
    }

    void theDateUnderTheCursorIsNamed()
    {
        Shown shown;
        QSignalSpy spy(&shown.view, &TimelineView::dateHovered);
        QMouseEvent move(QEvent::MouseMove, QPointF(300, 50),
                         shown.lanes->mapToGlobal(QPointF(300, 50)), Qt::NoButton, Qt::NoButton,
                         {});
        QCoreApplication::sendEvent(shown.lanes, &move);
        QCOMPARE(spy.count(), 1);
        QVERIFY(spy.front().front().toString().contains(QStringLiteral("19")));
        // Time moves beneath a cursor that rests.
        shown.state.setRange(shown.state.range().panned(shown.state.range().seconds() / 2));
        QCOMPARE(spy.count(), 2);
        QVERIFY(spy.at(1).at(0) != spy.at(0).at(0));
    }

    void hoverAndSelectionBuildNoScene()
    {
        Shown shown;
        shown.lanes->grab();
        const int revision = shown.view.keeper().revision();
        QTest::mouseMove(shown.lanes, shown.aMark());
        shown.state.setSelection({EventIndex(3)});
        shown.lanes->grab();
        QCOMPARE(shown.view.keeper().revision(), revision);
    }

    void filteringShowsExactlyTheEventsThatPass()
    {
        Shown shown;
        Filter filter;
        filter.actors = {ActorIndex(4)};
        shown.state.setFilter(filter);
        std::set<EventIndex> drawn;
        for (const SceneMark &mark : shown.scene().marks)
            drawn.insert(mark.event);
        for (const SceneCluster &cluster : shown.scene().clusters) {
            for (std::uint32_t i = 0; i < cluster.count; ++i)
                drawn.insert(shown.view.keeper().plan().items()[cluster.firstItem + i].event);
        }
        QCOMPARE(drawn.size(), shown.state.events().count());
        for (const EventIndex event : drawn)
            QVERIFY(shown.state.events().contains(event));
    }

    void revealingAnEventScrollsToItsLane()
    {
        Shown shown;
        const auto last = shown.view.keeper().plan().lanes().back().actor;
        for (std::size_t i = 0; i < shown.state.timeline().events().size(); ++i) {
            const Event &event = shown.state.timeline().events()[i];
            if (event.participants.front().actor == *last)
                shown.state.setSelection({EventIndex(i)});
        }
        shown.view.revealCurrentEvent();
        const auto placement
            = shown.view.keeper().plan().placementsOf(*shown.state.currentEvent()).front();
        const double y = shown.view.keeper().plan().markTop(placement) - shown.scroll();
        QVERIFY(y >= 0 && y < shown.lanes->height());
    }
};

QTEST_MAIN(TestTimelineView)
#include "test_timelineview.moc"
