// Years before 1, counted with a year 0 as EDTF does or without one as historians do.
#include "dateinvariants.h"
#include "readdocument.h"

#include "core/time/edtf/yearspelling.h"
#include "core/time/typeddate.h"

#include <QtTest>

#include <rapidcheck.h>

#include <fmt/format.h>

using namespace chancery;

namespace {

constexpr DateRules kHistorical{Calendar::Gregorian, YearCount::Historical};

QString bounds(const EdtfDate &date)
{
    return QString::fromStdString(earliestText(date.possible.from) + " to "
                                  + latestText(date.possible.to));
}

/// The years that four digits and X can mean without a year 0, astronomically.
std::vector<std::int64_t> yearsMeant(bool isNegative, const std::string &digits)
{
    std::vector<std::int64_t> years;
    for (int number = 1; number <= 9999; ++number) {
        const std::string written = fmt::format("{:04}", number);
        bool matches = true;
        for (std::size_t i = 0; i < 4; ++i)
            matches = matches && (digits[i] == 'X' || digits[i] == written[i]);
        if (matches)
            years.push_back(isNegative ? 1 - number : number);
    }
    return years;
}

} // namespace

class TestYearCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void historicalYearsHaveNoYearZero_data();
    void historicalYearsHaveNoYearZero();
    void aYearZeroIsRefusedWithTheYearBeforeOneAsItsHint_data();
    void aYearZeroIsRefusedWithTheYearBeforeOneAsItsHint();
    void onlyTheCountChangesNotTheGrammar_data();
    void onlyTheCountChangesNotTheGrammar();
    void everyHistoricalYearIsOneFromTheAstronomicalOne();
    void historicalXMeansTheYearsItsDigitsMean();
    void plainWordsAreSpelledInTheCountAskedFor_data();
    void plainWordsAreSpelledInTheCountAskedFor();
    void everyMeaningIsSpelledInTheCountOfTheDocument();
    void expressionsAreRespelledYearByYear_data();
    void expressionsAreRespelledYearByYear();

    void theDocumentsCountHoldsForAllItsDatesAndForNoOtherDocument();
    void aDateNarrowedByAnotherEventKeepsItsCount();
    void aYearZeroInADocumentExplainsTheTrap();
    void problemsOfTheCountAreReportedAtTheirPlace_data();
    void problemsOfTheCountAreReportedAtTheirPlace();
    void datesBeforeOneAreNotWarnedOf();
    void shortYearsWithoutASignAreSpokenOf_data();
    void shortYearsWithoutASignAreSpokenOf();
    void shortYearsOfLifetimesAndSourcesAreSpokenOf();
};

