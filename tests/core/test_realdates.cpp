#include "core/model/timelinebuilder.h"
#include "core/time/datelabel.h"
#include "support/csvrows.h"

#include <charconv>
#include <chrono>
#include <fstream>
#include <map>
#include <sstream>

#include <QtTest>

using namespace chancery;
using test::CsvRow;

namespace {

/// What a field of a table says, worked out without the parser under test.
struct Stated
{
    enum class Kind { Nothing, Open, Days, Wrong };

    Kind kind = Kind::Nothing;
    std::chrono::sys_days first;
    std::chrono::sys_days last;
};

/// "-0043", "1914-07", "1914-07-28~": the days of a year, a month or a day.
Stated statedDate(std::string_view text)
{
    using namespace std::chrono;
    while (!text.empty() && std::string_view("?~%").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    const bool isNegative = text.substr(0, 1) == "-";
    if (isNegative)
        text.remove_prefix(1);
    int parts[3] = {0, 1, 1};
    std::size_t count = 0;
    for (const std::size_t width : {4U, 2U, 2U}) {
        const char *end = text.data() + std::min(width, text.size());
        const auto [stop, error] = std::from_chars(text.data(), end, parts[count]);
        if (error != std::errc() || stop != text.data() + width)
            return {Stated::Kind::Wrong, {}, {}};
        ++count;
        text.remove_prefix(width);
        if (text.empty())
            break;
        if (text.front() != '-')
            return {Stated::Kind::Wrong, {}, {}};
        text.remove_prefix(1);
    }
    const year_month month = year(isNegative ? -parts[0] : parts[0])
        / std::chrono::month(static_cast<unsigned>(parts[1]));
    const year_month_day day = month / std::chrono::day(static_cast<unsigned>(parts[2]));
    if (!text.empty() || !day.ok())
        return {Stated::Kind::Wrong, {}, {}};
    const auto end = count == 1 ? sys_days(month.year() / December / 31)
        : count == 2            ? sys_days(month / std::chrono::last)
                                : sys_days(day);
    return {Stated::Kind::Days, day, end};
}

/// Also "", ".." and "[a..b]", which is one of the days from a to b.
Stated stated(std::string_view text)
{
    if (text.empty())
        return {};
    if (text == "..")
        return {Stated::Kind::Open, {}, {}};
    if (text.front() != '[')
        return statedDate(text);
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos || text.back() != ']')
        return {Stated::Kind::Wrong, {}, {}};
    const Stated from = statedDate(text.substr(1, dots - 1));
    const Stated to = statedDate(text.substr(dots + 2, text.size() - dots - 3));
    const bool isRight = from.kind == Stated::Kind::Days && to.kind == from.kind;
    return {isRight ? Stated::Kind::Days : Stated::Kind::Wrong, from.first, to.last};
}

Instant midnight(std::chrono::sys_days day)
{
    constexpr std::int64_t kJulianDayOfUnixEpoch = 2440588;
    return startOfDay(day.time_since_epoch().count() + kJulianDayOfUnixEpoch);
}

/// The bounds a row must have, or nothing if it must be reported.
struct Expected
{
    std::optional<Instant> from;
    std::optional<Instant> to;
    bool isOpenTo = false;
};

std::optional<Expected> expectedOf(const CsvRow &row)
{
    const Stated start = stated(row["start"]);
    const Stated end = stated(row["end"]);
    if (start.kind != Stated::Kind::Days || end.kind == Stated::Kind::Wrong)
        return std::nullopt;
    if (end.kind == Stated::Kind::Open)
        return Expected{midnight(start.first), std::nullopt, true};
    const Stated &last = end.kind == Stated::Kind::Nothing ? start : end;
    if (last.first < start.first)
        return std::nullopt;
    return Expected{midnight(start.first), midnight(last.last + std::chrono::days(1)), false};
}

/// A table of events, built as readers build theirs.
struct Table
{
    std::vector<CsvRow> rows;
    TimelinePtr timeline;
    std::vector<Diagnostic> diagnostics;

    /// "code at id" of each diagnostic.
    QStringList problems() const
    {
        std::map<int, std::string> idOfLine;
        for (const CsvRow &row : rows)
            idOfLine[row.line] = row["id"];
        QStringList problems;
        for (const Diagnostic &diagnostic : diagnostics)
            problems << QString::fromStdString(diagnostic.code + " at "
                                               + idOfLine[diagnostic.position.line]);
        return problems;
    }
    /// Whether a date of the row is said to be wrong, not only a likely placeholder.
    bool isReported(const CsvRow &row) const
    {
        return std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic &found) {
            return found.position.line == row.line && found.code != "placeholder-date";
        });
    }
    const std::optional<EdtfDate> &dateOf(const std::string &id) const
    {
        return timeline->event(*timeline->findEvent(id)).date;
    }
    QString label(const std::string &id) const
    {
        return QString::fromStdString(dateLabel(*dateOf(id)));
    }
};

DraftText draftOf(const CsvRow &row, const std::string &column)
{
    return row[column].empty() ? DraftText() : DraftText(row[column], {row.line, 1});
}

