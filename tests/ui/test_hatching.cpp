#include "ui/timeline/hatching.h"

#include <QTest>

#include <cmath>

using namespace chancery;

namespace {

constexpr double kSpacing = 4;

bool isBetweenLines(double sum, double origin)
{
    const double steps = (sum - origin) / kSpacing;
    return std::abs(steps - std::round(steps)) > 1e-6;
}

} // namespace

class TestHatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesLieWithinTheRectangleAndOnTheGridOfTheirOrigin()
    {
        const QRectF rect(10.5, 3, 50, 10);
        const auto lines = hatchLines(rect, kSpacing, 2.25);
        QCOMPARE(lines.size(), std::size_t{15}); // (50 + 10) / 4
        for (const QLineF &line : lines) {
            QVERIFY(rect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(line.p1()));
            QVERIFY(rect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(line.p2()));
            QVERIFY(!isBetweenLines(line.x1() + line.y1(), 2.25));
        }
    }

    void linesMoveWithTheirOrigin()
    {
        const auto lines = hatchLines(QRectF(10, 0, 30, 10), kSpacing, 10);
        const auto moved = hatchLines(QRectF(13.3, 0, 30, 10), kSpacing, 13.3);
        QCOMPARE(moved.size(), lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i)
            QVERIFY(std::abs(moved[i].x1() - lines[i].x1() - 3.3) < 1e-6);
    }

    void aConcaveShapeIsHatchedInsideOnly()
    {
        // A U: its middle is outside.
        const QPolygonF shape(
            {{0, 0}, {4, 0}, {4, 20}, {16, 20}, {16, 0}, {20, 0}, {20, 24}, {0, 24}});
        const auto lines = hatchLines(shape, 3, 0);
        QVERIFY(lines.size() > 10);
        for (const QLineF &line : lines)
            QVERIFY(shape.containsPoint(line.center(), Qt::OddEvenFill));
    }
};

QTEST_GUILESS_MAIN(TestHatching)
#include "test_hatching.moc"
