#include "core/time/civildate.h"
#include "core/time/instant.h"

#include <chrono>

#include <QtTest>

using namespace chancery;

namespace {

std::string text(const CivilDate &date)
{
    return isoText(date);
}

} // namespace

class TestCivilDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAxisBeginsAndEndsWhereItSays();
    void knownDaysHaveTheirNumbers_data();
    void knownDaysHaveTheirNumbers();
    void daysOutsideTheAxisHaveNoNumber_data();
    void daysOutsideTheAxisHaveNoNumber();
    void everyDayHasOneNameInEachCalendar();
    void everyGregorianDayAgreesWithChrono();
    void daysKnownInBothCalendarsAreTheSameDay_data();
    void daysKnownInBothCalendarsAreTheSameDay();
    void theCalendarsStayAsFarApartAsTheyShould_data();
    void theCalendarsStayAsFarApartAsTheyShould();
    void leapYearsFollowTheCalendar_data();
    void leapYearsFollowTheCalendar();
    void daysThatDoNotExistAreInvalid();
    void weekdaysAreKnown_data();
    void weekdaysAreKnown();
    void julianDaysFarOutsideTheAxisKeepAGregorianName();
    void isoTextSignsYearsBeyondFourDigits_data();
    void isoTextSignsYearsBeyondFourDigits();
    void instantsBeforeTheAxisFallOnEarlierDays();
};

void TestCivilDate::theAxisBeginsAndEndsWhereItSays()
{
    QCOMPARE(text(toCivilDate(0, Calendar::Gregorian)), std::string("-4713-11-24"));
    QCOMPARE(text(toCivilDate(0, Calendar::Julian)), std::string("-4712-01-01"));
    QCOMPARE(text(toCivilDate(kLastDayNumber, Calendar::Gregorian)), std::string("9999-12-31"));
    QCOMPARE(*toDayNumber({9999, 12, 31}, Calendar::Gregorian), kLastDayNumber);
}

void TestCivilDate::knownDaysHaveTheirNumbers_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("isJulian");
    QTest::addColumn<qint64>("number");
    QTest::newRow("noon of J2000.0") << 2000 << 1 << 1 << false << qint64(2451545);
    QTest::newRow("Unix epoch") << 1970 << 1 << 1 << false << qint64(2440588);
    QTest::newRow("first Gregorian day") << 1582 << 10 << 15 << false << qint64(2299161);
    QTest::newRow("last Julian day of Rome") << 1582 << 10 << 4 << true << qint64(2299160);
    QTest::newRow("Ides of March, 44 BCE") << -43 << 3 << 15 << true << qint64(1705426);
    QTest::newRow("year 0, Julian leap day") << 0 << 2 << 29 << true << qint64(1721117);
}

void TestCivilDate::knownDaysHaveTheirNumbers()
{
    QFETCH(int, year);
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(bool, isJulian);
    QFETCH(qint64, number);
    const Calendar calendar = isJulian ? Calendar::Julian : Calendar::Gregorian;
    QCOMPARE(qint64(*toDayNumber({year, month, day}, calendar)), number);
}

void TestCivilDate::daysOutsideTheAxisHaveNoNumber_data()
{
    QTest::addColumn<qint64>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("isJulian");
    const qint64 least = std::numeric_limits<qint64>::min();
    const qint64 most = std::numeric_limits<qint64>::max();
    QTest::newRow("the day before the first") << qint64(-4713) << 11 << 23 << false;
    QTest::newRow("the day after the last") << qint64(10000) << 1 << 1 << false;
    QTest::newRow("the Julian day before the first") << qint64(-4713) << 12 << 31 << true;
    QTest::newRow("the Julian day after the last") << qint64(9999) << 10 << 20 << true;
    QTest::newRow("the smallest year") << least << 1 << 1 << false;
    QTest::newRow("the largest year") << most << 12 << 31 << false;
    QTest::newRow("the smallest Julian year") << least << 1 << 1 << true;
    QTest::newRow("the largest Julian year") << most << 12 << 31 << true;
}

void TestCivilDate::daysOutsideTheAxisHaveNoNumber()
{
    QFETCH(qint64, year);
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(bool, isJulian);
    const Calendar calendar = isJulian ? Calendar::Julian : Calendar::Gregorian;
    QVERIFY(!toDayNumber({year, month, day}, calendar));
}

