#include "sampletimeline.h"

#include "ui/panels/datefield.h"
#include "ui/panels/datefilter.h"
#include "ui/panels/filterpanel.h"
#include "ui/view/viewstate.h"
#include "ui/window/conditions.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace chancery;

namespace {

TimeRange days(const char *first, const char *last)
{
    return {*parseEdtf(first)->possible.from.at, *parseEdtf(last)->possible.to.at};
}

} // namespace

/// The dates of the filter, typed by hand.
class TestDateFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void enterAppliesWhatWasTyped();
    void leavingAFieldAppliesIt();
    void theReadingStandsBeneathWhileOneTypes();
    void nothingMovesWhileOneTypes();
    void aReadingThatDoesNotHoldYetIsMarked();
    void anUnknownTextSaysWhyAndLeavesTheFilterAlone_data();
    void anUnknownTextSaysWhyAndLeavesTheFilterAlone();
    void theReasonComesWhenTheTypingRests();
    void escapeBringsBackWhatHolds();
    void oneFieldAloneIsOpenOnTheOtherSide();
    void theWordsTypedStayWhileTheFilterHasTheirRange();
    void aRangeSetElsewhereIsShownByItsDays_data();
    void aRangeSetElsewhereIsShownByItsDays();
    void removingTheConditionClearsTheFields();
    void theClearButtonAsksForNoDates();
    void anotherTimelineClearsTheFields();
    void theThreeMeaningsFilterDifferently();
    void theMeaningFollowsTheFilter();
    void aRangeOpenOnOneSideIsCalledSo();
    void whatIsTypedIsPlainText();

private:
    static void type(DateField *field, const char *text, Qt::Key end = Qt::Key_Return)
    {
        field->edit()->setFocus();
        field->edit()->selectAll();
        QTest::keyClicks(field->edit(), QString::fromUtf8(text));
        if (end != Qt::Key_unknown)
            QTest::keyClick(field->edit(), end);
    }
    std::optional<TimeRange> range() const { return m_state->filter().range; }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<FilterPanel> m_panel;
    DateFilter *m_dates = nullptr;
};

void TestDateFilter::init()
{
    m_state = std::make_unique<ViewState>();
    m_panel = std::make_unique<FilterPanel>(m_state.get());
    m_state->showTimeline(sample::query());
    m_dates = m_panel->dates();
    m_panel->resize(232, 700);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestDateFilter::cleanup()
{
    m_panel.reset();
    m_state.reset();
}

void TestDateFilter::enterAppliesWhatWasTyped()
{
    type(m_dates->from(), "July 2000");
    type(m_dates->to(), "2009");
    QCOMPARE(range(), days("2000-07", "2009"));
    QCOMPARE(m_state->events().count(), std::size_t(3));
}

void TestDateFilter::leavingAFieldAppliesIt()
{
    type(m_dates->from(), "2009", Qt::Key_Tab);
    QVERIFY(!m_dates->from()->edit()->hasFocus());
    QCOMPARE(range()->begin, days("2009", "2009").begin);
}

void TestDateFilter::theReadingStandsBeneathWhileOneTypes()
{
    DateField *from = m_dates->from();
    type(from, "May 1815", Qt::Key_unknown);
    QCOMPARE(from->readingText(), QStringLiteral("1815-05 · May 1815"));
    QVERIFY(!range());
    // What is its own label is not said twice.
    type(from, "1815", Qt::Key_unknown);
    QCOMPARE(from->readingText(), QStringLiteral("1815"));
    type(from, "18", Qt::Key_unknown);
    QCOMPARE(from->readingText(), QString());
}

void TestDateFilter::nothingMovesWhileOneTypes()
{
    const auto places = [this] {
        return QList<int>{m_dates->to()->mapTo(m_panel.get(), QPoint()).y(),
                          m_dates->mode()->mapTo(m_panel.get(), QPoint()).y()};
    };
    const QList<int> before = places();
    for (const char *text : {"May 1815", "May", "2000"}) {
        type(m_dates->from(), text, Qt::Key_unknown);
        QTest::qWait(20); // layouts settle in the event loop
        QCOMPARE(places(), before);
    }
    type(m_dates->from(), "hello");
    QVERIFY(!m_dates->from()->reasonText().isEmpty());
    QTest::qWait(20);
    QCOMPARE(places(), before);
}

void TestDateFilter::aReadingThatDoesNotHoldYetIsMarked()
{
    DateField *from = m_dates->from();
    const auto shown = [from] {
        for (const QLabel *label : from->findChildren<QLabel *>()) {
            if (label->isVisible())
                return std::pair(label->text(), label->font().italic());
        }
        return std::pair(QString(), false);
    };
    type(from, "1815", Qt::Key_unknown);
    QVERIFY(from->isPending());
    QCOMPARE(shown(), std::pair(QStringLiteral("1815 · Enter applies"), true));
    QTest::keyClick(from->edit(), Qt::Key_Return);
    QVERIFY(!from->isPending());
    QCOMPARE(shown(), std::pair(QStringLiteral("1815"), false));
    // One that does not fit says so by its look alone.
    type(from, "between 8 and 14 April 2019", Qt::Key_unknown);
    QCOMPARE(shown(), std::pair(from->readingText(), true));
}

void TestDateFilter::anUnknownTextSaysWhyAndLeavesTheFilterAlone_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("5/8/1822") << "Can mean 5 August 1822 (1822-08-05) or 8 May 1822 (1822-05-08)";
    QTest::newRow("hello") << "\"hello\" is not understood";
    QTest::newRow("1985-13-12") << "Month 13 does not exist; write 1985-12-13";
    QTest::newRow("before 1991") << "It has no earliest day";
    QTest::newRow("Y-170000002") << "It lies outside the years 4714 BCE to 9999";
}

