// Dates told by other events: reading, resolution, chains, circles.
#include "readdocument.h"

#include "core/model/dependencyorder.h"
#include "core/model/timelinebuilder.h"
#include "core/time/datelabel.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <rapidcheck.h>

#include <map>
#include <set>

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

QString dateOf(const ReadResult &result, std::string_view id)
{
    const auto index = result.timeline->findEvent(id);
    if (!index)
        return QStringLiteral("no such event");
    const auto &date = result.timeline->event(*index).date;
    return date ? QString::fromStdString(date->text) : QString();
}

/// What a reading says, but for the event that is undated in each document.
QStringList codesOf(const ReadResult &result)
{
    QStringList codes;
    for (const Diagnostic &d : result.diagnostics) {
        if (d.code != "no-date")
            codes << QString::fromStdString(d.code);
    }
    return codes;
}

/// Events as a builder takes them; the property draws many.
struct Sketch
{
    std::string id;
    std::string date;
    std::map<RelativeKind, std::pair<std::string, std::string>> relations; ///< event and width
};

TimelinePtr built(const std::vector<Sketch> &sketches)
{
    DiagnosticLog log(1000);
    TimelineBuilder builder({}, log);
    builder.beginDocument("doc");
    for (const Sketch &sketch : sketches) {
        EventDraft draft;
        draft.id = draft.title = DraftText(sketch.id, {1, 1});
        if (!sketch.date.empty())
            draft.date = DraftText(sketch.date, {1, 1});
        for (const auto &[kind, what] : sketch.relations) {
            RelativeDateDraft &relation = kind == RelativeKind::After ? draft.after
                : kind == RelativeKind::Before                        ? draft.before
                                                                      : draft.during;
            relation.event = DraftText(what.first, {1, 1});
            relation.isMap = true;
            if (!what.second.empty())
                relation.within = DraftText(what.second, {1, 1});
        }
        builder.addEvent(std::move(draft));
    }
    return builder.build();
}

std::vector<Sketch> anySketches()
{
    const std::vector<std::string> dates{"",         "",        "2000-07",         "2000-07-04",
                                         "2000",     "1999~",   "2000-06/2000-09", "1999/..",
                                         "../2001",  "2000/",   "[1999,2000-07]",  "{1999,2001}",
                                         "[..2000]", "/2001-03"};
    const auto count = *rc::gen::inRange(1, 12);
    std::vector<Sketch> sketches;
    for (int i = 0; i < count; ++i) {
        Sketch sketch{"e" + std::to_string(i), *rc::gen::elementOf(dates), {}};
        for (const RelativeKind kind : kRelativeKinds) {
            if (*rc::gen::inRange(0, 3) > 0)
                continue;
            const std::string other = "e" + std::to_string(*rc::gen::inRange(0, count));
            const bool hasWidth = kind != RelativeKind::During && *rc::gen::arbitrary<bool>();
            sketch.relations[kind]
                = {other, hasWidth ? std::to_string(*rc::gen::inRange(0, 400)) + " days" : ""};
        }
        sketches.push_back(std::move(sketch));
    }
    return sketches;
}

/// Which events lead back to themselves, found by walking on from each.
std::set<std::string> cyclicIds(const std::vector<Sketch> &sketches)
{
    std::map<std::string, const Sketch *> byId;
    for (const Sketch &sketch : sketches)
        byId[sketch.id] = &sketch;
    std::set<std::string> cyclic;
    for (const Sketch &start : sketches) {
        std::set<std::string> seen;
        std::vector<const Sketch *> next{&start};
        while (!next.empty()) {
            const Sketch *at = next.back();
            next.pop_back();
            for (const auto &[kind, what] : at->relations) {
                if (seen.insert(what.first).second)
                    next.push_back(byId[what.first]);
            }
        }
        if (seen.count(start.id) > 0)
            cyclic.insert(start.id);
    }
    return cyclic;
}

constexpr DayNumber kFar = 100 * kLastDayNumber;

DayNumber firstDay(const Extent &extent)
{
    return extent.from.isFinite() ? *toDayNumber(extent.from.day, Calendar::Gregorian) : -kFar;
}

DayNumber lastDay(const Extent &extent)
{
    return extent.to.isFinite() ? *toDayNumber(extent.to.day, Calendar::Gregorian) : kFar;
}

/// Whether a date lies where the relation lets it, as a person would say it.
bool keepsTo(const Extent &date, const RelativeDate &relation, const Extent &other)
{
    const DayNumber width = relation.within ? relation.within->count : kFar;
    switch (relation.kind) {
    case RelativeKind::After:
        return firstDay(date) >= firstDay(other);
    case RelativeKind::Before:
        return lastDay(date) <= lastDay(other);
    case RelativeKind::During:
        break;
    }
    return firstDay(date) >= firstDay(other) && lastDay(date) <= lastDay(other) && width > 0;
}