void TestYearCount::historicalYearsHaveNoYearZero_data()
{
    QTest::addColumn<QString>("extent");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *text, const char *extent, const char *label) {
        QTest::newRow(text) << QString(extent) << QString(label);
    };
    row("-0044", "-0043-01-01 to -0043-12-31", "44 BCE");
    row("-44", "-0043-01-01 to -0043-12-31", "44 BCE");
    row("-753", "-0752-01-01 to -0752-12-31", "753 BCE");
    row("-1", "0000-01-01 to 0000-12-31", "1 BCE");
    row("0001", "0001-01-01 to 0001-12-31", "1 CE");
    row("-44-03-15", "-0043-03-15 to -0043-03-15", "15 March 44 BCE");
    row("-44-03", "-0043-03-01 to -0043-03-31", "March 44 BCE");
    row("-44~", "-0043-01-01 to -0043-12-31", "c. 44 BCE");
    row("?-44-03", "-0043-03-01 to -0043-03-31", "March 44 BCE (?)");
    // 1 BCE and 5 BCE are leap years.
    row("-0001-02-29", "0000-02-29 to 0000-02-29", "29 February 1 BCE");
    row("-0005-02-29", "-0004-02-29 to -0004-02-29", "29 February 5 BCE");
    // X digits.
    row("-004X", "-0048-01-01 to -0039-12-31", "40s BCE");
    row("-4X", "-0048-01-01 to -0039-12-31", "40s BCE");
    row("-000X", "-0008-01-01 to 0000-12-31", "between 9 and 1 BCE");
    row("000X", "0001-01-01 to 0009-12-31", "between 1 and 9 CE");
    row("-01XX", "-0198-01-01 to -0099-12-31", "between 199 and 100 BCE");
    row("-010X", "-0108-01-01 to -0099-12-31", "between 109 and 100 BCE");
    row("XXXX", "0001-01-01 to 9999-12-31", "year unknown");
    row("-XXXX", "-9998-01-01 to 0000-12-31", "between 9999 and 1 BCE");
    row("-XX00", "-9899-01-01 to -0099-12-31", "between 9900 and 100 BCE");
    row("-000X-02-29", "-0008-02-29 to 0000-02-29", "29 February, between 9 and 1 BCE");
    row("00XX-02-29", "0004-02-29 to 0096-02-29", "29 February, between 4 and 96 CE");
    // Decades and centuries without their last digits carry no sign.
    row("00", "0001-01-01 to 0099-12-31", "between 1 and 99 CE");
    row("197", "1970-01-01 to 1979-12-31", "1970s");
    // Years after Y, exponents and significant digits.
    row("Y-12000", "-11999-01-01 to -11999-12-31", "12000 BCE");
    row("Y-17E7", "-169999999-01-01 to -169999999-12-31", "170000000 BCE");
    row("-0044S1", "-0048-01-01 to -0039-12-31", "40s BCE, estimated 44 BCE");
    row("-44S1", "-0048-01-01 to -0039-12-31", "40s BCE, estimated 44 BCE");
    row("-0753S2", "-0758-01-01 to -0749-12-31", "750s BCE, estimated 753 BCE");
    row("Y-171010000S3", "-171999998-01-01 to -170999999-12-31",
        "between 171999999 and 171000000 BCE, estimated 171010000 BCE");
    // Parts of a year, across the missing one.
    row("-0001-24", "0000-12-01 to 0001-02-28", "Winter 1 BCE–1 CE");
    row("-0002-24", "-0001-12-01 to 0000-02-29", "Winter 2–1 BCE");
    // Intervals and sets across the missing year.
    row("-0001/0001", "0000-01-01 to 0001-12-31", "1 BCE – 1 CE");
    row("-44/14", "-0043-01-01 to 1499-12-31", "");
    row("-27/0014", "-0026-01-01 to 0014-12-31", "27 BCE – 14 CE");
    row("[-0002..0002]", "-0001-01-01 to 0002-12-31", "between 2 BCE and 2 CE");
    row("{-44,-43}", "-0043-01-01 to -0042-12-31", "44 BCE and 43 BCE");
    row("../-44", "-inf to -0043-12-31", "until 44 BCE");
    row("-44/", "-0043-01-01 to unknown", "from 44 BCE, end unknown");
    row("-44-03-15T10:30Z", "-0043-03-15 to -0043-03-15", "15 March 44 BCE, 10:30 UTC");
}

void TestYearCount::historicalYearsHaveNoYearZero()
{
    QFETCH(QString, extent);
    QFETCH(QString, label);
    const std::string text = QTest::currentDataTag();
    const auto date = parseEdtf(text, kHistorical);
    QVERIFY2(date, date ? "" : date.error().reason.c_str());
    QCOMPARE(bounds(*date), extent);
    if (!label.isEmpty())
        QCOMPARE(QString::fromStdString(dateLabel(*date)), label);
    QCOMPARE(date->text, text);
    QCOMPARE(date->years, YearCount::Historical);
}

void TestYearCount::aYearZeroIsRefusedWithTheYearBeforeOneAsItsHint_data()
{
    QTest::addColumn<QString>("suggestion");
    const auto row = [](const char *text, const char *suggestion) {
        QTest::newRow(text) << QString(suggestion);
    };
    row("0000", "-0001");
    row("-0000", "-0001");
    row("-0", "-0001");
    row("0000-03-15", "-0001-03-15");
    row("0000~", "-0001~");
    row("-0044/0000", "-0044/-0001");
    row("[..0000]", "[..-0001]");
    row("[-0004..0000]", "[-0004..-0001]");
    row("0000/0000", ""); // one at a time
}

void TestYearCount::aYearZeroIsRefusedWithTheYearBeforeOneAsItsHint()
{
    QFETCH(QString, suggestion);
    const auto date = parseEdtf(QTest::currentDataTag(), kHistorical);
    QVERIFY(!date);
    QVERIFY(date.error().isYearZero);
    QCOMPARE(QString::fromStdString(date.error().suggestion), suggestion);
}

