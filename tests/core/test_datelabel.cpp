#include "core/text/pattern.h"
#include "core/time/datelabel.h"

#include <QtTest>

using namespace chancery;

/// Dates in words. The labels of the contract stand here to the letter.
class TestDateLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesSayWhatIsKnownAndNoMore_data();
    void datesSayWhatIsKnownAndNoMore();
    void julianDaysAreGivenInBothStyles_data();
    void julianDaysAreGivenInBothStyles();
    void yearsSayTheirEra_data();
    void yearsSayTheirEra();
    void patternsAreFilledInAnyOrder_data();
    void patternsAreFilledInAnyOrder();
    void otherWordsMakeOtherLabels();
};

void TestDateLabel::datesSayWhatIsKnownAndNoMore_data()
{
    QTest::addColumn<QString>("label");
    const auto row = [](const char *text, const char *label) {
        QTest::newRow(text) << QString::fromUtf8(label);
    };
    row("2000-07-04", "4 July 2000");
    row("2001", "2001");
    row("2000-07", "July 2000");
    row("199X", "1990s");
    row("1815/1822", "1815–1822");
    row("1815~", "c. 1815");
    row("1815?", "1815 (?)");
    row("1815%", "c. 1815 (?)");
    row("1991/..", "since 1991");
    row("1991/", "from 1991, end unknown");
    row("../1991", "until 1991");
    row("/1991", "until 1991, beginning unknown");
    row("[2019-04-08..2019-04-14]", "between 8 and 14 April 2019");
    row("[1815,1816]", "1815 or 1816");
    row("[..2019-04-18]", "by 18 April 2019");
    row("[2000-07..]", "July 2000 or later");
    row("{1960,1961}", "1960 and 1961");
    row("[2019-04-16..2019-04-30]", "second half of April 2019");
    row("[2019-04-01..2019-04-15]", "first half of April 2019");
    row("[2019-02-01..2019-02-14]", "first half of February 2019");
    row("[2019-02-15..2019-02-28]", "second half of February 2019");
    row("[2019-04-18..2019-04-30]", "between 18 and 30 April 2019");
    row("-0043", "44 BCE");
    // Ranges say month, year and era once.
    row("2019-04-08/2019-04-14", "8–14 April 2019");
    row("2019-06/2019-08", "June–August 2019");
    row("1914-07-28/1914-11-11", "28 July – 11 November 1914");
    row("1914-07-28/1918-11-11", "28 July 1914 – 11 November 1918");
    row("1914-07-28/1918", "28 July 1914 – 1918");
    row("2019-04-25/2019-04-25", "25 April 2019");
    row("-0100/-0043", "101–44 BCE");
    row("-0043/0014", "44 BCE – 14 CE");
    row("-0026/0117", "27 BCE – 117 CE");
    row("0069/0096", "69–96 CE");
    row("0098/0117", "98–117 CE");
    row("1984~/2004", "c. 1984 – 2004");
    row("2004-06?/2004-08", "June 2004 (?) – August 2004");
    row("../..", "date unknown");
    row("/", "date unknown");
    // Sets.
    row("[2025-11..2026-02]", "between November 2025 and February 2026");
    row("[1914-07-28..1914-08-04]", "between 28 July and 4 August 1914");
    row("[-0050..-0043]", "between 51 and 44 BCE");
    row("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672");
    row("[2019-04-05,2019-04-07]", "5 or 7 April 2019");
    row("[1760-01,1760-02,1760-12..]", "January, February or December 1760 or later");
    row("[2016-03]", "March 2016");
    row("[1815~..1822]", "between c. 1815 and 1822");
    row("{1667,1670..1672}", "1667 and 1670–1672");
    row("{..1984}", "until 1984");
    row("{1760..}", "since 1760");
    row("[1661,1662,1663,1664,1665,1666,1667,1668]",
        "1661, 1662, 1663, 1664, 1665, 1666 or 2 more");
    // Digits nobody knows.
    row("2004-XX", "2004");
    row("2004-07-XX", "July 2004");
    row("2004-XX-XX", "2004");
    row("XXXX-XX-XX", "date unknown");
    row("XXXX", "year unknown");
    row("XXXX-12-25", "25 December, year unknown");
    row("19XX", "between 1900 and 1999");
    row("190X", "between 1900 and 1909"); // "1900s" is the century to most
    row("-192X", "between 1930 and 1921 BCE");
    row("000X", "between 1 BCE and 9 CE");
    row("156X-12-25", "25 December, 1560s");
    row("19XX-07", "July, between 1900 and 1999");
    row("2020-05-1X", "between 10 and 19 May 2020");
    row("1985-02-2X", "between 20 and 28 February 1985");
    row("2020-05-X5", "5, 15 or 25 May 2020");
    row("199X-04-3X", "30 April, 1990s");
    row("2020-1X", "between October and December 2020");
    row("2016-X2", "February or December 2016");
    row("1999-XX-31", "between 31 January and 31 December 1999");
    row("197", "1970s");
    row("19", "between 1900 and 1999");
    row("19~", "between c. 1900 and c. 1999");
    row("-44~", "between c. 4500 and c. 4401 BCE");
    row("1950S2~", "between c. 1900 and c. 1999, estimated 1950");
    row("197~", "c. 1970s");
    row("1950S2", "between 1900 and 1999, estimated 1950");
    // Parts of a year.
    row("2001-21", "Spring 2001");
    row("2001-24", "Winter 2001–2002");
    row("2001-26", "Summer 2001 (northern hemisphere)");
    row("2001-30", "Summer 2001–2002 (southern hemisphere)");
    row("2001-33", "first quarter of 2001");
    row("2001-38", "middle four months of 2001");
    row("2001-40", "first half of 2001");
    row("2001-41", "second half of 2001");
    row("199X-22", "Summer 1990s");
    // Times.
    row("2019-04-18T10:30", "18 April 2019, 10:30");
    row("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC");
    row("1985-04-12T23:20:30+04:30", "12 April 1985, 23:20:30 UTC+04:30");
    row("1985-04-12T23:20-05", "12 April 1985, 23:20 UTC−05:00");
    row("2016-05-02T24:00:00", "2 May 2016, 24:00");
    row("2019-04-25T13:00+10:00/2019-04-25T15:30+10:00", "25 April 2019, 13:00–15:30 UTC+10:00");
    row("2019-04-25T13:00/2019-04-25T15:30:10", "25 April 2019, 13:00–15:30:10");
    row("2019-04-25T13:00Z/2019-04-25T24:00Z", "25 April 2019, 13:00–24:00 UTC");
    row("2019-04-25T13:00+10:00/2019-04-25T15:30+11:00",
        "25 April 2019, 13:00 UTC+10:00 – 15:30 UTC+11:00");
    row("2019-04-25T13:00Z/2019-04-25T15:30", "25 April 2019, 13:00 UTC – 15:30"); // no zone
    row("2019-04-25T22:00Z/2019-04-26T02:00Z",
        "25 April 2019, 22:00 UTC – 26 April 2019, 02:00 UTC");
    row("2019-04-25T22:00/2019-04-26", "25 April 2019, 22:00 – 26 April 2019");
    row("2019-04-25T13:00+10:00/..", "since 25 April 2019, 13:00 UTC+10:00");
    row("[2019-04-25T13:00+10..2019-04-25T15:30+10]",
        "25 April 2019, between 13:00 and 15:30 UTC+10:00");
    row("[..2019-04-25T15:30+10]", "by 25 April 2019, 15:30 UTC+10:00");
    // Far years.
    row("Y170000002", "170000002");
    row("Y-9223372036854775807", "9223372036854775808 BCE");
}

