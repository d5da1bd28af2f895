#include "core/layout/axis.h"
#include "core/layout/cursorlabel.h"
#include "support/fixedmeasurer.h"

#include <QTest>

#include <rapidcheck.h>

using namespace chancery;
using chancery::test::FixedMeasurer;

namespace {

VisibleRange between(const CivilDate &from, const CivilDate &to)
{
    return VisibleRange({startOfDay(*toDayNumber(from, Calendar::Gregorian)),
                         startOfDay(*toDayNumber(to, Calendar::Gregorian))});
}

QString texts(const std::vector<Tick> &ticks)
{
    QStringList list;
    for (const Tick &tick : ticks) {
        if (!tick.text.empty())
            list << QString::fromStdString(tick.text);
    }
    return list.join(QStringLiteral("|"));
}

} // namespace

class TestAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAxisNamesWhatFits_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("major");
        QTest::addColumn<QString>("minor");
        QTest::newRow("a week shows days under its month") << "2019-04-15"
                                                           << "2019-04-22"
                                                           << "April 2019"
                                                           << "15|16|17|18|19|20|21";
        QTest::newRow("three days show hours under days, in UTC")
            << "2019-04-24"
            << "2019-04-27"
            << "24 April 2019 (UTC)|25 April 2019 (UTC)|26 April 2019 (UTC)"
            << "00:00|06:00|12:00|18:00|00:00|06:00|12:00|18:00|00:00|06:00|12:00|18:00";
        QTest::newRow("a day shows every third hour") << "2019-04-25"
                                                      << "2019-04-26"
                                                      << "25 April 2019 (UTC)"
                                                      << "00:00|03:00|06:00|09:00|12:00|15:00|18:00"
                                                         "|21:00";
        QTest::newRow("a year shows months under the year")
            << "2019-01-01"
            << "2020-01-01"
            << "2019"
            << "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
        QTest::newRow("a decade shows half years under years")
            << "1996-01-01"
            << "2006-01-01"
            << "1996|1997|1998|1999|2000|2001|2002|2003|2004|2005"
            << "Jan|Jul|Jan|Jul|Jan|Jul|Jan|Jul|Jan|Jul|Jan|Jul|Jan|Jul|Jan|Jul|Jan|Jul|Jan|Jul";
        QTest::newRow("fifteen years show years under decades")
            << "1990-01-01"
            << "2005-01-01"
            << "1990s|2000s"
            << "1990|1991|1992|1993|1994|1995|1996|1997|1998|1999|2000|2001|2002|2003|2004";
        QTest::newRow("three centuries show decades under centuries")
            << "1701-01-01"
            << "1999-01-01"
            << "1700s|1800s|1900s"
            << "1720|1740|1760|1780|1800|1820|1840|1860|1880|1900|1920|1940|1960|1980";
        QTest::newRow("years before the common era are named so")
            << "-0003-01-01"
            << "0003-01-01"
            << "4 BCE|3 BCE|2 BCE|1 BCE|1 CE|2 CE"
            << "Jan|Jul|Jan|Jul|Jan|Jul|Jan|Jul|Jan|Jul|Jan|Jul";
        QTest::newRow("centuries count as people do, without a year 0")
            << "-0299-01-01"
            << "0401-01-01"
            << "1000–1 BCE|1–999 CE"
            << "300 BCE|200 BCE|100 BCE|1 CE|100|200|300";
    }

    void theAxisNamesWhatFits()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const auto date = [](const QString &text) {
            const bool isNegative = text.startsWith(QLatin1Char('-'));
            const QStringList parts = (isNegative ? text.mid(1) : text).split(QLatin1Char('-'));
            const int year = parts[0].toInt();
            return CivilDate{isNegative ? -year : year, parts[1].toInt(), parts[2].toInt()};
        };
        const TimeScale scale(between(date(from), date(to)), 700);
        const Axis axis = makeAxis(scale, FixedMeasurer());
        QTEST(texts(axis.major), "major");
        QTEST(texts(axis.minor), "minor");
    }

    void hoursAndMinutesGoInStepsThatPeopleCount_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("major");
        QTest::addColumn<QString>("minor");
        // From 13:00 UTC on 25 April 2019, 700 px.
        QTest::newRow("twelve minutes: each") << 12 << "25 April 2019, 13:00 (UTC)"
                                              << "13:00|13:01|13:02|13:03|13:04|13:05|13:06|13:07|"
                                                 "13:08|13:09|13:10|13:11";
        QTest::newRow("an hour: every fifth")
            << 60 << "25 April 2019, 13:00 (UTC)"
            << "13:00|13:05|13:10|13:15|13:20|13:25|13:30|13:35|13:40|13:45|13:50|13:55";
        QTest::newRow("two hours: every tenth")
            << 120 << "25 April 2019, 13:00 (UTC)|25 April 2019, 14:00 (UTC)"
            << "13:00|13:10|13:20|13:30|13:40|13:50|14:00|14:10|14:20|14:30|14:40|14:50";
        QTest::newRow("three hours: every quarter")
            << 180
            << "25 April 2019, 13:00 (UTC)|25 April 2019, 14:00 (UTC)|"
               "25 April 2019, 15:00 (UTC)"
            << "13:00|13:15|13:30|13:45|14:00|14:15|14:30|14:45|15:00|15:15|15:30|15:45";
        QTest::newRow("six hours: half hours under the day")
            << 360 << "25 April 2019 (UTC)"
            << "13:00|13:30|14:00|14:30|15:00|15:30|16:00|16:30|17:00|17:30|18:00|18:30";
        QTest::newRow("twelve hours over midnight")
            << 860 << "25 April 2019 (UTC)|26 April 2019 (UTC)"
            << "13:00|14:00|15:00|16:00|17:00|18:00|19:00|20:00|21:00|22:00|23:00|00:00|01:00|02:"
               "00";
        QTest::newRow("a minute: the deepest zoom") << 1 << "25 April 2019, 13:00 (UTC)"
                                                    << "13:00";
    }

    void hoursAndMinutesGoInStepsThatPeopleCount()
    {
        QFETCH(int, minutes);
        const Instant begin
            = startOfDay(*toDayNumber({2019, 4, 25}, Calendar::Gregorian)) + 13 * 3600;
        const TimeScale scale(VisibleRange({begin, begin + minutes * 60}), 700);
        const Axis axis = makeAxis(scale, FixedMeasurer());
        QTEST(texts(axis.major), "major");
        QTEST(texts(axis.minor), "minor");
    }

    void theCursorIsDatedAsFinelyAsAPixelIsWide_data()
    {
        QTest::addColumn<double>("secondsPerPixel");
        QTest::addColumn<QString>("label");
        QTest::newRow("a second") << 1.0 << "Thursday 25 April 2019, 13:07 (UTC)";
        QTest::newRow("a minute") << 60.0 << "Thursday 25 April 2019, 13:07 (UTC)";
        QTest::newRow("two minutes") << 120.0 << "Thursday 25 April 2019, 13:05 (UTC)";
        QTest::newRow("twelve minutes") << 720.0 << "Thursday 25 April 2019, 13:00 (UTC)";
        QTest::newRow("less than an hour") << 3599.0 << "Thursday 25 April 2019, 13:00 (UTC)";
        QTest::newRow("an hour") << 3600.0 << "Thursday 25 April 2019";
        QTest::newRow("a day") << 86400.0 << "Thursday 25 April 2019";
        QTest::newRow("a week") << 7 * 86400.0 << "April 2019";
        QTest::newRow("a year") << 366 * 86400.0 << "2019";
    }

    void theCursorIsDatedAsFinelyAsAPixelIsWide()
    {
        QFETCH(double, secondsPerPixel);
        const Instant at = startOfDay(*toDayNumber({2019, 4, 25}, Calendar::Gregorian)) + 13 * 3600
            + 7 * 60 + 42;
        QTEST(QString::fromStdString(cursorLabel(at, secondsPerPixel)), "label");
    }

    void ticksAscendAndLabelsNeverTouch()
    {
        const bool holds = rc::check("ticks", [] {
            const auto begin = *rc::gen::inRange<std::int64_t>(0, kEndInstant.seconds - 4000);
            const auto exponent = *rc::gen::inRange(6, 39);
            const bool isWhole = *rc::gen::inRange(0, 8) == 0;
            const VisibleRange range = isWhole
                ? VisibleRange()
                : VisibleRange({Instant{begin}, Instant{begin + (std::int64_t{1} << exponent)}});
            const double width = *rc::gen::inRange(100, 4000);
            const TimeScale scale(range, width);
            const FixedMeasurer measurer;
            const Axis axis = makeAxis(scale, measurer);
            for (const auto *ticks : {&axis.major, &axis.minor}) {
                const TextRole role
                    = ticks == &axis.major ? TextRole::TickMajor : TextRole::TickMinor;
                double end = -1e9;
                for (std::size_t i = 0; i < ticks->size(); ++i) {
                    const Tick &tick = (*ticks)[i];
                    if (i > 0)
                        RC_ASSERT((*ticks)[i - 1].at < tick.at);
                    if (tick.text.empty())
                        continue;
                    RC_ASSERT(tick.textX >= end);
                    end = tick.textX + measurer.width(tick.text, role);
                    RC_ASSERT(end <= width);
                }
            }
            RC_ASSERT(axis.minor.size() < 400u);
        });
        QVERIFY(holds);
    }

    void stepsAreCalendarSteps()
    {
        const bool holds = rc::check("floor and next agree", [] {
            const auto &steps = axisSteps();
            const CalendarStep step = steps[*rc::gen::inRange<std::size_t>(0, steps.size())];
            const Instant at{*rc::gen::inRange<std::int64_t>(0, kEndInstant.seconds)};
            const Instant floor = step.floor(at);
            RC_ASSERT(floor <= at);
            RC_ASSERT(step.next(floor) > at);
            RC_ASSERT((step.floor(floor) == floor || floor == kFirstInstant));
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(TestAxis)
#include "test_axis.moc"
