// Dates told by other events: chains, circles, and any graph of them.
#include "relativedocuments.h"

#include "core/model/dependencyorder.h"
#include "core/model/timelinebuilder.h"
#include "support/processtimer.h"

#include <QtTest>

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

using namespace chancery;

namespace {

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

/// Whether events lead to each other; of one, whether it leads back to itself.
bool areInACircle(const std::vector<Sketch> &sketches, const std::string &a, const std::string &b)
{
    const auto leads = [&sketches](const std::string &from, const std::string &to) {
        std::set<std::string> seen;
        std::vector<std::string> next{from};
        while (!next.empty()) {
            const std::string id = next.back();
            next.pop_back();
            const auto at = std::find_if(sketches.begin(), sketches.end(),
                                         [&](const Sketch &sketch) { return sketch.id == id; });
            for (const auto &[kind, what] : at->relations) {
                if (seen.insert(what.first).second)
                    next.push_back(what.first);
            }
        }
        return seen.count(to) > 0;
    };
    return leads(a, b) && leads(b, a);
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

bool contradictOrTellNothing(const Timeline &timeline, const Event &event,
                             const std::vector<RelativeDate> &relations)
{
    DateConstraint all;
    for (const RelativeDate &relation : relations) {
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

class TestRelativeGraphs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chainsAddUp();
    void aVeryLongChainResolves_data();
    void aVeryLongChainResolves();
    void aCircleIsReportedOnceWithItsMembers();
    void aVeryLongCircleNamesAFew();
    void datesByACircleAreReported();
    void dependenciesComeFirst();
    void anyGraphResolvesInAnyOrder();
};

void TestRelativeGraphs::chainsAddUp()
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

void TestRelativeGraphs::aVeryLongChainResolves_data()
{
    QTest::addColumn<bool>("forwards");
    QTest::newRow("each after the one above") << false;
    QTest::newRow("each after the one below") << true;
}

void TestRelativeGraphs::aVeryLongChainResolves()
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
    chancery::test::ProcessTimer timer;
    timer.start();
    const ReadResult result = readDocument(withEvents(events));
    QCOMPARE(codesOf(result), QStringList());
    const int last = forwards ? 0 : kLength - 1;
    QCOMPARE(dateOf(result, "e" + std::to_string(last)), "[2000-07-04..2274-04-18]");
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

void TestRelativeGraphs::aCircleIsReportedOnceWithItsMembers()
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
    QCOMPARE(dateOf(result, "b"), "[..2000-12-31]"); // what it says of z stands
    QCOMPARE(dateOf(result, "c"), "1990");
    QCOMPARE(dateOf(result, "d"), QString());
}

void TestRelativeGraphs::aVeryLongCircleNamesAFew()
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

void TestRelativeGraphs::datesByACircleAreReported()
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

void TestRelativeGraphs::dependenciesComeFirst()
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

void TestRelativeGraphs::anyGraphResolvesInAnyOrder()
{
    QVERIFY(rc::check("dates keep to what is said of them, in any order of events", [] {
        std::vector<Sketch> sketches = anySketches();
        const TimelinePtr timeline = built(sketches);
        for (const Sketch &sketch : sketches) {
            const Event &event = timeline->event(*timeline->findEvent(sketch.id));
            std::vector<RelativeDate> relations = event.relativeDates;
            const auto isInCircle = [&](const RelativeDate &relation) {
                return areInACircle(sketches, sketch.id, timeline->event(relation.event).id);
            };
            relations.erase(std::remove_if(relations.begin(), relations.end(), isInCircle),
                            relations.end());
            if (relations.empty())
                RC_ASSERT((event.date ? event.date->text : std::string()) == sketch.date);
            if (!event.date) {
                RC_ASSERT(sketch.date.empty());
                RC_ASSERT(contradictOrTellNothing(*timeline, event, relations));
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
            for (const RelativeDate &relation : relations) {
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

QTEST_GUILESS_MAIN(TestRelativeGraphs)
#include "test_relativegraphs.moc"
