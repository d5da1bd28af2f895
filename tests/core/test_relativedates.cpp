// Dates told by other events: what can be written, and what it comes to.
#include "relativedocuments.h"

#include "core/time/datelabel.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace chancery;

namespace {

/// A document in which `x` has this date and `e` stands last with these further keys.
ReadResult withX(const QString &date, const QString &keys)
{
    const QString text = QStringLiteral("format: chancery/1\n"
                                        "events:\n"
                                        "  - {id: x, title: X, date: \"%1\"}\n"
                                        "  - {id: y, title: Y, date: 2000-07-20}\n"
                                        "  - {id: undated, title: Undated}\n"
                                        "  - {id: e, title: E, %2}\n");
    return readDocument(text.arg(date, keys).toUtf8());
}

} // namespace

class TestRelativeDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsDatedByAnother_data();
    void anEventIsDatedByAnother();
    void aWrittenDateIsNarrowed_data();
    void aWrittenDateIsNarrowed();
    void anIntervalKeepsWhatIsCertain();
    void whatTellsNothingIsReported_data();
    void whatTellsNothingIsReported();
    void whatWasWrittenIsKept_data();
    void whatWasWrittenIsKept();
    void theEventKnowsWhatItIsDatedBy();
    void anIdMayLookLikeAWidth();
    void aRepeatedIdMeansTheFirst();
    void theCalendarIsTheEventsOwn();
    void otherDocumentsMayBeMeant();
    void hostileFieldsAreDiagnostics_data();
    void hostileFieldsAreDiagnostics();
};

void TestRelativeDates::anEventIsDatedByAnother_data()
{
    QTest::addColumn<QString>("x");
    QTest::addColumn<QString>("date");
    const auto row = [](const char *keys, const char *x, const char *date) {
        QTest::addRow("%s; x is %s", keys, x) << x << date;
    };
    row("after: x", "2000-07-04", "[2000-07-04..]");
    row("after: x", "2000-07", "[2000-07-01..]");
    row("after: x +10 days", "2000-07-04", "[2000-07-04..2000-07-14]");
    row("after: x +10 days", "2000-07", "[2000-07-01..2000-08-10]");
    row("after: x + 10 days", "2000-07-04", "[2000-07-04..2000-07-14]");
    row("after: x +0 days", "2000-07-04", "[2000-07-04..2000-07-04]");
    row("after: x +1 month", "2000-01-31", "[2000-01-31..2000-02-29]");
    row("after: {event: x, within: 10 days}", "2000-07-04", "[2000-07-04..2000-07-14]");
    row("after: {event: x}", "2000-07-04", "[2000-07-04..]");
    row("after: x", "2000-07/2000-09", "[2000-09-01..]");
    row("after: x +1 week", "2000-07/2000-09", "[2000-09-01..2000-10-07]");
    row("after: x", "2000-07-04/", "[2000-07-04..]");
    row("after: x +1 day", "2000-07-04/", "[2000-07-04..]");
    row("after: x", "../2000", "[2000-01-01..]");
    row("after: x", "[2000-07-04,2000-07-06..]", "[2000-07-04..]");
    row("after: x +1 day", "[..2000-07-04]", "[..2000-07-05]");
    row("after: x", "{1999-05,2000-07}", "[2000-07-01..]");
    row("before: x", "2000-07-04", "[..2000-07-04]");
    row("before: x", "2000-07", "[..2000-07-31]");
    row("before: x +10 days", "2000-07", "[2000-06-21..2000-07-31]");
    row("before: x -10 days", "2000-07", "[2000-06-21..2000-07-31]");
    row("before: {event: x, within: 1 month}", "2000-03-31", "[2000-02-29..2000-03-31]");
    row("before: x", "2000-07/2000-09", "[..2000-07-31]");
    row("before: x", "2000-07/..", "[..2000-07-31]");
    row("before: x", "{1999-05,2000-07}", "[..1999-05-31]");
    row("during: x", "2000-07", "[2000-07-01..2000-07-31]");
    row("during: x", "2000-07-04", "[2000-07-04..2000-07-04]");
    row("during: x", "1999/2000", "[1999-01-01..2000-12-31]");
    row("during: x", "1991/..", "[1991-01-01..]");
    row("during: x", "/1991", "[..1991-12-31]");
    row("during: x", "{1960,1961-12}", "[1960-01-01..1961-12-31]");
    row("after: x, before: y", "2000-07-04", "[2000-07-04..2000-07-20]");
    row("after: x +5 days, before: y", "2000-07-04", "[2000-07-04..2000-07-09]");
    row("after: x, before: y +3 days", "2000-07-04", "[2000-07-17..2000-07-20]");
    row("during: x, after: y", "2000-07", "[2000-07-20..2000-07-31]");
    row("after: x +10 days", "-0043-03-15", "[-0043-03-15..-0043-03-25]");
    row("after: x", "2002/2001", "[2001-01-01..]"); // reversed: either may be meant
}

