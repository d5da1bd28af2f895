#include "core/layout/dateways.h"
#include "core/layout/markparts.h"
#include "core/layout/scenelayout.h"
#include "support/fixedmeasurer.h"
#include "support/scenepicture.h"
#include "support/timelinemaker.h"

#include <QTest>

#include <rapidcheck.h>

#include <cmath>

using namespace chancery;
using namespace chancery::test;

namespace {

constexpr double kCharacterPx = 8;

Instant newYear(int year)
{
    return startOfDay(*toDayNumber({year, 1, 1}, Calendar::Gregorian));
}

VisibleRange years(int from, int to)
{
    return VisibleRange({newYear(from), newYear(to)});
}

Scene sceneOf(const QString &date, const VisibleRange &range, double width)
{
    TimelineMaker maker;
    maker.addEvent(date.toStdString(), {maker.addActor("a")});
    const TimelinePtr timeline = maker.make();
    const LanePlan plan(*timeline, EventSet(1, true));
    const FixedMeasurer measurer;
    return layoutScene({.timeline = *timeline,
                        .plan = plan,
                        .range = range,
                        .width = width,
                        .headerWidth = 200,
                        .measurer = measurer});
}

/// The mark of the only event, without words; eight characters are a year.
QString markPicture(const QString &date, const VisibleRange &range = years(1900, 1910))
{
    const auto span = static_cast<double>(range.seconds()) / static_cast<double>(kSecondsPerDay);
    const double width = std::round(span / 365.25) * 8 * kCharacterPx;
    QStringList lines
        = QString::fromStdString(scenePicture(sceneOf(date, range, width), kCharacterPx))
              .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const auto hasWords = [](const QString &line) {
        return std::any_of(line.begin(), line.end(), [](QChar c) { return c.isLetterOrNumber(); });
    };
    lines.erase(std::remove_if(lines.begin(), lines.end(), hasWords), lines.end());
    return QStringLiteral("\n") + lines.join(QLatin1Char('\n'));
}

std::vector<MarkPart> partsOf(const char *date, const VisibleRange &range, double width)
{
    return sceneOf(QString::fromLatin1(date), range, width).parts;
}

bool hasKind(const std::vector<MarkPart> &parts, PartKind kind)
{
    return std::any_of(parts.begin(), parts.end(),
                       [kind](const MarkPart &part) { return part.kind == kind; });
}

} // namespace

class TestMarkParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachWayOfNotKnowingIsDrawnInItsWay_data();
    void eachWayOfNotKnowingIsDrawnInItsWay()
    {
        QFETCH(QString, date);
        QTEST(markPicture(date), "picture");
    }

    void whatBeginsBeforeTheViewIsNotDrawnAsIfItBeganAtItsEdge_data()
    {
        QTest::addColumn<QString>("date");
        for (const char *date : {"1890/1905", "1890~/1905", "1890-05-03/1905-07-01", "1900?/1905",
                                 "{1890,1891-05-06,1905}", "[1890..1905]"})
            QTest::newRow(date) << date;
    }
    void whatBeginsBeforeTheViewIsNotDrawnAsIfItBeganAtItsEdge()
    {
        QFETCH(QString, date);
        // Every end that the painter could take for one lies outside, where nothing is seen.
        const Scene scene = sceneOf(date, years(1901, 1910), 800);
        QVERIFY(!scene.parts.empty());
        const bool isCarriedOn
            = std::any_of(scene.parts.begin(), scene.parts.end(),
                          [](const MarkPart &part) { return part.x < -10 && part.right > 0; });
        QVERIFY(isCarriedOn);
        for (const MarkPart &part : scene.parts)
            QVERIFY(part.x < -10 || part.x > 10);
    }

    void anOpenEndIsAnArrowAtTheEdgeOfEveryView()
    {
        for (const VisibleRange &range :
             {years(1900, 1910), years(1906, 1907), years(1800, 2000)}) {
            const auto parts = partsOf("1905-03-01/..", range, 800);
            QVERIFY(hasKind(parts, PartKind::ArrowRight));
            QVERIFY(!hasKind(parts, PartKind::FadeRight));
        }
        const auto parts = partsOf("1905-03-01/..", years(1906, 1907), 800);
        QCOMPARE(parts.back().right, 800.0);
        QCOMPARE(parts.front().right, parts.back().x); // the bar meets its arrow
    }

    void whatIsUncertainIsNowhereSolid()
    {
        for (const char *date : {"1905?", "1905-03-02?", "1903?/1907", "1903-01-01/1907-01-01?",
                                 "1905-03-02%", "1903?/..", "[1903,1905?]", "1904-01-05?/"})
            QVERIFY2(!hasKind(partsOf(date, years(1900, 1910), 800), PartKind::Solid), date);
    }

    void aSoftEdgeFadesFromWhatItIsAnEdgeOf()
    {
        const auto bodies = [](const char *date) {
            std::vector<PartKind> found;
            for (const MarkPart &part : partsOf(date, years(1900, 1910), 800)) {
                if (part.kind == PartKind::SoftLeft || part.kind == PartKind::SoftRight)
                    found.push_back(part.body);
            }
            return found;
        };
        QVERIFY((bodies("1905~") == std::vector{PartKind::Tint, PartKind::Tint}));
        QVERIFY((bodies("1905%") == std::vector{PartKind::Hatch, PartKind::Hatch}));
        QVERIFY((bodies("1903-02-03~/1905") == std::vector{PartKind::Solid}));
        QVERIFY((bodies("1903/1905~") == std::vector{PartKind::Tint}));
    }

    void theTornEndIsSeenWhereTheViewLeavesRoomForIt()
    {
        // The known year begins 40 px from the edge of the view; the usual fade is longer.
        const auto torn = [](const char *date, const VisibleRange &range, PartKind kind) {
            const auto parts = partsOf(date, range, 400);
            const auto found = std::find_if(parts.begin(), parts.end(),
                                            [kind](const MarkPart &p) { return p.kind == kind; });
            return found == parts.end() ? MarkPart{kind, -999, -999} : *found;
        };
        const MarkPart left = torn("/1901", years(1900, 1910), PartKind::TornLeft);
        QVERIFY2(left.x >= 0 && left.x < 10, qPrintable(QString::number(left.x)));
        const MarkPart right = torn("1908/", years(1900, 1910), PartKind::TornRight);
        QVERIFY2(right.right <= 400 && right.right > 390, qPrintable(QString::number(right.right)));
        // With no room at all it stands outside.
        QVERIFY(torn("/1900", years(1900, 1910), PartKind::TornLeft).x < 0);
    }

    void aDayOfASetIsSeenFromAnyDistance()
    {
        for (const char *date : {"{1901-01-01,1999-01-01}", "[1901-01-01,1999-01-01]"}) {
            int seen = 0;
            for (const MarkPart &part : partsOf(date, years(1800, 2100), 300)) {
                const bool isBody = part.kind == PartKind::Solid || part.kind == PartKind::Tint;
                seen += isBody && part.right - part.x >= 3 ? 1 : 0;
            }
            QCOMPARE(seen, 2);
        }
    }

    void aSymbolKeepsTheWayOfItsDate_data();
    void aSymbolKeepsTheWayOfItsDate()
    {
        QFETCH(QString, date);
        QFETCH(PartKind, filling);
        const Scene scene = sceneOf(date, years(1000, 2000), 800);
        QVERIFY(scene.marks.front().isSymbol);
        QVERIFY(scene.parts.front().kind == filling);
        QTEST(hasKind(scene.parts, PartKind::BracketLeft), "isOneOf");
        QTEST(hasKind(scene.parts, PartKind::SoftLeft), "isSoft");
        QTEST(hasKind(scene.parts, PartKind::Hairline), "isAllOf");
    }

    void piecesOfABarLieInOrderWithoutGapsOrOverlaps()
    {
        const bool holds = rc::check("pieces", [] {
            const int from = *rc::gen::inRange(1900, 1950);
            const int to = from + *rc::gen::inRange(1, 40);
            const std::string qualifiers[] = {"", "~", "?", "%"};
            const auto qualifier = [&] { return qualifiers[*rc::gen::inRange(0, 4)]; };
            const std::string date
                = std::to_string(from) + qualifier() + "/" + std::to_string(to) + qualifier();
            const int width = *rc::gen::inRange(10, 2000);
            const VisibleRange view = years(1890, 2000);
            const Scene scene = sceneOf(QString::fromStdString(date), view, width);
            RC_PRE(!scene.marks.front().isSymbol);
            const TimeScale scale(view, width);
            double x = scale.x(newYear(from));
            for (const MarkPart &part : scene.parts) {
                RC_ASSERT(std::abs(part.x - x) < 1e-6);
                RC_ASSERT(part.x < part.right);
                x = part.right;
            }
            RC_ASSERT(std::abs(x - scale.x(newYear(to + 1))) < 1e-6);
        });
        QVERIFY(holds);
    }

    void aKnownTimeIsAsLongAsItIsKnown_data();
    void aKnownTimeIsAsLongAsItIsKnown();
    void theLegendNamesTheWaysOfADate_data();
    void theLegendNamesTheWaysOfADate()
    {
        QFETCH(QString, date);
        QFETCH(QList<DateWay>, ways);
        DateWays expected;
        for (const DateWay way : ways)
            expected.insert(way);
        const auto parsed = parseEdtf(date.toStdString());
        QVERIFY(parsed.has_value());
        QVERIFY(waysOf(*parsed) == expected);
    }
};

