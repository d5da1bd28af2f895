#include "core/layout/rowpacker.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace chancery;

namespace {

TimeRange during(std::int64_t from, std::int64_t to)
{
    return {Instant{from}, Instant{to}};
}

} // namespace

class TestRowPacker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extentsThatTouchShareARow()
    {
        RowPacker packer;
        QCOMPARE(packer.place(during(0, 10), during(0, 10)), 0u);
        QCOMPARE(packer.place(during(10, 20), during(10, 20)), 0u);
        QCOMPARE(packer.place(during(15, 20), during(15, 20)), 1u);
    }

    void aLabelKeepsItsRoomWhileRowsAreFew()
    {
        RowPacker packer;
        QCOMPARE(packer.place(during(0, 1), during(0, 50)), 0u);
        QCOMPARE(packer.place(during(10, 11), during(10, 60)), 1u);
        QCOMPARE(packer.place(during(50, 51), during(50, 90)), 0u);
    }

    void aLabelThatHasToStandToTheLeftFindsItsRoomThere()
    {
        RowPacker packer;
        QCOMPARE(packer.place(during(0, 50), during(0, 50)), 0u);
        QCOMPARE(packer.place(during(90, 91), during(40, 91)), 1u);
    }

    void manyPointsOpenNoMoreRowsThanTheirLabelsMay()
    {
        RowPacker packer;
        for (int i = 0; i < 1000; ++i)
            packer.place(during(i, i + 1), during(i, i + 500));
        QCOMPARE(packer.rowCount(), RowPacker::kSpreadRows);
    }

    void pastItsFirstRowsALabelTakesTheOneThatHasBeenFreeLongest()
    {
        RowPacker packer;
        for (std::size_t i = 0; i < RowPacker::kSpreadRows; ++i) {
            const auto at = static_cast<std::int64_t>(i);
            packer.place(during(at, at + 1), during(at, i == 3 ? 60 : 100));
        }
        QCOMPARE(packer.place(during(50, 51), during(50, 120)), 3u);
    }

    void rowsNeverOverlap()
    {
        const bool holds = rc::check("no overlap within a row", [] {
            auto extents = *rc::gen::container<std::vector<std::pair<int, int>>>(
                rc::gen::pair(rc::gen::inRange(0, 3000), rc::gen::inRange(1, 400)));
            std::sort(extents.begin(), extents.end());
            RowPacker packer;
            std::vector<Instant> ends;
            for (const auto &[begin, length] : extents) {
                const TimeRange extent{Instant{begin}, Instant{begin + length}};
                const auto row = packer.place(
                    extent,
                    during(begin - *rc::gen::inRange(0, 200), begin + *rc::gen::inRange(0, 700)));
                if (row >= ends.size())
                    ends.resize(row + 1, kFirstInstant);
                RC_ASSERT(ends[row] <= extent.begin);
                ends[row] = extent.end;
            }
            RC_ASSERT(packer.rowCount() == ends.size());
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(TestRowPacker)
#include "test_rowpacker.moc"
