#include "core/time/datelabel.h"
#include "core/time/edtfdate.h"

#include <QtTest>

using namespace chancery;

namespace {

EdtfDate dateOf(const QString &text, Calendar calendar = Calendar::Gregorian)
{
    auto date = parseEdtf(text.toStdString(), calendar);
    if (!date)
        qFatal("%s is no date", qPrintable(text));
    return *date;
}

/// "1815-12-31 1822-01-01", or "none".
QString bounds(const std::optional<Extent> &extent)
{
    if (!extent)
        return "none";
    return QString::fromStdString(earliestText(extent->from) + " " + latestText(extent->to));
}

QString text(Instant at)
{
    if (at == kEndInstant)
        return "end";
    const DayNumber day = dayOf(at);
    const qint64 seconds = at - startOfDay(day);
    const QString date = QString::fromStdString(isoText(toCivilDate(day, Calendar::Gregorian)));
    return seconds == 0 ? date : date + QTime(0, 0).addSecs(int(seconds)).toString("'T'HH:mm:ss");
}

/// "[2000-07-01, 2000-08-01)", or "none".
QString text(const std::optional<TimeRange> &range)
{
    return range ? "[" + text(range->begin) + ", " + text(range->end) + ")" : "none";
}

} // namespace

/// What dates mean: certain parts, ranges of the axis, spines, and start and end joined.
class TestEdtfMeaning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatNobodyDoubtsIsCertain_data();
    void onlyWhatNobodyDoubtsIsCertain();
    void edgesAreSoftWhereTheyAreApproximate_data();
    void edgesAreSoftWhereTheyAreApproximate();
    void timesStandWhereTheirZonePutsThem_data();
    void timesStandWhereTheirZonePutsThem();
    void rangesOfTheAxisFollowTheExtents_data();
    void rangesOfTheAxisFollowTheExtents();
    void setsKeepTheExtentOfEachMember();
    void severalDatesAreCertainOneByOne();
    void datesBeyondTheAxisAreNotPlaced_data();
    void datesBeyondTheAxisAreNotPlaced();
    void reversedEndsAreKeptAsTheirHull_data();
    void reversedEndsAreKeptAsTheirHull();
    void startAndEndJoin_data();
    void startAndEndJoin();
    void anEndMayBeOneOfSeveralDays_data();
    void anEndMayBeOneOfSeveralDays();
    void theOtherEndMayBeOpen();
    void anEndMayBeOneOfSeveralTimes();
    void anOldStyleEndOfSeveralDaysIsGivenInBothStyles();
    void startAndEndThatDoNotJoinSayWhy();
};

void TestEdtfMeaning::onlyWhatNobodyDoubtsIsCertain_data()
{
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *name, const char *expected) { QTest::newRow(name) << expected; };
    row("2000-07-04", "2000-07-04 2000-07-04");
    row("2001", "none");
    row("2000-07", "none");
    row("199X", "none");
    row("2001-21", "none");
    row("2000-07-XX", "none");
    row("2000-07-04~", "2000-07-04 2000-07-04");
    row("2000-07-04?", "none");
    row("2000-07-~04", "2000-07-04 2000-07-04");
    row("2000-06-3X", "2000-06-30 2000-06-30"); // only one day is like that
    row("2000-07-3X", "none");
    row("1815/1822", "1815-12-31 1822-01-01");
    row("1815/1815", "none");
    row("2000-07-04/2000-07-06", "2000-07-04 2000-07-06");
    row("1815~/1822", "1815-12-31 1822-01-01");
    row("1815/1822?", "none");
    row("1991/..", "1991-12-31 inf");
    row("1991?/..", "none");
    row("1991/", "none");
    row("1991-12-26/", "1991-12-26 1991-12-26");
    row("../1991", "-inf 1991-01-01");
    row("/1991", "none");
    row("/1991-12-26", "1991-12-26 1991-12-26");
    row("/1991-12-26%", "none");
    row("../..", "none");
    row("[2019-04-16..2019-04-30]", "none");
    row("[2019-04-16]", "none");
    row("[..2019-04-18]", "none");
    row("{1960-01-02,1961}", "1960-01-02 1960-01-02");
    row("{1960-01-02,1961-03-04}", "1960-01-02 1961-03-04");
    row("{1960-01-02,1961-03-04?}", "none");
    row("{1670..1672}", "none");
    row("{1960-01-02..}", "1960-01-02 inf");
}