void TestMarkParts::eachWayOfNotKnowingIsDrawnInItsWay_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("picture");
    const auto row = [](const char *name, const char *date, const char *picture) {
        QTest::newRow(name) << QString::fromLatin1(date)
                            << QStringLiteral("\n") + QString::fromLatin1(picture);
    };
    // clang-format off: the pictures stand below each other
    row("a day", "1905-03-02", "                                        =*");
    row("a month", "1905-03", "                                        -*");
    row("a year", "1905", "                                        -------");
    row("a decade", "190X",
        "--------------------------------------------------------------------------------");
    row("a season", "1905-22", "                                           --");
    row("a day of a month", "1905-03-XX", "                                        -*");
    row("an interval between years", "1902/1907",
        "               --------=================================-------");
    row("an interval between days", "1902-07-01/1907-03-31",
        "                   ======================================");
    row("approximate", "1905~", "                                        ~-----~");
    row("uncertain", "1905?", "                                        ///////");
    row("both", "1905%", "                                        ~/////~");
    row("a part is approximate", "1905-~03", "                                        ~*~");
    row("a part is uncertain", "1905?-03", "                                        /*");
    row("an approximate beginning", "1902~/1907",
        "               ~~------=================================-------");
    row("an approximate end", "1902/1907~",
        "               --------=================================------~");
    row("a certain day approximately, to a day", "1902-07-01~/1907-03-31",
        "                   ~~====================================");
    row("an uncertain interval", "1902?/1907",
        "               ////////////////////////////////////////////////");
    row("an open end", "1903/..",
        "                       --------===============================================>>");
    row("an open beginning", "../1903", "<=======================-------");
    row("an approximate beginning and an open end", "1903~/..",
        "                       ~~------===============================================>>");
    row("uncertain with an open end", "1903?/..",
        "                       ///////////////////////////////////////////////////////>>");
    row("an unknown end", "1903/", "                       --------:::::::}");
    row("an unknown beginning", "/1903", "                {::::::--------");
    row("a day and an unknown end", "1903-04-01/", "                         =::::::}");
    row("an approximate beginning, an unknown end", "1903~/",
        "                       ~~------:::::::}");
    row("one of a range", "[1902..1904]",
        "               _________________________\n"
        "               [-----------------------]");
    row("one of several", "[1902,1905-06,1907]",
        "               _________________________________________________\n"
        "               [-------                    -           --------]");
    row("by", "[..1903]",
        "                ________________\n"
        "                :::::::--------]");
    row("or later", "[1903..]",
        "                       _______________\n"
        "                       [-------:::::::");
    row("one of, the second uncertain", "[1902,1905?]",
        "               _________________________________\n"
        "               [-------                 ///////]");
    row("one of, the first approximate", "[1902~,1905]",
        "               _________________________________\n"
        "               [~-----~                 -------]");
    row("each of", "{1902,1905-06,1907}",
        "               --------++++++++++++++++++++-+++++++++++--------");
    row("each of these days", "{1902-02-03,1905-06-01,1907-08-09}",
        "                =++++++++++++++++++++++++++=++++++++++++++++=");
    // clang-format on
}