void TestCivilDate::everyDayHasOneNameInEachCalendar()
{
    for (const Calendar calendar : {Calendar::Gregorian, Calendar::Julian}) {
        CivilDate yesterday = toCivilDate(0, calendar);
        for (DayNumber day = 1; day <= kLastDayNumber; ++day) {
            const CivilDate date = toCivilDate(day, calendar);
            // QVERIFY a million times is slow; a plain comparison is not.
            if (!isValid(date, calendar) || toDayNumber(date, calendar) != day || date <= yesterday)
                QFAIL(qPrintable(QString("day %1 is not the one after the day before").arg(day)));
            if (calendar == Calendar::Julian
                && gregorianOfJulian(date) != toCivilDate(day, Calendar::Gregorian))
                QFAIL(qPrintable(QString("day %1 has two Gregorian names").arg(day)));
            yesterday = date;
        }
    }
}

void TestCivilDate::everyGregorianDayAgreesWithChrono()
{
    constexpr DayNumber kUnixEpoch = 2440588;
    for (DayNumber day = 0; day <= kLastDayNumber; ++day) {
        const std::chrono::sys_days days{std::chrono::days(day - kUnixEpoch)};
        const std::chrono::year_month_day expected(days);
        const CivilDate date = toCivilDate(day, Calendar::Gregorian);
        const unsigned weekday = std::chrono::weekday(days).iso_encoding() - 1;
        if (date.year != int(expected.year()) || unsigned(date.month) != unsigned(expected.month())
            || unsigned(date.day) != unsigned(expected.day())
            || unsigned(dayOfWeek(day)) != weekday)
            QFAIL(qPrintable(QString("day %1 differs").arg(day)));
    }
}

void TestCivilDate::daysKnownInBothCalendarsAreTheSameDay_data()
{
    QTest::addColumn<CivilDate>("julian");
    QTest::addColumn<CivilDate>("gregorian");
    QTest::addColumn<int>("weekday");
    const auto row = [](const char *name, CivilDate julian, CivilDate gregorian, int weekday) {
        QTest::newRow(name) << julian << gregorian << weekday;
    };
    enum { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };
    row("Julian day 0", {-4712, 1, 1}, {-4713, 11, 24}, Monday);
    row("Ides of March", {-43, 3, 15}, {-43, 3, 13}, Wednesday);
    row("first day of 1 CE", {1, 1, 1}, {0, 12, 30}, Saturday);
    row("last day before the calendars agree", {200, 2, 28}, {200, 2, 27}, Thursday);
    row("Julian leap day of 200", {200, 2, 29}, {200, 2, 28}, Friday);
    row("first day on which they agree", {200, 3, 1}, {200, 3, 1}, Saturday);
    row("last day on which they agree", {300, 2, 28}, {300, 2, 28}, Wednesday);
    row("Hastings", {1066, 10, 14}, {1066, 10, 20}, Saturday);
    row("the day after the last Julian one of Rome", {1582, 10, 5}, {1582, 10, 15}, Friday);
    row("Julian leap day of 1700", {1700, 2, 29}, {1700, 3, 11}, Thursday);
    row("the day after the last Julian one of Britain", {1752, 9, 3}, {1752, 9, 14}, Thursday);
    row("October Revolution", {1917, 10, 25}, {1917, 11, 7}, Wednesday);
    row("the day after the last Julian one of Russia", {1918, 2, 1}, {1918, 2, 14}, Thursday);
    row("over a year's end", {1916, 12, 26}, {1917, 1, 8}, Monday);
}

void TestCivilDate::daysKnownInBothCalendarsAreTheSameDay()
{
    QFETCH(CivilDate, julian);
    QFETCH(CivilDate, gregorian);
    QFETCH(int, weekday);
    const auto day = toDayNumber(julian, Calendar::Julian);
    QVERIFY(day);
    QCOMPARE(toDayNumber(gregorian, Calendar::Gregorian), day);
    QCOMPARE(gregorianOfJulian(julian), std::optional(gregorian));
    QCOMPARE(dayOfWeek(*day), weekday);
}

void TestCivilDate::theCalendarsStayAsFarApartAsTheyShould_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("days");
    QTest::newRow("year 300") << 300 << 1;
    QTest::newRow("the third century") << 250 << 0;
    QTest::newRow("1582") << 1582 << 10;
    QTest::newRow("1750") << 1750 << 11;
    QTest::newRow("1850") << 1850 << 12;
    QTest::newRow("1917") << 1917 << 13;
    QTest::newRow("2100") << 2100 << 14;
}

void TestCivilDate::theCalendarsStayAsFarApartAsTheyShould()
{
    QFETCH(int, year);
    QFETCH(int, days);
    const CivilDate date{year, 10, 25};
    QCOMPARE(*toDayNumber(date, Calendar::Julian) - *toDayNumber(date, Calendar::Gregorian),
             DayNumber(days));
}

