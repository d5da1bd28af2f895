#include "core/layout/rowpacker.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace chancery;

class TestRowPacker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extentsThatTouchShareARow()
    {
        RowPacker packer;
        QCOMPARE(packer.place({Instant{0}, Instant{10}}, Instant{10}), 0u);
        QCOMPARE(packer.place({Instant{10}, Instant{20}}, Instant{20}), 0u);
        QCOMPARE(packer.place({Instant{15}, Instant{20}}, Instant{20}), 1u);
    }

    void aLabelKeepsItsRoomWhileRowsAreFew()
    {
        RowPacker packer;
        QCOMPARE(packer.place({Instant{0}, Instant{1}}, Instant{50}), 0u);
        QCOMPARE(packer.place({Instant{10}, Instant{11}}, Instant{60}), 1u);
        QCOMPARE(packer.place({Instant{50}, Instant{51}}, Instant{90}), 0u);
    }

    void manyPointsOpenNoMoreRowsThanTheirLabelsMay()
    {
        RowPacker packer;
        for (int i = 0; i < 1000; ++i)
            packer.place({Instant{i}, Instant{i + 1}}, Instant{i + 500});
        QCOMPARE(packer.rowCount(), RowPacker::kSpreadRows);
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
                const auto row = packer.place(extent, extent.end + *rc::gen::inRange(0, 300));
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
