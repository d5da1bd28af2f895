#include "core/query/filter.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace chancery;

namespace {

Instant startOfYear(int year)
{
    return startOfDay(*toDayNumber({year, 1, 1}, Calendar::Gregorian));
}

/// From the earliest of one date to the latest of another.
TimeRange fromTo(const std::string &from, const std::string &to)
{
    return {*parseEdtf(from)->possible.from.at, *parseEdtf(to)->possible.to.at};
}

/// A date of whole years, with what the contract's table says of it, worked out by hand.
struct KnownDate
{
    std::string text;
    TimeRange possible;
    std::optional<TimeRange> certain;
    TimeRange counted; ///< what overlap counts
};

/// The one finite day, at the beginning or the end of a year.
TimeRange firstDay(int year)
{
    return {startOfYear(year), startOfYear(year) + kSecondsPerDay};
}
TimeRange lastDay(int year)
{
    return {startOfYear(year + 1) - kSecondsPerDay, startOfYear(year + 1)};
}

std::vector<KnownDate> knownDates(int a, int b)
{
    const std::string from = std::to_string(a);
    const std::string to = std::to_string(b);
    const TimeRange whole{startOfYear(a), startOfYear(b + 1)};
    const TimeRange since{whole.begin, kEndInstant};
    const TimeRange until{kFirstInstant, whole.end};
    std::optional<TimeRange> between;
    if (a < b)
        between = TimeRange{lastDay(a).begin, firstDay(b).end};
    return {
        {from, {whole.begin, startOfYear(a + 1)}, {}, {whole.begin, startOfYear(a + 1)}},
        {from + "/" + to, whole, between, whole},
        {from + "/..", since, TimeRange{lastDay(a).begin, kEndInstant}, since},
        {"../" + to, until, TimeRange{kFirstInstant, firstDay(b).end}, until},
        {"[" + from + ".." + to + "]", whole, {}, whole},
        {"[" + from + "..]", since, {}, firstDay(a)},
        {"[.." + to + "]", until, {}, lastDay(b)},
    };
}

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDateStandsToARangeAsTheModeSays_data();
    void aDateStandsToARangeAsTheModeSays();
    void modesAgreeWithTheContractsTable();
    void certainAndOverlapArePossibleToo();
    void undatedEventsPassNoRange();
    void anEmptyFilterAsksNothing();
};

void TestFilter::aDateStandsToARangeAsTheModeSays_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("overlap");
    QTest::addColumn<bool>("certain");
    QTest::addColumn<bool>("possible");

    const auto row = [](const char *name, const char *date, const char *from, const char *to,
                        bool overlap, bool certain, bool possible) {
        QTest::newRow(name) << date << from << to << overlap << certain << possible;
    };
    row("day within", "2000-07-04", "2000", "2000", true, true, true);
    row("day on the last day", "2000-12-31", "2000", "2000", true, true, true);
    row("day after", "2001-01-01", "2000", "2000", false, false, false);
    row("month within the year", "2000-07", "2000", "2000", true, true, true);
    row("month across the start", "2000-07", "2000-07-15", "2000-12", true, false, true);
    row("interval across, certain in the middle", "1990/2010", "2000", "2000", true, true, true);
    row("uncertain interval across", "1990?/2010?", "2000", "2000", true, false, true);
    row("open end goes on", "1991/..", "2000", "2000", true, true, true);
    row("open end begins later", "1991/..", "1980", "1990", false, false, false);
    row("unknown end counts as far as is known", "1991-12-26/", "2000", "2000", false, false, true);
    row("unknown end, its beginning", "1991-12-26/", "1991", "1991", true, true, true);
    row("unknown beginning", "/1991", "1950", "1960", false, false, true);
    row("open beginning", "../1991", "1950", "1960", true, true, true);
    row("one of, open late, its bound", "[2000-07..]", "2000", "2000", true, false, true);
    row("one of, open late, afterwards", "[2000-07..]", "2005", "2005", false, false, true);
    row("one of, open early, before", "[..2019-04-18]", "2010", "2010", false, false, true);
    row("one of, open early, its bound", "[..2019-04-18]", "2019", "2019", true, false, true);
    row("one of two years, between them", "[1990,2000]", "1995", "1995", true, false, true);
    row("both of two days, between them", "{1990-01-01,2000-01-01}", "1995", "1996", true, false,
        true);
    row("both of two days, at the second", "{1990-01-01,2000-01-01}", "2000", "2000", true, true,
        true);
    row("day and year, within the year", "{1990-01-01,2000}", "2000-03", "2000-04", true, false,
        true);
    row("one of two years, both within", "[1990,2000]", "1980", "2010", true, true, true);
}

