#include "documents.h"
#include "program.h"

#include <QJsonObject>
#include <QtTest>

#include <set>

using namespace chancery;

class TestList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void jsonHasEveryFieldOfTheContract();
    void absentTextAndListsAreEmpty();
    void eventsComeByDate();
    void filtersLeaveWhatTheySay_data();
    void filtersLeaveWhatTheySay();
    void typedDatesAreShownBack_data();
    void typedDatesAreShownBack();
    void unknownValuesNameTheNearestKnownOne_data();
    void unknownValuesNameTheNearestKnownOne();
    void nothingThatPassesIsAnEmptyArray();
    void csvIsOneRecordAnEventUnderItsHeader();
    void textIsOneLineAnEvent();
    void severalFilesAreOneTimeline();
    void problemsGoToStandardError();
    void julianDatesAreListedInGregorianDays();
    void relativeDatesAndMarginsAreListedAsBounds();
    void hostileTextStaysText();
    void theShippedTimelineTellsTheArticle();
    void anActorsListHoldsExactlyItsEvents();
    void datesMeanTheSameToTheDateCommand();
    void naughtyStringsAreTextToSearchFor();
    void aFullDiskIsExitCodeThree();

private:
    QStringList idsOf(const QStringList &filters) const;

    Documents m_documents;
    QString m_small;
};

void TestList::initTestCase()
{
    m_small = m_documents.write("small.yaml", smallTimeline());
    QVERIFY(!m_small.isEmpty());
}

QStringList TestList::idsOf(const QStringList &filters) const
{
    const Outcome outcome
        = chancery::chancery(QStringList{"list", m_small, "--format", "json"} + filters);
    if (outcome.exitCode != 0)
        return {QStringLiteral("exit code %1").arg(outcome.exitCode)};
    QStringList ids;
    for (const QJsonValue &event : outcome.json())
        ids.append(event["id"].toString());
    return ids;
}

void TestList::jsonHasEveryFieldOfTheContract()
{
    const Outcome outcome = chancery::chancery({"list", m_small, "--format", "json"});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.json().size(), 4);
    const QJsonObject expected{
        {"id", "call"},
        {"title", "The envoy calls"},
        {"date", "2000-07"},
        {"calendar", "gregorian"},
        {"earliest", "2000-07-01"},
        {"latest", "2000-07-31"},
        {"certain_from", ""},
        {"certain_to", ""},
        {"type", "visit"},
        {"status", ""},
        {"actors",
         QJsonArray{QJsonObject{{"id", "envoy"}, {"name", "The Envoy"}, {"role", "guest"}},
                    QJsonObject{{"id", "west"}, {"name", "West"}, {"role", "host"}}}},
        {"place", "Élysée"},
        {"summary", "A long talk."},
        {"sources", QJsonArray{QJsonObject{{"ref", "gazette"}, {"locator", "page 3"}}}},
        {"relations", QJsonArray{QJsonObject{{"kind", "leads-to"}, {"event", "plan"}}}},
        {"file", m_small},
        {"line", 17},
    };
    const QJsonObject shown = outcome.json()[1].toObject();
    QCOMPARE(shown.keys(), expected.keys());
    for (const QString &key : expected.keys())
        QCOMPARE(shown[key], expected[key]);
}

void TestList::absentTextAndListsAreEmpty()
{
    const QString file = m_documents.write("bare.yaml",
                                           "format: chancery/1\n"
                                           "events:\n"
                                           "  - {id: bare, title: Bare, date: 1990/}\n");
    const QJsonArray events = chancery::chancery({"list", file, "--format", "json"}).json();
    QCOMPARE(events.size(), 1);
    const QJsonObject event = events[0].toObject();
    for (const char *key : {"type", "status", "place", "summary"})
        QCOMPARE(event[QLatin1String(key)], QJsonValue(QString()));
    for (const char *key : {"actors", "sources", "relations"})
        QCOMPARE(event[QLatin1String(key)], QJsonValue(QJsonArray()));
    QCOMPARE(event["latest"].toString(), "unknown");
    QCOMPARE(event.size(), 17);
}

