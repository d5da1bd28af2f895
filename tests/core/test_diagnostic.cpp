#include "core/model/diagnostic.h"
#include "core/model/diagnosticlog.h"
#include "core/text/nearestword.h"
#include "core/text/pattern.h"
#include "core/text/utf8.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace chancery;

class TestDiagnostic : public QObject
{
    Q_OBJECT

private slots:
    void patternsAreFilled_data();
    void patternsAreFilled();
    void aLineNamesFilePlaceSeverityMessageAndHint();
    void aDocumentAsAWholeIsNamedByItsFirstPlace();
    void controlCharactersAreWrittenOut_data();
    void controlCharactersAreWrittenOut();
    void cuttingNeverSplitsACodePoint();
    void theLogSortsByDocumentAndPlace();
    void theLogCountsWhatItDoesNotKeep();
    void aSummaryHasRoomOfItsOwn();
    void placesInATableNameTheirColumn();
    void editDistances_data();
    void editDistances();
    void aLimitChangesNoDistanceWithinIt();
    void aSearchBeyondItsBudgetFindsNothing();
    void theNearestWordIsOnlyOneThatIsNear_data();
    void theNearestWordIsOnlyOneThatIsNear();
};

void TestDiagnostic::patternsAreFilled_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("filled");
    QTest::newRow("no place") << "plain"
                              << "plain";
    QTest::newRow("in order") << "{0} and {1}"
                              << "A and {0}";
    QTest::newRow("twice") << "{0}{0}"
                           << "AA";
    QTest::newRow("beyond the arguments") << "{2}"
                                          << "{2}";
    QTest::newRow("other braces") << "{1960} {a: b} {"
                                  << "{1960} {a: b} {";
    QTest::newRow("negative") << "{-1}{}"
                              << "{-1}{}";
}

void TestDiagnostic::patternsAreFilled()
{
    QFETCH(QString, pattern);
    QFETCH(QString, filled);
    QCOMPARE(QString::fromStdString(fillPattern(pattern.toStdString(), {"A", "{0}"})), filled);
}

void TestDiagnostic::aLineNamesFilePlaceSeverityMessageAndHint()
{
    const Diagnostic d{Severity::Warning, "code",   "found {0}", {"x"},
                       "write {0}",       "a.yaml", {3, 7}};
    QCOMPARE(toLine(d), "a.yaml:3:7: warning: found x [write x]");
}

void TestDiagnostic::aDocumentAsAWholeIsNamedByItsFirstPlace()
{
    const Diagnostic d{Severity::Error, "code", "gone", {}, {}, "a.yaml", {}};
    QCOMPARE(toLine(d), "a.yaml:1:1: error: gone");
}

void TestDiagnostic::controlCharactersAreWrittenOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("visible");
    QTest::newRow("line feed") << QByteArray("a\nb") << QByteArray("a\\nb");
    QTest::newRow("escape sequence") << QByteArray("\x1b[31m") << QByteArray("\\x1B[31m");
    QTest::newRow("right-to-left override") << QByteArray("\u202eabc") << QByteArray("\\u202Eabc");
    QTest::newRow("stray byte") << QByteArray("a\x9b") << QByteArray("a\\x9B");
    QTest::newRow("Korean") << QByteArray("평양") << QByteArray("평양");
}

void TestDiagnostic::controlCharactersAreWrittenOut()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, visible);
    QCOMPARE(QByteArray::fromStdString(visibleText(text.toStdString())), visible);
    const Diagnostic d{Severity::Note, "code", "{0}", {text.toStdString()}, {}, "f", {1, 1}};
    QCOMPARE(QByteArray::fromStdString(toLine(d)), "f:1:1: note: " + visible);
}

void TestDiagnostic::cuttingNeverSplitsACodePoint()
{
    QCOMPARE(firstCodePoints("평양행", 2), std::string_view("평양"));
    QCOMPARE(countCodePoints("aé평𝄞"), std::size_t(4));
    QVERIFY(rc::check("the first n code points are n, and a prefix", [](const std::string &text) {
        const auto count = *rc::gen::inRange<std::size_t>(0, text.size() + 2);
        const std::string_view first = firstCodePoints(text, count);
        RC_ASSERT(std::string_view(text).substr(0, first.size()) == first);
        RC_ASSERT(countCodePoints(first) == std::min(count, countCodePoints(text)));
    }));
}

void TestDiagnostic::theLogSortsByDocumentAndPlace()
{
    DiagnosticLog log(10);
    log.add({Severity::Error, "third", "", {}, {}, "b", {1, 1}});
    log.add({Severity::Error, "second", "", {}, {}, "a", {2, 1}});
    log.add({Severity::Error, "fourth", "", {}, {}, "elsewhere", {1, 1}});
    log.add({Severity::Error, "first", "", {}, {}, "a", {1, 9}});
    QStringList codes;
    for (const Diagnostic &d : log.take({"a", "b"}))
        codes << QString::fromStdString(d.code);
    QCOMPARE(codes, QStringList({"first", "second", "third", "fourth"}));
}

