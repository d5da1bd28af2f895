// Widths of time, their arithmetic in both calendars, and dates with a stated margin.
#include "dateinvariants.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace chancery;

namespace {

using Unit = DateWidth::Unit;

Calendar anyCalendar()
{
    return *rc::gen::element(Calendar::Gregorian, Calendar::Julian);
}

Unit anyUnit()
{
    return *rc::gen::element(Unit::Day, Unit::Week, Unit::Month, Unit::Year);
}

QString boundTexts(const std::optional<Extent> &extent)
{
    if (!extent)
        return QString();
    return QString::fromStdString(earliestText(extent->from) + " " + latestText(extent->to));
}

} // namespace

class TestDateWidth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widthsAreANumberAndAUnit_data();
    void widthsAreANumberAndAUnit();
    void aWidthThatIsNoneSaysWhatToWrite_data();
    void aWidthThatIsNoneSaysWhatToWrite();
    void daysMoveByTheCalendar_data();
    void daysMoveByTheCalendar();
    void movingByDaysIsCountingThem();
    void movingByMonthsKeepsTheDayOrTheMonthsLast();
    void movingWorksInAnyYear();
    void aMarginWidensBothSides_data();
    void aMarginWidensBothSides();
    void aMarginThatLeavesTheRangeGivesNoDate_data();
    void aMarginThatLeavesTheRangeGivesNoDate();
    void timesKeepTheirTimeOfDay();
    void theLabelSaysTheMargin_data();
    void theLabelSaysTheMargin();
    void datesWithAMarginKeepThePromises();
};

void TestDateWidth::widthsAreANumberAndAUnit_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *written, int count, Unit unit, const char *text) {
        QTest::newRow(written) << count << int(unit) << QString::fromUtf8(text);
    };
    row("1 day", 1, Unit::Day, "1 day");
    row("10 days", 10, Unit::Day, "10 days");
    row("2 weeks", 2, Unit::Week, "2 weeks");
    row("1 months", 1, Unit::Month, "1 month");
    row("2 year", 2, Unit::Year, "2 years");
    row("007 years", 7, Unit::Year, "7 years");
    row("3weeks", 3, Unit::Week, "3 weeks");
    row("0 days", 0, Unit::Day, "0 days");
    row("999999 days", 999'999, Unit::Day, "999999 days");
}

void TestDateWidth::widthsAreANumberAndAUnit()
{
    QFETCH(int, count);
    QFETCH(int, unit);
    QFETCH(QString, text);
    const auto width = parseDateWidth(QTest::currentDataTag());
    QVERIFY(width.has_value());
    QCOMPARE(*width, (DateWidth{count, static_cast<Unit>(unit)}));
    QCOMPARE(QString::fromStdString(dateWidthText(*width)), text);
}

void TestDateWidth::aWidthThatIsNoneSaysWhatToWrite_data()
{
    QTest::addColumn<QString>("suggestion");
    const auto row = [](const char *written, const char *suggestion) {
        QTest::newRow(written) << QString::fromUtf8(suggestion);
    };
    row("", "");
    row("2", "");
    row("years", "");
    row("two years", "");
    row("2 yrs", "2 years");
    row("2y", "2 years");
    row("1 mo.", "1 month");
    row("3 wks", "3 weeks");
    row("2 Years", "2 years");
    row("-2 years", "2 years");
    row("± 2 years", "2 years");
    row("+10 days", "10 days");
    row("2-years", "2 years");
    row("2 decades", "");
    row("2 years 3 months", "");
    row("1000000 days", "");
    row("99999999999999999999999999 years", "");
    row("1.5 years", "");
    row("2\tyears", "");
    row("2 years\n", "");
}

void TestDateWidth::aWidthThatIsNoneSaysWhatToWrite()
{
    QFETCH(QString, suggestion);
    const auto width = parseDateWidth(QTest::currentDataTag());
    QVERIFY(!width.has_value());
    QVERIFY(!width.error().reason.empty());
    QCOMPARE(QString::fromStdString(width.error().suggestion), suggestion);
    QVERIFY(suggestion.isEmpty() || parseDateWidth(suggestion.toStdString()).has_value());
}

