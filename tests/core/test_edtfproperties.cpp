#include "dateinvariants.h"
#include "datetable.h"
#include "support/edtfgenerator.h"

#include <chrono>

#include <QtTest>

#include <rapidcheck.h>

using namespace chancery;

namespace {

constexpr const char *kAlphabet = "0123456789X-/.,[]{}?~%YES T:Z+";

Calendar anyCalendar()
{
    return *rc::gen::element(Calendar::Gregorian, Calendar::Julian);
}

DayNumber anyDay()
{
    return *rc::gen::inRange<DayNumber>(0, kLastDayNumber + 1);
}

std::string anyExpressionLikeText()
{
    return *rc::gen::container<std::string>(rc::gen::elementOf(std::string(kAlphabet)));
}

/// Text with a few characters replaced, removed, inserted or doubled.
std::string mutated(std::string text)
{
    const int changes = *rc::gen::inRange(1, 4);
    for (int i = 0; i < changes && !text.empty(); ++i) {
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        const char c = *rc::gen::elementOf(std::string(kAlphabet));
        switch (*rc::gen::inRange(0, 4)) {
        case 0:
            text[at] = c;
            break;
        case 1:
            text.erase(at, 1);
            break;
        case 2:
            text.insert(at, 1, c);
            break;
        default:
            text += text.substr(at);
            break;
        }
    }
    return text;
}

/// In either calendar and either count of years.
DateRules anyRules()
{
    return {anyCalendar(), *rc::gen::element(YearCount::Astronomical, YearCount::Historical)};
}

test::EdtfGenerator edtfGenerator(Calendar calendar)
{
    return {[](std::size_t count) { return *rc::gen::inRange<std::size_t>(0, count); }, calendar};
}

void requirePromises(const std::string &text, DateRules rules)
{
    const std::string broken = brokenPromise(text, rules);
    if (!broken.empty())
        RC_FAIL("'" + text + "': " + broken);
}

} // namespace

/// What holds for all days and all texts.
class TestEdtfProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDayAndItsNumberAreOne();
    void aDayWrittenIsThatDay();
    void daysAgreeWithChrono();
    void anIntervalSpansItsEnds();
    void aPeriodWithXHoldsEachOfItsDays();
    void whatTheGrammarAllowsIsRead();
    void whatTheGrammarAllowsIsPrintedAsWhatItMeans();
    void spellingsOfOneMeaningArePrintedAlike_data();
    void spellingsOfOneMeaningArePrintedAlike();
    void anyBytesKeepThePromises();
    void anyTextOfTheAlphabetKeepsThePromises();
    void mutatedCasesKeepThePromises();
    void endsThatAreOneOfSeveralDaysKeepThePromises();
};

void TestEdtfProperties::initTestCase()
{
    // Days are cheap and many: ten times RapidCheck's usual number, unless the caller chose one.
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=1000");
}

void TestEdtfProperties::aDayAndItsNumberAreOne()
{
    QVERIFY(rc::check([] {
        const Calendar calendar = anyCalendar();
        const DayNumber day = anyDay();
        const CivilDate date = toCivilDate(day, calendar);
        RC_ASSERT(isValid(date, calendar));
        RC_ASSERT(toDayNumber(date, calendar) == day);
    }));
}

void TestEdtfProperties::aDayWrittenIsThatDay()
{
    QVERIFY(rc::check([] {
        const Calendar calendar = anyCalendar();
        const DayNumber day = anyDay();
        const CivilDate written = toCivilDate(day, calendar);
        const auto date = parseEdtf(isoText(written), calendar);
        RC_ASSERT(date.has_value());
        RC_ASSERT(date->certain == date->possible);
        RC_ASSERT(date->possible.from.at == startOfDay(day));
        RC_ASSERT(date->possible.to.at == startOfDay(day + 1));
        RC_ASSERT(earliestText(date->possible.from)
                  == isoText(toCivilDate(day, Calendar::Gregorian)));
    }));
}

