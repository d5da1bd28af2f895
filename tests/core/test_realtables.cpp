#include "readtable.h"
#include "support/csvrows.h"

#include <QElapsedTimer>
#include <QtTest>

#include <map>

using namespace chancery;
using test::CsvRow;
using test::csvRows;

namespace {

QByteArray contentsOf(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/events/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Events an actor takes part in, counted by nothing but the cells.
std::map<std::string, int> countsByCells(const std::vector<CsvRow> &rows)
{
    std::map<std::string, int> counts;
    for (const CsvRow &row : rows) {
        for (const QString &actor : QString::fromStdString(row["actors"]).split(QLatin1Char(';'))) {
            if (!actor.trimmed().isEmpty())
                ++counts[actor.trimmed().toStdString()];
        }
    }
    return counts;
}

std::map<std::string, int> countsOf(const Timeline &timeline)
{
    std::map<std::string, int> counts;
    for (const Event &event : timeline.events()) {
        for (const Participant &participant : event.participants)
            ++counts[timeline.actor(participant.actor).id];
    }
    return counts;
}

} // namespace

/// Real tables, as their makers left them, held against what their cells say.
class TestRealTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyOpenByTheirNamesAloneWithEveryMistakeListed_data();
    void theyOpenByTheirNamesAloneWithEveryMistakeListed();
    void everyEventSaysWhatItsRowSays_data() { addFiles(); }
    void everyEventSaysWhatItsRowSays();
    void readingTellsProgressAndCanBeCancelled();

private:
    void addFiles();
};

void TestRealTables::addFiles()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"us_travels_visits", "us_milestones", "us_admin_timeline",
                             "states_ggo", "roman_emperors", "sweden_conflicts"})
        QTest::newRow(name) << QLatin1String(name) + QLatin1String(".csv");
}

void TestRealTables::theyOpenByTheirNamesAloneWithEveryMistakeListed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("events");
    QTest::addColumn<QStringList>("mistakes");
    QTest::newRow("travels") << "us_travels_visits.csv" << 7535
                             << QStringList{"6854:actors two-spellings"};
    QTest::newRow("milestones") << "us_milestones.csv" << 131 << QStringList();
    QTest::newRow("administration") << "us_admin_timeline.csv" << 1488 << QStringList();
    QTest::newRow("states") << "states_ggo.csv" << 409 << QStringList{"410:start placeholder-date"};
    QTest::newRow("emperors") << "roman_emperors.csv" << 254
                              << QStringList{"44:summary control-character",
                                             "87:summary control-character",
                                             "100:summary control-character",
                                             "103:summary control-character",
                                             "107:summary control-character",
                                             "120:summary control-character"};
    QTest::newRow("conflicts") << "sweden_conflicts.csv" << 26
                               << QStringList{"16:end end-before-start"};
}

void TestRealTables::theyOpenByTheirNamesAloneWithEveryMistakeListed()
{
    QFETCH(QString, file);
    QFETCH(int, events);
    const QByteArray text = contentsOf(file);
    if (text.isEmpty())
        QSKIP("the real data are not beside the checkout");
    const ReadResult result = readTable(text);
    QCOMPARE(int(result.timeline->events().size()), events);
    QTEST(complaints(result), "mistakes");
    QVERIFY(!firstOf(result, "kept-out"));
    const auto rows = csvRows(std::string_view(text.constData(), std::size_t(text.size())));
    QVERIFY(countsOf(*result.timeline) == countsByCells(rows));
    QCOMPARE(result.timeline->actors().size(), countsByCells(rows).size());
}

void TestRealTables::everyEventSaysWhatItsRowSays()
{
    QFETCH(QString, file);
    const QByteArray text = contentsOf(file);
    if (text.isEmpty())
        QSKIP("the real data are not beside the checkout");
    const ReadResult result = readTable(text);
    const auto rows = csvRows(std::string_view(text.constData(), std::size_t(text.size())));
    QCOMPARE(result.timeline->events().size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Event &event = result.timeline->events()[i];
        const CsvRow &row = rows[i];
        const std::string date
            = row["end"].empty() ? row["start"] : row["start"] + "/" + row["end"];
        QCOMPARE(event.id, row["id"]);
        QCOMPARE(event.title, QString::fromStdString(row["title"]).trimmed().toStdString());
        QCOMPARE(event.dateText, date);
        QCOMPARE(event.type, row["type"]);
        QCOMPARE(event.place, QString::fromStdString(row["place"]).trimmed().toStdString());
        QCOMPARE(event.position.line, row.line);
        const std::string url = row["source_url"];
        QCOMPARE(event.citations.empty() ? std::string() : event.citations.front().ref, url);
    }
}

void TestRealTables::readingTellsProgressAndCanBeCancelled()
{
    QByteArray text("title,date\n");
    for (int i = 0; i < 20'000; ++i)
        text += "A,1815\n";
    std::stop_source source;
    std::vector<double> told;
    ReadOptions options;
    options.stop = source.get_token();
    options.progress = [&](double fraction) {
        told.push_back(fraction);
        if (fraction > 0.5)
            source.request_stop();
    };
    const ReadResult result = readText(std::string_view(text.constData(), std::size_t(text.size())),
                                       "many.csv", options);
    QCOMPARE(result.status, ReadStatus::Cancelled);
    QVERIFY(result.timeline->events().empty());
    QVERIFY(told.size() > 10 && told.back() < 0.6);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
}

QTEST_GUILESS_MAIN(TestRealTables)
#include "test_realtables.moc"
