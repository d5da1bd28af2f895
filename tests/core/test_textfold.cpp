#include "core/query/textfold.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <rapidcheck.h>

using namespace chancery;

class TestTextFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsThatReadAlikeFoldAlike_data();
    void textsThatReadAlikeFoldAlike();
    void differentLettersStayDifferent();
    void invalidUtf8BecomesReplacementCharacters();
    void wordsAreSplitAtAnyWhiteSpace();
    void textWithoutLettersHasNoWords();
    void foldingTwiceChangesNothingMore();
    void noCharacterNeedsFoldingTwice();
    void naughtyStringsFoldOnceAndForAll();
    void appendingKeepsWhatWasThere();
};

void TestTextFold::textsThatReadAlikeFoldAlike_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("typed");

    QTest::newRow("capitals") << "PYONGYANG"
                              << "pyongyang";
    QTest::newRow("composed accent") << "Élysée"
                                     << "elysee";
    QTest::newRow("decomposed accent") << QString::fromUtf8("E\xCC\x81lyse\xCC\x81"
                                                            "e")
                                       << "elysee";
    QTest::newRow("umlaut") << "Österreich"
                            << "osterreich";
    QTest::newRow("sharp s") << "Großbritannien"
                             << "grossbritannien";
    QTest::newRow("Polish stroke") << "Łódź"
                                   << "lodz";
    QTest::newRow("Danish ligature and stroke") << "Ærø"
                                                << "aero";
    QTest::newRow("Vietnamese") << "Điện Biên Phủ"
                                << "dien bien phu";
    QTest::newRow("Turkish capital") << "İstanbul"
                                     << "istanbul";
    QTest::newRow("Greek final sigma") << "ΤΡΊΤΟΣ"
                                       << "τριτοσ";
    QTest::newRow("Cyrillic") << "КИМ ЧЕН ЫН"
                              << "ким чен ын";
    QTest::newRow("Hangul, composed or not")
        << "김" << QString::fromUtf8("\xE1\x84\x80\xE1\x85\xB5\xE1\x86\xB7");
    QTest::newRow("full-width digits") << "２０１９"
                                       << "2019";
    QTest::newRow("curly apostrophe") << "Kim’s"
                                      << "kim's";
    QTest::newRow("dash") << "Trump–Kim"
                          << "trump-kim";
    QTest::newRow("soft hyphen") << QString::fromUtf8("diplo\xC2\xADmacy") << "diplomacy";
}

void TestTextFold::textsThatReadAlikeFoldAlike()
{
    QFETCH(QString, written);
    QFETCH(QString, typed);
    QCOMPARE(foldedText(written.toStdString()), foldedText(typed.toStdString()));
}

void TestTextFold::differentLettersStayDifferent()
{
    QVERIFY(foldedText("Seoul") != foldedText("Soul"));
    QVERIFY(foldedText("金") != foldedText("今"));
    QCOMPARE(foldedText("Kim Jong Un"), std::string("kim jong un"));
}

void TestTextFold::invalidUtf8BecomesReplacementCharacters()
{
    QCOMPARE(foldedText("A\xFF"
                        "B"),
             std::string("a\xEF\xBF\xBD"
                         "b"));
}

void TestTextFold::wordsAreSplitAtAnyWhiteSpace()
{
    const std::vector<std::string> expected{"kim", "jong", "il"};
    QCOMPARE(foldedWords("  Kim\tJong\n Il "), expected);
    QCOMPARE(foldedWords("Kim\xC2\xA0Jong\xE3\x80\x80Il"), expected); // no-break, ideographic
}

void TestTextFold::textWithoutLettersHasNoWords()
{
    QVERIFY(foldedWords("").empty());
    QVERIFY(foldedWords(" \t\n").empty());
    QVERIFY(foldedWords("\xCC\x81").empty()); // a lone accent
}

void TestTextFold::foldingTwiceChangesNothingMore()
{
    QVERIFY(rc::check("fold(fold(x)) == fold(x)", [] {
        const auto codePoints = *rc::gen::container<std::u32string>(
            rc::gen::map(rc::gen::inRange(0x20, 0x30000), [](int c) { return char32_t(c); }));
        const std::string text = QString::fromStdU32String(codePoints).toStdString();
        const std::string once = foldedText(text);
        RC_ASSERT(foldedText(once) == once);
    }));
}

void TestTextFold::noCharacterNeedsFoldingTwice()
{
    for (char32_t c = 0x20; c < 0x110000; ++c) {
        if (c >= 0xD800 && c < 0xE000)
            continue;
        const std::string once = foldedText(QString::fromUcs4(&c, 1).toStdString());
        if (foldedText(once) != once)
            QFAIL(qPrintable(QStringLiteral("U+%1").arg(uint(c), 4, 16)));
    }
}

void TestTextFold::naughtyStringsFoldOnceAndForAll()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/strings/blns.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no strings/blns.json in the test data");
    const QJsonArray strings = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(strings.size() > 100);
    for (const QJsonValue &value : strings) {
        const std::string once = foldedText(value.toString().toStdString());
        QCOMPARE(foldedText(once), once);
    }
}

void TestTextFold::appendingKeepsWhatWasThere()
{
    std::string text = "North ";
    appendFoldedText("KOREA", text);
    appendFoldedText("É", text);
    QCOMPARE(text, std::string("North koreae"));
}

QTEST_GUILESS_MAIN(TestTextFold)
#include "test_textfold.moc"
