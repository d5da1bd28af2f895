#include "core/time/edtfdate.h"

#include <QtTest>

using namespace chancery;

namespace {

QString bounds(const EdtfDate &date)
{
    return QString::fromStdString(earliestText(date.possible.from) + " "
                                  + latestText(date.possible.to));
}

} // namespace

/// How expressions are read: forms, levels, possible extents, and what is refused and why.
class TestEdtf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesSpanWhatTheyCanMean_data();
    void datesSpanWhatTheyCanMean();
    void julianDatesSpanGregorianDays_data();
    void julianDatesSpanGregorianDays();
    void whatIsNoDateIsRefusedWithAReason_data();
    void whatIsNoDateIsRefusedWithAReason();
    void mistakesAreAnsweredWithWhatWasMeant_data();
    void mistakesAreAnsweredWithWhatWasMeant();
    void yearsBeyondSixtyFourBitsAreTooLarge_data();
    void yearsBeyondSixtyFourBitsAreTooLarge();
    void qualifiersHoldForThePartsTheyStandAt_data();
    void qualifiersHoldForThePartsTheyStandAt();
    void theTreeKeepsWhatIsWritten();
};

void TestEdtf::datesSpanWhatTheyCanMean_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, int level, const char *expected) {
        QTest::newRow(text) << text << level << expected;
    };
    // Parts of a year (each number of the standard).
    row("2001-21", 1, "2001-03-01 2001-05-31");
    row("2001-22", 1, "2001-06-01 2001-08-31");
    row("2001-23", 1, "2001-09-01 2001-11-30");
    row("2003-24", 1, "2003-12-01 2004-02-29");
    row("2001-25", 2, "2001-03-01 2001-05-31");
    row("2001-28", 2, "2001-12-01 2002-02-28");
    row("2001-29", 2, "2001-09-01 2001-11-30");
    row("2001-30", 2, "2001-12-01 2002-02-28");
    row("2001-31", 2, "2001-03-01 2001-05-31");
    row("2001-32", 2, "2001-06-01 2001-08-31");
    row("2001-33", 2, "2001-01-01 2001-03-31");
    row("2001-36", 2, "2001-10-01 2001-12-31");
    row("2004-37", 2, "2004-01-01 2004-04-30");
    row("2001-39", 2, "2001-09-01 2001-12-31");
    row("2001-41", 2, "2001-07-01 2001-12-31");
    row("199X-24", 2, "1990-12-01 2000-02-29");
    // Decades, centuries, significant digits.
    row("197", 2, "1970-01-01 1979-12-31");
    row("19", 2, "1900-01-01 1999-12-31");
    row("00", 2, "0000-01-01 0099-12-31");
    row("-01", 2, "-0199-01-01 -0100-12-31");
    row("1950S1", 2, "1000-01-01 1999-12-31");
    row("1950S9", 2, "1950-01-01 1950-12-31");
    row("0044S1", 2, "0040-01-01 0049-12-31");
    row("-1859S3", 2, "-1859-01-01 -1850-12-31");
    row("Y1E4", 2, "+10000-01-01 +10000-12-31");
    // X where the calendar leaves gaps.
    row("XXXX", 1, "0000-01-01 9999-12-31");
    row("-XXXX", 1, "-9999-01-01 -0001-12-31");
    row("-000X", 1, "-0009-01-01 -0001-12-31");
    row("XXXX-02-29", 2, "0000-02-29 9996-02-29");
    row("-XXXX-02-29", 2, "-9996-02-29 -0004-02-29");
    row("-XX00", 2, "-9900-01-01 -0100-12-31");
    row("1XX1-0X-3X", 2, "1001-01-30 1991-09-30");
    row("2019-XX-31", 2, "2019-01-31 2019-12-31");
    row("2019-0X-31", 2, "2019-01-31 2019-08-31");
    // Intervals.
    row("1984-06-02?/..", 1, "1984-06-02 inf");
    row("../..", 1, "-inf inf");
    row("2004-06-11/2004-06-XX", 2, "2004-06-11 2004-06-30");
    row("1995/199X", 2, "1995-01-01 1999-12-31");
    row("2019-04-18/2019-21", 1, "2019-04-18 2019-05-31");
    row("2019-04-25T13:00/2019-04-25T15:30", 0, "2019-04-25 2019-04-25");
    // Sets.
    row("[2019-04-16..2019-04-30]", 2, "2019-04-16 2019-04-30");
    row("[2000-07..]", 2, "2000-07-01 inf");
    row("[..2019-04-18,2020]", 2, "-inf 2020-12-31");
    row("{1670,1660,1665}", 2, "1660-01-01 1670-12-31");
    // The end of a day.
    row("2016-05-02T24:00:00", 0, "2016-05-02 2016-05-02");
    row("9999-12-31T24:00", 0, "9999-12-31 9999-12-31");
    // The ends of what can be computed.
    row("Y9223372036854775807", 1, "+9223372036854775807-01-01 +9223372036854775807-12-31");
    row("Y-9223372036854775807", 1, "-9223372036854775807-01-01 -9223372036854775807-12-31");
}