/// The far side of a width, which speaks of a date that is one moment.
bool keepsWithin(const Extent &date, const RelativeDate &relation, const Extent &other)
{
    if (!relation.within)
        return true;
    return relation.kind == RelativeKind::After
        ? lastDay(date) <= lastDay(other) + relation.within->count
        : firstDay(date) >= firstDay(other) - relation.within->count;
}

bool contradictsOrTellsNothing(const Timeline &timeline, const Event &event)
{
    DateConstraint all;
    for (const RelativeDate &relation : event.relativeDates) {
        const auto &other = timeline.event(relation.event).date;
        if (!other)
            continue;
        const auto one = constraintOf(relation.kind, *other, relation.within, event.calendar);
        if (one)
            all = all.intersectedWith(*one);
    }
    return !someDayWithin(all, event.calendar);
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
    void chainsAddUp();
    void aVeryLongChainResolves_data();
    void aVeryLongChainResolves();
    void aCircleIsReportedOnceWithItsMembers();
    void aVeryLongCircleNamesAFew();
    void datesByACircleAreReported();
    void hostileFieldsAreDiagnostics_data();
    void hostileFieldsAreDiagnostics();
    void dependenciesComeFirst();
    void anyGraphResolvesInAnyOrder();
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

void TestRelativeDates::chainsAddUp()
{
    const ReadResult result = readDocument(withEvents("  - {id: c, title: C, after: b +10 days}\n"
                                                      "  - {id: b, title: B, after: a +10 days}\n"
                                                      "  - {id: a, title: A, date: 2000-07-04}\n"
                                                      "  - {id: d, title: D, before: c +1 day}\n"));
    QCOMPARE(codesOf(result), QStringList());
    QCOMPARE(dateOf(result, "b"), "[2000-07-04..2000-07-14]");
    QCOMPARE(dateOf(result, "c"), "[2000-07-04..2000-07-24]");
    QCOMPARE(dateOf(result, "d"), "[2000-07-03..2000-07-24]");
}

void TestRelativeDates::aVeryLongChainResolves_data()
{
    QTest::addColumn<bool>("forwards");
    QTest::newRow("each after the one above") << false;
    QTest::newRow("each after the one below") << true;
}

void TestRelativeDates::aVeryLongChainResolves()
{
    QFETCH(bool, forwards);
    constexpr int kLength = 100'000;
    QByteArray events;
    for (int i = 0; i < kLength; ++i) {
        events += "  - {id: e" + QByteArray::number(i) + ", title: E, ";
        const int other = forwards ? i + 1 : i - 1;
        events += other < 0 || other == kLength
            ? QByteArray("date: 2000-07-04}\n")
            : "after: e" + QByteArray::number(other) + " +1 day}\n";
    }
    QElapsedTimer timer;
    timer.start();
    const ReadResult result = readDocument(withEvents(events));
    QCOMPARE(codesOf(result), QStringList());
    const int last = forwards ? 0 : kLength - 1;
    QCOMPARE(dateOf(result, "e" + std::to_string(last)), "[2000-07-04..2274-04-18]");
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

void TestRelativeDates::aCircleIsReportedOnceWithItsMembers()
{
    const ReadResult result
        = readDocument(withEvents("  - {id: a, title: A, after: b}\n"
                                  "  - {id: b, title: B, after: c, before: z}\n"
                                  "  - {id: c, title: C, during: a, date: 1990}\n"
                                  "  - {id: d, title: D, after: d}\n"
                                  "  - {id: z, title: Z, date: 2000}\n"));
    QCOMPARE(codesOf(result), QStringList({"relative-cycle", "relative-cycle"}));
    QCOMPARE(
        QString::fromStdString(result.diagnostics.at(0).message()),
        QStringLiteral("events are dated by each other in a circle: 'a' (line 3), 'b' (line 4), "
                       "'c' (line 5); they take no date from that"));
    QCOMPARE(
        QString::fromStdString(result.diagnostics.at(1).message()),
        QStringLiteral("the event 'd' (line 6) is dated by itself; it takes no date from that"));
    QCOMPARE(dateOf(result, "a"), QString());
    QCOMPARE(dateOf(result, "b"), QString());
    QCOMPARE(dateOf(result, "c"), "1990");
    QCOMPARE(dateOf(result, "d"), QString());
}

void TestRelativeDates::aVeryLongCircleNamesAFew()
{
    constexpr int kLength = 20'000;
    QByteArray events;
    for (int i = 0; i < kLength; ++i) {
        events += "  - {id: \"" + QByteArray(100, 'e') + QByteArray::number(i)
            + "\", title: E, after: \"" + QByteArray(100, 'e')
            + QByteArray::number((i + 1) % kLength) + "\"}\n";
    }
    const ReadResult result = readDocument(withEvents(events));
    QCOMPARE(codesOf(result), QStringList("relative-cycle"));
    const QString message = QString::fromStdString(result.diagnostics.front().message());
    QVERIFY2(message.size() < 400, qPrintable(message));
    QVERIFY2(message.contains(" and 19995 more; "), qPrintable(message));
}

void TestRelativeDates::datesByACircleAreReported()
{
    const ReadResult result
        = readDocument(withEvents("  - {id: a, title: A, after: b}\n"
                                  "  - {id: b, title: B, after: a}\n"
                                  "  - {id: c, title: C, after: a}\n"
                                  "  - {id: d, title: D, date: 1990, after: b}\n"));
    QStringList codes = codesOf(result);
    codes.sort();
    QCOMPARE(codes, QStringList({"relative-cycle", "relative-to-undated", "relative-to-undated"}));
    QCOMPARE(dateOf(result, "c"), QString());
    QCOMPARE(dateOf(result, "d"), "1990");
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

void TestRelativeDates::dependenciesComeFirst()
{
    QVERIFY(rc::check("each group comes after those it depends on, and holds its circle", [] {
        const auto count = *rc::gen::inRange<std::uint32_t>(0, 14);
        std::vector<std::vector<std::uint32_t>> graph(count);
        for (auto &dependencies : graph) {
            dependencies = *rc::gen::container<std::vector<std::uint32_t>>(
                *rc::gen::inRange<std::size_t>(0, 3), rc::gen::inRange<std::uint32_t>(0, count));
        }
        const auto reaches = [&](std::uint32_t from, std::uint32_t to) {
            std::set<std::uint32_t> seen;
            std::vector<std::uint32_t> next = graph[from];
            while (!next.empty()) {
                const std::uint32_t at = next.back();
                next.pop_back();
                if (seen.insert(at).second)
                    next.insert(next.end(), graph[at].begin(), graph[at].end());
            }
            return seen.count(to) > 0;
        };
        std::vector<int> groupOf(count, -1);
        int group = 0;
        visitByDependency(graph, [&](const DependencyGroup &found) {
            for (const std::uint32_t node : found.nodes) {
                RC_ASSERT(groupOf[node] == -1);
                groupOf[node] = group;
                RC_ASSERT(found.isCycle == reaches(node, node));
            }
            ++group;
            return true;
        });
        for (std::uint32_t node = 0; node < count; ++node) {
            RC_ASSERT(groupOf[node] != -1);
            for (const std::uint32_t other : graph[node]) {
                RC_ASSERT(groupOf[other] <= groupOf[node]);
                RC_ASSERT((groupOf[other] == groupOf[node]) == reaches(other, node));
            }
        }
    }));
}

void TestRelativeDates::anyGraphResolvesInAnyOrder()
{
    QVERIFY(rc::check("dates keep to what is said of them, in any order of events", [] {
        std::vector<Sketch> sketches = anySketches();
        const TimelinePtr timeline = built(sketches);
        const std::set<std::string> cyclic = cyclicIds(sketches);
        for (const Sketch &sketch : sketches) {
            const Event &event = timeline->event(*timeline->findEvent(sketch.id));
            if (cyclic.count(sketch.id) > 0) {
                RC_ASSERT((event.date ? event.date->text : std::string()) == sketch.date);
                continue;
            }
            if (!event.date) {
                RC_ASSERT(sketch.date.empty());
                RC_ASSERT(contradictsOrTellsNothing(*timeline, event));
                continue;
            }
            const Extent &possible = event.date->possible;
            RC_ASSERT(firstDay(possible) <= lastDay(possible));
            RC_ASSERT(parseEdtf(event.date->text).has_value());
            if (!sketch.date.empty()) {
                const Extent written = parseEdtf(sketch.date)->possible;
                RC_ASSERT(firstDay(possible) >= firstDay(written));
                RC_ASSERT(lastDay(possible) <= lastDay(written));
                continue; // and what contradicts the date is left out
            }
            for (const RelativeDate &relation : event.relativeDates) {
                const auto &other = timeline->event(relation.event).date;
                if (!other || !constraintOf(relation.kind, *other, relation.within, event.calendar))
                    continue;
                RC_ASSERT(keepsTo(possible, relation, other->possible));
                RC_ASSERT(keepsWithin(possible, relation, other->possible));
            }
        }
        const auto order = *rc::gen::container<std::vector<unsigned>>(
            sketches.size(), rc::gen::arbitrary<unsigned>());
        std::vector<Sketch> shuffled = sketches;
        for (std::size_t i = shuffled.size(); i > 1; --i)
            std::swap(shuffled[i - 1], shuffled[order[i - 1] % i]);
        const TimelinePtr other = built(shuffled);
        for (const Event &event : timeline->events())
            RC_ASSERT(event.date == other->event(*other->findEvent(event.id)).date);
    }));
}

QTEST_GUILESS_MAIN(TestRelativeDates)
#include "test_relativedates.moc"