void TestYearCount::onlyTheCountChangesNotTheGrammar_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("44") << "";
    QTest::newRow("-0044-02-29") << "29 February does not exist in -0044";
    QTest::newRow("-44-13") << "month 13 does not exist";
    QTest::newRow("-00044") << "a year of more than four digits is written after Y";
    QTest::newRow("4X") << "a year has four digits";
    QTest::newRow("-") << "a date begins with a year of four digits";
    QTest::newRow("-0043/-0044") << "the end comes before the beginning";
    QTest::newRow("0001/-0001") << "the end comes before the beginning";
    QTest::newRow("Y-044") << "a year after Y does not begin with 0";
}

void TestYearCount::onlyTheCountChangesNotTheGrammar()
{
    QFETCH(QString, reason);
    const auto date = parseEdtf(QTest::currentDataTag(), kHistorical);
    QCOMPARE(date ? QString() : QString::fromStdString(date.error().reason), reason);
    QVERIFY(date || !date.error().isYearZero);
}

void TestYearCount::everyHistoricalYearIsOneFromTheAstronomicalOne()
{
    for (const Calendar calendar : {Calendar::Gregorian, Calendar::Julian}) {
        for (int year = -9998; year <= 9999; ++year) {
            const std::string historical
                = year > 0 ? fmt::format("{:04}", year) : fmt::format("-{:04}", 1 - year);
            const std::string astronomical
                = fmt::format("{}{:04}", year < 0 ? "-" : "", year < 0 ? -year : year);
            const auto date = parseEdtf(historical, {calendar, YearCount::Historical});
            const auto same = parseEdtf(astronomical, calendar);
            QVERIFY2(date && same && date->possible == same->possible
                         && dateLabel(*date) == dateLabel(*same),
                     historical.c_str());
        }
    }
}

void TestYearCount::historicalXMeansTheYearsItsDigitsMean()
{
    QVERIFY(rc::check([] {
        const bool isNegative = *rc::gen::arbitrary<bool>();
        const std::string digits = *rc::gen::container<std::string>(
            4, rc::gen::elementOf(std::string("0123456789XXXX")));
        const auto years = yearsMeant(isNegative, digits);
        const auto date = parseEdtf((isNegative ? "-" : "") + digits, kHistorical);
        RC_ASSERT(date.has_value() == !years.empty());
        if (years.empty()) {
            RC_ASSERT(date.error().isYearZero);
            return;
        }
        RC_ASSERT(date->possible.from.day.year == (isNegative ? years.back() : years.front()));
        RC_ASSERT(date->possible.to.day.year == (isNegative ? years.front() : years.back()));
        // With a month the years are walked one by one, and must come to the same.
        const auto month = parseEdtf((isNegative ? "-" : "") + digits + "-05", kHistorical);
        RC_ASSERT(month.has_value());
        RC_ASSERT(month->possible.from.day.year == date->possible.from.day.year);
        RC_ASSERT(month->possible.to.day.year == date->possible.to.day.year);
    }));
}

void TestYearCount::plainWordsAreSpelledInTheCountAskedFor_data()
{
    QTest::addColumn<QString>("astronomical");
    QTest::addColumn<QString>("historical");
    QTest::newRow("44 BC") << "-0043"
                           << "-0044";
    QTest::newRow("15 March 44 BC") << "-0043-03-15"
                                    << "-0044-03-15";
    QTest::newRow("1 BCE") << "0000"
                           << "-0001";
    QTest::newRow("c. 1815") << "1815~"
                             << "1815~";
}

void TestYearCount::plainWordsAreSpelledInTheCountAskedFor()
{
    QFETCH(QString, astronomical);
    QFETCH(QString, historical);
    const auto plain = readTypedDate(QTest::currentDataTag());
    const auto counted = readTypedDate(QTest::currentDataTag(), kHistorical);
    QVERIFY(plain && counted);
    QCOMPARE(QString::fromStdString(plain->date.text), astronomical);
    QCOMPARE(QString::fromStdString(counted->date.text), historical);
    QCOMPARE(plain->date.possible, counted->date.possible);
}

void TestYearCount::everyMeaningIsSpelledInTheCountOfTheDocument()
{
    const auto date = parseEdtf("5/8/44 BC", kHistorical);
    QVERIFY(!date);
    QCOMPARE(date.error().suggestion,
             "-0044-08-05 if it is 5 August 44 BCE, -0044-05-08 if it is 8 May 44 BCE");
    const auto typed = readTypedDate("5/8/44 BC", kHistorical);
    QVERIFY(!typed);
    QCOMPARE(typed.error().reason,
             "can mean 5 August 44 BCE (-0044-08-05) or 8 May 44 BCE (-0044-05-08)");
    QCOMPARE(parseEdtf("10000 BC", kHistorical).error().suggestion, "Y-10000");
    QCOMPARE(parseEdtf("000X-0001", kHistorical).error().suggestion, ""); // 000X holds the year 0
}