void TestEdtf::datesSpanWhatTheyCanMean()
{
    QFETCH(QString, text);
    QFETCH(int, level);
    QFETCH(QString, expected);
    const auto date = parseEdtf(text.toStdString());
    QVERIFY2(date, date ? "" : date.error().reason.c_str());
    QCOMPARE(date->level, level);
    QCOMPARE(bounds(*date), expected);
    QCOMPARE(date->text, text.toStdString());
}

void TestEdtf::julianDatesSpanGregorianDays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("year") << "1917"
                          << "1917-01-14 1918-01-13";
    QTest::newRow("month") << "1917-10"
                           << "1917-10-14 1917-11-13";
    QTest::newRow("day") << "1917-10-25"
                         << "1917-11-07 1917-11-07";
    QTest::newRow("leap day of the Julian calendar only") << "1900-02-29"
                                                          << "1900-03-13 1900-03-13";
    QTest::newRow("decade of leap days") << "190X-02-29"
                                         << "1900-03-13 1908-03-13";
    QTest::newRow("Ides of March") << "-0043-03-15"
                                   << "-0043-03-13 -0043-03-13";
    QTest::newRow("beyond the axis") << "Y99999"
                                     << "+100001-01-18 +100002-01-17";
}

void TestEdtf::julianDatesSpanGregorianDays()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto date = parseEdtf(text.toStdString(), Calendar::Julian);
    QVERIFY2(date, date ? "" : date.error().reason.c_str());
    QCOMPARE(bounds(*date), expected);
    QVERIFY(date->calendar == Calendar::Julian);
}

void TestEdtf::whatIsNoDateIsRefusedWithAReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *text, int offset, const char *reason) {
        QTest::newRow(text) << text << offset << reason;
    };
    row("", 0, "no date is written");
    row(" 2020", 0, "a blank stands before the date");
    row("2020\t", 4, "a blank stands behind the date");
    row("2019-13-01", 5, "month 13 does not exist");
    row("2019-00", 5, "month 00 does not exist");
    row("2019-42", 5, "month 42 does not exist");
    row("2019-2X", 5, "month 2X does not exist");
    row("2019-04-00", 8, "day 00 does not exist");
    row("2019-04-4X", 8, "day 4X does not exist");
    row("1990-02-30", 8, "30 February does not exist");
    row("1900-02-29", 8, "29 February does not exist in 1900");
    row("1X01-02-29", 8, "29 February does not exist in 1X01");
    row("1990-02-3X", 8, "no month 02 has a day 3X");
    row("2019-21-05", 8, "a season or another part of a year has no days");
    row("-0000", 0, "the year -0000 does not exist; 1 BCE is the year 0000");
    row("1", 0, "a year has four digits");
    row("19850", 0, "a year of more than four digits is written after Y");
    row("Y1985", 1, "Y is for years of more than four digits");
    row("Y019850", 1, "a year after Y does not begin with 0");
    row("Y12345-06", 7, "only a year of four digits has months");
    row("1950S2-06", 7, "only a year of four digits has months");
    row("1950S0", 5, "S is followed by the number of significant digits, at least 1");
    row("2019-4-18", 5, "a month has two digits");
    row("1984?~", 4, "a part of a date takes one of ?, ~ and %");
    row("?1984~", 5, "a part of a date takes one of ?, ~ and %");
    row("2019-04-18T25:00", 11, "hour 25 does not exist");
    row("2019-04-18T10:60", 14, "minute 60 does not exist");
    row("2019-04-18T24:00:01", 11, "a day ends at 24:00:00");
    row("2019-04-18T24:00:00.5", 11, "a day ends at 24:00:00");
    row("2019-04-18T10", 13, "a time has hours and minutes, as in 23:20");
    row("2019-04T10:00", 8, "a time needs a day with all its digits");
    row("2019-04-XXT10:00", 11, "a time needs a day with all its digits");
    row("?2019-04-18T10:00", 12, "a date with a time takes none of ?, ~ and %");
    row("2019-04-18T10:00+14:01", 17, "zones go from -12:00 to +14:00");
    row("2019-04-18T10:00+4", 17, "a zone is written +04, +04:30 or Z");
    row("2019/2020/2021", 9, "an interval has a beginning and an end, with one / between");
    row("2002/2001", 5, "the end comes before the beginning");
    row("2019-04-18T12:00/2019-04-18T10:00", 17, "the end comes before the beginning");
    row("0001-01-01T00:00:00/-4713-01-01T00:00", 20, "the end comes before the beginning");
    row("2004-06-11/2004", 11, "the end is less precise than the beginning and begins before it");
    row("[2019", 5, "the closing ] is missing");
    row("[2019}", 6, "the closing ] is missing");
    row("{}", 1, "a date is missing in the set");
    row("[2019,,2020]", 6, "a date is missing in the set");
    row("[..]", 1, "a range in a set has a date on one side of .. at least");
    row("[2019,..2020]", 6, "only the first member of a set begins with ..");
    row("[2019..,2020]", 1, "only the last member of a set ends with ..");
    row("[2025-01..2026]", 10, "both ends of a range in a set have the same precision");
    row("[2026..2025]", 7, "the range ends before it begins");
    row("[2019/2020]", 5, "what follows here is not part of a date");
    row("2019-04-18x", 10, "what follows here is not part of a date");
}