void TestRelativeDates::anEventIsDatedByAnother()
{
    QFETCH(QString, x);
    const QString name = QString::fromUtf8(QTest::currentDataTag());
    const ReadResult result = withX(x, name.left(name.indexOf(';')));
    QTEST(dateOf(result, "e"), "date");
    const auto &date = result.timeline->event(*result.timeline->findEvent("e")).date;
    QVERIFY(date->form == DateForm::OneOf);
    QVERIFY(!date->certain);
    QVERIFY(!dateLabel(*date).empty());
    QCOMPARE(codesOf(result), x == "2002/2001" ? QStringList("reversed-date") : QStringList());
}

void TestRelativeDates::aWrittenDateIsNarrowed_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("extent");
    // x is 2000-07-04, y is 2000-07-20
    const auto row = [](const char *keys, const char *date, const char *extent) {
        QTest::newRow(keys) << date << extent;
    };
    row("date: 2000-07, after: x", "[2000-07-04..2000-07-31]", "2000-07-04 2000-07-31");
    row("date: 2000-08, after: x", "2000-08", "2000-08-01 2000-08-31");
    row("date: 2000-07-04, after: x", "2000-07-04", "2000-07-04 2000-07-04");
    row("date: 2000-07~, before: x", "[2000-07-01~..2000-07-04]", "2000-07-01 2000-07-04");
    row("date: \"2000?\", after: x, before: y", "[2000-07-04..2000-07-20]",
        "2000-07-04 2000-07-20");
    row("date: 2000%, before: y", "[2000-01-01%..2000-07-20]", "2000-01-01 2000-07-20");
    row("date: \"[1999,2000-07,2001]\", after: x", "[2000-07-04..2000-07-31,2001]",
        "2000-07-04 2001-12-31");
    row("date: \"[1999, 2000-07 ,2001]\", before: x", "[1999,2000-07-01..2000-07-04]",
        "1999-01-01 2000-07-04");
    // A qualifier stays with the member that has it.
    row("date: \"[1999~,2000-07]\", after: x", "[2000-07-04..2000-07-31]", "2000-07-04 2000-07-31");
    row("date: \"[1999~,2000-07..2000-09]\", before: x", "[1999~,2000-07-01..2000-07-04]",
        "1999-01-01 2000-07-04");
    row("date: \"[2000-07~..2000-09]\", before: y", "[2000-07-01~..2000-07-20]",
        "2000-07-01 2000-07-20");
    row("date: \"[..2000-07]\", after: x", "[2000-07-04..2000-07-31]", "2000-07-04 2000-07-31");
    row("date: \"[..2000-07]\", before: x", "[..2000-07-04]", "-inf 2000-07-04");
    row("date: \"[2000-07..]\", before: y", "[2000-07-01..2000-07-20]", "2000-07-01 2000-07-20");
    row("date: 2000-07-01, margin: 1 week, after: x", "[2000-07-04..2000-07-08]",
        "2000-07-04 2000-07-08");
    row("date: \"[2000-07-01,2000-07-30]\", margin: 4 days, after: x",
        "[2000-07-04..2000-07-05,2000-07-26..2000-08-03]", "2000-07-04 2000-08-03");
    row("date: 2000-07-30, margin: 1 week, after: x", "2000-07-30", "2000-07-23 2000-08-06");
    row("date: 2000/, before: y", "2000/", "2000-01-01 2000-07-20");
    row("date: /2001, after: x", "/2001", "2000-07-04 2001-12-31");
    row("date: 2000-07/.., after: x", "2000-07/..", "2000-07-04 inf");
    row("start: 2000-07, end: 2000-09, after: x +10 days", "2000-07/2000-09",
        "2000-07-04 2000-09-30");
    row("date: \"{2000-07,2000-09-05}\", after: x", "{2000-07,2000-09-05}",
        "2000-07-04 2000-09-05");
}

