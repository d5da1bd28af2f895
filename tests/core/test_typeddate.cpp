#include "dateinvariants.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace chancery;

namespace {

/// What typed dates are made of.
const std::vector<std::string> &pieces()
{
    static const std::vector<std::string> all{
        "8",        "14",      "31",          "08",    "1815",   "1822",     "44",
        "815",      "1940s",   "1900s",       "8th",   "19th",   "May",      "June",
        "Sept.",    "Feb",     "BC",          "A.D.",  "BCE",    "c.",       "circa",
        "probably", "(?)",     "?",           "early", "mid-",   "late",     "first",
        "last",     "half",    "quarter",     "of",    "the",    "century",  "Q2",
        "spring",   "winter",  "from",        "to",    "until",  "since",    "before",
        "after",    "by",      "between",     "and",   "or",     "or later", "onwards",
        "present",  "unknown", "end unknown", "-",     "/",      ".",        ",",
        "\u2013",   "10:30",   "pm",          "UTC+3", "Monday", "1815-06",  "1815-06-18",
        "199X",     "..",      "O.S.",        "EST",   "end of", "xyz",      "~",
        "\u00a0"};
    return all;
}

std::string anyPhrase()
{
    std::string phrase;
    const auto words = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces()));
    for (const std::string &word : words) {
        phrase += word;
        if (*rc::gen::inRange(0, 4) != 0)
            phrase += ' ';
    }
    return phrase;
}

void requireTypingPromises(const std::string &text, DateRules rules)
{
    const std::string broken = brokenTypingPromise(text, rules);
    if (!broken.empty())
        RC_FAIL("'" + text + "': " + broken);
}

} // namespace

/// Dates as people type them: every form with its reading, and what is refused and why.
class TestTypedDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsAreReadAsEdtf_data();
    void formsAreReadAsEdtf();
    void whatIsInDoubtIsRefused_data();
    void whatIsInDoubtIsRefused();
    void aFileGivesTheReadingAsItsHint_data() { formsAreReadAsEdtf_data(); }
    void aFileGivesTheReadingAsItsHint();
    void julianDatesAreReadByTheirCalendar();
    void blanksAroundDoNotCount();
    void aLongTextIsNoDateInWords();
    void anyPhraseKeepsThePromises();
    void anyBytesKeepThePromises();
    void aLabelIsUnderstoodAsItsDateOrRefused_data();
    void aLabelIsUnderstoodAsItsDateOrRefused();
};