void TestDateFilter::anUnknownTextSaysWhyAndLeavesTheFilterAlone()
{
    QFETCH(QString, reason);
    DateField *from = m_dates->from();
    type(from, "2000");
    const Filter before = m_state->filter();
    QVERIFY(before.range);
    QSignalSpy changes(m_state.get(), &ViewState::filterChanged);
    type(from, QTest::currentDataTag());
    QCOMPARE(from->reasonText(), reason);
    QCOMPARE(from->readingText(), QString());
    QVERIFY(m_state->filter() == before);
    QCOMPARE(changes.count(), 0);
    // An end before the beginning is said where it stands.
    type(from, "2009");
    type(m_dates->to(), "2000");
    QCOMPARE(m_dates->to()->reasonText(), QStringLiteral("It ends before it begins"));
    QCOMPARE(range(), (TimeRange{days("2009", "2009").begin, kEndInstant}));
}

void TestDateFilter::theReasonComesWhenTheTypingRests()
{
    DateField *from = m_dates->from();
    type(from, "5/8/1822", Qt::Key_unknown);
    QCOMPARE(from->reasonText(), QString());
    QTRY_VERIFY(from->reasonText().contains(QStringLiteral("1822-08-05")));
}

void TestDateFilter::escapeBringsBackWhatHolds()
{
    DateField *from = m_dates->from();
    type(from, "May 1815");
    type(from, "nonsense", Qt::Key_Escape);
    QCOMPARE(from->text(), QStringLiteral("May 1815"));
    QCOMPARE(from->reasonText(), QString());
    type(from, "nonsense");
    QTest::keyClick(from->edit(), Qt::Key_Escape);
    QCOMPARE(from->text(), QStringLiteral("May 1815"));
    QCOMPARE(range()->begin, days("1815-05", "1815-05").begin);
}

void TestDateFilter::oneFieldAloneIsOpenOnTheOtherSide()
{
    type(m_dates->to(), "44 BC");
    QCOMPARE(range(), (TimeRange{kFirstInstant, days("-0043", "-0043").end}));
    type(m_dates->to(), "1815", Qt::Key_unknown);
    m_dates->to()->edit()->clear();
    QTest::keyClick(m_dates->to()->edit(), Qt::Key_Return);
    QVERIFY(!range());
}

void TestDateFilter::theWordsTypedStayWhileTheFilterHasTheirRange()
{
    type(m_dates->from(), "late May 1918");
    Filter filter = m_state->filter();
    filter.text = "visit";
    m_state->setFilter(filter);
    QCOMPARE(m_dates->from()->text(), QStringLiteral("late May 1918"));
    QCOMPARE(m_dates->from()->readingText(),
             QStringLiteral("[1918-05-21..1918-05-31] · between 21 and 31 May 1918"));
}

void TestDateFilter::aRangeSetElsewhereIsShownByItsDays_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("days") << "1815-05"
                          << "1822"
                          << "1815-05-01"
                          << "1822-12-31";
    QTest::newRow("before the common era") << "-0043-03-15"
                                           << "0014"
                                           << "-0043-03-15"
                                           << "0014-12-31";
    QTest::newRow("times") << "2019-04-18T10:30:05"
                           << "2019-04-18T11:00:00"
                           << "2019-04-18T10:30:05"
                           << "2019-04-18T11:00:00";
    QTest::newRow("from the beginning of the axis") << "-4713-11-24"
                                                    << "1991"
                                                    << ""
                                                    << "1991-12-31";
    QTest::newRow("to the end of the axis") << "1991"
                                            << "9999"
                                            << "1991-01-01"
                                            << "";
}