void TestEdtfMeaning::onlyWhatNobodyDoubtsIsCertain()
{
    QFETCH(QString, expected);
    QCOMPARE(bounds(dateOf(QTest::currentDataTag()).certain), expected);
}

void TestEdtfMeaning::edgesAreSoftWhereTheyAreApproximate_data()
{
    QTest::addColumn<bool>("from");
    QTest::addColumn<bool>("to");
    QTest::addColumn<bool>("uncertain");
    QTest::newRow("1815") << false << false << false;
    QTest::newRow("1815~") << true << true << false;
    QTest::newRow("1815?") << false << false << true;
    QTest::newRow("1815%") << true << true << true;
    QTest::newRow("1815-~06-09") << true << true << false;
    QTest::newRow("1815~/1822") << true << false << false;
    QTest::newRow("1815/1822%") << false << true << true;
    QTest::newRow("1815~/..") << true << false << false;
    QTest::newRow("[1815~,1822]") << true << false << false;
    QTest::newRow("[1822,1815~]") << true << false << false;
    QTest::newRow("[1815,1818~,1822]") << false << false << false;
    QTest::newRow("{1815,1822~}") << false << true << false;
}

void TestEdtfMeaning::edgesAreSoftWhereTheyAreApproximate()
{
    QFETCH(bool, from);
    QFETCH(bool, to);
    QFETCH(bool, uncertain);
    const EdtfDate date = dateOf(QTest::currentDataTag());
    QCOMPARE(date.approximateFrom, from);
    QCOMPARE(date.approximateTo, to);
    QCOMPARE(date.uncertain, uncertain);
}

void TestEdtfMeaning::timesStandWhereTheirZonePutsThem_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("days");
    QTest::newRow("2019-04-18T10:30") << "2019-04-18T10:30:00"
                                      << "2019-04-18T10:31:00"
                                      << "2019-04-18 2019-04-18";
    QTest::newRow("2019-04-18T10:30:15Z") << "2019-04-18T10:30:15"
                                          << "2019-04-18T10:30:16"
                                          << "2019-04-18 2019-04-18";
    QTest::newRow("2019-04-18T01:30+09:00") << "2019-04-17T16:30:00"
                                            << "2019-04-17T16:31:00"
                                            << "2019-04-18 2019-04-18";
    QTest::newRow("2019-04-18T23:30-05:00") << "2019-04-19T04:30:00"
                                            << "2019-04-19T04:31:00"
                                            << "2019-04-18 2019-04-18";
    QTest::newRow("2019-04-18T24:00:00") << "2019-04-19"
                                         << "2019-04-19T00:00:01"
                                         << "2019-04-18 2019-04-18";
}

void TestEdtfMeaning::timesStandWhereTheirZonePutsThem()
{
    QFETCH(QString, begin);
    QFETCH(QString, end);
    QFETCH(QString, days);
    const EdtfDate date = dateOf(QTest::currentDataTag());
    QCOMPARE(text(*date.possible.from.at), begin);
    QCOMPARE(text(*date.possible.to.at), end);
    QCOMPARE(bounds(date.possible), days);
    QVERIFY(date.certain == date.possible);
}

