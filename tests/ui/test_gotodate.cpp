#include "sampletimeline.h"

#include "ui/panels/datefield.h"
#include "ui/view/viewstate.h"
#include "ui/window/actions.h"
#include "ui/window/gotodate.h"
#include "ui/window/mainwindow.h"

#include <QLineEdit>
#include <QTest>

using namespace chancery;

/// Going to a date that is typed.
class TestGoToDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateIsShownWithRoomAround_data();
    void aDateIsShownWithRoomAround();
    void aDayIsCentredAtTheSameZoom();
    void whatIsTooSmallToSeeIsZoomedTo_data();
    void whatIsTooSmallToSeeIsZoomedTo();
    void hoursThatDoNotFitAreFitted();
    void whatIsNotOnTheAxisIsNotShown();
    void enterMovesTheRangeAndCloses();
    void aRefusedFormSaysWhyAndStays_data();
    void aRefusedFormSaysWhyAndStays();
    void escapeClosesAndMovesNothing();

private:
    static VisibleRange now() { return VisibleRange(*possibleRange(*parseEdtf("2000/2001"))); }
    /// Presses Ctrl+G in the window and gives the dialog that opens.
    GoToDate *ask(MainWindow &window);
};

GoToDate *TestGoToDate::ask(MainWindow &window)
{
    window.state()->showTimeline(sample::query());
    window.state()->setRange(now());
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return nullptr;
    QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
    auto *dialog = window.findChild<GoToDate *>();
    return dialog && QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
}

void TestGoToDate::aDateIsShownWithRoomAround_data()
{
    QTest::addColumn<QString>("whole");
    QTest::newRow("1815") << "1815";
    QTest::newRow("2000-07") << "2000-07";
    QTest::newRow("199X") << "199X";
    QTest::newRow("[2019-04-16..2019-04-30]") << "2019-04-16/2019-04-30";
    QTest::newRow("1914-07-28/1918-11-11") << "1914-07-28/1918-11-11";
}

void TestGoToDate::aDateIsShownWithRoomAround()
{
    QFETCH(QString, whole);
    const auto range = rangeOfDate(*parseEdtf(QTest::currentDataTag()), now());
    QVERIFY(range);
    const TimeRange extent = *possibleRange(*parseEdtf(whole.toStdString()));
    const std::int64_t before = extent.begin - range->begin();
    const std::int64_t after = range->end() - extent.end;
    QVERIFY(before > extent.seconds() / 10);
    QVERIFY(before < extent.seconds());
    QVERIFY(std::abs(before - after) <= 1);
}

void TestGoToDate::aDayIsCentredAtTheSameZoom()
{
    for (const char *text : {"1815-06-18", "1815-06-18/..", "../1815-06-18"}) {
        const auto date = parseEdtf(text);
        const auto range = rangeOfDate(*date, now());
        QVERIFY(range);
        QCOMPARE(range->seconds(), now().seconds());
        const TimeRange hull = *finiteHull(*date);
        const Instant middle = range->begin() + range->seconds() / 2;
        QVERIFY2(hull.contains(middle), text);
    }
}

void TestGoToDate::whatIsTooSmallToSeeIsZoomedTo_data()
{
    QTest::addColumn<int>("hours"); // in view
    QTest::newRow("1815-06-18") << 31 * 24;
    QTest::newRow("1815-06-18T10:30") << 1;
    QTest::newRow("1917-11-07T07:00/1917-11-07T22:00") << 31 * 15;
}

void TestGoToDate::whatIsTooSmallToSeeIsZoomedTo()
{
    QFETCH(int, hours);
    const auto date = parseEdtf(QTest::currentDataTag());
    const VisibleRange millennia(*possibleRange(*parseEdtf("0001/2000")));
    const auto range = rangeOfDate(*date, millennia);
    QVERIFY(range);
    QVERIFY(range->range().contains(*finiteHull(*date)));
    QVERIFY2(std::abs(range->seconds() - hours * 3600) < 4000,
             qPrintable(QString::number(range->seconds())));
}

void TestGoToDate::hoursThatDoNotFitAreFitted()
{
    const auto date = parseEdtf("1917-11-07T07:00/1917-11-07T22:00");
    const VisibleRange now(TimeRange{startOfDay(0), startOfDay(0) + 3600});
    const auto range = rangeOfDate(*date, now);
    QVERIFY(range);
    QVERIFY(range->range().contains(*finiteHull(*date)));
    QVERIFY(range->seconds() < 2 * finiteHull(*date)->seconds());
}

void TestGoToDate::whatIsNotOnTheAxisIsNotShown()
{
    for (const char *text : {"../..", "Y-170000002", "Y12000", "-4800"})
        QVERIFY2(!rangeOfDate(*parseEdtf(text), now()), text);
}

void TestGoToDate::enterMovesTheRangeAndCloses()
{
    MainWindow window;
    const QPointer<GoToDate> dialog = ask(window);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->field()->edit()->hasFocus());
    QTest::keyClicks(dialog->field()->edit(), QStringLiteral("May 1815"));
    QCOMPARE(dialog->field()->readingText(), QStringLiteral("1815-05 · May 1815"));
    QCOMPARE(window.state()->range(), now());
    QTest::keyClick(dialog->field()->edit(), Qt::Key_Return);
    QVERIFY(window.state()->range() == *rangeOfDate(*parseEdtf("1815-05"), now()));
    QTRY_VERIFY(!dialog);
}

void TestGoToDate::aRefusedFormSaysWhyAndStays_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("5/8/1822") << "Can mean 5 August 1822 (1822-08-05) or 8 May 1822 (1822-05-08)";
    QTest::newRow("") << "No date is written";
    QTest::newRow("12000 BC") << "It lies outside the years 4714 BCE to 9999";
    QTest::newRow("2002/2001") << "The end comes before the beginning; write 2001/2002 if the ends "
                                  "are swapped, [2001,2002] if it is one or the other";
}

void TestGoToDate::aRefusedFormSaysWhyAndStays()
{
    QFETCH(QString, reason);
    MainWindow window;
    const QPointer<GoToDate> dialog = ask(window);
    QVERIFY(dialog);
    QTest::keyClicks(dialog->field()->edit(), QString::fromUtf8(QTest::currentDataTag()));
    QTest::keyClick(dialog->field()->edit(), Qt::Key_Return);
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->field()->reasonText(), reason);
    QVERIFY(window.state()->range() == now());
    // And can be put right.
    dialog->field()->edit()->selectAll();
    QTest::keyClicks(dialog->field()->edit(), QStringLiteral("8 May 1822"));
    QCOMPARE(dialog->field()->reasonText(), QString());
    QTest::keyClick(dialog->field()->edit(), Qt::Key_Return);
    QVERIFY(window.state()->range() == *rangeOfDate(*parseEdtf("1822-05-08"), now()));
}

void TestGoToDate::escapeClosesAndMovesNothing()
{
    for (const char *text : {"", "1815", "nonsense"}) {
        MainWindow window;
        const QPointer<GoToDate> dialog = ask(window);
        QVERIFY(dialog);
        QTest::keyClicks(dialog->field()->edit(), QString::fromUtf8(text));
        QTest::keyClick(dialog->field()->edit(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog);
        QVERIFY(window.state()->range() == now());
    }
}

QTEST_MAIN(TestGoToDate)
#include "test_gotodate.moc"