void TestCivilDate::leapYearsFollowTheCalendar_data()
{
    QTest::addColumn<qint64>("year");
    QTest::addColumn<bool>("gregorian");
    QTest::addColumn<bool>("julian");
    QTest::newRow("1900") << qint64(1900) << false << true;
    QTest::newRow("2000") << qint64(2000) << true << true;
    QTest::newRow("2019") << qint64(2019) << false << false;
    QTest::newRow("1 BCE") << qint64(0) << true << true;
    QTest::newRow("5 BCE") << qint64(-4) << true << true;
    QTest::newRow("101 BCE") << qint64(-100) << false << true;
}

void TestCivilDate::leapYearsFollowTheCalendar()
{
    QFETCH(qint64, year);
    QFETCH(bool, gregorian);
    QFETCH(bool, julian);
    QCOMPARE(isLeapYear(year, Calendar::Gregorian), gregorian);
    QCOMPARE(isLeapYear(year, Calendar::Julian), julian);
    QCOMPARE(daysInMonth(year, 2, Calendar::Gregorian), gregorian ? 29 : 28);
    QCOMPARE(daysInMonth(year, 2, Calendar::Julian), julian ? 29 : 28);
}

void TestCivilDate::daysThatDoNotExistAreInvalid()
{
    QVERIFY(isValid({1900, 2, 29}, Calendar::Julian));
    QVERIFY(!isValid({1900, 2, 29}, Calendar::Gregorian));
    QVERIFY(!isValid({2019, 4, 31}, Calendar::Gregorian));
    QVERIFY(!isValid({2019, 4, 0}, Calendar::Gregorian));
    QVERIFY(!isValid({2019, 0, 1}, Calendar::Gregorian));
    QVERIFY(!isValid({2019, 13, 1}, Calendar::Gregorian));
}

void TestCivilDate::weekdaysAreKnown_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<int>("weekday");
    QTest::newRow("Thursday 18 April 2019") << 2019 << 4 << 18 << 3;
    QTest::newRow("Tuesday 4 July 2000") << 2000 << 7 << 4 << 1;
    QTest::newRow("Sunday 28 June 1914") << 1914 << 6 << 28 << 6;
}

void TestCivilDate::weekdaysAreKnown()
{
    QFETCH(int, year);
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(int, weekday);
    QCOMPARE(dayOfWeek(*toDayNumber({year, month, day}, Calendar::Gregorian)), weekday);
}

void TestCivilDate::julianDaysFarOutsideTheAxisKeepAGregorianName()
{
    QCOMPARE(text(*gregorianOfJulian({1917, 10, 25})), std::string("1917-11-07"));
    // The calendars drift apart by three days in 400 years, in both directions.
    QCOMPARE(text(*gregorianOfJulian({-400, 3, 1})), std::string("-0400-02-25"));
    QCOMPARE(text(*gregorianOfJulian({-40000, 3, 1})), std::string("-40001-05-04"));
    QVERIFY(gregorianOfJulian({1'000'000'000'000'000, 12, 31}));
    QVERIFY(gregorianOfJulian({-1'000'000'000'000'000, 1, 1}));
    QVERIFY(!gregorianOfJulian({1'000'000'000'000'001, 1, 1}));
}

void TestCivilDate::isoTextSignsYearsBeyondFourDigits_data()
{
    QTest::addColumn<qint64>("year");
    QTest::addColumn<QString>("expected");
    QTest::newRow("2000") << qint64(2000) << "2000-07-04";
    QTest::newRow("year 0") << qint64(0) << "0000-07-04";
    QTest::newRow("44 BCE") << qint64(-43) << "-0043-07-04";
    QTest::newRow("9999") << qint64(9999) << "9999-07-04";
    QTest::newRow("12000") << qint64(12000) << "+12000-07-04";
    QTest::newRow("12001 BCE") << qint64(-12000) << "-12000-07-04";
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << "-9223372036854775808-07-04";
}

void TestCivilDate::isoTextSignsYearsBeyondFourDigits()
{
    QFETCH(qint64, year);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(isoText({year, 7, 4})), expected);
}

void TestCivilDate::instantsBeforeTheAxisFallOnEarlierDays()
{
    QCOMPARE(dayOf(kFirstInstant), DayNumber(0));
    QCOMPARE(dayOf(kFirstInstant - 1), DayNumber(-1));
    QCOMPARE(dayOf(kFirstInstant - kSecondsPerDay), DayNumber(-1));
    QCOMPARE(dayOf(kFirstInstant - kSecondsPerDay - 1), DayNumber(-2));
    QCOMPARE(dayOf(kEndInstant - 1), kLastDayNumber);
}

QTEST_GUILESS_MAIN(TestCivilDate)
#include "test_civildate.moc"
