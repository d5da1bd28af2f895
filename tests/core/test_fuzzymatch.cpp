#include "core/query/fuzzymatch.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace chancery;

class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBetterAnswerScoresHigher_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("better");
        QTest::addColumn<QByteArray>("worse");
        const auto row = [](const char *pattern, const char *better, const char *worse) {
            QTest::newRow(pattern)
                << QByteArray(pattern) << QByteArray(better) << QByteArray(worse);
        };
        row("fit", "fit all", "find events of it");
        row("kju", "kim jong un", "a kind of juice");
        row("putin", "putin visits pyongyang", "kim jong il's promise, as putin tells it");
        row("pyong", "putin visits pyongyang", "put your on guard");
        row("russia", "russia", "russia and north korea");
        row("put vis", "putin visits pyongyang", "putting in devices");
    }
    void theBetterAnswerScoresHigher()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, better);
        QFETCH(QByteArray, worse);
        const auto high = fuzzyScore(pattern.toStdString(), better.toStdString());
        const auto low = fuzzyScore(pattern.toStdString(), worse.toStdString());
        QVERIFY(high);
        QVERIFY(!low || *low < *high);
    }

    void charactersHaveToStandInTheirOrder()
    {
        QVERIFY(!fuzzyScore("ab", "ba"));
        QVERIFY(!fuzzyScore("aa", "a"));
        QVERIFY(!fuzzyScore("x", ""));
        QVERIFY(fuzzyScore("", "anything"));
        QVERIFY(fuzzyScore("  ", ""));
    }

    void whateverIsCutOutOfATextIsFoundInIt()
    {
        QVERIFY(rc::check("subsequence", [] {
            const auto text = *rc::gen::container<std::string>(
                rc::gen::oneOf(rc::gen::inRange('a', 'f'), rc::gen::just(' ')));
            std::string pattern;
            for (const char c : text.substr(0, kMostMatchedOfText)) {
                if (*rc::gen::arbitrary<bool>())
                    pattern += c;
            }
            RC_ASSERT(fuzzyScore(pattern, text).has_value());
            RC_ASSERT(!fuzzyScore(pattern.substr(0, 10) + "z", text));
        }));
    }

    void anyBytesOfAnyLengthAreTaken()
    {
        const std::string longText(100'000, 'a');
        QVERIFY(fuzzyScore(longText, longText));
        QVERIFY(!fuzzyScore("b", longText));
        QVERIFY(fuzzyScore("\xff\x80", "x\xffy\x80"));
    }
};

QTEST_APPLESS_MAIN(TestFuzzyMatch)
#include "test_fuzzymatch.moc"