void TestDateWidth::daysMoveByTheCalendar_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("width");
    QTest::addColumn<QString>("earlierDay");
    QTest::addColumn<QString>("laterDay");
    QTest::addColumn<bool>("julian");
    const auto row = [](const char *name, const char *day, const char *width, const char *before,
                        const char *after, bool julian = false) {
        QTest::newRow(name) << day << width << before << after << julian;
    };
    row("days", "2000-03-01", "1 day", "2000-02-29", "2000-03-02");
    row("weeks", "2000-01-03", "1 week", "1999-12-27", "2000-01-10");
    row("months end where they end", "2001-03-31", "1 month", "2001-02-28", "2001-04-30");
    row("of a leap year too", "2000-03-31", "1 month", "2000-02-29", "2000-04-30");
    row("over the year's end", "2000-01-15", "14 months", "1998-11-15", "2001-03-15");
    row("years", "1815-06-18", "2 years", "1813-06-18", "1817-06-18");
    row("29 February", "2000-02-29", "1 year", "1999-02-28", "2001-02-28");
    row("29 February of 100 years", "2000-02-29", "100 years", "1900-02-28", "2100-02-28");
    row("1900 is leap in the Julian", "1900-02-29", "100 years", "1800-02-29", "2000-02-29", true);
    row("Julian days", "1900-03-01", "1 day", "1900-02-29", "1900-03-02", true);
    row("there is a year 0", "0001-01-01", "1 day", "0000-12-31", "0001-01-02");
    row("before the year 0", "-0043-03-15", "50 years", "-0093-03-15", "0007-03-15");
    row("nothing", "2000-02-29", "0 months", "2000-02-29", "2000-02-29");
}

void TestDateWidth::daysMoveByTheCalendar()
{
    QFETCH(QString, day);
    QFETCH(QString, width);
    QFETCH(QString, earlierDay);
    QFETCH(QString, laterDay);
    QFETCH(bool, julian);
    const Calendar calendar = julian ? Calendar::Julian : Calendar::Gregorian;
    const auto parsed = parseEdtf(day.toStdString(), calendar);
    const auto by = parseDateWidth(width.toStdString());
    QVERIFY(parsed && by);
    const CivilDate from = parsed->expression.spans.front().from.point.earliest;
    QCOMPARE(QString::fromStdString(isoText(earlier(from, *by, calendar))), earlierDay);
    QCOMPARE(QString::fromStdString(isoText(later(from, *by, calendar))), laterDay);
}

void TestDateWidth::movingByDaysIsCountingThem()
{
    QVERIFY(rc::check("a day moved by days is the day of that number", [] {
        const Calendar calendar = anyCalendar();
        const auto from = *rc::gen::inRange<DayNumber>(0, kLastDayNumber + 1);
        const auto to = *rc::gen::inRange<DayNumber>(0, kLastDayNumber + 1);
        const auto days
            = static_cast<int>(std::min<DayNumber>(std::abs(to - from), kMostWidthCount));
        const CivilDate day = toCivilDate(from, calendar);
        const DateWidth width{days, Unit::Day};
        const CivilDate moved
            = to > from ? later(day, width, calendar) : earlier(day, width, calendar);
        RC_ASSERT(moved == toCivilDate(to > from ? from + days : from - days, calendar));
        const DateWidth weeks{days / 7, Unit::Week};
        const DateWidth sameDays{days / 7 * 7, Unit::Day};
        RC_ASSERT(later(day, weeks, calendar) == later(day, sameDays, calendar));
    }));
}

void TestDateWidth::movingByMonthsKeepsTheDayOrTheMonthsLast()
{
    QVERIFY(rc::check("months keep the day, or take the month's last", [] {
        const Calendar calendar = anyCalendar();
        const auto number = *rc::gen::inRange<DayNumber>(0, kLastDayNumber + 1);
        const CivilDate day = toCivilDate(number, calendar);
        const DateWidth width{*rc::gen::inRange(0, kMostWidthCount + 1),
                              *rc::gen::element(Unit::Month, Unit::Year)};
        const std::int64_t months = width.unit == Unit::Year ? width.count * 12LL : width.count;
        for (const int sign : {-1, 1}) {
            const CivilDate moved
                = sign > 0 ? later(day, width, calendar) : earlier(day, width, calendar);
            RC_ASSERT(isValid(moved, calendar));
            RC_ASSERT((moved.year - day.year) * 12 + moved.month - day.month == sign * months);
            RC_ASSERT(moved.day
                      == std::min(day.day, daysInMonth(moved.year, moved.month, calendar)));
        }
    }));
}