void TestRelativeDates::aWrittenDateIsNarrowed()
{
    const ReadResult result = withX("2000-07-04", QTest::currentDataTag());
    QCOMPARE(codesOf(result), QStringList());
    QTEST(dateOf(result, "e"), "date");
    const EdtfDate &date = *result.timeline->event(*result.timeline->findEvent("e")).date;
    QTEST(QString::fromStdString(earliestText(date.possible.from) + " "
                                 + latestText(date.possible.to)),
          "extent");
    const auto possible = possibleRange(date);
    const auto certain = certainRange(date);
    QVERIFY(possible && (!certain || possible->contains(*certain)));
    for (const Extent &member : date.members)
        QVERIFY(!member.from.at || !member.to.at || *member.from.at < *member.to.at);
}

void TestRelativeDates::anIntervalKeepsWhatIsCertain()
{
    const ReadResult result = withX("2000-07-04", "date: 2000-07/2000-09, after: x");
    const EdtfDate &date = *result.timeline->event(*result.timeline->findEvent("e")).date;
    QVERIFY(date.certain);
    QCOMPARE(QString::fromStdString(earliestText(date.certain->from)), "2000-07-31");
    QCOMPARE(QString::fromStdString(latestText(date.certain->to)), "2000-09-01");
    QCOMPARE(*date.possible.from.at, startOfDay(*toDayNumber({2000, 7, 4}, Calendar::Gregorian)));
    QCOMPARE(QString::fromStdString(dateLabel(date)), QStringLiteral("July–September 2000"));
}

void TestRelativeDates::whatTellsNothingIsReported_data()
{
    QTest::addColumn<QString>("x");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("date");
    const auto row = [](const char *keys, const char *x, const char *code, const char *date = "") {
        QTest::addRow("%s; x is %s", keys, x) << x << code << date;
    };
    row("after: x", "1991/..", "relative-without-end");
    row("before: x", "../1991", "relative-without-end");
    row("after: x +1 day", "1991/..", "relative-without-end");
    row("after: x", "[..1991]", "relative-unbounded");
    row("before: x", "[1991..]", "relative-unbounded");
    row("during: x", "../..", "relative-unbounded");
    row("after: undated", "1991", "relative-to-undated");
    row("date: 1990, after: undated", "1991", "relative-to-undated", "1990");
    row("after: nobody", "1991", "unknown-event");
    row("after: nobody +10 days", "1991", "unknown-event");
    row("date: 1990, during: nobody", "1991", "unknown-event", "1990");
    row("date: 1990, after: x", "1991", "contradicting-dates", "1990");
    row("date: 1992, before: x", "1991", "contradicting-dates", "1992");
    row("date: 1992/.., before: x", "1993", "contradicting-dates", "1992/..");
    row("date: ../1992, after: x", "1991", "contradicting-dates", "../1992");
    row("date: 1990/1995, after: x", "1991", "contradicting-dates", "1990/1995");
    row("date: 1990/1995, before: x", "1991", "contradicting-dates", "1990/1995");
    row("after: y, before: x", "1991", "contradicting-dates");
    row("date: 2000, after: y, before: x", "2000-07-04", "contradicting-dates", "2000");
    row("date: \"[1999,2001]\", after: x, before: y", "2000-01-01", "contradicting-dates",
        "[1999,2001]");
    row("after: x +9999 years", "1991", "date-out-of-range", "[1991-01-01..]");
    row("before: x +9999 years", "1991", "date-out-of-range", "[..1991-12-31]");
    row("after: x +2 moons", "1991", "invalid-width", "[1991-01-01..]");
    row("after: {event: x, within: soon}", "1991", "invalid-width", "[1991-01-01..]");
    row("after: x -2 days", "1991", "width-backwards", "[1991-01-01..]");
    row("during: x +2 days", "1991", "width-of-during", "[1991-01-01..1991-12-31]");
    row("margin: 2 days, after: x", "1991", "margin-without-date", "[1991-01-01..]");
    row("margin: 2 days", "1991", "margin-without-date");
    row("date: ../.., margin: 2 days", "1991", "margin-without-bound", "../..");
    row("date: 1990, margin: 2 yrs", "1991", "invalid-width", "1990");
    row("date: 1990, margin: 0 years", "1991", "invalid-width", "1990");
    row("date: 9999, margin: 1 day", "1991", "date-out-of-range");
}