void TestEdtfMeaning::rangesOfTheAxisFollowTheExtents_data()
{
    QTest::addColumn<QString>("possible");
    QTest::addColumn<QString>("certain");
    QTest::addColumn<QString>("finite");
    QTest::addColumn<QString>("spine");
    const auto row
        = [](const char *name, const char *possible, const char *certain, const char *finite,
             const char *spine) { QTest::newRow(name) << possible << certain << finite << spine; };
    row("2000-07", "[2000-07-01, 2000-08-01)", "none", "[2000-07-01, 2000-08-01)", "2000-07-01");
    row("1815/1822", "[1815-01-01, 1823-01-01)", "[1815-12-31, 1822-01-02)",
        "[1815-01-01, 1823-01-01)", "1815-12-31");
    row("1991/..", "[1991-01-01, end)", "[1991-12-31, end)", "[1991-01-01, 1991-01-02)",
        "1991-12-31");
    row("1991/", "[1991-01-01, end)", "none", "[1991-01-01, 1991-01-02)", "1991-01-01");
    row("/1991", "[-4713-11-24, 1992-01-01)", "none", "[1991-12-31, 1992-01-01)",
        "1991-12-31T23:59:59");
    row("../1991", "[-4713-11-24, 1992-01-01)", "[-4713-11-24, 1991-01-02)",
        "[1991-12-31, 1992-01-01)", "1991-12-31T23:59:59");
    row("[..2019-04-18]", "[-4713-11-24, 2019-04-19)", "none", "[2019-04-18, 2019-04-19)",
        "2019-04-18T23:59:59");
    row("{2000-01-02,2001}", "[2000-01-02, 2002-01-01)", "[2000-01-02, 2000-01-03)",
        "[2000-01-02, 2002-01-01)", "2000-01-02");
    row("9999-12-31/..", "[9999-12-31, end)", "[9999-12-31, end)", "[9999-12-31, end)",
        "9999-12-31");
    row("../..", "[-4713-11-24, end)", "none", "none", "");
    // Beyond the axis only the part on it counts.
    row("Y-10000/2000", "[-4713-11-24, 2001-01-01)", "[-4713-11-24, 2000-01-02)",
        "[-4713-11-24, 2001-01-01)", "");
    row("Y10000", "none", "none", "none", "");
    row("-9999", "none", "none", "none", "");
}

void TestEdtfMeaning::rangesOfTheAxisFollowTheExtents()
{
    QFETCH(QString, possible);
    QFETCH(QString, certain);
    QFETCH(QString, finite);
    QFETCH(QString, spine);
    const EdtfDate date = dateOf(QTest::currentDataTag());
    QCOMPARE(text(possibleRange(date)), possible);
    QCOMPARE(text(certainRange(date)), certain);
    QCOMPARE(text(finiteHull(date)), finite);
    const auto at = spineInstant(date);
    QCOMPARE(at ? text(*at) : QString(), spine);
}

void TestEdtfMeaning::setsKeepTheExtentOfEachMember()
{
    const EdtfDate date = dateOf("[1670, 1660..1665, 2000-01-02..]");
    QCOMPARE(date.members.size(), std::size_t(3));
    QCOMPARE(bounds(date.members[0]), QString("1670-01-01 1670-12-31"));
    QCOMPARE(bounds(date.members[1]), QString("1660-01-01 1665-12-31"));
    QCOMPARE(bounds(date.members[2]), QString("2000-01-02 inf"));
    QCOMPARE(bounds(date.possible), QString("1660-01-01 inf"));
    QVERIFY(dateOf("1670").members.empty());
}

void TestEdtfMeaning::severalDatesAreCertainOneByOne()
{
    const auto parts = certainParts(dateOf("{1960-01-02,1961,1962-01-02..1962-01-05}"));
    QCOMPARE(parts.size(), std::size_t(2));
    QCOMPARE(bounds(parts[0]), QString("1960-01-02 1960-01-02"));
    QCOMPARE(bounds(parts[1]), QString("1962-01-02 1962-01-05"));
    QCOMPARE(certainParts(dateOf("1815/1822")).size(), std::size_t(1));
    QVERIFY(certainParts(dateOf("1815")).empty());
    QVERIFY(certainParts(dateOf("{1960-01-02,1961?}")).empty());
}

void TestEdtfMeaning::datesBeyondTheAxisAreNotPlaced_data()
{
    QTest::addColumn<bool>("isJulian");
    QTest::addColumn<bool>("expected");
    QTest::newRow("-4713-11-24") << false << true;
    QTest::newRow("-4713-11-23") << false << false;
    QTest::newRow("-4713") << false << false;
    QTest::newRow("-4712") << true << true;
    QTest::newRow("9999-12-31") << false << true;
    QTest::newRow("9999-12-31T24:00:00") << false << false;
    QTest::newRow("9999-12-31T23:59:59-00:01") << false << false;
    QTest::newRow("9999") << true << false;
    QTest::newRow("Y10000") << false << false;
    QTest::newRow("../Y10000") << false << false;
    QTest::newRow("1990/..") << false << true;
    QTest::newRow("[1990,Y10000]") << false << false;
}