void TestDateWidth::movingWorksInAnyYear()
{
    const CivilDate far{1'000'000'000'000, 2, 29};
    for (const Calendar calendar : {Calendar::Gregorian, Calendar::Julian}) {
        const CivilDate march = later(far, {1, Unit::Day}, calendar);
        QCOMPARE(march, (CivilDate{far.year, 3, 1}));
        QCOMPARE(earlier(march, {1, Unit::Day}, calendar), far);
        QCOMPARE(earlier({-far.year, 1, 1}, {1, Unit::Week}, calendar),
                 (CivilDate{-far.year - 1, 12, 25}));
    }
}

void TestDateWidth::aMarginWidensBothSides_data()
{
    QTest::addColumn<QString>("margin");
    QTest::addColumn<QString>("possible");
    QTest::addColumn<QString>("certain");
    QTest::addColumn<bool>("julian");
    const auto row = [](const char *date, const char *margin, const char *possible,
                        const char *certain = "", bool julian = false) {
        QTest::addRow("%s, %s%s", date, margin, julian ? " (Julian)" : "")
            << margin << possible << certain << julian;
    };
    row("1815~", "2 years", "1813-01-01 1817-12-31");
    row("1815", "2 years", "1813-01-01 1817-12-31");
    row("1815?", "2 years", "1813-01-01 1817-12-31");
    row("199X", "1 year", "1989-01-01 2000-12-31");
    row("2001-24", "1 month", "2001-11-01 2002-03-31");
    row("2000-06", "1 month", "2000-05-01 2000-07-31");
    row("2000-06", "1 day", "2000-05-31 2000-07-01");
    row("2001-01", "1 month", "2000-12-01 2001-02-28");
    row("2000-02-XX", "1 month", "2000-01-01 2000-03-31");
    row("2000-02-2X", "1 month", "2000-01-20 2000-03-29");
    row("2000-01-31", "1 month", "1999-12-31 2000-02-29");
    row("2000-07-04", "10 days", "2000-06-24 2000-07-14");
    row("2000/2001", "1 month", "1999-12-01 2002-01-31", "");
    row("2000-01/2001-12", "2 months", "1999-11-01 2002-02-28", "2000-03-31 2001-10-01");
    row("2000-01-01/2000-01-21", "10 days", "1999-12-22 2000-01-31", "2000-01-11 2000-01-11");
    row("2000-01-01/2000-01-20", "10 days", "1999-12-22 2000-01-30");
    row("2000-01-01?/2000-06-20", "1 day", "1999-12-31 2000-06-21");
    row("1991/..", "1 year", "1990-01-01 inf", "1992-12-31 inf");
    row("../1991", "1 year", "-inf 1992-12-31", "-inf 1990-01-01");
    row("1991-12-26/", "1 day", "1991-12-25 unknown");
    row("/1991-12-26", "1 day", "unknown 1991-12-27");
    row("[2000-07-04,2000-07-10]", "1 day", "2000-07-03 2000-07-11");
    row("[..2019-04-18]", "1 week", "-inf 2019-04-25");
    row("{2000-07-04,2000-07-10}", "1 day", "2000-07-03 2000-07-11");
    row("9998/..", "1 year", "9997-01-01 inf", "9999-12-31 inf");
    row("9999/..", "1 year", "9998-01-01 inf"); // certain from a day beyond the axis only
    row("1900-02-29", "1 year", "1899-03-12 1901-03-13", "", true);
    row("1917", "1 year", "1916-01-14 1919-01-13", "", true);
}

void TestDateWidth::aMarginWidensBothSides()
{
    QFETCH(QString, margin);
    QFETCH(bool, julian);
    const QByteArray name = QTest::currentDataTag();
    const std::string text = name.left(name.lastIndexOf(", ")).toStdString();
    const auto date = parseEdtf(text, julian ? Calendar::Julian : Calendar::Gregorian);
    const auto width = parseDateWidth(margin.toStdString());
    QVERIFY(date && width);
    const auto widened = withMargin(*date, *width);
    QVERIFY(widened.has_value());
    QTEST(boundTexts(widened->possible), "possible");
    QTEST(boundTexts(widened->certain), "certain");
    QCOMPARE(widened->approximateFrom, date->approximateFrom);
    QCOMPARE(widened->uncertain, date->uncertain);
    QCOMPARE(brokenPromise(text, *widened), std::string());
    for (const Extent &member : widened->members)
        QVERIFY(member != Extent());
}