void TestDateFilter::aRangeSetElsewhereIsShownByItsDays()
{
    QFETCH(QString, begin);
    QFETCH(QString, end);
    QFETCH(QString, from);
    QFETCH(QString, to);
    type(m_dates->from(), "May 1700");
    Filter filter;
    filter.range = days(begin.toUtf8().constData(), end.toUtf8().constData());
    m_state->setFilter(filter);
    QCOMPARE(m_dates->from()->text(), from);
    QCOMPARE(m_dates->to()->text(), to);
    // The texts stand for exactly that range.
    QTest::keyClick(m_dates->from()->edit(), Qt::Key_Return);
    QVERIFY(m_state->filter() == filter);
}

void TestDateFilter::removingTheConditionClearsTheFields()
{
    type(m_dates->from(), "2000");
    type(m_dates->to(), "2009");
    m_dates->mode()->setCurrentIndex(2);
    QVERIFY(m_state->filter().dateMode == DateMode::Possible);
    m_state->setFilter(withoutCondition(m_state->filter(), Condition::Dates));
    QCOMPARE(m_dates->from()->text(), QString());
    QCOMPARE(m_dates->to()->text(), QString());
    QCOMPARE(m_dates->from()->readingText(), QString());
    QCOMPARE(m_dates->mode()->currentIndex(), 0);
    QVERIFY(!m_dates->mode()->isEnabled());
    QVERIFY(!m_dates->clearButton()->isEnabled());
}

void TestDateFilter::theClearButtonAsksForNoDates()
{
    QVERIFY(!m_dates->clearButton()->isEnabled());
    type(m_dates->from(), "2000");
    type(m_dates->to(), "nonsense");
    QVERIFY(m_dates->clearButton()->isEnabled());
    QTest::mouseClick(m_dates->clearButton(), Qt::LeftButton);
    QVERIFY(m_state->filter() == Filter());
    QCOMPARE(m_dates->from()->text(), QString());
    QCOMPARE(m_dates->to()->text(), QString());
    QCOMPARE(m_dates->to()->reasonText(), QString());
}

void TestDateFilter::anotherTimelineClearsTheFields()
{
    type(m_dates->from(), "2000");
    m_state->replaceTimeline(sample::query());
    QCOMPARE(m_dates->from()->text(), QStringLiteral("2000"));
    m_state->showTimeline(sample::query());
    QCOMPARE(m_dates->from()->text(), QString());
}

void TestDateFilter::theThreeMeaningsFilterDifferently()
{
    type(m_dates->from(), "20 April 2019");
    type(m_dates->to(), "20 April 2019");
    QComboBox *mode = m_dates->mode();
    QCOMPARE(mode->count(), 3);
    QCOMPARE(m_state->events().count(), std::size_t(1)); // in the second half of that April
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Down);
    QVERIFY(m_state->filter().dateMode == DateMode::Certain);
    QCOMPARE(m_state->events().count(), std::size_t(0));
    QTest::keyClick(mode, Qt::Key_Down);
    QVERIFY(m_state->filter().dateMode == DateMode::Possible);
    QCOMPARE(m_state->events().count(), std::size_t(1));
    for (int i = 0; i < mode->count(); ++i)
        QVERIFY(!mode->itemData(i, Qt::ToolTipRole).toString().isEmpty());
}

void TestDateFilter::theMeaningFollowsTheFilter()
{
    Filter filter;
    filter.range = days("2000", "2009");
    filter.dateMode = DateMode::Certain;
    m_state->setFilter(filter);
    QCOMPARE(m_dates->mode()->currentData().toInt(), int(DateMode::Certain));
    QVERIFY(m_dates->mode()->isEnabled());
    QVERIFY(m_state->filter() == filter);
}

void TestDateFilter::aRangeOpenOnOneSideIsCalledSo()
{
    const auto chip = [this] {
        return conditionText(m_state->timeline(), m_state->filter(), Condition::Dates);
    };
    type(m_dates->from(), "May 2000");
    QCOMPARE(chip(), QStringLiteral("dates: from 1 May 2000"));
    type(m_dates->to(), "2009");
    QCOMPARE(chip(), QStringLiteral("dates: 1 May 2000 to 31 December 2009"));
    Filter filter = m_state->filter();
    filter.dateMode = DateMode::Certain;
    m_state->setFilter(filter);
    QCOMPARE(chip(), QStringLiteral("dates: certainly 1 May 2000 to 31 December 2009"));
    filter.dateMode = DateMode::Possible;
    m_state->setFilter(filter);
    QCOMPARE(chip(), QStringLiteral("dates: possibly 1 May 2000 to 31 December 2009"));
    filter.dateMode = DateMode::Overlap;
    m_state->setFilter(filter);
    type(m_dates->from(), " ");
    QCOMPARE(chip(), QStringLiteral("dates: until 31 December 2009"));
}

void TestDateFilter::whatIsTypedIsPlainText()
{
    type(m_dates->from(), "<b>bold</b>");
    QVERIFY(!m_dates->from()->reasonText().isEmpty());
    for (const QLabel *label : m_dates->from()->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestDateFilter)
#include "test_datefilter.moc"