void TestTypedDate::formsAreReadAsEdtf_data()
{
    QTest::addColumn<QString>("edtf");
    const auto row
        = [](const char *typed, const char *edtf) { QTest::newRow(typed) << QString(edtf); };
    row("May 1815", "1815-05");
    row("8 May 1815", "1815-05-08");
    row("May 8, 1815", "1815-05-08");
    row("8th of May 1815", "1815-05-08");
    row("May the 8th, 1815", "1815-05-08");
    row("the 8th of May, 1815", "1815-05-08");
    row("1815 May 8", "1815-05-08");
    row("8-May-1815", "1815-05-08");
    row("8. May 1815", "1815-05-08");
    row("Sept. 1939", "1939-09");
    row("sep 1939", "1939-09");
    row("1815 May", "1815-05");
    row("May-1815", "1815-05");
    row("c. 1815", "1815~");
    row("c.1815", "1815~");
    row("c1815", "1815~");
    row("ca 1815", "1815~");
    row("ca. 1815", "1815~");
    row("circa May 1815", "1815-05~");
    row("about 1815", "1815~");
    row("around 8 May 1815", "1815-05-08~");
    row("approximately 1815", "1815~");
    row("1940s", "194X");
    row("the 1990s", "199X");
    row("1940's", "194X");
    row("early 1940s", "[1940..1943]");
    row("mid 1940s", "[1944..1946]");
    row("mid-1940s", "[1944..1946]");
    row("late 1940s", "[1947..1949]");
    row("early 1918", "1918-37");
    row("mid-1918", "1918-38");
    row("late 1918", "1918-39");
    row("late May 1918", "[1918-05-21..1918-05-31]");
    row("early Feb 1919", "[1919-02-01..1919-02-10]");
    row("mid-May 1918", "[1918-05-11..1918-05-20]");
    row("44 BC", "-0043");
    row("44 BCE", "-0043");
    row("44 B.C.", "-0043");
    row("44 b.c.e.", "-0043");
    row("AD 14", "0014");
    row("A.D. 14", "0014");
    row("14 AD", "0014");
    row("14 CE", "0014");
    row("15 March 44 BC", "-0043-03-15");
    row("March 15, 44 BC", "-0043-03-15");
    row("March 44 BC", "-0043-03");
    row("1815–1822", "1815/1822");
    row("1815-1822", "1815/1822");
    row("1815 - 1822", "1815/1822");
    row("1815 to 1822", "1815/1822");
    row("from 1815 to 1822", "1815/1822");
    row("from May 1815 until June 1816", "1815-05/1816-06");
    row("between 1815 and 1822", "[1815..1822]");
    row("between 8 and 14 April 2019", "[2019-04-08..2019-04-14]");
    row("between May and July 1815", "[1815-05..1815-07]");
    row("between 1815 and May 1816", "[1815-01-01..1816-05-31]");
    row("before 1991", "[..1990-12-31]");
    row("before May 1991", "[..1991-04-30]");
    row("before 8 May 1815", "[..1815-05-07]");
    row("before 44 BC", "[..-0044-12-31]");
    row("after 1991", "[1992..]");
    row("after May 1991", "[1991-06..]");
    row("after 31 December 1991", "[1992-01-01..]");
    row("after 44 BC", "[-0042..]");
    row("after 1 BC", "[0001..]");
    row("by 1991", "[..1991]");
    row("by 18 April 2019", "[..2019-04-18]");
    row("until 1991", "../1991");
    row("since 1991", "1991/..");
    row("since May 1991", "1991-05/..");
    row("from 1991", "1991/..");
    row("from 1991 onwards", "1991/..");
    row("1991 onwards", "1991/..");
    row("1991 or later", "[1991..]");
    row("1991 or earlier", "[..1991]");
    row("not before 1991", "[1991..]");
    row("no later than May 1991", "[..1991-05]");
    row("Spring 1919", "1919-21");
    row("summer of 1919", "1919-22");
    row("autumn 1919", "1919-23");
    row("fall 1919", "1919-23");
    row("winter 1918/19", "1918-24");
    row("winter of 1918–1919", "1918-24");
    row("winter 1918", "1918-24");
    row("spring 44 BC", "-0043-21");
    row("1815 or 1816", "[1815,1816]");
    row("either 1815 or 1816", "[1815,1816]");
    row("1815, 1816 or 1817", "[1815,1816,1817]");
    row("8 or 9 May 1815", "[1815-05-08,1815-05-09]");
    row("8, 9 or 10 May 1815", "[1815-05-08,1815-05-09,1815-05-10]");
    row("8, 9, or 10 May 1815", "[1815-05-08,1815-05-09,1815-05-10]");
    row("May or June 1815", "[1815-05,1815-06]");
    row("1815 and 1816", "{1815,1816}");
    row("8 and 9 May 1815", "{1815-05-08,1815-05-09}");
    row("May 8, 1815 or May 9, 1815", "[1815-05-08,1815-05-09]");
    row("first half of April 2019", "[2019-04-01..2019-04-15]");
    row("second half of April 2019", "[2019-04-16..2019-04-30]");
    row("first half of 1919", "1919-40");
    row("first quarter of 1919", "1919-33");
    row("4th quarter of 1919", "1919-36");
    row("last quarter of 1919", "1919-36");
    row("Q2 1919", "1919-34");
    row("1999-21", "1999-21");
    row("1941-41", "1941-41");
    row("1919 Q2", "1919-34");
    row("first third of 1919", "1919-37");
    row("19th century", "[1801..1900]");
    row("17th-18th century", "[1601..1800]");
    row("17th–18th centuries", "[1601..1800]");
    row("5th to 4th century BC", "[-0499..-0300]");
    row("1815 & 1816", "{1815,1816}");
    row("8 May 1815.", "1815-05-08");
    row("1815.", "1815");
    row("31/12/1999-25/1/2000", "1999-12-31/2000-01-25");
    row("nineteenth century", "[1801..1900]");
    row("twenty-first century", "[2001..2100]");
    row("the 19th c.", "[1801..1900]");
    row("5th century BC", "[-0499..-0400]");
    row("1st century", "[0001..0100]");
    row("1st century BC", "[-0099..0000]");
    row("early 19th century", "[1801..1833]");
    row("late 5th century BC", "[-0432..-0400]");
    row("first half of the 19th century", "[1801..1850]");
    row("second quarter of the 19th century", "[1826..1850]");
    row("probably 1815", "1815?");
    row("possibly 1815", "1815?");
    row("1815 (?)", "1815?");
    row("1815?", "1815?");
    row("1815 ?", "1815?");
    row("perhaps May 1815", "1815-05?");
    row("possibly c. 1815", "1815%");
    row("c. 1815 (?)", "1815%");
    row("1985.04.12", "1985-04-12");
    row("1985/04/12", "1985-04-12");
    row("1985/4/12", "1985-04-12");
    row("1985-4-12", "1985-04-12");
    row("19850412", "1985-04-12");
    row("25/8/1822", "1822-08-25");
    row("8/25/1822", "1822-08-25");
    row("5/5/1822", "1822-05-05");
    row("25.08.1822", "1822-08-25");
    row("5/1822", "1822-05");
    row("05/1822", "1822-05");
    row("15.3.44 BC", "-0043-03-15");
    row("18 April 2019 10:30 UTC+3", "2019-04-18T10:30+03:00");
    row("18 April 2019, 10:30", "2019-04-18T10:30");
    row("18 April 2019 at 10:30", "2019-04-18T10:30");
    row("10:30 on 18 April 2019", "2019-04-18T10:30");
    row("18 April 2019, 10:30 pm", "2019-04-18T22:30");
    row("18 April 2019 12:15 am", "2019-04-18T00:15");
    row("2019-04-18 10:30", "2019-04-18T10:30");
    row("2019-04-18 10:30 UTC", "2019-04-18T10:30Z");
    row("18 April 2019 10:30 UTC-5", "2019-04-18T10:30-05:00");
    row("18 April 2019 10:30 GMT+05:30", "2019-04-18T10:30+05:30");
    row("18 April 2019 10:30 +03:00", "2019-04-18T10:30+03:00");
    row("18 April 2019, 10:30 to 11:45", "2019-04-18T10:30/2019-04-18T11:45");
    row("18 April 2019, 10:30 – 11:45", "2019-04-18T10:30/2019-04-18T11:45");
    row("Monday, 8 May 1815", "1815-05-08");
    row("1914-18", "1914/1918");
    row("1914–18", "1914/1918");
    row("1914/18", "1914/1918");
    row("1901-12", "1901-12");
    row("1985.04", "1985-04");
    row("1985/04", "1985-04");
    row("8–14 April 2019", "2019-04-08/2019-04-14");
    row("8-14 April 2019", "2019-04-08/2019-04-14");
    row("April 8–14, 2019", "2019-04-08/2019-04-14");
    row("8 April – 14 May 2019", "2019-04-08/2019-05-14");
    row("April–May 2019", "2019-04/2019-05");
    row("28 July 1914 – 11 November 1918", "1914-07-28/1918-11-11");
    row("44–31 BC", "-0043/-0030");
    row("300–200 BC", "-0299/-0199");
    row("264 to 41 BC", "-0263/-0040");
    row("100–44 BC", "-0099/-0043");
    row("May 181 (?)", "0181-05?");
    row("44 BC – AD 14", "-0043/0014");
    row("27 BC to 14 AD", "-0026/0014");
    row("14–68 AD", "0014/0068");
    row("1991–present", "1991/..");
    row("1991 to present", "1991/..");
    row("1991–?", "1991/");
    row("from 1991, end unknown", "1991/");
    row("until 1991, beginning unknown", "/1991");
    row("-0044", "-0044");
    row("−0044", "-0044");
    row("815 AD", "0815");
    row("May 815", "0815-05");
    row("c. 815", "0815~");
    row("40s BC", "[-0048..-0039]");
    row("90s AD", "009X");
    row("in 1815", "1815");
    row("in May 1815", "1815-05");
    row("in the year 1815", "1815");
    row("sometime in 1815", "1815");
    row("since the 1940s", "194X/..");
    row("from early 1918 to late 1919", "1918-37/1919-39");
    row("10000 BC", "-9999");
    row("since 1991-05", "1991-05/..");
    row("between 1815-06-09 and 1815-06-18", "[1815-06-09..1815-06-18]");
    row("1991-05 or 1992-06", "[1991-05,1992-06]");
    row("before c. 1815", "[..1814-12-31~]");
    row("probably between 1815 and 1822", "[1815?..1822?]");
    row("possibly by 1991", "[..1991?]");
    row("1 May 1815 or later", "[1815-05-01..]");
    row("1815/", "1815/");
    row("../1815", "../1815");
    row("1814 or 15", "[1814,1815]");
    row("spring and summer 1919", "{1919-21,1919-22}");
    row("8th May 1815", "1815-05-08");
    row("may 8 1815", "1815-05-08");
    row("MAY 1815", "1815-05");
    row("8/May/1815", "1815-05-08");
    row("1815-May-08", "1815-05-08");
    row("spring 2001 (southern hemisphere)", "2001-29");
    row("about 1815-1822", "1815~/1822");
    row("1815-c. 1822", "1815/1822~");
    row("1815 AD", "1815");
    row("middle of 1918", "1918-38");
    row("mid 19th century", "[1834..1867]");
    row("first half of 44 BC", "-0043-40");
    row("1816?~", "1816%");
    row("199x", "199X");
    row("open/2004", "../2004");
    row("[1667, 1668]", "[1667, 1668]");
    row("1815~ to 1822", "1815~/1822");
    row("2nd half of May 1815", "[1815-05-16..1815-05-31]");
    row("2nd of May 1815", "1815-05-02");
    row("the second of May 1815", "1815-05-02");
    row("first of May 1815", "1815-05-01");
    row("15-16 May 15 BC", "-0014-05-15/-0014-05-16");
    row("5.1815-6.1816", "1815-05/1816-06");
    row("May 3 or June 4, 1815", "[1815-05-03,1815-06-04]");
    row("late 1940s or early 1950s", "[1947..1949,1950..1953]");
    row("1940s to 1950s", "194X/195X");
    row("c. 18th century", "[1701~..1800~]");
    row("before the 19th century", "[..1800-12-31]");
    row("after the 19th century", "[1901..]");
    row("Sunday, 18 June 1815", "1815-06-18");
    row("18220508-18220509", "1822-05-08/1822-05-09");
    row("c. 1991 - c. 1995", "1991~/1995~");
    row("1815~ or 1816", "[1815~,1816]");
    row("winter 1999/00", "1999-24");
    row("first half of the 1940s", "[1940..1944]");
    row("15March44BC", "-0043-03-15");
    row("1822-8-5", "1822-08-05");
    // The zone holds for both times.
    row("18 April 2019, 13:00–15:30 UTC+10", "2019-04-18T13:00+10:00/2019-04-18T15:30+10:00");
    row("18 April 2019, 13:00 to 15:30 UTC-2", "2019-04-18T13:00-02:00/2019-04-18T15:30-02:00");
    row("18 April 2019, 13:00 UTC-2 to 15:30", "2019-04-18T13:00-02:00/2019-04-18T15:30-02:00");
    row("8 May 1945 23:01 UTC+1 or 9 May 1945 0:43 UTC+3",
        "[1945-05-08T23:01+01:00,1945-05-09T00:43+03:00]");
    row("18 April 2019, 10:30Z", "2019-04-18T10:30Z");
    row("2019-04-18 10:30 Z", "2019-04-18T10:30Z");
    // Four digits are a year, however small.
    row("before 0014", "[..0013-12-31]");
    row("0014 to 0037", "0014/0037");
    row("44 BC to 0014", "-0043/0014");
    row("0044 BC", "-0043");
    row("May 0014", "0014-05");
}