void TestFilter::aDateStandsToARangeAsTheModeSays()
{
    QFETCH(QString, date);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(bool, overlap);
    QFETCH(bool, certain);
    QFETCH(bool, possible);
    const auto parsed = parseEdtf(date.toStdString());
    QVERIFY(parsed.has_value());
    const TimeRange range = fromTo(from.toStdString(), to.toStdString());
    QCOMPARE(dateMeets(*parsed, range, DateMode::Overlap), overlap);
    QCOMPARE(dateMeets(*parsed, range, DateMode::Certain), certain);
    QCOMPARE(dateMeets(*parsed, range, DateMode::Possible), possible);
}

void TestFilter::modesAgreeWithTheContractsTable()
{
    QVERIFY(rc::check("dateMeets == the table, by hand", [] {
        const int a = *rc::gen::inRange(1800, 1830);
        const int b = a + *rc::gen::inRange(0, 10);
        const int begin = *rc::gen::inRange(1790, 1845);
        const TimeRange range{startOfYear(begin),
                              startOfYear(begin + *rc::gen::inRange(1, 30))
                                  + *rc::gen::inRange(-200, 200) * kSecondsPerDay};
        RC_PRE(!range.isEmpty());
        for (const KnownDate &known : knownDates(a, b)) {
            RC_LOG() << known.text << " " << begin << "\n";
            const EdtfDate date = *parseEdtf(known.text);
            const bool isInCertain = known.certain && known.certain->meets(range);
            RC_ASSERT(dateMeets(date, range, DateMode::Possible) == known.possible.meets(range));
            RC_ASSERT(dateMeets(date, range, DateMode::Overlap) == known.counted.meets(range));
            RC_ASSERT(dateMeets(date, range, DateMode::Certain)
                      == (range.contains(known.possible) || isInCertain));
        }
    }));
}

void TestFilter::certainAndOverlapArePossibleToo()
{
    QVERIFY(rc::check("certain or overlap implies possible", [] {
        const auto text = *rc::gen::element<std::string>(
            "1815", "1815~", "1815?", "1815/1822", "1815/", "/1815", "1815-03/..", "../1815",
            "[1815,1817]", "[..1815]", "{1815,1819}", "{1815..}", "181X", "1815-21", "../..", "/");
        const int begin = *rc::gen::inRange(1790, 1845);
        const TimeRange range{startOfYear(begin), startOfYear(begin + *rc::gen::inRange(1, 30))};
        const EdtfDate date = *parseEdtf(text);
        if (dateMeets(date, range, DateMode::Certain) || dateMeets(date, range, DateMode::Overlap))
            RC_ASSERT(dateMeets(date, range, DateMode::Possible));
    }));
}

void TestFilter::undatedEventsPassNoRange()
{
    for (DateMode mode : {DateMode::Overlap, DateMode::Certain, DateMode::Possible})
        QVERIFY(!dateMeets(std::nullopt, kSupportedRange, mode));
}

void TestFilter::anEmptyFilterAsksNothing()
{
    QVERIFY(Filter{}.isEmpty());
    Filter blank;
    blank.text = " \t";
    QVERIFY(blank.isEmpty());
    Filter worded;
    worded.text = "x";
    QVERIFY(!worded.isEmpty());
    Filter ranged;
    ranged.range = kSupportedRange;
    QVERIFY(!ranged.isEmpty());
    Filter statused;
    statused.statuses = {EventStatus::Happened};
    QVERIFY(!statused.isEmpty());
}

QTEST_GUILESS_MAIN(TestFilter)
#include "test_filter.moc"