void TestList::eventsComeByDate()
{
    QCOMPARE(idsOf({}), (QStringList{"since", "call", "exit", "plan"}));
}

void TestList::filtersLeaveWhatTheySay_data()
{
    QTest::addColumn<QStringList>("filters");
    QTest::addColumn<QStringList>("ids");

    const auto row = [](const char *name, const QStringList &filters, const QStringList &ids) {
        QTest::newRow(name) << filters << ids;
    };
    row("an actor", {"--actor", "envoy"}, {"call", "plan"});
    row("a group includes its members", {"--actor", "east"}, {"since", "call", "plan"});
    row("an id with a comma and a blank", {"--actor", "Korea, South"}, {"exit"});
    row("an id after an equals sign", {"--actor=Korea, South"}, {"exit"});
    row("any of two", {"--actor", "envoy", "--actor", "Korea, South", "--any"},
        {"call", "exit", "plan"});
    row("all of two", {"--all", "--actor", "east", "--actor", "west"}, {"since", "call", "plan"});
    row("all of two that never met", {"--all", "--actor", "envoy", "--actor", "Korea, South"}, {});
    row("type", {"--type", "visit"}, {"call", "plan"});
    row("two types", {"--type", "visit", "--type", "withdrawal"}, {"call", "exit", "plan"});
    row("text without accents", {"--text", "elysee"}, {"call"});
    row("text in an actor's name", {"--text", "KOREA"}, {"exit"});
    row("texts must all be there", {"--text", "envoy", "--text", "return"}, {"plan"});
    row("text that begins with a dash", {"--text", "-x"}, {});
    row("empty text asks nothing", {"--text", ""}, {"since", "call", "exit", "plan"});
    row("happened", {"--status", "happened"}, {"since", "call", "exit"});
    row("planned", {"--status", "planned"}, {"plan"});
    row("from", {"--from", "2009"}, {"since", "exit", "plan"});
    row("to takes in the whole year", {"--to", "2000"}, {"since", "call"});
    row("a month", {"--from", "2000-07", "--to", "2000-07"}, {"since", "call"});
    row("a month in words", {"--from", "July 2000", "--to", "July 2000"}, {"since", "call"});
    row("a decade", {"--from", "the 2010s"}, {"since", "plan"});
    row("within, for certain", {"--from", "2009", "--to", "2010", "--dates", "certain"},
        {"since", "exit"});
    row("half a year is not for certain",
        {"--from", "2009-07", "--to", "2010", "--dates", "certain"}, {"since"});
    row("possibly", {"--from", "2019-04-20", "--to", "2019-04-20", "--dates", "possible"},
        {"since", "plan"});
}

void TestList::filtersLeaveWhatTheySay()
{
    QFETCH(QStringList, filters);
    QFETCH(QStringList, ids);
    QCOMPARE(idsOf(filters), ids);
}

void TestList::typedDatesAreShownBack_data()
{
    QTest::addColumn<QStringList>("filters");
    QTest::addColumn<QByteArray>("notes");
    QTest::newRow("words") << QStringList{"--from", "May 1815"}
                           << QByteArray("chancery: note: --from \"May 1815\": read as 1815-05\n");
    QTest::newRow("both") << QStringList{"--from", "44 BC", "--to", "25/8/1822"}
                          << QByteArray("chancery: note: --from \"44 BC\": read as -0043, 44 BCE\n"
                                        "chancery: note: --to \"25/8/1822\": read as "
                                        "1822-08-25\n");
    const auto exact = [](const char *from, const char *reading) {
        QTest::newRow(from) << QStringList{QStringLiteral("--from=%1").arg(from)}
                            << QByteArray("chancery: note: --from \"") + from + "\": read as "
                + reading + "\n";
    };
    exact("815", "815, the 8150s");
    exact("44", "44, between 4400 and 4499");
    exact("-44", "-44, between 4500 and 4401 BCE");
    exact("181?", "181?, the 1810s (?)");
    exact("-0044", "-0044, 45 BCE");
    exact("0000/1815", "0000/1815, 1 BCE – 1815 CE");
    exact("1921-22", "1921-22, Summer 1921");
    exact("1939-40", "1939-40, first half of 1939");
    exact("1815?-22", "1815?-22, Summer 1815 (?)");
    QTest::newRow("EDTF needs no note")
        << QStringList{"--from", "1815-05", "--to", "[..1822]"} << QByteArray();
}