void TestTypedDate::formsAreReadAsEdtf()
{
    QFETCH(QString, edtf);
    const std::string typed = QTest::currentDataTag();
    const auto date = readTypedDate(typed);
    QVERIFY2(date, date ? "" : date.error().reason.c_str());
    QCOMPARE(QString::fromStdString(date->date.text), edtf);
    QCOMPARE(date->isTranslated, typed != edtf.toStdString());
    QVERIFY(date->date == *parseEdtf(edtf.toStdString()));
}

void TestTypedDate::whatIsInDoubtIsRefused_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("hint");
    const auto row = [](const char *typed, const char *reason, const char *hint) {
        QTest::newRow(typed) << QString(reason) << QString(hint);
    };
    row("4.12.1985", "can mean 4 December 1985 (1985-12-04) or 12 April 1985 (1985-04-12)", "");
    row("5/8/1822", "can mean 5 August 1822 (1822-08-05) or 8 May 1822 (1822-05-08)", "");
    row("5-8-1822", "can mean 5 August 1822 (1822-08-05) or 8 May 1822 (1822-05-08)", "");
    row("5.8.1822", "can mean 5 August 1822 (1822-08-05) or 8 May 1822 (1822-05-08)", "");
    row("Tuesday, 8 May 1815", "that day was a Monday, not a Tuesday", "");
    row("May 08", "08 may be a day or a year of two digits; write the year with all four", "");
    row("May 8", "08 may be a day or a year of two digits; write the year with all four", "");
    row("8 May 08", "the year 08 has only two digits; write all four, or 44 BC, AD 14", "");
    row("5/8/22", "the year 22 has only two digits; write all four, year first", "");
    row("1985-13-12", "month 13 does not exist", "1985-12-13");
    row("1985/13/12", "month 13 does not exist", "");
    row("31 April 1990", "31 April does not exist", "");
    row("1901–12", "can mean December 1901 (1901-12) or 1901–1912 (1901/1912)", "");
    row("1904/05", "can mean May 1904 (1904-05) or 1904–1905 (1904/1905)", "");
    row("1904/5", "can mean May 1904 (1904-05) or 1904–1905 (1904/1905)", "");
    row("1991-", "a month has two digits", "");
    row("815", "can mean 815 (0815) or 8150s (815X)", "");
    row("19", "can mean 19 CE (0019) or between 1900 and 1999 (19XX)", "");
    row("44", "can mean 44 CE (0044) or between 4400 and 4499 (44XX)", "");
    row("-44", "a year has four digits: 0476, and -0043 for 44 BC", "");
    row("1921-22", "can mean Summer 1921 (1921-22) or 1921–1922 (1921/1922)", "");
    row("1921\u201022", "can mean Summer 1921 (1921-22) or 1921–1922 (1921/1922)", "");
    row("2001-21", "can mean Spring 2001 (2001-21) or 2001–2021 (2001/2021)", "");
    row("1939-40", "can mean first half of 1939 (1939-40) or 1939–1940 (1939/1940)", "");
    row("1821-24", "can mean Winter 1821–1822 (1821-24) or 1821–1824 (1821/1824)", "");
    row("1815?-22", "can mean Summer 1815 (?) (1815?-22) or 1815 (?) – 1822 (1815?/1822)", "");
    row("since 1921-22", "can mean Summer 1921 (1921-22) or 1921–1922 (1921/1922)", "");
    row("c. 1921-22", "can mean Summer 1921 (1921-22) or 1921–1922 (1921/1922)", "");
    row("264-41 BC", "can mean 264–41 BCE (-0263/-0040) or 264–241 BCE (-0263/-0240)", "");
    row("264–41 BC", "can mean 264–41 BCE (-0263/-0040) or 264–241 BCE (-0263/-0240)", "");
    row("c. 431-04 BC", "can mean 431–4 BCE (-0430/-0003) or 431–404 BCE (-0430/-0403)", "");
    row("181?", "can mean 181 (?) (0181?) or 1810s (181X)", "");
    row("8 May 181?", "can mean 8 May 181 (?) (0181-05-08?) or 8 May, 1810s (181X-05-08)", "");
    row("May 181?", "can mean May 181 (?) (0181-05?) or May, 1810s (181X-05)", "");
    row("since May 181?", "can mean May 181 (?) (0181-05?) or May, 1810s (181X-05)", "");
    row("1921-22.", "can mean Summer 1921 (1921-22) or 1921–1922 (1921/1922)", "");
    row("31/12/1999-2/1/2000",
        "can mean 2 January 2000 (2000-01-02) or 1 February 2000 (2000-02-01)", "");
    row("winter 1918-9", "the second year needs two digits or four; write winter 1918/19", "");
    row("18th-17th century", "the year is missing", "");
    row("1900s", "can mean between 1900 and 1909 (190X) or between 1900 and 1999 (19XX)", "");
    row("1800s", "can mean between 1800 and 1809 (180X) or between 1800 and 1899 (18XX)", "");
    row("40s", "the century of the decade is missing; write 1940s", "");
    row("'40s", "a date begins with a year of four digits", "");
    row("0 BC", "there is no year 0 before or after Christ", "");
    row("AD 0", "there is no year 0 before or after Christ", "");
    row("hello", "\"hello\" is not understood", "");
    row("8 Mya 1815", "\"Mya\" is not understood", "");
    row("today", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822", "");
    row("May", "the year is missing", "");
    row("end of 1815", "\"end of\" names no certain days; write early, mid or late, or two dates",
        "");
    row("beginning of May 1815",
        "\"beginning of\" names no certain days; write early, mid or late, or two dates", "");
    row("early spring 1919",
        "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822", "");
    row("since late May 1918",
        "[1918-05-21..1918-05-31] is no single date, as the end of an interval has to be", "");
    row("since 5/8/1822", "can mean 5 August 1822 (1822-08-05) or 8 May 1822 (1822-05-08)", "");
    row("c. 5/8/1822", "can mean 5 August 1822 (1822-08-05) or 8 May 1822 (1822-05-08)", "");
    row("12345", "a year has four digits; one of more begins with Y in EDTF", "Y12345");
    row("AD 14 BC", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822", "");
    row("1815 1816", "what follows here is not part of a date", "");
    row("8 9 May 1815", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822",
        "");
    row("8/9 May 1815", "\"/\" between words can mean \"to\" or \"or\"; write which", "");
    row("May/June 1815", "\"/\" between words can mean \"to\" or \"or\"; write which", "");
    row("8 April 2019 – 14 May", "the year is missing", "");
    row("1822-1815", "the end comes before the beginning", "");
    row("2002/2001", "the end comes before the beginning",
        "2001/2002 if the ends are swapped, [2001,2002] if it is one or the other");
    row("8 May 1815 10:30+:",
        "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822", "");
    row("May 1815 or 1816", "the month of the last year may be left out; write it", "");
    row("8 May 1815 and 1816", "the month of the last year may be left out; write it", "");
    row("Sunday June 1815", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822",
        "");
    row("8,9 May 1815", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822",
        "");
    row("between 19th and 20th century", "the year is missing", "");
    row("before 18 April 2019 10:30", "before, after and between take days, not times", "");
    row("13.13.1990", "there is no such day, with neither the day nor the month first", "");
    row("2004-06/2004", "the end is less precise than the beginning and begins before it",
        "2004-06/2004-XX");
    row("197~", "a year has four digits: 0476, and -0043 for 44 BC", "");
    row("the", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822", "");
    row("c.", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822", "");
    row("?", "a date begins with a year of four digits", "");
    row("-", "a date begins with a year of four digits", "");
    row("–", "a date begins with a year of four digits", "");
    row("to", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822", "");
    row("from", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822", "");
    row("between", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822", "");
    row("between 1815", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822",
        "");
    row("1815 to", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822", "");
    row("10:30", "what follows here is not part of a date", "");
    row("10:30 UTC", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822", "");
    row("18 April 2019 10:30 EST", "\"EST\" is no zone that everyone reads alike; write UTC+3", "");
    row("April 2019 10:30", "a time needs a day with all its digits", "");
    row("c. 8 May 1815, 10:30", "a date with a time of day takes no c. and no (?)", "");
    row("10:30 c. 8 May 1815", "a date with a time of day takes no c. and no (?)", "");
    row("10:30 probably on 8 May 1815", "a date with a time of day takes no c. and no (?)", "");
    row("before Y-9223372036854775807", "the year is too large to compute", "");
    row("after Y9223372036854775807", "the year is too large to compute", "");
    row("18 April 2019 25:30", "hour 25 does not exist", "");
    row("18 April 2019 10:30 UTC+20", "zones go from -12:00 to +14:00", "");
    row("99999999999999999999", "\"99999999999999999999\" is not understood", "");
    row("25 October / 7 November 1917",
        "\"/\" between words can mean \"to\" or \"or\"; write which", "");
    row("29 Feb 1900", "29 February does not exist in 1900", "");
    row("8 May 1815 (O.S.)",
        "the calendar is the document's (calendar: julian), and here dates are New Style; give "
        "the Gregorian day",
        "");
    row("1990s or 2000s", "can mean between 2000 and 2009 (200X) or between 2000 and 2099 (20XX)",
        "");
    row("32 May 1815", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822", "");
    row("last of May 1815", "not understood; write for example 8 May 1815, c. 1815 or 1815 to 1822",
        "");
}

void TestTypedDate::whatIsInDoubtIsRefused()
{
    QFETCH(QString, reason);
    QFETCH(QString, hint);
    const auto date = readTypedDate(QTest::currentDataTag());
    QVERIFY2(!date, date ? date->date.text.c_str() : "");
    QCOMPARE(QString::fromStdString(date.error().reason), reason);
    QCOMPARE(QString::fromStdString(date.error().suggestion), hint);
}

/// In a file the same forms are errors; what is no EDTF there has the reading as its hint.
void TestTypedDate::aFileGivesTheReadingAsItsHint()
{
    QFETCH(QString, edtf);
    const std::string typed = QTest::currentDataTag();
    const auto date = parseEdtf(typed);
    if (typed == edtf.toStdString() || typed == "05/1822") {
        QVERIFY(date);
        return;
    }
    QVERIFY(!date);
    QCOMPARE(QString::fromStdString(date.error().suggestion), edtf);
}

void TestTypedDate::julianDatesAreReadByTheirCalendar()
{
    const auto leap = readTypedDate("29 February 1900", Calendar::Julian);
    QVERIFY(leap);
    QCOMPARE(leap->date.text, std::string("1900-02-29"));
    QCOMPARE(latestText(leap->date.possible.to), std::string("1900-03-13"));
    QVERIFY(readTypedDate("25 October 1917 (O.S.)", Calendar::Julian));
    QVERIFY(!readTypedDate("7 November 1917 (N.S.)", Calendar::Julian));
    // The revolution began on a Wednesday of both calendars.
    QVERIFY(readTypedDate("Wednesday, 25 October 1917", Calendar::Julian));
    QVERIFY(readTypedDate("Wednesday, 7 November 1917"));
    QVERIFY(!readTypedDate("Wednesday, 25 October 1917"));
    const auto after = readTypedDate("after 28 February 1900", Calendar::Julian);
    QVERIFY(after);
    QCOMPARE(after->date.text, std::string("[1900-02-29..]"));
}

void TestTypedDate::blanksAroundDoNotCount()
{
    const auto plain = readTypedDate(" 1815\t");
    QVERIFY(plain);
    QCOMPARE(plain->date.text, std::string("1815"));
    QVERIFY(!plain->isTranslated);
    QVERIFY(!readTypedDate("  "));
    QCOMPARE(readTypedDate("8\u00a0May\u20091815")->date.text, std::string("1815-05-08"));
}

void TestTypedDate::aLongTextIsNoDateInWords()
{
    QVERIFY(readTypedDate("the " + std::string("8 May 1815")));
    std::string longer;
    for (int i = 0; i < 50; ++i)
        longer += "the ";
    QVERIFY(!readTypedDate(longer + "8 May 1815"));
    QVERIFY(!readTypedDate(std::string(1'000'000, '-')));
    // EDTF has no such limit.
    std::string set = "[1815";
    for (int i = 0; i < 100; ++i)
        set += ",1816";
    QVERIFY(readTypedDate(set + "]"));
}

void TestTypedDate::anyPhraseKeepsThePromises()
{
    QVERIFY(rc::check([] {
        for (int i = 0; i < 20; ++i) {
            const Calendar calendar = *rc::gen::element(Calendar::Gregorian, Calendar::Julian);
            const YearCount years
                = *rc::gen::element(YearCount::Astronomical, YearCount::Historical);
            requireTypingPromises(anyPhrase(), {calendar, years});
        }
    }));
}

void TestTypedDate::anyBytesKeepThePromises()
{
    QVERIFY(rc::check(
        [](const std::string &bytes) { requireTypingPromises(bytes, Calendar::Gregorian); }));
}

void TestTypedDate::aLabelIsUnderstoodAsItsDateOrRefused_data()
{
    QTest::addColumn<bool>("isUnderstood");
    const auto row
        = [](const char *edtf, bool isUnderstood) { QTest::newRow(edtf) << isUnderstood; };
    for (const char *edtf : {"2000-07-04",
                             "2001",
                             "2000-07",
                             "199X",
                             "1815/1822",
                             "1815~",
                             "1815?",
                             "1815%",
                             "1991/..",
                             "1991/",
                             "../1991",
                             "/1991",
                             "[2019-04-08..2019-04-14]",
                             "[1815,1816]",
                             "[..2019-04-18]",
                             "[2000-07..]",
                             "{1960,1961}",
                             "[2019-04-16..2019-04-30]",
                             "[2019-02-01..2019-02-14]",
                             "-0043",
                             "2019-04-08/2019-04-14",
                             "2019-06/2019-08",
                             "1914-07-28/1914-11-11",
                             "1914-07-28/1918-11-11",
                             "2001-21",
                             "2001-24",
                             "2001-25",
                             "2001-29",
                             "2001-33",
                             "2001-40",
                             "2019-04-18T10:30+03:00",
                             "2019-04-18T10:30",
                             "0014",
                             "-0043/0014",
                             "-0043/-0030",
                             "2004-06-~11",
                             "[1815-05-08,1815-05-09]",
                             "1815~/1822",
                             "Y-12000",
                             "-0043-03-15",
                             "19~"})
        row(edtf, true);
    for (const char *edtf : {"2001-37", "156X-12-25", "1950S2", "Y17E7", "XXXX-12-25"})
        row(edtf, false);
}

/// A reader may copy any label into a field: it may be refused but not misread.
void TestTypedDate::aLabelIsUnderstoodAsItsDateOrRefused()
{
    QFETCH(bool, isUnderstood);
    const auto date = parseEdtf(QTest::currentDataTag());
    QVERIFY(date);
    const std::string label = dateLabel(*date);
    const auto typed = readTypedDate(label);
    QVERIFY2(typed.has_value() == isUnderstood, label.c_str());
    if (!typed)
        return;
    QVERIFY2(typed->date.possible == date->possible, typed->date.text.c_str());
    QCOMPARE(dateLabel(typed->date), label);
}

QTEST_GUILESS_MAIN(TestTypedDate)
#include "test_typeddate.moc"