void TestEdtf::whatIsNoDateIsRefusedWithAReason()
{
    QFETCH(QString, text);
    QFETCH(int, offset);
    QFETCH(QString, reason);
    const auto date = parseEdtf(text.toStdString());
    QCOMPARE(date.has_value(), reason.isEmpty());
    if (date)
        return;
    QCOMPARE(QString::fromStdString(date.error().reason), reason);
    QCOMPARE(int(date.error().offset), offset);
}

void TestEdtf::mistakesAreAnsweredWithWhatWasMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("suggestion");
    const auto row = [](const char *text, const char *suggestion) {
        QTest::newRow(text) << text << suggestion;
    };
    row("199u", "199X");
    row("1984?~", "1984%");
    row("2004-01-01/open", "2004-01-01/..");
    row("unknown/2006", "/2006");
    row("y170000002", "Y170000002");
    row("2004-06-(01)~/2004-06-(20)~", "2004-06-~01/2004-06-~20");
    row("(2004-06-11)?", "2004-06-11?");
    row(" 2020", "2020");
    row("2019-4-8", "2019-04-08");
    row("1985/04/12", "1985-04-12");
    row("19850412", "1985-04-12");
    row("12345", "Y12345");
    row("Y1999", "1999");
    row("19X", "19XX");
    row("1985-13-12", "1985-12-13");
    row("-0000-01-01", "0000-01-01");
    row("\xe2\x88\x92"
        "0044",
        "-0044");
    row("1815\xe2\x80\x93"
        "1822",
        "1815/1822");
    row("1815 - 1822", "1815/1822");
    row("2019/present", "2019/..");
    row("4 July 2000", "2000-07-04");
    row("July 4th, 2000", "2000-07-04");
    row("Sept. 1939", "1939-09");
    row("15 March 44 BC", "-0043-03-15");
    row("1 BCE", "0000");
    row("c. 1815", "1815~");
    row("the 1990s", "199X");
    row("since May 1991", "1991-05/..");
    row("by 18 April 2019", "[..2019-04-18]");
    row("1914/18", "1914/1918");
    row("1914-07/11", "1914-07/1914-11");
    row("2019-04-18/19", "2019-04-18/2019-04-19");
    row("2004-06-11/2004-06", "2004-06-11/2004-06-XX");
    row("2004-06-11/2004", "2004-06-11/2004-XX-XX");
    row("2004-06/2004", "2004-06/2004-XX");
    row("1995/199", "1995/199X");
    row("2002/2001", "2001/2002 if the ends are swapped, [2001,2002] if it is one or the other");
    row("2001-21^southernHemisphere", "2001-29");
    row("late May 1918", "[1918-05-21..1918-05-31]");
    row("12/04/1985", "1985-04-12 if it is 12 April 1985, 1985-12-04 if it is 4 December 1985");
    row("1904/05",
        "1904-05 if it is May 1904, 1904/1905 if it is 1904\xe2\x80\x93"
        "1905");
    // Nothing is guessed where two readings are as good or none is.
    row("31 April 1990", "");
    row("0 BCE", "");
    row("hello", "");
    row("May", "");
}

