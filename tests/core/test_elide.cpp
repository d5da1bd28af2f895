#include "core/layout/elide.h"
#include "support/fixedmeasurer.h"

#include <QTest>

#include <rapidcheck.h>

using namespace chancery;
using chancery::test::FixedMeasurer;

class TestElide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsCutAtAWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("characters");
        QTest::addColumn<QString>("expected");
        QTest::newRow("fits") << "Congress of Vienna" << 18 << "Congress of Vienna";
        QTest::newRow("one word less") << "Congress of Vienna" << 15 << "Congress of…";
        QTest::newRow("the cut is between words") << "Congress of Vienna" << 12 << "Congress of…";
        QTest::newRow("one long word is cut inside") << "Gesamteuropäische" << 8 << "Gesamte…";
        QTest::newRow("nothing useful fits") << "Congress of Vienna" << 3 << "";
        QTest::newRow("code points, not bytes") << "Конгресс в Вене" << 11 << "Конгресс в…";
    }

    void aTextIsCutAtAWord()
    {
        QFETCH(QString, text);
        QFETCH(int, characters);
        const std::string elided
            = elidedText(text.toStdString(), characters * FixedMeasurer::kCharacterPx,
                         TextRole::Label, FixedMeasurer());
        QTEST(QString::fromStdString(elided), "expected");
    }

    void namesOfOneKindAreToldApartByTheirSecondWords()
    {
        const std::string elided
            = elidedText("Electorate of Saxony", 16 * FixedMeasurer::kCharacterPx,
                         TextRole::LaneName, FixedMeasurer(), Elision::AtCharacter);
        QCOMPARE(QString::fromStdString(elided), QStringLiteral("Electorate of S…"));
    }

    void aMillionCombiningMarksAreCutBeforeTheyAreMeasured()
    {
        std::string hostile = "e";
        for (int i = 0; i < 1'000'000; ++i)
            hostile += "\u0301";
        QVERIFY(cappedText(hostile).size() < 4 * kMeasuredCodePoints);
    }

    void whatIsReturnedFits()
    {
        const bool holds = rc::check("fits", [] {
            const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(32, 127));
            const double width = *rc::gen::inRange(0, 400);
            const FixedMeasurer measurer;
            const std::string elided = elidedText(text, width, TextRole::Label, measurer);
            RC_ASSERT((elided.empty() || measurer.width(elided, TextRole::Label) <= width));
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(TestElide)
#include "test_elide.moc"