void TestEdtfMeaning::datesBeyondTheAxisAreNotPlaced()
{
    QFETCH(bool, isJulian);
    QFETCH(bool, expected);
    const Calendar calendar = isJulian ? Calendar::Julian : Calendar::Gregorian;
    QCOMPARE(isWithinSupportedRange(dateOf(QTest::currentDataTag(), calendar)), expected);
}

void TestEdtfMeaning::reversedEndsAreKeptAsTheirHull_data()
{
    QTest::addColumn<QString>("possible");
    QTest::newRow("2002/2001") << "2001-01-01 2002-12-31";
    QTest::newRow("2002-06-01/2001") << "2001-01-01 2002-06-01";
    QTest::newRow("2004-06-11/2004-06") << "2004-06-01 2004-06-30";
    QTest::newRow("2019-04-18T12:00/2019-04-18T10:00") << "2019-04-18 2019-04-18";
}

void TestEdtfMeaning::reversedEndsAreKeptAsTheirHull()
{
    QFETCH(QString, possible);
    const auto date = parseEdtf(QTest::currentDataTag());
    QVERIFY(!date);
    QVERIFY(date.error().salvaged);
    QCOMPARE(bounds(date.error().salvaged->possible), possible);
    QVERIFY(!date.error().salvaged->certain);
    QVERIFY(*date.error().salvaged->possible.from.at < *date.error().salvaged->possible.to.at);
    QCOMPARE(date.error().salvaged->text, std::string(QTest::currentDataTag()));
}

void TestEdtfMeaning::startAndEndJoin_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("joined");
    QTest::newRow("both") << "1815~"
                          << "1822-05"
                          << "1815~/1822-05";
    QTest::newRow("only an end") << ""
                                 << "1991"
                                 << "/1991";
    QTest::newRow("only a start") << "1991"
                                  << ""
                                  << "1991";
    QTest::newRow("only a start, a set") << "[1991,1992]"
                                         << ""
                                         << "[1991,1992]";
}

void TestEdtfMeaning::startAndEndJoin()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QString, joined);
    const auto dateOrNothing = [](const QString &expression) {
        return expression.isEmpty() ? std::nullopt : std::optional(dateOf(expression));
    };
    const auto date = joinEdtf(dateOrNothing(start), dateOrNothing(end));
    QVERIFY(date);
    QVERIFY(*date == dateOf(joined));
}

void TestEdtfMeaning::anEndMayBeOneOfSeveralDays_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("possible");
    QTest::addColumn<QString>("certain");
    QTest::addColumn<QString>("label");
    QTest::newRow("both") << "[1815-05-03..1815-06-10]"
                          << "[1820-05-01..1821-02-02]"
                          << "1815-05-03 1821-02-02"
                          << "1815-06-10 1820-05-01"
                          << "between 3 May and 10 June 1815 – between 1 May 1820 and 2 February "
                             "1821";
    QTest::newRow("the start") << "[1815..1817]"
                               << "1820"
                               << "1815-01-01 1820-12-31"
                               << "1817-12-31 1820-01-01"
                               << "between 1815 and 1817 – 1820";
    QTest::newRow("the end, of three") << "1815~"
                                       << "[1820,1825,1822]"
                                       << "1815-01-01 1825-12-31"
                                       << "1815-12-31 1820-01-01"
                                       << "c. 1815 – between 1820 and 1825";
    QTest::newRow("they overlap") << "[1815..1820]"
                                  << "[1818..1822]"
                                  << "1815-01-01 1822-12-31"
                                  << ""
                                  << "between 1815 and 1820 – between 1818 and 1822";
    QTest::newRow("the start within the end") << "1819"
                                              << "[1818..1822]"
                                              << "1819-01-01 1822-12-31"
                                              << ""
                                              << "1819 – between 1818 and 1822";
    QTest::newRow("a member is uncertain") << "[1815..1817?]"
                                           << "1820"
                                           << "1815-01-01 1820-12-31"
                                           << ""
                                           << "between 1815 and 1817 (?) – 1820";
}