void TestEdtf::mistakesAreAnsweredWithWhatWasMeant()
{
    QFETCH(QString, text);
    QFETCH(QString, suggestion);
    const auto date = parseEdtf(text.toStdString());
    QVERIFY(!date);
    QCOMPARE(QString::fromStdString(date.error().suggestion), suggestion);
}

void TestEdtf::yearsBeyondSixtyFourBitsAreTooLarge_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isJulian");
    QTest::newRow("one more than fits") << "Y9223372036854775808" << false;
    QTest::newRow("one less than fits") << "Y-9223372036854775808" << false;
    QTest::newRow("exponent") << "Y1E19" << false;
    QTest::newRow("huge exponent") << "Y17E99999999999999999999" << false;
    QTest::newRow("significant digits end beyond") << "Y9223372036854775807S2" << false;
    QTest::newRow("in a set") << "[1990,Y99999999999999999999]" << false;
    QTest::newRow("Julian days beyond the count") << "Y9999999999999999" << true;
}

void TestEdtf::yearsBeyondSixtyFourBitsAreTooLarge()
{
    QFETCH(QString, text);
    QFETCH(bool, isJulian);
    const auto date
        = parseEdtf(text.toStdString(), isJulian ? Calendar::Julian : Calendar::Gregorian);
    QVERIFY(!date);
    QCOMPARE(date.error().reason, std::string("the year is too large to compute"));
}

void TestEdtf::qualifiersHoldForThePartsTheyStandAt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("year");
    QTest::addColumn<QString>("month");
    QTest::addColumn<QString>("day");
    QTest::newRow("behind the whole") << "2004-06-11%"
                                      << "%"
                                      << "%"
                                      << "%";
    QTest::newRow("behind the month") << "2004-06~-11"
                                      << "~"
                                      << "~"
                                      << "";
    QTest::newRow("behind the year") << "2004?-06-11"
                                     << "?"
                                     << ""
                                     << "";
    QTest::newRow("before the year") << "?-2004-06-11"
                                     << "?"
                                     << ""
                                     << "";
    QTest::newRow("before the day") << "2004-06-~11"
                                    << ""
                                    << ""
                                    << "~";
    QTest::newRow("before the year and behind the whole") << "?2004-06-11~"
                                                          << "%"
                                                          << "~"
                                                          << "~";
}

void TestEdtf::qualifiersHoldForThePartsTheyStandAt()
{
    QFETCH(QString, text);
    QFETCH(QString, year);
    QFETCH(QString, month);
    QFETCH(QString, day);
    const auto date = parseEdtf(text.toStdString());
    QVERIFY(date);
    const auto sign = [](const Qualifier &qualifier) {
        return QString(!qualifier.isSet()           ? ""
                           : !qualifier.uncertain   ? "~"
                           : !qualifier.approximate ? "?"
                                                    : "%");
    };
    const EdtfPoint &point = date->expression.spans.front().from.point;
    QCOMPARE(sign(point.yearQualifier), year);
    QCOMPARE(sign(point.monthQualifier), month);
    QCOMPARE(sign(point.dayQualifier), day);
}

void TestEdtf::theTreeKeepsWhatIsWritten()
{
    const auto date = parseEdtf("{-199X,Y17E3S2,2019-04-18T24:00:00-05:30,2001-21..}");
    QVERIFY(date);
    QVERIFY(date->form == DateForm::AllOf);
    const auto &spans = date->expression.spans;
    QCOMPARE(spans.size(), std::size_t(4));
    QCOMPARE(spans[0].from.point.yearDigits, std::string("-199X"));
    QVERIFY(spans[0].from == spans[0].to);
    QCOMPARE(spans[1].from.point.yearDigits, std::string("17000"));
    QCOMPARE(*spans[1].from.point.significantDigits, 2);
    const TimeOfDay &time = *spans[2].from.point.time;
    QCOMPARE(time.hour, 24);
    QCOMPARE(*time.zoneMinutes, -330);
    QVERIFY(spans[3].isRange);
    QVERIFY(spans[3].from.point.isDivision());
    QVERIFY(spans[3].to.kind == EdtfEnd::Kind::Open);
}

QTEST_GUILESS_MAIN(TestEdtf)
#include "test_edtf.moc"