void TestEdtfProperties::daysAgreeWithChrono()
{
    QVERIFY(rc::check([] {
        const CivilDate date{*rc::gen::inRange(-4712, 10000), *rc::gen::inRange(1, 13),
                             *rc::gen::inRange(1, 32)};
        const std::chrono::year_month_day expected{
            std::chrono::year(static_cast<int>(date.year)),
            std::chrono::month(static_cast<unsigned>(date.month)),
            std::chrono::day(static_cast<unsigned>(date.day))};
        const bool exists = parseEdtf(isoText(date)).has_value();
        RC_ASSERT(exists == expected.ok());
        RC_ASSERT(exists == isValid(date, Calendar::Gregorian));
        const auto unixDays = std::chrono::sys_days(expected).time_since_epoch().count();
        RC_ASSERT((!exists || *toDayNumber(date, Calendar::Gregorian) == unixDays + 2440588));
    }));
}

void TestEdtfProperties::anIntervalSpansItsEnds()
{
    QVERIFY(rc::check([] {
        const Calendar calendar = anyCalendar();
        const DayNumber a = anyDay();
        const DayNumber b = anyDay();
        const auto date = parseEdtf(
            isoText(toCivilDate(a, calendar)) + "/" + isoText(toCivilDate(b, calendar)), calendar);
        RC_ASSERT(date.has_value() == (a <= b));
        const TimeRange hull{startOfDay(std::min(a, b)), startOfDay(std::max(a, b) + 1)};
        RC_ASSERT(finiteHull(date ? *date : *date.error().salvaged) == hull);
    }));
}

void TestEdtfProperties::aPeriodWithXHoldsEachOfItsDays()
{
    QVERIFY(rc::check([] {
        const Calendar calendar = anyCalendar();
        const DayNumber day
            = *rc::gen::inRange<DayNumber>(*toDayNumber({0, 1, 2}, calendar), kLastDayNumber - 99);
        const std::string whole = isoText(toCivilDate(day, calendar));
        std::string pattern = whole;
        for (char &c : pattern) {
            if (c != '-' && *rc::gen::arbitrary<bool>())
                c = 'X';
        }
        // A month 1X or 0X is a month; 2X would be no month, but no real month begins with 2.
        const auto date = parseEdtf(pattern, calendar);
        RC_ASSERT(date.has_value());
        const auto &[from, to] = date->possible;
        RC_ASSERT((!from.at || *from.at <= startOfDay(day)));
        RC_ASSERT((!to.at || startOfDay(day + 1) <= *to.at));
        RC_ASSERT(date->certain.has_value() == (from.day == to.day));
    }));
}

void TestEdtfProperties::whatTheGrammarAllowsIsRead()
{
    QVERIFY(rc::check([] {
        const Calendar calendar = anyCalendar();
        const test::GeneratedEdtf generated = edtfGenerator(calendar).expression();
        RC_LOG() << generated.text << "\n";
        const auto date = parseEdtf(generated.text, calendar);
        RC_ASSERT(date.has_value());
        RC_ASSERT(date->level == generated.level);
    }));
}

void TestEdtfProperties::whatTheGrammarAllowsIsPrintedAsWhatItMeans()
{
    QVERIFY(rc::check([] {
        const Calendar calendar = anyCalendar();
        const std::string text = edtfGenerator(calendar).expression().text;
        const auto date = parseEdtf(text, calendar);
        RC_PRE(date.has_value());
        RC_LOG() << text << " printed " << edtfText(*date) << "\n";
        const auto again = parseEdtf(edtfText(*date), calendar);
        RC_ASSERT(again.has_value());
        RC_ASSERT(areEqualButForText(*again, *date));
        requirePromises(text, calendar);
    }));
}

void TestEdtfProperties::spellingsOfOneMeaningArePrintedAlike_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("printed");
    const auto row = [](const char *written, const char *printed) {
        QTest::newRow(written) << written << printed;
    };
    row("2000-07-04", "2000-07-04");
    row("-0044", "-0044");
    row("1984~", "1984~");
    row("2004-06-11%", "2004-06-11%");
    row("2004~-06-11", "~2004-06-11");
    row("2004-06~-11", "~2004-~06-11");
    row("2004-?06-11~", "~2004-%06-~11");
    row("?1984", "?1984"); // of level 2, as 1984? is not
    row("197~", "197~");
    row("19", "19");
    row("1950S2", "1950S2");
    row("Y17E007", "Y17E7");
    row("Y-1E3S1", "Y-1E3S1");
    row("Y170000002", "Y170000002");
    row("Y157900S3?", "Y157900S3?");
    row("1XXX-12", "1XXX-12");
    row("2001-21?", "2001-21?");
    row("2019-04-18T10:30", "2019-04-18T10:30");
    row("2019-04-18T10:30:45.250+0430", "2019-04-18T10:30:45+04:30");
    row("2019-04-18T10:30:45+00", "2019-04-18T10:30:45Z");
    row("2019-04-18T10:30:45\u221205", "2019-04-18T10:30:45-05:00");
    row("2019-04-18T24:00", "2019-04-18T24:00");
    row("1815~/1822?", "1815~/1822?");
    row("../1985", "../1985");
    row("1985/", "1985/");
    row("/..", "/..");
    row("[ 1667,1668]", "");
    row("[1667 , 1668,1670..1672]", "[1667,1668,1670..1672]");
    row("[..1760-12-03]", "[..1760-12-03]");
    row("{1960,  1961-12..}", "{1960,1961-12..}");
}