void TestDateWidth::aMarginThatLeavesTheRangeGivesNoDate_data()
{
    QTest::addColumn<QString>("margin");
    QTest::newRow("9999") << "1 year";
    QTest::newRow("9999-12-31") << "1 day";
    QTest::newRow("-4713-11-24") << "1 day";
    QTest::newRow("-4712") << "2 years";
    QTest::newRow("2000") << "999999 years";
    QTest::newRow("2000/2001") << "999999 weeks";
    QTest::newRow("[9990..]") << "5000 years";
    QTest::newRow("Y17E7") << "1 day";
}

void TestDateWidth::aMarginThatLeavesTheRangeGivesNoDate()
{
    QFETCH(QString, margin);
    const auto date = parseEdtf(QTest::currentDataTag());
    const auto width = parseDateWidth(margin.toStdString());
    QVERIFY(date && width);
    // Open ends have no bound to leave the range.
    QCOMPARE(withMargin(*date, *width).has_value(), date->text == "[9990..]");
}

void TestDateWidth::timesKeepTheirTimeOfDay()
{
    const auto date = parseEdtf("2019-04-25T10:30+10:00");
    const auto widened = withMargin(*date, {2, Unit::Day});
    QVERIFY(widened.has_value());
    QCOMPARE(widened->possible.from.day, (CivilDate{2019, 4, 23}));
    QCOMPARE(*widened->possible.from.at, *date->possible.from.at - 2 * kSecondsPerDay);
    QCOMPARE(*widened->possible.to.at, *date->possible.to.at + 2 * kSecondsPerDay);
    QVERIFY(!widened->certain);
}

void TestDateWidth::theLabelSaysTheMargin_data()
{
    QTest::addColumn<QString>("label");
    QTest::newRow("1815~") << "c. 1815, give or take 2 years";
    QTest::newRow("2000-07-04") << "4 July 2000, give or take 2 years";
    QTest::newRow("1815/1822") << "1815–1822, give or take 2 years";
    QTest::newRow("[1815,1816]") << "1815 or 1816, give or take 2 years";
}

void TestDateWidth::theLabelSaysTheMargin()
{
    const auto date = withMargin(*parseEdtf(QTest::currentDataTag()), {2, Unit::Year});
    QTEST(QString::fromStdString(dateLabel(*date)), "label");
    QCOMPARE(QString::fromStdString(widthLabel({1, Unit::Day})), QStringLiteral("1 day"));
    QCOMPARE(QString::fromStdString(widthLabel({0, Unit::Week})), QStringLiteral("0 weeks"));
    QCOMPARE(QString::fromStdString(widthLabel({3, Unit::Month})), QStringLiteral("3 months"));
}

void TestDateWidth::datesWithAMarginKeepThePromises()
{
    QVERIFY(rc::check("a wider date holds the narrower, and is certain of less", [] {
        const auto text
            = *rc::gen::elementOf(std::vector<std::string>{"2000",
                                                           "2000-02-29",
                                                           "199X",
                                                           "2001-24",
                                                           "1815~",
                                                           "2004-06/2006-08",
                                                           "1991/..",
                                                           "/1991",
                                                           "1991-12-26/",
                                                           "../1991-12",
                                                           "[1667,1670..1672]",
                                                           "{1960,1961-12-05..1961-12-24}",
                                                           "[..1984]",
                                                           "2019-04-18T10:30+03:00",
                                                           "-0043-03-15/-0042",
                                                           "XXXX-12-25",
                                                           "Y-4000",
                                                           "1950S2",
                                                           "2000-XX-31",
                                                           "2000-06-30%/2001"});
        const Calendar calendar = anyCalendar();
        const auto date = parseEdtf(text, calendar);
        const DateWidth width{*rc::gen::inRange(0, 2000), anyUnit()};
        RC_PRE(date.has_value());
        const auto widened = withMargin(*date, width);
        RC_PRE(widened.has_value());
        const std::string broken = brokenPromise(text, *widened);
        if (!broken.empty())
            RC_FAIL(text + ": " + broken);
        RC_ASSERT(possibleRange(*widened)->contains(*possibleRange(*date)));
        const auto certain = certainRange(*widened);
        RC_ASSERT((!certain || certainRange(*date)->contains(*certain)));
        RC_ASSERT(widened->members.size() == date->members.size());
    }));
}

QTEST_GUILESS_MAIN(TestDateWidth)
#include "test_datewidth.moc"
