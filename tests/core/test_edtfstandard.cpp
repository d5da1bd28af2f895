#include "datetable.h"

#include "core/time/edtfdate.h"

#include <QtTest>

using namespace chancery;

/// Expressions worked out by hand from the standard, clause by clause (edtf_standard.tsv): whether
/// they are valid, their level, possible extent and certain part. "rests on" names the section of
/// the Library of Congress's EDTF specification, the part of ISO 8601, or "ours" for a choice that
/// docs/dates.md states.
class TestEdtfStandard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expressionsMeanWhatTheStandardSays_data();
    void expressionsMeanWhatTheStandardSays();
    void publishedCasesAreNotRepeated();

private:
    static std::vector<std::vector<std::string>> rows()
    {
        return tableRows(SOURCE_DIR "/tests/core/edtf_standard.tsv", 8)
            .value_or(std::vector<std::vector<std::string>>{});
    }
};

void TestEdtfStandard::expressionsMeanWhatTheStandardSays_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<bool>("isJulian");
    QTest::addColumn<QByteArray>("expected");
    QVERIFY(rows().size() > 200);
    for (const auto &row : rows()) {
        const QByteArray expected = QByteArray::fromStdString(
            row[2] == "invalid" ? row[2]
                                : "level " + row[2] + ": " + row[3] + " to " + row[4] + ", certain "
                    + row[5] + " to " + row[6]);
        QTest::addRow("%s '%s' (%s)", row[1].c_str(), row[0].c_str(), row[7].c_str())
            << QByteArray::fromStdString(row[0]) << (row[1] == "julian") << expected;
    }
}

void TestEdtfStandard::expressionsMeanWhatTheStandardSays()
{
    QFETCH(QByteArray, expression);
    QFETCH(bool, isJulian);
    QFETCH(QByteArray, expected);
    const auto date
        = parseEdtf(expression.toStdString(), isJulian ? Calendar::Julian : Calendar::Gregorian);
    std::string found = "invalid";
    if (date) {
        found = "level " + std::to_string(date->level) + ": " + earliestText(date->possible.from)
            + " to " + latestText(date->possible.to) + ", certain ";
        found += date->certain
            ? earliestText(date->certain->from) + " to " + latestText(date->certain->to)
            : " to ";
    }
    QCOMPARE(QByteArray::fromStdString(found), expected);
}

/// The table adds to the published cases: most of its rows are not among them.
void TestEdtfStandard::publishedCasesAreNotRepeated()
{
    const auto published = publishedCases(TEST_DATA_DIR);
    if (!published)
        QSKIP("the table of published cases is not here");
    std::size_t added = 0;
    for (const auto &row : rows()) {
        const bool isKnown
            = std::any_of(published->begin(), published->end(),
                          [&](const PublishedCase &known) { return known.expression == row[0]; });
        added += isKnown && row[1] == "gregorian" ? 0 : 1;
    }
    QVERIFY2(added >= 200, std::to_string(added).c_str());
}

QTEST_GUILESS_MAIN(TestEdtfStandard)
#include "test_edtfstandard.moc"
