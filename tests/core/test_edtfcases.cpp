#include "datetable.h"

#include "core/time/datelabel.h"
#include "core/time/typeddate.h"

#include <QtTest>

using namespace chancery;

/// Every case on which the published test suites of EDTF do not contradict each other.
class TestEdtfCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedCasesAreReadAsPublished_data();
    void publishedCasesAreReadAsPublished();
    void spellingsOfTheDraftAreRefusedWithTheirPresentOnes_data();
    void spellingsOfTheDraftAreRefusedWithTheirPresentOnes();
};

void TestEdtfCases::publishedCasesAreReadAsPublished_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QByteArray>("level");
    QTest::addColumn<bool>("isValid");
    QTest::addColumn<QByteArray>("earliest");
    QTest::addColumn<QByteArray>("latest");
    const auto cases = publishedCases(TEST_DATA_DIR);
    if (!cases)
        QSKIP("the table of published cases is not here");
    QVERIFY(cases->size() > 300);
    for (const PublishedCase &row : *cases)
        QTest::newRow(("'" + row.expression + "'").c_str())
            << QByteArray::fromStdString(row.expression) << QByteArray::fromStdString(row.level)
            << row.isValid << QByteArray::fromStdString(row.earliest)
            << QByteArray::fromStdString(row.latest);
}

void TestEdtfCases::publishedCasesAreReadAsPublished()
{
    QFETCH(QByteArray, expression);
    QFETCH(QByteArray, level);
    QFETCH(bool, isValid);
    QFETCH(QByteArray, earliest);
    QFETCH(QByteArray, latest);
    const auto date = parseEdtf(expression.toStdString());
    QCOMPARE(date.has_value(), isValid);
    if (!date) {
        QVERIFY(!date.error().reason.empty());
        QVERIFY(date.error().offset <= std::size_t(expression.size()));
        return;
    }
    QCOMPARE(date->level, level.toInt());
    if (!earliest.isEmpty())
        QCOMPARE(QByteArray::fromStdString(earliestText(date->possible.from)), earliest);
    if (!latest.isEmpty())
        QCOMPARE(QByteArray::fromStdString(latestText(date->possible.to)), latest);
    QVERIFY(!dateLabel(*date).empty());
}

void TestEdtfCases::spellingsOfTheDraftAreRefusedWithTheirPresentOnes_data()
{
    QTest::addColumn<QByteArray>("expression");
    const auto rows = tableRows(TEST_DATA_DIR "/dates/edtf_legacy.tsv", 3);
    if (!rows)
        QSKIP("the table of the draft's spellings is not here");
    for (const auto &row : *rows)
        QTest::addRow("%s in %s", row[0].c_str(), row[2].c_str())
            << QByteArray::fromStdString(row[0]);
}

void TestEdtfCases::spellingsOfTheDraftAreRefusedWithTheirPresentOnes()
{
    QFETCH(QByteArray, expression);
    const auto date = parseEdtf(expression.toStdString());
    QVERIFY(!date);
    const std::string &suggestion = date.error().suggestion;
    QVERIFY2(parseEdtf(suggestion), suggestion.c_str());
    // Where a person types it is understood as that.
    const auto typed = readTypedDate(expression.toStdString());
    QVERIFY(typed && typed->isTranslated);
    QCOMPARE(typed->date.text, suggestion);
}

QTEST_GUILESS_MAIN(TestEdtfCases)
#include "test_edtfcases.moc"