void TestDiagnostic::theLogCountsWhatItDoesNotKeep()
{
    DiagnosticLog log(2);
    log.add({Severity::Warning, "a", "", {}, {}, "f", {1, 1}});
    QVERIFY(!log.isFull());
    log.add({Severity::Warning, "b", "", {}, {}, "f", {2, 1}});
    QVERIFY(log.isFull());
    log.add({Severity::Note, "c", "", {}, {}, "f", {3, 1}});
    log.add({Severity::Error, "d", "", {}, {}, "f", {4, 1}});
    const std::vector<Diagnostic> kept = log.take({"f"});
    QCOMPARE(kept.size(), std::size_t(3));
    QCOMPARE(kept.back().code, "more-problems");
    QCOMPARE(kept.back().severity, Severity::Error); // the worst of those not kept
    QVERIFY(QString::fromStdString(kept.back().message()).startsWith("2 "));
}

void TestDiagnostic::aSummaryHasRoomOfItsOwn()
{
    DiagnosticLog log(1);
    log.add({Severity::Error, "a", "", {}, {}, "f", {1, 1}});
    log.addSummary({Severity::Note, "sum", "", {}, {}, "f", {2, 1}});
    log.add({Severity::Error, "b", "", {}, {}, "f", {3, 1}});
    QStringList codes;
    for (const Diagnostic &d : log.take({"f"}))
        codes << QString::fromStdString(d.code);
    QCOMPARE(codes, QStringList({"a", "sum", "more-problems"}));
    // It does not take the room of others.
    log.addSummary({Severity::Note, "sum", "", {}, {}, "f", {2, 1}});
    QVERIFY(!log.isFull());
}

void TestDiagnostic::placesInATableNameTheirColumn()
{
    DiagnosticLog log(10);
    log.nameColumns("t.csv", {"title", "When\nit was"});
    log.add({Severity::Error, "a", "wrong", {}, {}, "t.csv", {3, 2}});
    log.add({Severity::Error, "b", "wrong", {}, {}, "t.csv", {4, 3}});
    log.add({Severity::Error, "c", "wrong", {}, {}, "other.yaml", {5, 2}});
    const std::vector<Diagnostic> all = log.take({"t.csv", "other.yaml"});
    QCOMPARE(QString::fromStdString(toLine(all[0])),
             QStringLiteral("t.csv:3:When\\nit was: error: wrong"));
    QCOMPARE(QString::fromStdString(toLine(all[1])), QStringLiteral("t.csv:4:3: error: wrong"));
    QCOMPARE(QString::fromStdString(toLine(all[2])),
             QStringLiteral("other.yaml:5:2: error: wrong"));
}

void TestDiagnostic::editDistances_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("distance");
    QTest::newRow("equal") << "visit"
                           << "visit" << 5 << 0;
    QTest::newRow("insertion") << "visit"
                               << "viisit" << 5 << 1;
    QTest::newRow("neighbours swapped") << "visit"
                                        << "viist" << 5 << 1;
    QTest::newRow("kitten") << "kitten"
                            << "sitting" << 5 << 3;
    QTest::newRow("beyond the limit") << "abc"
                                      << "xyz" << 1 << 2;
    QTest::newRow("longer than the limit") << "a"
                                           << "abcdef" << 2 << 3;
    QTest::newRow("empty") << ""
                           << "abc" << 5 << 3;
}

void TestDiagnostic::editDistances()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, limit);
    QFETCH(int, distance);
    const auto between = [&](const QString &x, const QString &y) {
        return int(editDistance(x.toStdString(), y.toStdString(), std::size_t(limit)));
    };
    QCOMPARE(between(a, b), distance);
    QCOMPARE(between(b, a), distance);
}

void TestDiagnostic::aLimitChangesNoDistanceWithinIt()
{
    const auto words = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc")));
    QVERIFY(rc::check("the limited distance is the lesser of the distance and limit + 1", [&] {
        const std::string a = *words;
        const std::string b = *words;
        const auto limit = *rc::gen::inRange<std::size_t>(0, 12);
        const std::size_t distance = editDistance(a, b, a.size() + b.size());
        RC_ASSERT(editDistance(a, b, limit) == std::min(distance, limit + 1));
    }));
}

void TestDiagnostic::aSearchBeyondItsBudgetFindsNothing()
{
    NearWordBudget budget{100};
    QCOMPARE(nearestWord("tittle", {"title"}, budget), std::string_view("title"));
    const std::size_t left = budget.steps;
    QVERIFY(left < 100);
    const std::vector<std::string_view> many(100, "tilted");
    QVERIFY(nearestWord("tittle", many, budget).empty());
    QCOMPARE(budget.steps, std::size_t(0));
    QVERIFY(nearestWord("tittle", {"title"}, budget).empty());
}

void TestDiagnostic::theNearestWordIsOnlyOneThatIsNear_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("a letter too many") << "tittle"
                                       << "title";
    QTest::newRow("swapped") << "acotrs"
                             << "actors";
    QTest::newRow("nothing like it") << "zebra"
                                     << "";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("no word of any person") << QString(100, 't') << "";
}

void TestDiagnostic::theNearestWordIsOnlyOneThatIsNear()
{
    QFETCH(QString, word);
    QFETCH(QString, nearest);
    NearWordBudget budget;
    const std::string_view near
        = nearestWord(word.toStdString(), {"title", "actors", "date"}, budget);
    QCOMPARE(QString::fromStdString(std::string(near)), nearest);
}

QTEST_GUILESS_MAIN(TestDiagnostic)
#include "test_diagnostic.moc"
