#include "core/layout/axis.h"
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
            << "1000 BCE|1 CE"
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

    void ticksAscendAndLabelsNeverTouch()
    {
        const bool holds = rc::check("ticks", [] {
            const auto begin = *rc::gen::inRange<std::int64_t>(0, kEndInstant.seconds - 4000);
            const auto exponent = *rc::gen::inRange(11, 39);
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