void TestRelativeDates::whatTellsNothingIsReported()
{
    QFETCH(QString, x);
    QFETCH(QString, code);
    const QString name = QString::fromUtf8(QTest::currentDataTag());
    const ReadResult result = withX(x, name.left(name.lastIndexOf("; x is")));
    QCOMPARE(codesOf(result), QStringList(code));
    QTEST(dateOf(result, "e"), "date");
    const Diagnostic *diagnostic = firstOf(result, code.toStdString());
    QCOMPARE(diagnostic->position.line, 6);
    QVERIFY(diagnostic->position.column > 5);
    QVERIFY(QString::fromStdString(diagnostic->message()).indexOf('{') < 0);
}

void TestRelativeDates::whatWasWrittenIsKept_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("after: x +10 days") << "after x +10 days";
    QTest::newRow("before: x -10 days") << "before x -10 days";
    QTest::newRow("after: {event: x, within: 10 days}") << "after x +10 days";
    QTest::newRow("during: x, after: y") << "after y, during x";
    QTest::newRow("date: 2000-07, after: x") << "2000-07, after x";
    QTest::newRow("date: 2000-07, margin: 2 days") << "2000-07";
    QTest::newRow("after: nobody") << "after nobody";
}

void TestRelativeDates::whatWasWrittenIsKept()
{
    const ReadResult result = withX("2000-07-04", QTest::currentDataTag());
    const Event &event = result.timeline->event(*result.timeline->findEvent("e"));
    QTEST(QString::fromStdString(event.dateText), "written");
}

void TestRelativeDates::theEventKnowsWhatItIsDatedBy()
{
    const ReadResult result = withX("2000-07-04", "before: y, after: x +10 days");
    const Event &event = result.timeline->event(*result.timeline->findEvent("e"));
    const DateWidth tenDays{10, DateWidth::Unit::Day};
    const std::vector<RelativeDate> expected{
        {RelativeKind::After, EventIndex(0), tenDays},
        {RelativeKind::Before, EventIndex(1), std::nullopt},
    };
    QVERIFY(event.relativeDates == expected);
}

void TestRelativeDates::anIdMayLookLikeAWidth()
{
    const ReadResult result
        = readDocument(withEvents("  - {id: x, title: X, date: 1990}\n"
                                  "  - {id: x +1 day, title: Y, date: 2000}\n"
                                  "  - {id: a, title: A, after: x +1 day}\n"
                                  "  - {id: b, title: B, after: x +1 day +1 day}\n"
                                  "  - {id: c, title: C, after: x +2 days}\n"
                                  "  - id: d\n"
                                  "    title: D\n"
                                  "    after: {event: x, within: 1 day}\n"));
    QCOMPARE(codesOf(result), QStringList());
    QCOMPARE(dateOf(result, "a"), "[2000-01-01..]");
    QCOMPARE(dateOf(result, "b"), "[2000-01-01..2001-01-01]");
    QCOMPARE(dateOf(result, "c"), "[1990-01-01..1991-01-02]");
    QCOMPARE(dateOf(result, "d"), "[1990-01-01..1991-01-01]");
}