void TestEdtfMeaning::anEndMayBeOneOfSeveralDays()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    const auto date = joinEdtf(dateOf(start), dateOf(end));
    QVERIFY(date);
    QCOMPARE(QString::fromStdString(date->text), start + QLatin1Char('/') + end);
    QTEST(bounds(date->possible), "possible");
    QTEST(date->certain ? bounds(*date->certain) : QString(), "certain");
    QTEST(QString::fromStdString(dateLabel(*date)), "label");
    // What ends before it can have begun is told, and salvaged.
    const auto reversed = joinEdtf(dateOf(QStringLiteral("1900")), dateOf(end));
    QVERIFY(!reversed);
    QVERIFY(reversed.error().salvaged && !reversed.error().salvaged->certain);
}

void TestEdtfMeaning::theOtherEndMayBeOpen()
{
    const auto since = joinWithOpen(dateOf("[1815..1817]"), false);
    QVERIFY(since && since->certain);
    QCOMPARE(since->text, std::string("[1815..1817]/.."));
    QCOMPARE(bounds(since->possible), QString("1815-01-01 inf"));
    QCOMPARE(bounds(*since->certain), QString("1817-12-31 inf"));
    QCOMPARE(dateLabel(*since), std::string("since between 1815 and 1817"));
    const auto until = joinWithOpen(dateOf("[1815,1817]"), true);
    QVERIFY(until && until->certain);
    QCOMPARE(bounds(until->possible), QString("-inf 1817-12-31"));
    QCOMPARE(bounds(*until->certain), QString("-inf 1815-01-01"));
    QVERIFY(*joinWithOpen(dateOf("1815"), false) == dateOf("1815/.."));
    QVERIFY(!joinWithOpen(dateOf("[1815..]"), false));
}

void TestEdtfMeaning::anEndMayBeOneOfSeveralTimes()
{
    const auto date
        = joinEdtf(dateOf("[2019-04-25T10:00..2019-04-25T12:00]"), dateOf("2019-04-25T15:00"));
    QVERIFY(date && date->certain);
    const Instant midnight = startOfDay(dayOf(*date->possible.from.at));
    QCOMPARE(*date->possible.from.at - midnight, 10 * 3600);
    QCOMPARE(*date->certain->from.at - midnight, 12 * 3600);
    QCOMPARE(dateLabel(*date),
             std::string("between 25 April 2019, 10:00 and 25 April 2019, 12:00 – 25 April 2019, "
                         "15:00"));
}

void TestEdtfMeaning::anOldStyleEndOfSeveralDaysIsGivenInBothStyles()
{
    const auto label = [](const QString &start, const QString &end) {
        const auto date = joinEdtf(dateOf(start, Calendar::Julian), dateOf(end, Calendar::Julian));
        return date ? dateLabel(*date) : std::string();
    };
    QCOMPARE(label("1815", "[1820-01-05..1820-02-01]"),
             std::string("1815 (O.S.) – between 5 / 17 January 1820 and 1 / 13 February 1820 "
                         "(O.S./N.S.)"));
    QCOMPARE(label("1815", "[1820..1822]"), std::string("1815 – between 1820 and 1822 (O.S.)"));
}

void TestEdtfMeaning::startAndEndThatDoNotJoinSayWhy()
{
    const auto interval = joinEdtf(dateOf("1815/1816"), dateOf("1822"));
    QVERIFY(!interval);
    QCOMPARE(interval.error().reason,
             std::string("the start is an interval or an open set, not one date"));
    const auto set = joinEdtf(std::nullopt, dateOf("[1815,1816]"));
    QVERIFY(!set);
    QCOMPARE(set.error().reason,
             std::string("the end is an interval or an open set, not one date"));
    const auto reversed = joinEdtf(dateOf("2002"), dateOf("2001"));
    QVERIFY(!reversed);
    QCOMPARE(bounds(reversed.error().salvaged->possible), QString("2001-01-01 2002-12-31"));
    QVERIFY(!joinEdtf(std::nullopt, std::nullopt));
}

QTEST_GUILESS_MAIN(TestEdtfMeaning)
#include "test_edtfmeaning.moc"