void TestMarkParts::aSymbolKeepsTheWayOfItsDate_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<PartKind>("filling");
    QTest::addColumn<bool>("isOneOf");
    QTest::addColumn<bool>("isSoft");
    QTest::addColumn<bool>("isAllOf");
    QTest::newRow("a day") << "1905-03-02" << PartKind::Solid << false << false << false;
    QTest::newRow("a month") << "1905-03" << PartKind::Tint << false << false << false;
    QTest::newRow("about a day") << "1905-03-~02" << PartKind::Solid << false << true << false;
    QTest::newRow("perhaps") << "1905-?03-02" << PartKind::Hatch << false << false << false;
    QTest::newRow("both") << "1905%" << PartKind::Hatch << false << true << false;
    QTest::newRow("one of") << "[1905-03-02,1905-03-09]" << PartKind::Tint << true << false
                            << false;
    QTest::newRow("one of, about") << "[1905~,1906]" << PartKind::Tint << true << true << false;
    QTest::newRow("each of") << "{1905-03-02,1905-03-09}" << PartKind::Solid << false << false
                             << true;
}

void TestMarkParts::aKnownTimeIsAsLongAsItIsKnown_data()
{
    QTest::addColumn<double>("x");
    QTest::newRow("2019-04-18T10:30/") << 630.0;
    QTest::newRow("2019-04-18T23:30+13:00/") << 630.0;
    QTest::newRow("2019-04-17T22:30-12:00/") << 630.0;
    QTest::newRow("/2019-04-18T10:30") << 630.0;
    QTest::newRow("/2019-04-18T23:30+13:00") << 630.0;
}

/// A pixel is six seconds: nothing but the minute itself is known.
void TestMarkParts::aKnownTimeIsAsLongAsItIsKnown()
{
    QFETCH(double, x);
    const Instant day = startOfDay(*toDayNumber({2019, 4, 18}, Calendar::Gregorian));
    const auto parts
        = partsOf(QTest::currentDataTag(), VisibleRange({day, day + kSecondsPerDay}), 14'400);
    const auto solid = std::find_if(parts.begin(), parts.end(), [](const MarkPart &part) {
        return part.kind == PartKind::Solid;
    });
    QVERIFY(solid != parts.end());
    QVERIFY(std::abs(solid->x - 10 * x) < 0.5);
    QVERIFY(std::abs(solid->right - 10 * (x + 1)) < 0.5);
}

void TestMarkParts::theLegendNamesTheWaysOfADate_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QList<DateWay>>("ways");
    const auto row = [](const char *date, const QList<DateWay> &ways) {
        QTest::newRow(date) << QString::fromLatin1(date) << ways;
    };
    row("1905-03-02", {DateWay::Certain});
    row("1905-03", {DateWay::Within});
    row("1905/1907", {DateWay::Certain, DateWay::Within});
    row("1905-01-01/1907-03-04", {DateWay::Certain});
    row("1905~", {DateWay::Approximate, DateWay::Within});
    row("1905?", {DateWay::Uncertain});
    row("1905%", {DateWay::Approximate, DateWay::Uncertain});
    row("1905-01-01/..", {DateWay::Certain, DateWay::OpenEnd});
    row("../1905", {DateWay::Certain, DateWay::Within, DateWay::OpenStart});
    row("1905/", {DateWay::UnknownEnd});
    row("/1905", {DateWay::UnknownStart});
    row("[1905,1907]", {DateWay::OneOf});
    row("[..1905]", {DateWay::OpenOneOf});
    row("{1905-01-01,1905-02-01}", {DateWay::Certain, DateWay::AllOf});
    row("{1905,1905-02-01}", {DateWay::Certain, DateWay::Within, DateWay::AllOf});
}

QTEST_GUILESS_MAIN(TestMarkParts)
#include "test_markparts.moc"