void TestDateLabel::datesSayWhatIsKnownAndNoMore()
{
    QFETCH(QString, label);
    const auto date = parseEdtf(QTest::currentDataTag());
    QVERIFY2(date, date ? "" : date.error().reason.c_str());
    QCOMPARE(QString::fromStdString(dateLabel(*date)), label);
}

void TestDateLabel::julianDaysAreGivenInBothStyles_data()
{
    QTest::addColumn<QString>("label");
    const auto row = [](const char *text, const char *label) {
        QTest::newRow(text) << QString::fromUtf8(label);
    };
    row("1917-10-25", "25 October / 7 November 1917 (O.S./N.S.)");
    row("1582-10-05", "5 / 15 October 1582 (O.S./N.S.)");
    row("1700-12-25", "25 December 1700 / 5 January 1701 (O.S./N.S.)");
    row("-0043-03-15", "15 / 13 March 44 BCE (O.S./N.S.)");
    row("0250-05-05", "5 May 250 (O.S./N.S.)"); // the calendars agree
    row("1917", "1917 (O.S.)");
    row("1917-10", "October 1917 (O.S.)");
    row("1917-10-25~", "c. 25 October / 7 November 1917 (O.S./N.S.)");
    row("1917-10-25/1918-03-03", "25 October / 7 November 1917 – 3 / 16 March 1918 (O.S./N.S.)");
    row("[..1917-10-25]", "by 25 October / 7 November 1917 (O.S./N.S.)");
    row("[1917-10-01..1917-10-15]",
        "between 1 / 14 October 1917 and 15 / 28 October 1917 (O.S./N.S.)");
    row("1917-10-25/1917-10-27", "25–27 October / 7–9 November 1917 (O.S./N.S.)");
    row("1917-10-01/1917-10-05", "1–5 / 14–18 October 1917 (O.S./N.S.)");
    row("1916-12-26/1916-12-27", "26–27 December 1916 / 8–9 January 1917 (O.S./N.S.)");
    row("1916-12-26", "26 December 1916 / 8 January 1917 (O.S./N.S.)");
    row("1700-02-29", "29 February / 11 March 1700 (O.S./N.S.)");
    row("1917-10-25T21:40", "25 October / 7 November 1917, 21:40 (O.S./N.S.)");
    row("1917-10-25T21:40/1917-10-25T23:00",
        "25 October / 7 November 1917, 21:40–23:00 (O.S./N.S.)");
    // A Julian month or year is parts of two Gregorian ones, which its label does not name.
    row("1917-10/1917-12", "October–December 1917 (O.S.)");
    row("1917/1918", "1917–1918 (O.S.)");
    row("1917-22", "Summer 1917 (O.S.)");
    row("1917-10-2X", "between 20 and 29 October 1917 (O.S.)");
    row("[1917-10..1917-11]", "between October and November 1917 (O.S.)");
    row("{1917-10,1917-11}", "October and November 1917 (O.S.)");
    row("{1917-10-25,1917-10-26}",
        "25 October / 7 November 1917 and 26 October / 8 November 1917 (O.S./N.S.)");
    // Where a label has days and months, each says which it is.
    row("1917-10/1917-11-07", "October 1917 (O.S.) – 7 / 20 November 1917 (O.S./N.S.)");
    row("{1917-10-25,1918..1919}", "25 October / 7 November 1917 (O.S./N.S.) and 1918–1919 (O.S.)");
    row("{1917-10,1917-11,1918-01-06}",
        "October 1917 (O.S.), November 1917 (O.S.) and 6 / 19 January 1918 (O.S./N.S.)");
    row("../..", "date unknown");
}