std::optional<Table> readTable(const std::string &name)
{
    std::ifstream file(TEST_DATA_DIR "/events/" + name + ".csv", std::ios::binary);
    if (!file)
        return std::nullopt;
    std::ostringstream text;
    text << file.rdbuf();
    Table table;
    table.rows = test::csvRows(text.str());
    DiagnosticLog log(10'000);
    TimelineBuilder builder(BuildLimits{}, log);
    builder.beginDocument(name);
    for (const CsvRow &row : table.rows) {
        EventDraft draft;
        draft.at = {row.line, 1};
        draft.id = draftOf(row, "id");
        draft.title = draftOf(row, "title");
        draft.start = draftOf(row, "start");
        draft.end = draftOf(row, "end");
        builder.addEvent(std::move(draft));
    }
    table.timeline = builder.build();
    table.diagnostics = log.take({name});
    return table;
}

} // namespace

/// The dates of real tables, each beside what std::chrono makes of it: none is misread, and the
/// tables' own mistakes are reported.
class TestRealDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAreSplitAsQuoted();
    void everyRowIsReadAsItSaysOrReported_data();
    void everyRowIsReadAsItSaysOrReported();
    void yearsBeforeTheCommonEraAreCountedAsWritten();
    void statedDoubtIsKept();
};

void TestRealDates::recordsAreSplitAsQuoted()
{
    const auto rows
        = test::csvRows("id,title,end\r\na,\"x, \"\"y\"\"\nz\",1\r\nb,plain\r\n\r\nc,\"\",3");
    QCOMPARE(rows.size(), std::size_t(3));
    QCOMPARE(rows[0]["title"], std::string("x, \"y\"\nz"));
    QCOMPARE(rows[0].line, 2);
    QCOMPARE(rows[1]["end"], std::string());
    QCOMPARE(rows[1].line, 4);
    QCOMPARE(rows[2]["id"] + rows[2]["title"] + rows[2]["end"], std::string("c3"));
}

void TestRealDates::everyRowIsReadAsItSaysOrReported_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QStringList>("mistakes");

    QTest::newRow("Roman emperors") << "roman_emperors" << 254 << QStringList{};
    QTest::newRow("states") << "states_ggo" << 409 << QStringList{"placeholder-date at TKL-409"};
    QTest::newRow("State Department") << "us_admin_timeline" << 1488 << QStringList{};
    QTest::newRow("milestones") << "us_milestones" << 131 << QStringList{};
    QTest::newRow("travels and visits") << "us_travels_visits" << 7535 << QStringList{};
    // The second Danish war of Charles X Gustav began on 5 August 1658 and ended in May 1660; the
    // table says 1650-05-26.
    QTest::newRow("Swedish conflicts")
        << "sweden_conflicts" << 26 << QStringList{"end-before-start at sv-15"};
}

void TestRealDates::everyRowIsReadAsItSaysOrReported()
{
    QFETCH(QString, table);
    QFETCH(int, rows);
    QFETCH(QStringList, mistakes);
    const auto read = readTable(table.toStdString());
    if (!read)
        QSKIP("the table is not here");
    QCOMPARE(int(read->rows.size()), rows);
    QCOMPARE(int(read->timeline->events().size()), rows);
    QCOMPARE(read->problems(), mistakes);
    for (const CsvRow &row : read->rows) {
        const std::string &id = row["id"];
        const auto expected = expectedOf(row);
        QVERIFY2(expected.has_value() != read->isReported(row), id.c_str());
        const auto &date = read->dateOf(id);
        QVERIFY2(date.has_value(), id.c_str());
        if (!expected) {
            QVERIFY2(!date->certain, id.c_str());
            continue;
        }
        QVERIFY2(date->possible.from.at == expected->from, id.c_str());
        QVERIFY2(date->possible.to.at == expected->to, id.c_str());
        QVERIFY2((date->possible.to.kind == Bound::Kind::Open) == expected->isOpenTo, id.c_str());
    }
}

/// Mistakes that no reader can see: three rows take the historians' year for the astronomers', and
/// one of them lost its end's era. The labels say what is written, so that a person sees it.
void TestRealDates::yearsBeforeTheCommonEraAreCountedAsWritten()
{
    const auto emperors = readTable("roman_emperors");
    const auto states = readTable("states_ggo");
    if (!emperors || !states)
        QSKIP("the tables are not here");
    QCOMPARE(emperors->label("Wikipedia-1"), QString("16 January 27 BCE – 19 August 14 CE"));
    QCOMPARE(emperors->label("UNRV-1"), QString("28–15 BCE")); // 27 BCE to 14 CE is meant
    QCOMPARE(emperors->label("Britannica-1"), QString("32 BCE – 14 CE")); // 31 BCE is meant
    QCOMPARE(states->label("ITA-1"), QString("since 754 BCE")); // 753 BCE is meant
}

void TestRealDates::statedDoubtIsKept()
{
    const auto emperors = readTable("roman_emperors");
    const auto states = readTable("states_ggo");
    if (!emperors || !states)
        QSKIP("the tables are not here");
    for (const Table *table : {&*emperors, &*states}) {
        for (const CsvRow &row : table->rows) {
            const EdtfDate &date = *table->dateOf(row["id"]);
            const auto has = [&](const char *column, char sign) {
                return row[column].find(sign) != std::string::npos;
            };
            QCOMPARE(date.approximateFrom, has("start", '~'));
            QCOMPARE(date.approximateTo, has("end", '~'));
            QCOMPARE(date.uncertain, has("start", '?') || has("end", '?'));
        }
    }
}

QTEST_GUILESS_MAIN(TestRealDates)
#include "test_realdates.moc"