void TestYearCount::expressionsAreRespelledYearByYear_data()
{
    QTest::addColumn<QString>("historical");
    QTest::newRow("-0043-03-15") << "-0044-03-15";
    QTest::newRow("0000") << "-0001";
    QTest::newRow("0001") << "0001";
    QTest::newRow("-0043/0014-08-19") << "-0044/0014-08-19";
    QTest::newRow("[-0049..-0040]") << "[-0050..-0041]";
    QTest::newRow("[..-0043]") << "[..-0044]";
    QTest::newRow("{-0043~, 0000-XX}") << "{-0044~, -0001-XX}";
    QTest::newRow("Y-11999") << "Y-12000";
    QTest::newRow("-9998") << "-9999";
    QTest::newRow("-9999") << "Y-10000";
    QTest::newRow("-004X") << "";
    QTest::newRow("000X") << "";
    QTest::newRow("000X/0001") << "";
    QTest::newRow("001X") << "001X";
    QTest::newRow("") << "";
}

void TestYearCount::expressionsAreRespelledYearByYear()
{
    QFETCH(QString, historical);
    QCOMPARE(QString::fromStdString(edtf::historicalSpelling(QTest::currentDataTag())), historical);
}

void TestYearCount::theDocumentsCountHoldsForAllItsDatesAndForNoOtherDocument()
{
    const QByteArray dates = "sources: {s: {published: -0044}}\n"
                             "actors: {a: {lifetime: -0100/-0044}}\n"
                             "events:\n"
                             "- {id: x, title: X, start: -0044-03-15, end: -0042, actors: [a]}\n";
    const ReadResult counted = readDocument("format: chancery/1\nyears: historical\n" + dates);
    const ReadResult plain = readDocument("format: chancery/1\n" + dates);
    const ReadResult named = readDocument("format: chancery/1\nyears: astronomical\n" + dates);
    QVERIFY(briefs(counted).isEmpty());
    const auto years = [](const ReadResult &result) {
        const Timeline &timeline = *result.timeline;
        const auto year = [](const Bound &bound) { return QString::number(bound.day.year); };
        return QStringList{year(timeline.sources().at(0).published->possible.from),
                           year(timeline.actors().at(0).lifetime->possible.from),
                           year(timeline.actors().at(0).lifetime->possible.to),
                           year(timeline.events().at(0).date->possible.from),
                           year(timeline.events().at(0).date->possible.to)}
            .join(' ');
    };
    QCOMPARE(years(counted), "-43 -99 -43 -43 -41");
    QCOMPARE(years(plain), "-44 -100 -44 -44 -42");
    QCOMPARE(years(named), years(plain));
    QCOMPARE(counted.timeline->events()[0].dateText, "-0044-03-15/-0042");
}

void TestYearCount::aDateNarrowedByAnotherEventKeepsItsCount()
{
    const ReadResult result
        = readDocument("format: chancery/1\nyears: historical\nevents:\n"
                       "- {id: x, title: X, date: -0042-06-01}\n"
                       "- {id: e, title: E, date: '[-0044,-0043,-0042]', before: x}\n"
                       "- {id: g, title: G, after: x +10 days}\n");
    QCOMPARE(briefs(result), QStringList());
    const auto dateOf = [&](std::string_view id) {
        return *result.timeline->event(*result.timeline->findEvent(id)).date;
    };
    const EdtfDate date = dateOf("e");
    QCOMPARE(QString::fromStdString(date.text), "[-0044,-0043,-0042-01-01..-0042-06-01]");
    QCOMPARE(bounds(date), "-0043-01-01 to -0041-06-01");
    QCOMPARE(QString::fromStdString(dateLabel(date)),
             "44 BCE, 43 BCE or between 1 January and 1 June 42 BCE");
    QCOMPARE(dateOf("g").text, "[-0042-06-01..-0042-06-11]");
    QCOMPARE(dateOf("g").years, YearCount::Historical);
    QCOMPARE(bounds(dateOf("g")), "-0041-06-01 to -0041-06-11");
}