void TestDateLabel::julianDaysAreGivenInBothStyles()
{
    QFETCH(QString, label);
    const auto date = parseEdtf(QTest::currentDataTag(), Calendar::Julian);
    QVERIFY(date);
    QCOMPARE(QString::fromStdString(dateLabel(*date)), label);
}

void TestDateLabel::yearsSayTheirEra_data()
{
    QTest::addColumn<qint64>("year");
    QTest::addColumn<QString>("label");
    QTest::newRow("no era needed") << qint64(1990) << "1990";
    QTest::newRow("early") << qint64(14) << "14 CE";
    QTest::newRow("year 0") << qint64(0) << "1 BCE";
    QTest::newRow("year -43") << qint64(-43) << "44 BCE";
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << "9223372036854775809 BCE";
}

void TestDateLabel::yearsSayTheirEra()
{
    QFETCH(qint64, year);
    QFETCH(QString, label);
    QCOMPARE(QString::fromStdString(yearLabel(year)), label);
    QCOMPARE(QString::fromStdString(dayLabel({year, 3, 15})), "15 March " + label);
}

void TestDateLabel::patternsAreFilledInAnyOrder_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::newRow("in order") << "{0} {1}"
                              << "a b";
    QTest::newRow("turned round and repeated") << "{1}{0}{1}"
                                               << "bab";
    QTest::newRow("a place without a part") << "{0} {2}"
                                            << "a {2}";
    QTest::newRow("other braces") << "{x} {} {0 {"
                                  << "{x} {} {0 {";
}

void TestDateLabel::patternsAreFilledInAnyOrder()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(filled(pattern.toStdString(), {"a", "b"})), text);
}

void TestDateLabel::otherWordsMakeOtherLabels()
{
    DateWords german = englishDateWords();
    german.months[6] = "Juli";
    german.dayMonthYear = "{0}. {1} {2}";
    german.by = "bis {0}";
    QCOMPARE(dateLabel(*parseEdtf("[..2000-07-04]"), german), std::string("bis 4. Juli 2000"));
}

QTEST_GUILESS_MAIN(TestDateLabel)
#include "test_datelabel.moc"
