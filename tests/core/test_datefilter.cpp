#include "core/query/eventquery.h"
#include "support/timelinemaker.h"

#include <QtTest>

using namespace chancery;

namespace {

/// From the earliest of one date to the latest of another, as --from and --to are read.
TimeRange fromTo(const std::string &from, const std::string &to)
{
    return {*parseEdtf(from)->possible.from.at, *parseEdtf(to)->possible.to.at};
}

bool passes(const std::string &date, const TimeRange &range, DateMode mode)
{
    test::TimelineMaker maker;
    maker.addEvent(date);
    Filter filter;
    filter.range = range;
    filter.dateMode = mode;
    const bool isFound = EventQuery(maker.make()).matching(filter).contains(EventIndex(0));
    const bool meets = dateMeets(parseEdtf(date).value(), range, mode);
    if (isFound != meets)
        qFatal("the query and the date disagree on %s", date.c_str());
    return isFound;
}

} // namespace

/// The contract's three meanings of a range, for each kind of date it knows, with ranges before it,
/// touching it, inside it and after it.
class TestDateFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindOfDateStandsToARangeAsTheContractSays_data();
    void eachKindOfDateStandsToARangeAsTheContractSays();
};

void TestDateFilter::eachKindOfDateStandsToARangeAsTheContractSays_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("modes"); // the first letters of those it passes

    const auto row = [](const char *date, const char *from, const char *to, const char *modes) {
        QTest::addRow("%s in %s to %s", date, from, to) << date << from << to << modes;
    };
    // A day is possible and certain alike.
    row("2000-07-04", "1999", "2000-07-03", "");
    row("2000-07-04", "1999", "2000-07-04", "ocp");
    row("2000-07-04", "2000-07-04", "2000-07-04", "ocp");
    row("2000-07-04", "2000-07-04T12:00", "2000-07-04T13:00", "ocp");
    row("2000-07-04", "2000-07-04", "2001", "ocp");
    row("2000-07-04", "2000-07-05", "2001", "");
    // A month is certain only of a range that holds all of it. "~" changes nothing.
    for (const char *month : {"2000-07", "2000-07~", "2000-07-XX", "2000-07?"}) {
        row(month, "1999", "2000-06", "");
        row(month, "1999", "2000-07-01", "op");
        row(month, "2000-07-10", "2000-07-20", "op");
        row(month, "2000-07", "2000-07", "ocp");
        row(month, "1999", "2001", "ocp");
        row(month, "2000-07-31", "2001", "op");
        row(month, "2000-08", "2001", "");
    }
    row("2001-24", "2002-02-28", "2003", "op");
    row("2001-24", "2002-03", "2003", "");
    row("199X", "1989", "1990-01-01", "op");
    row("199X", "1990", "1999", "ocp");
    // An uncertain day is certain of nothing, but lies within a range that holds it.
    row("2000-07-04?", "2000-07-04", "2000-07-04", "ocp");
    row("2000-07-04?", "2000-07-04T12:00", "2000-07-04T13:00", "op");
    // From one year to another: certain from 31 December 1995 to 1 January 2005.
    row("1995/2005", "1990", "1994", "");
    row("1995/2005", "1990", "1995-01-01", "op");
    row("1995/2005", "1995", "1995-12-30", "op");
    row("1995/2005", "1995", "1995-12-31", "ocp");
    row("1995/2005", "2000", "2000", "ocp");
    row("1995/2005", "2005-01-01", "2005", "ocp");
    row("1995/2005", "2005-01-02", "2005", "op");
    row("1995/2005", "1995", "2005", "ocp");
    row("1995/2005", "2006", "2010", "");
    row("1995?/2005", "2000", "2000", "op");
    row("1995?/2005", "1995", "2005", "ocp");
    // An open end goes on, and so does what is certain.
    row("1991/..", "1980", "1990", "");
    row("1991/..", "1980", "1991-12-30", "op");
    row("1991/..", "1991-12-31", "1991-12-31", "ocp");
    row("1991/..", "2500", "2600", "ocp");
    row("1991?/..", "2500", "2600", "op");
    row("../1991", "0100", "0200", "ocp");
    row("../1991", "1991-01-01", "1991", "ocp");
    row("../1991", "1991-01-02", "1991", "op");
    row("../1991", "1992", "1993", "");
    row("../..", "1900", "2000", "op");
    // An unknown end counts only as far as the finite bound; it is possible beyond.
    row("1991-12-26/", "1980", "1991-12-25", "");
    row("1991-12-26/", "1991-12-26", "1991-12-26", "ocp");
    row("1991-12-26/", "1991-12-27", "2000", "p");
    row("1991/", "1991-01-01", "1991-01-01", "op");
    row("1991/", "1980", "1991", "op");
    row("1991/", "1992", "2000", "p");
    row("/1991-12-26", "1980", "1991-12-25", "p");
    row("/1991-12-26", "1991-12-26", "1992", "ocp");
    row("/1991-12-26", "1991-12-27", "1992", "");
    row("/1991", "1991-12-31", "1992", "op");
    row("/", "1900", "2000", "p");
    // One of several: from the first to the last, and certain only of a range that holds them all.
    for (const char *oneOf : {"[2000..2002]", "[2000,2002]", "[2002,2000]"}) {
        row(oneOf, "1999", "1999", "");
        row(oneOf, "1999", "2000-01-01", "op");
        row(oneOf, "2001", "2001", "op");
        row(oneOf, "2000", "2002", "ocp");
        row(oneOf, "2002-12-31", "2003", "op");
        row(oneOf, "2003", "2003", "");
    }
    row("[2000-07-04]", "2000-07-04", "2000-07-04", "ocp");
    // The open side of a one-of set counts only as far as the finite bound.
    row("[..2019-04-18]", "2010", "2019-04-17", "p");
    row("[..2019-04-18]", "2019-04-18", "2020", "op");
    row("[..2019-04-18]", "2019-04-19", "2020", "");
    row("[2000-07..]", "1999", "2000-06", "");
    row("[2000-07..]", "2000-07-01", "2000-07-01", "op");
    row("[2000-07..]", "2005", "2006", "p");
    // All of several: each that is a day is certain, the rest of their hull is possible.
    row("{1990-01-01,2000-01-01}", "1980", "1989", "");
    row("{1990-01-01,2000-01-01}", "1990-01-01", "1990-01-01", "ocp");
    row("{1990-01-01,2000-01-01}", "1995", "1996", "op");
    row("{1990-01-01,2000-01-01}", "2000-01-01", "2001", "ocp");
    row("{1990-01-01,2000-01-01}", "2000-01-02", "2001", "");
    row("{1990-01-01,2000}", "2000", "2000", "op");
    row("{1990-01-01,2000}", "1990", "2000", "ocp");
    row("{1990,2000}", "1990", "1990", "op");
    row("{..1990-01-01}", "1980", "1981", "ocp");
    row("{1990-01-01..}", "2020", "2021", "ocp");
    // Times stand where their zone puts them.
    row("2019-04-18T01:00+03:00", "2019-04-17T22:00", "2019-04-17T22:00", "ocp");
    row("2019-04-18T01:00+03:00", "2019-04-18", "2019-04-18", "");
    // What has no known beginning lies within no range that begins; the whole of the rest does.
    row("/1991", "-4712", "9999", "op");
    row("[..1991]", "-4712", "9999", "op");
    row("199X?", "-4712", "9999", "ocp");
}

void TestDateFilter::eachKindOfDateStandsToARangeAsTheContractSays()
{
    QFETCH(QString, date);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, modes);
    const TimeRange range = fromTo(from.toStdString(), to.toStdString());
    QString passed;
    if (passes(date.toStdString(), range, DateMode::Overlap))
        passed += 'o';
    if (passes(date.toStdString(), range, DateMode::Certain))
        passed += 'c';
    if (passes(date.toStdString(), range, DateMode::Possible))
        passed += 'p';
    QCOMPARE(passed, modes);
}

QTEST_GUILESS_MAIN(TestDateFilter)
#include "test_datefilter.moc"
