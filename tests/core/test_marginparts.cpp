// How dates with a stated width, or narrowed by other events, are drawn: in pieces along the axis.
#include "core/layout/markparts.h"
#include "core/time/dateends.h"

#include <QtTest>

using namespace chancery;

namespace {

constexpr double kPxPerDay = 10;
constexpr int kDaysInView = 100;

DayNumber dayOfYear2000(int day)
{
    return *toDayNumber({2000, 1, 1}, Calendar::Gregorian) + day;
}

QString kindName(PartKind kind)
{
    switch (kind) {
    case PartKind::Solid:
        return "solid";
    case PartKind::Tint:
        return "tint";
    case PartKind::FadeRight:
        return "fade";
    case PartKind::TornRight:
        return "torn";
    case PartKind::BracketOver:
        return "over";
    case PartKind::BracketLeft:
        return "[";
    case PartKind::BracketRight:
        return "]";
    default:
        return "?";
    }
}

/// "tint 10-20, solid 20-80": the pieces in days of the view; brackets, fades and torn edges by the
/// day at which they stand.
QString picture(const EdtfDate &date)
{
    const Instant begin = startOfDay(dayOfYear2000(0));
    const TimeScale scale(VisibleRange({begin, begin + kDaysInView * kSecondsPerDay}),
                          kDaysInView * kPxPerDay);
    std::vector<MarkPart> parts;
    appendBarParts(date, scale, parts);
    QStringList pieces;
    for (const MarkPart &part : parts) {
        const auto day = [](double x) { return QString::number(qRound(x / kPxPerDay)); };
        const bool isStretch = part.kind == PartKind::Solid || part.kind == PartKind::Tint
            || part.kind == PartKind::BracketOver;
        pieces << kindName(part.kind) + ' ' + day(part.x)
                + (isStretch ? '-' + day(part.right) : QString());
    }
    return pieces.join(", ");
}

} // namespace

class TestMarginParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMarginIsDrawnAsTint_data();
    void aMarginIsDrawnAsTint();
    void whatOtherEventsLeaveIsDrawn_data();
    void whatOtherEventsLeaveIsDrawn();
};

void TestMarginParts::aMarginIsDrawnAsTint_data()
{
    QTest::addColumn<QString>("drawn");
    QTest::newRow("2000-01-11") << "tint 5-16";
    QTest::newRow("2000-01-11/2000-01-31") << "tint 5-15, solid 15-26, tint 26-36";
    QTest::newRow("2000-01-11/2000-01-14") << "tint 5-19";
    QTest::newRow("2000-01-11/") << "tint 5-16, fade 16, torn 21";
    QTest::newRow("[2000-01-11,2000-01-31]") << "tint 5-16, tint 25-36, over 5-36, [ 5, ] 36";
}

void TestMarginParts::aMarginIsDrawnAsTint()
{
    const auto date = withMargin(*parseEdtf(QTest::currentDataTag()), {5, DateWidth::Unit::Day});
    QTEST(picture(*date), "drawn");
}

void TestMarginParts::whatOtherEventsLeaveIsDrawn_data()
{
    QTest::addColumn<QString>("drawn");
    QTest::newRow("2000-01") << "tint 10-21, over 10-21, [ 10, ] 21";
    QTest::newRow("2000-01/2000-02") << "tint 10-30, solid 30-32, tint 32-41";
    QTest::newRow("2000-01-16/") << "solid 15-16, tint 16-41";
    QTest::newRow("[2000-01-01,2000-01-16,2000-02]") << "tint 15-16, over 15-16, [ 15, ] 16";
}

/// Begun from the 11th day on; ended by the 21st if it is one moment, by the 41st if it lasted.
void TestMarginParts::whatOtherEventsLeaveIsDrawn()
{
    const EdtfDate date = *parseEdtf(QTest::currentDataTag());
    const int lastDay = date.form == DateForm::Interval ? 40 : 20;
    const auto left
        = narrowed(date, {{dayOfYear2000(10), {}}, {std::nullopt, dayOfYear2000(lastDay)}});
    QVERIFY(left.has_value());
    QTEST(picture(*left), "drawn");
}

QTEST_GUILESS_MAIN(TestMarginParts)
#include "test_marginparts.moc"