void TestList::typedDatesAreShownBack()
{
    QFETCH(QStringList, filters);
    QFETCH(QByteArray, notes);
    const Outcome outcome = chancery::chancery(
        QStringList{"list", m_documents.write("noted.yaml", smallTimeline())} + filters);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.err, notes);
}

void TestList::unknownValuesNameTheNearestKnownOne_data()
{
    QTest::addColumn<QStringList>("filter");
    QTest::addColumn<QByteArray>("nearest");

    QTest::newRow("slip") << QStringList{"--actor", "evnoy"} << QByteArray("\"envoy\"");
    QTest::newRow("name") << QStringList{"--actor", "The Envoy"} << QByteArray("\"envoy\"");
    QTest::newRow("part") << QStringList{"--actor", "korea"} << QByteArray("\"Korea, South\"");
    QTest::newRow("nothing") << QStringList{"--actor", ""} << QByteArray("nearest known one is");
    QTest::newRow("type") << QStringList{"--type", "visits"} << QByteArray("\"visit\"");
}

void TestList::unknownValuesNameTheNearestKnownOne()
{
    QFETCH(QStringList, filter);
    QFETCH(QByteArray, nearest);
    const Outcome outcome = chancery::chancery(QStringList{"list", m_small} + filter);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains(nearest), outcome.err.constData());
}

void TestList::nothingThatPassesIsAnEmptyArray()
{
    const Outcome outcome
        = chancery::chancery({"list", m_small, "--format", "json", "--text", "zzz"});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out.simplified().replace(' ', ""), QByteArray("[]"));
}

void TestList::csvIsOneRecordAnEventUnderItsHeader()
{
    const Outcome outcome = chancery::chancery({"list", m_small, "--format", "csv"});
    QCOMPARE(outcome.exitCode, 0);
    const QStringList lines = outcome.outLines();
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0],
             "id,title,date,calendar,earliest,latest,certain_from,certain_to,type,status,"
             "actors,place,summary,sources,relations,file,line");
    QCOMPARE(lines[2],
             "call,The envoy calls,2000-07,gregorian,2000-07-01,2000-07-31,,,visit,,"
             "envoy (guest); west (host),Élysée,A long talk.,gazette (page 3),"
             "plan (leads-to),"
                 + m_small + ",17");
    QVERIFY2(lines[3].contains(",\"Korea, South\","), qPrintable(lines[3]));
}

void TestList::textIsOneLineAnEvent()
{
    const Outcome outcome = chancery::chancery({"list", m_small});
    QCOMPARE(outcome.exitCode, 0);
    const QStringList lines = outcome.outLines();
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines[1].startsWith("July 2000 "), qPrintable(lines[1]));
    QVERIFY2(lines[1].endsWith("The envoy calls – The Envoy (guest), West (host) [visit]"),
             qPrintable(lines[1]));
    QVERIFY2(lines[3].endsWith("[visit, planned]"), qPrintable(lines[3]));
    QCOMPARE(lines[1].indexOf("The envoy"), lines[2].indexOf("South leaves"));
}