void TestYearCount::aYearZeroInADocumentExplainsTheTrap()
{
    const ReadResult result = readDocument("format: chancery/1\nyears: historical\nevents:\n"
                                           "- {id: a, title: A, date: '0000'}\n");
    const Diagnostic *problem = firstOf(result, "year-zero");
    QVERIFY(problem);
    QCOMPARE(brief(*problem), "4:27 error year-zero");
    const QString hint = QString::fromStdString(problem->hint());
    QVERIFY2(hint.contains("-0001") && hint.contains("years:"), qPrintable(hint));
}

void TestYearCount::problemsOfTheCountAreReportedAtTheirPlace_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QStringList &expected) {
        QTest::newRow(name) << "format: chancery/1\n" + text << expected;
    };
    row("an unknown count", "years: roman\nevents: []\n", {"2:8 error unknown-years"});
    row("below the events", "events: [{id: a, title: A, date: -0044}]\nyears: historical\n",
        {"3:1 error years-after-dates"});
    row("below the sources", "sources: {s: {title: S}}\nyears: historical\nevents: []\n",
        {"3:1 error years-after-dates"});
    row("below types only", "types: {t: {name: T}}\nyears: historical\nevents: []\n", {});
    row("a list", "years: [historical]\nevents: []\n", {"2:1 error wrong-kind"});
    row("a century before our era that is hardly meant", "events: [{id: a, title: A, date: -44}]\n",
        {"2:34 warning short-year-before-common-era"});
    row("a decade before our era that is hardly meant",
        "events: [{id: a, title: A, date: -075/-0500}]\n",
        {"2:34 warning short-year-before-common-era"});
}

void TestYearCount::problemsOfTheCountAreReportedAtTheirPlace()
{
    QFETCH(QByteArray, document);
    QFETCH(QStringList, expected);
    QCOMPARE(briefs(readDocument(document)), expected);
}

void TestYearCount::datesBeforeOneAreNotWarnedOf()
{
    for (const QByteArray count : {"", "years: historical\n", "years: astronomical\n"}) {
        const ReadResult result = readDocument("format: chancery/1\n" + count
                                               + "events:\n"
                                                 "- {id: a, title: A, date: -0044-03-15}\n"
                                                 "- {id: b, title: B, date: -004X}\n"
                                                 "- {id: c, title: C, date: 0014}\n"
                                                 "- {id: d, title: D, date: 197X/19XX}\n");
        QCOMPARE(briefs(result), QStringList());
    }
}

void TestYearCount::shortYearsWithoutASignAreSpokenOf_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("spelling");
    QTest::newRow("a decade") << QByteArray("date: 476") << "0476 for the year 476, or 476X";
    QTest::newRow("a century") << QByteArray("date: 44") << "0044 for the year 44, or 44XX";
    QTest::newRow("an end given apart") << QByteArray("start: -0031, end: 14") << "0014";
    QTest::newRow("an interval") << QByteArray("date: -0031/14") << "0014";
    QTest::newRow("with a qualifier") << QByteArray("date: '181?'") << "0181";
    QTest::newRow("in a set") << QByteArray("date: '[0014,476]'") << "0476";
}

void TestYearCount::shortYearsWithoutASignAreSpokenOf()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, spelling);
    const QByteArray events = "events:\n- {id: a, title: A, " + fields + "}\n";
    for (const bool isHistorical : {true, false}) {
        const ReadResult result
            = readDocument(QByteArray("format: chancery/1\n")
                           + (isHistorical ? "years: historical\n" : "") + events);
        const Diagnostic *found = firstOf(result, "short-year");
        QVERIFY(found);
        QCOMPARE(briefs(result).size(), 1);
        QCOMPARE(found->severity, isHistorical ? Severity::Warning : Severity::Note);
        QVERIFY2(QString::fromStdString(found->hint()).contains("write " + spelling),
                 found->hint().c_str());
    }
}

void TestYearCount::shortYearsOfLifetimesAndSourcesAreSpokenOf()
{
    const QByteArray tables = "sources: {s: {title: S, published: 476}}\n"
                              "actors: {rome: {name: Rome, lifetime: -0027/476}}\nevents: []\n";
    QCOMPARE(briefs(readDocument("format: chancery/1\n" + tables)),
             (QStringList{"2:36 note short-year", "3:39 note short-year"}));
    QCOMPARE(briefs(readDocument("format: chancery/1\nyears: historical\n"
                                 "actors: {rome: {name: Rome, lifetime: -27/476}}\nevents: []\n")),
             QStringList{"3:39 warning short-year"});
}

QTEST_GUILESS_MAIN(TestYearCount)
#include "test_yearcount.moc"