void TestEdtfProperties::spellingsOfOneMeaningArePrintedAlike()
{
    QFETCH(QString, written);
    QFETCH(QString, printed);
    const auto date = parseEdtf(written.toStdString());
    QCOMPARE(date.has_value(), !printed.isEmpty());
    if (date)
        QCOMPARE(QString::fromStdString(edtfText(*date)), printed);
}

void TestEdtfProperties::anyBytesKeepThePromises()
{
    QVERIFY(rc::check([](const std::string &bytes) { requirePromises(bytes, anyRules()); }));
}

void TestEdtfProperties::anyTextOfTheAlphabetKeepsThePromises()
{
    QVERIFY(rc::check([] { requirePromises(anyExpressionLikeText(), anyRules()); }));
}

void TestEdtfProperties::mutatedCasesKeepThePromises()
{
    std::vector<std::string> seeds{"2019-04-18",
                                   "[2019-04-16..2019-04-30]",
                                   "1815~/1822?",
                                   "Y-17E7S3",
                                   "{1667,1668, 1670..1672}",
                                   "2019-04-18T10:30Z",
                                   "?-1984-06%/",
                                   "1XX1-0X-3X",
                                   "2002/2001"};
    if (const auto cases = publishedCases(TEST_DATA_DIR)) {
        for (const PublishedCase &row : *cases)
            seeds.push_back(row.expression);
    }
    for (const std::string &seed : seeds)
        QVERIFY2(brokenPromise(seed, Calendar::Gregorian).empty(), seed.c_str());
    QVERIFY(rc::check([&seeds] {
        for (int i = 0; i < 20; ++i)
            requirePromises(mutated(*rc::gen::elementOf(seeds)), anyRules());
    }));
}

void TestEdtfProperties::endsThatAreOneOfSeveralDaysKeepThePromises()
{
    QVERIFY(rc::check([] {
        const Calendar calendar = anyCalendar();
        test::EdtfGenerator generator = edtfGenerator(calendar);
        const bool isStartASet = *rc::gen::arbitrary<bool>();
        const bool isEndASet = !isStartASet || *rc::gen::arbitrary<bool>();
        const auto start
            = parseEdtf((isStartASet ? generator.set() : generator.point()).text, calendar);
        const auto end
            = parseEdtf((isEndASet ? generator.set() : generator.point()).text, calendar);
        RC_PRE(start.has_value() && end.has_value());
        const auto date = joinEdtf(*start, *end);
        if (!date) {
            RC_ASSERT(!date.error().reason.empty());
            const auto &salvaged = date.error().salvaged;
            const bool isNothingCertain = !salvaged || !salvaged->certain;
            RC_ASSERT(isNothingCertain);
            return;
        }
        const std::string broken = brokenPromise(start->text + "/" + end->text, *date);
        if (!broken.empty())
            RC_FAIL("'" + date->text + "': " + broken);
        RC_ASSERT(date->possible.from == start->possible.from);
        RC_ASSERT(date->possible.to == end->possible.to);
        RC_ASSERT(date->uncertain == (start->uncertain || end->uncertain));
        if (date->certain && isStartASet)
            RC_ASSERT(date->certain->from.day == start->possible.to.day);
        if (date->certain && isEndASet)
            RC_ASSERT(date->certain->to.day == end->possible.from.day);
    }));
}

QTEST_GUILESS_MAIN(TestEdtfProperties)
#include "test_edtfproperties.moc"