void TestList::severalFilesAreOneTimeline()
{
    const QString more
        = m_documents.write("more.yaml",
                            "format: chancery/1\n"
                            "actors: {east: {name: East, kind: state}}\n"
                            "events:\n"
                            "  - {id: new, title: New, date: 1995, actors: [east]}\n");
    const QJsonArray events
        = chancery::chancery({"list", m_small, more, "--format", "json", "--actor", "east"}).json();
    QCOMPARE(events.size(), 4);
    QCOMPARE(events[1]["id"].toString(), "new");
    QCOMPARE(events[1]["file"].toString(), more);
}

void TestList::problemsGoToStandardError()
{
    const QString file = m_documents.write("problem.yaml",
                                           "format: chancery/1\n"
                                           "events:\n"
                                           "  - {id: a, title: A, date: 2019-13}\n"
                                           "  - {id: b, title: B, date: 2019}\n");
    const Outcome outcome = chancery::chancery({"list", file, "--format", "json"});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(!outcome.json().isEmpty());
    QVERIFY2(outcome.err.startsWith(file.toUtf8() + ":3:"), outcome.err.constData());
    QVERIFY2(outcome.err.contains(": error: "), outcome.err.constData());
}

void TestList::julianDatesAreListedInGregorianDays()
{
    const QString file = m_documents.write("julian.yaml",
                                           "format: chancery/1\n"
                                           "events:\n"
                                           "  - {id: a, title: A, date: 1917, calendar: julian}\n");
    const QJsonArray events = chancery::chancery({"list", file, "--format", "json"}).json();
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0]["calendar"].toString(), "julian");
    QCOMPARE(events[0]["date"].toString(), "1917");
    QCOMPARE(events[0]["earliest"].toString(), "1917-01-14");
    QCOMPARE(events[0]["latest"].toString(), "1918-01-13");
}

void TestList::relativeDatesAndMarginsAreListedAsBounds()
{
    const QString file = m_documents.write(
        "relative.yaml",
        "format: chancery/1\n"
        "events:\n"
        "  - {id: answer, title: Answer, after: visit +10 days, before: summit}\n"
        "  - {id: visit, title: Visit, date: 2000-07-04}\n"
        "  - {id: summit, title: Summit, date: 2000-07-21/2000-07-23}\n"
        "  - {id: leak, title: Leak, during: summit, calendar: julian}\n"
        "  - {id: rumour, title: Rumour, before: summit -1 month}\n"
        "  - {id: treaty, title: Treaty, date: 1815~, margin: 2 years}\n");
    const Outcome outcome = chancery::chancery({"list", file, "--format", "json"});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.err, QByteArray());
    QStringList listed;
    for (const QJsonValue &event : outcome.json()) {
        QStringList fields;
        for (const char *key : {"id", "date", "earliest", "latest", "certain_from", "certain_to"})
            fields << event[QLatin1String(key)].toString();
        listed << fields.join(QLatin1Char('|'));
        QCOMPARE(event.toObject().size(), 17);
    }
    const QStringList expected{
        "treaty|1815~|1813-01-01|1817-12-31||",
        "rumour|before summit -1 month|2000-06-21|2000-07-21||",
        "visit|2000-07-04|2000-07-04|2000-07-04|2000-07-04|2000-07-04",
        "answer|after visit +10 days, before summit|2000-07-04|2000-07-14||",
        "leak|during summit|2000-07-21|2000-07-23||",
        "summit|2000-07-21/2000-07-23|2000-07-21|2000-07-23|2000-07-21|2000-07-23",
    };
    QCOMPARE(listed, expected);
    const QStringList text = chancery::chancery({"list", file, "--format", "text"}).outLines();
    QVERIFY(text.at(0).startsWith("c. 1815, give or take 2 years "));
    QVERIFY(text.at(3).startsWith("between 4 and 14 July 2000 "));
}