void TestRelativeDates::aRepeatedIdMeansTheFirst()
{
    const ReadResult result = readDocument(withEvents("  - {id: a, title: A, after: x}\n"
                                                      "  - {id: x, title: X, date: 1990}\n"
                                                      "  - {id: x, title: Y, date: 2000}\n"));
    QCOMPARE(codesOf(result), QStringList("duplicate-id"));
    QCOMPARE(dateOf(result, "a"), "[1990-01-01..]");
}

void TestRelativeDates::theCalendarIsTheEventsOwn()
{
    const ReadResult result
        = withX("1900-03-14", "after: x +1 month, calendar: julian"); // 1 March, Old Style
    QCOMPARE(dateOf(result, "e"), "[1900-03-01..1900-04-01]");
    const EdtfDate &date = *result.timeline->event(*result.timeline->findEvent("e")).date;
    QCOMPARE(QString::fromStdString(earliestText(date.possible.from)), "1900-03-14");
    QCOMPARE(QString::fromStdString(latestText(date.possible.to)), "1900-04-14");
}

void TestRelativeDates::otherDocumentsMayBeMeant()
{
    QTemporaryDir folder;
    const auto write = [&](const char *name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write("part.yaml",
          withEvents("  - {id: b, title: B, after: a +1 day}\n"
                     "  - {id: c, title: C, after: nobody}\n"));
    write("main.yaml",
          "format: chancery/1\ninclude: [part.yaml]\nevents:\n"
          "  - {id: d, title: D, after: b}\n"
          "  - {id: a, title: A, date: 2000-07-04}\n");
    const ReadResult result = readFiles({folder.filePath("main.yaml").toStdString()});
    QVERIFY(result.timeline);
    QCOMPARE(dateOf(result, "b"), "[2000-07-04..2000-07-05]");
    QCOMPARE(dateOf(result, "d"), "[2000-07-04..]");
    const Diagnostic *unknown = firstOf(result, "unknown-event");
    QVERIFY(unknown);
    QVERIFY(QString::fromStdString(unknown->file).endsWith("part.yaml"));
}

void TestRelativeDates::hostileFieldsAreDiagnostics_data()
{
    QTest::addColumn<QStringList>("codes");
    const auto row
        = [](const char *keys, const QStringList &codes) { QTest::newRow(keys) << codes; };
    row("after: [x]", {"wrong-kind"});
    row("after: {x: guest}", {"unknown-key", "empty-relation"});
    row("after: {}", {"empty-relation"});
    row("after: {within: 2 days}", {"empty-relation"});
    row("after: {event: [x]}", {"wrong-kind", "empty-relation"});
    row("after: {event: x, event: y}", {"duplicate-key"});
    row("after: x, after: y", {"duplicate-key"});
    row("aftr: x", {"unknown-key"});
    row("after: \"\"", {"empty-relation"});
    row("after: \"  \"", {"empty-relation"});
    row("after: \" +2 days\"", {"unknown-event"});
    row("after: \"x +\"", {"unknown-event"});
    row("after: \"x\\t+2 days\"", {"control-character-in-id", "unknown-event"});
    row("after: _no-actor", {"reserved-id", "unknown-event"});
    row("after: x +99999999999999999999 days", {"invalid-width"});
    row("after: x +1 day +2 days", {"unknown-event"});
    row("date: 1990, margin: [2 years]", {"wrong-kind"});
    row("date: 1990, margin: 99999999999999999999 years", {"invalid-width"});
    row("date: nonsense, margin: 2 years", {"invalid-date"});
    row("after:", {});
    row("after: ~", {});
}

void TestRelativeDates::hostileFieldsAreDiagnostics()
{
    QFETCH(QStringList, codes);
    const ReadResult result = withX("1991", QTest::currentDataTag());
    QStringList found = codesOf(result);
    found.sort();
    codes.sort();
    QCOMPARE(found, codes);
    QVERIFY(result.timeline->findEvent("e"));
}

QTEST_GUILESS_MAIN(TestRelativeDates)
#include "test_relativedates.moc"