void TestList::hostileTextStaysText()
{
    const QString file
        = m_documents.write("hostile.yaml",
                            "format: chancery/1\n"
                            "events:\n"
                            "  - {id: a, title: \"=1+1,\\\"\\e[31m\\nnext\", date: 2000}\n");
    const Outcome json = chancery::chancery({"list", file, "--format", "json"});
    QCOMPARE(json.json().size(), 1);
    const Outcome text = chancery::chancery({"list", file});
    QCOMPARE(text.outLines().size(), 1);
    QVERIFY(!text.out.contains('\x1b'));
    const Outcome csv = chancery::chancery({"list", file, "--format", "csv"});
    QVERIFY2(csv.out.contains(",\"\"") || csv.out.contains(",\\\""), csv.out.constData());
}

void TestList::theShippedTimelineTellsTheArticle()
{
    const QJsonArray events
        = chancery::chancery({"list", shippedTimeline(), "--format", "json"}).json();
    std::set<QString> facts;
    for (const QJsonValue &event : events) {
        facts.insert(event["date"].toString() + ' ' + event["type"].toString());
        QVERIFY2(!event["sources"].toArray().isEmpty(), qPrintable(event["id"].toString()));
    }
    for (const char *fact : {"2000-07 visit", "2001 visit", "2009 withdrawal", "2019-02 summit",
                             "[..2019-04-18] sanction", "/1991 cooperation", "1991/ estrangement",
                             "2019-12-31 deadline", "[2019-04-16..2019-04-30] visit"})
        QVERIFY2(facts.count(QLatin1String(fact)) == 1, fact);
}

void TestList::anActorsListHoldsExactlyItsEvents()
{
    const QStringList all{"list", shippedTimeline(), "--format", "json"};
    const auto idsWithActor = [](const QJsonArray &events, const QString &actor) {
        QStringList ids;
        for (const QJsonValue &event : events)
            for (const QJsonValue &participant : event["actors"].toArray())
                if (actor.isEmpty() || participant["id"] == actor) {
                    ids.append(event["id"].toString());
                    break;
                }
        return ids;
    };
    const QJsonArray events = chancery::chancery(all).json();
    for (const char *actor : {"putin", "kim-jong-il", "trump", "six-party-talks"}) {
        const QString id = QLatin1String(actor);
        const QJsonArray filtered = chancery::chancery(all + QStringList{"--actor", id}).json();
        QVERIFY(!filtered.isEmpty());
        QCOMPARE(idsWithActor(filtered, {}), idsWithActor(events, id));
    }
}

void TestList::datesMeanTheSameToTheDateCommand()
{
    const QJsonArray events
        = chancery::chancery({"list", shippedTimeline(), "--format", "json"}).json();
    QVERIFY(events.size() > 20);
    for (const QJsonValue &event : events) {
        const Outcome date = chancery::chancery({"date", "--", event["date"].toString()});
        QCOMPARE(date.exitCode, 0);
        const QStringList columns = QString::fromUtf8(date.out).split('\t');
        QCOMPARE(columns.value(3), event["earliest"].toString());
        QCOMPARE(columns.value(4), event["latest"].toString());
    }
}

void TestList::naughtyStringsAreTextToSearchFor()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/strings/blns.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no strings/blns.json in the test data");
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QString text = value.toString();
        if (text.contains(QChar(0)))
            continue; // no argument of a program can hold it
        const Outcome outcome
            = chancery::chancery({"list", m_small, "--format", "json", "--text", text});
        QVERIFY2(outcome.exitCode == 0, qPrintable(text));
        QVERIFY2(QJsonDocument::fromJson(outcome.out).isArray(), qPrintable(text));
    }
}

void TestList::aFullDiskIsExitCodeThree()
{
    for (const char *format : {"json", "csv", "text"}) {
        const Outcome outcome
            = chancery::chancery({"list", m_small, "--format", format}, {}, "/dev/full");
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY(outcome.err.contains("standard output"));
    }
}

QTEST_GUILESS_MAIN(TestList)
#include "test_list.moc"
