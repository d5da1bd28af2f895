#include "readdocument.h"
#include "support/processtimer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <new>
#include <random>

#include <rapidcheck.h>

using namespace chancery;

namespace {

/// What no document may take, however it is built.
constexpr int kPatienceMs = 10'000;

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// References that lead nowhere would crash their users later.
bool isSound(const Timeline &timeline)
{
    for (const Event &event : timeline.events()) {
        if (event.id.empty() || event.title.empty() || event.file >= timeline.files().size())
            return false;
        for (const Participant &p : event.participants) {
            if (p.actor.value >= timeline.actors().size())
                return false;
        }
        for (const Relation &r : event.relations) {
            if (r.event.value >= timeline.events().size())
                return false;
        }
    }
    return timeline.chronological().size() == timeline.events().size();
}

/// A YAML double-quoted scalar that stands for exactly this text.
QByteArray quoted(const QString &text)
{
    QByteArray result = "\"";
    for (const uint c : text.toUcs4()) {
        if (c == '"' || c == '\\')
            result += '\\' + QByteArray(1, char(c));
        else if (c >= 0x20 && c < 0x7F)
            result += char(c);
        else
            result += "\\U" + QByteArray::number(c, 16).rightJustified(8, '0');
    }
    return result + "\"";
}

/// Sixty letters a and b, always the same for a number: two such words are never far apart.
QByteArray longWord(unsigned number)
{
    std::mt19937 random(number);
    QByteArray word;
    for (int i = 0; i < 60; ++i)
        word += char('a' + random() % 2);
    return word;
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_timer.start(); }
    void cleanup() { QVERIFY(m_timer.elapsed() < kPatienceMs); }

    void noYamlOfTheTestSuiteIsATimeline_data();
    void noYamlOfTheTestSuiteIsATimeline();
    void naughtyStringsStandAsWritten();
    void anAliasBombIsRefused();
    void aliasesOfLongTextsAreRefused();
    void anAliasOfATextLongerThanAnyFieldIsLeftOut();
    void lackOfMemoryIsNotCalledASyntaxError();
    void manyAnchorsAreNotAllKept();
    void deepNestingIsRefused_data();
    void deepNestingIsRefused();
    void cyclicAnchorsAreRefused_data();
    void cyclicAnchorsAreRefused();
    void aHugeEntryIsCut();
    void datesThatNoYearHasCostNothing();
    void undecodableBytesAreReplacedAndReported();
    void binaryFilesAreRefused();
    void anEndOfTextCharacterEndsNothing();
    void unknownRelationsAmongManyLongIdsAreReadInTime();
    void unknownTypesAmongManyAreReadInTime();
    void complaintsAreLimited();
    void shippedDocumentBrokenAnywhereIsSurvived();
    void randomStructureIsSurvived();

private:
    chancery::test::ProcessTimer m_timer;
};

void TestHostile::noYamlOfTheTestSuiteIsATimeline_data()
{
    QTest::addColumn<QString>("path");
    const QDir data(QStringLiteral(TEST_DATA_DIR "/yaml"));
    if (!data.exists())
        QSKIP("the YAML documents are not beside the checkout");
    for (const QString folder : {"valid", "invalid"}) {
        for (const QString &name : QDir(data.filePath(folder)).entryList(QDir::Files)) {
            const QString path = data.filePath(folder + '/' + name);
            QTest::newRow(qPrintable(folder + '/' + name)) << path;
        }
    }
}

void TestHostile::noYamlOfTheTestSuiteIsATimeline()
{
    QFETCH(QString, path);
    const ReadResult result = readFiles({path.toStdString()});
    QCOMPARE(result.status, ReadStatus::Done);
    QVERIFY(result.hasErrors());
    QVERIFY(result.timeline->events().empty());
    for (const Diagnostic &d : result.diagnostics) {
        QVERIFY(d.position.line > 0);
        QVERIFY(toLine(d).find('\n') == std::string::npos);
    }
}

void TestHostile::naughtyStringsStandAsWritten()
{
    const QByteArray json = fileBytes(QStringLiteral(TEST_DATA_DIR "/strings/blns.json"));
    if (json.isEmpty())
        QSKIP("the naughty strings are not beside the checkout");
    QByteArray events;
    QStringList titles;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        const QString text = value.toString();
        const bool isBlank = text.trimmed().isEmpty();
        if (isBlank || text.contains(QChar::ReplacementCharacter))
            continue;
        titles << text;
        const QByteArray q = quoted(text);
        events += "- {id: e" + QByteArray::number(titles.size()) + ", title: " + q + ", type: " + q
            + ", place: " + q + ", date: 2000, actors: [" + q + ", {x: " + q + "}]}\n";
    }
    QVERIFY(titles.size() > 400);
    const ReadResult result = readDocument(withEvents(events));
    QCOMPARE(qsizetype(result.timeline->events().size()), titles.size());
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const Event &event = result.timeline->events()[std::size_t(i)];
        const bool isCut = titles[i].toUcs4().size() > 500;
        if (!isCut)
            QCOMPARE(QByteArray::fromStdString(event.title), titles[i].toUtf8());
        QCOMPARE(event.participants.size(), std::size_t(2));
    }
    for (const Diagnostic &d : result.diagnostics) {
        const QString line = QString::fromStdString(toLine(d));
        QVERIFY(std::none_of(line.begin(), line.end(), [](QChar c) { return c.unicode() < 0x20; }));
    }
}

void TestHostile::anAliasBombIsRefused()
{
    QByteArray events = "- {id: before, title: t, date: 2000}\n- &a [x,x,x,x,x,x,x,x,x]\n";
    for (char name = 'b'; name <= 'k'; ++name) {
        const QByteArray alias = QByteArray("*") + char(name - 1);
        events += QByteArray("- &") + name + " [" + (alias + ',').repeated(8) + alias + "]\n";
    }
    const ReadResult result = readDocument(withEvents(events));
    QVERIFY(firstOf(result, "alias-bomb"));
    QCOMPARE(result.timeline->events().size(), std::size_t(1));
}

void TestHostile::aliasesOfLongTextsAreRefused()
{
    constexpr int kTextBytes = 60'000;
    QByteArray events
        = "- {id: first, title: t, date: 2000, summary: &s " + QByteArray(kTextBytes, 'x') + "}\n";
    for (int i = 0; i < 200; ++i)
        events += "- {id: e" + QByteArray::number(i) + ", title: t, date: 2000, summary: *s}\n";
    const ReadResult result = readDocument(withEvents(events));
    QVERIFY(firstOf(result, "alias-bomb"));
    const std::size_t fitting = ReadLimits().aliasBytes / kTextBytes;
    QCOMPARE(result.timeline->events().size(), 1 + fitting);
}

void TestHostile::anAliasOfATextLongerThanAnyFieldIsLeftOut()
{
    QByteArray events
        = "- {id: first, title: t, date: 2000, summary: &s " + QByteArray(1'000'000, 'x') + "}\n";
    for (int i = 0; i < 9'000; ++i)
        events += "- {id: e" + QByteArray::number(i) + ", title: t, date: 2000, summary: *s}\n";
    const ReadResult result = readDocument(withEvents(events));
    QVERIFY(firstOf(result, "alias-too-large"));
    QVERIFY(!firstOf(result, "alias-bomb"));
    QCOMPARE(result.timeline->events().size(), std::size_t(9'001));
    QCOMPARE(result.timeline->events().back().summary, "");
}

void TestHostile::lackOfMemoryIsNotCalledASyntaxError()
{
    QByteArray events;
    for (int i = 0; i < 5'000; ++i)
        events += "- {id: e" + QByteArray::number(i) + ", title: t, date: 2000}\n";
    ReadOptions options;
    options.progress = [](double done) {
        if (done > 0.5 && done < 1)
            throw std::bad_alloc();
    };
    const ReadResult result = readDocument(withEvents(events), options);
    QVERIFY(firstOf(result, "out-of-memory"));
    QVERIFY(!firstOf(result, "syntax-error"));
    QVERIFY(result.timeline->events().size() > 1'000);
}

void TestHostile::manyAnchorsAreNotAllKept()
{
    QByteArray events;
    for (int i = 0; i < 60'000; ++i)
        events += "- &a" + QByteArray::number(i) + " x\n";
    events += "- *a59999\n- {id: a, title: t, date: 2000}\n";
    const ReadResult result = readDocument(withEvents(events));
    QCOMPARE(result.timeline->events().size(), std::size_t(1));
    QCOMPARE(result.diagnostics.back().code, "more-problems");
}

void TestHostile::deepNestingIsRefused_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("codes");
    const int depth = 100'000;
    const QByteArray lists(depth, '[');
    const QStringList brokenOff{"far-too-deep", "too-deep"};
    QTest::newRow("lists as the document") << lists << brokenOff;
    QTest::newRow("maps as the document") << QByteArray("{a: ").repeated(depth) << brokenOff;
    QTest::newRow("lists in an event") << withEvents("- {id: a, actors: " + lists) << brokenOff;
    QTest::newRow("lists as a key") << withEvents("- {? " + lists) << brokenOff;
    QTest::newRow("block lists") << withEvents(QByteArray("- ").repeated(depth)) << brokenOff;
    const QByteArray closed = "- " + QByteArray(400, '[') + QByteArray(400, ']') + "\n";
    QTest::newRow("closed lists") << withEvents(closed) << QStringList{"too-deep", "wrong-kind"};
}

void TestHostile::deepNestingIsRefused()
{
    QFETCH(QByteArray, document);
    const ReadResult result = readDocument(document);
    QStringList codes;
    for (const Diagnostic &d : result.diagnostics)
        codes << QString::fromStdString(d.code);
    codes.sort();
    QTEST(codes, "codes");
    QVERIFY(result.timeline->events().empty());
}

void TestHostile::cyclicAnchorsAreRefused_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("in a list") << withEvents("- {id: a, title: t, date: 2000, actors: &x [*x]}\n");
    QTest::newRow("as its own key") << withEvents("- &x {id: a, title: t, date: 2000, *x : b}\n");
    QTest::newRow("the section") << QByteArray("format: chancery/1\nevents: &x\n- *x\n");
    QTest::newRow("the document") << QByteArray("&x\nformat: chancery/1\nevents: [*x]\n");
}

void TestHostile::cyclicAnchorsAreRefused()
{
    QFETCH(QByteArray, document);
    QVERIFY(firstOf(readDocument(document), "cyclic-anchor"));
}

void TestHostile::aHugeEntryIsCut()
{
    const ReadResult result = readDocument(withEvents("- {id: a, title: t, date: 2000, actors: ["
                                                      + QByteArray("x,").repeated(50'000)
                                                      + "]}\n- {id: b, title: t, date: 2000}\n"));
    QVERIFY(firstOf(result, "entry-too-large"));
    QVERIFY(result.timeline->findEvent("b"));
}

void TestHostile::datesThatNoYearHasCostNothing()
{
    QByteArray events;
    for (int i = 0; i < 10'000; ++i)
        events += "- {id: e" + QByteArray::number(i) + ", title: t, date: XXXX-XX-32}\n";
    const ReadResult result = readDocument(withEvents(events));
    QVERIFY(firstOf(result, "invalid-date"));
    QCOMPARE(result.timeline->events().size(), std::size_t(10'000));
}

void TestHostile::undecodableBytesAreReplacedAndReported()
{
    const ReadResult result
        = readDocument(withEvents("- {id: a, title: \"Caf\xe9\", date: 2000}\n"
                                  "- {id: b, title: \"a\xed\xa0\x80z\", date: 2000}\n"
                                  "- {id: c, title: \"a"
                                  + QByteArray(1, '\0') + "z\", date: 2000}\n"));
    QCOMPARE(briefs(result),
             QStringList({"0:0 note more-undecodable", "3:22 error invalid-encoding",
                          "4:20 error invalid-encoding", "5:20 error nul-character"}));
    QCOMPARE(result.timeline->events().at(0).title, "Caf\uFFFD");
    QCOMPARE(result.timeline->events().at(2).title, "a\uFFFDz");
}

void TestHostile::binaryFilesAreRefused()
{
    QByteArray bytes = "\x7F"
                       "ELF";
    for (int i = 0; i < 10'000; ++i)
        bytes += char(i * 7919 % 256);
    QCOMPARE(briefs(readDocument(bytes)), QStringList{"1:1 error binary-file"});
}

void TestHostile::anEndOfTextCharacterEndsNothing()
{
    const ReadResult result = readDocument(
        withEvents("- {id: a, title: \"x\x04y\", date: 2000}\n- {id: b, title: t, date: 2000}\n"));
    QCOMPARE(briefs(result), QStringList{"3:20 error control-character"});
    QCOMPARE(result.timeline->events().size(), std::size_t(2));
}

void TestHostile::unknownRelationsAmongManyLongIdsAreReadInTime()
{
    QByteArray events;
    for (unsigned i = 0; i < 5'000; ++i) {
        events += "- {id: " + longWord(2 * i)
            + ", title: t, date: 2000, relations: [{kind: k, event: " + longWord(2 * i + 1)
            + "}]}\n";
    }
    const ReadResult result = readDocument(withEvents(events));
    QVERIFY(firstOf(result, "unknown-event"));
    QCOMPARE(result.timeline->events().size(), std::size_t(5'000));
}

void TestHostile::unknownTypesAmongManyAreReadInTime()
{
    QByteArray types = "types:\n";
    for (unsigned i = 0; i < 50'000; ++i)
        types += "  " + longWord(i) + ": {}\n";
    QByteArray events;
    for (unsigned i = 0; i < 1'000; ++i) {
        events += "- {id: e" + QByteArray::number(i)
            + ", title: t, date: 2000, type: " + longWord(100'000 + i) + "}\n";
    }
    const ReadResult result = readDocument("format: chancery/1\n" + types + "events:\n" + events);
    QVERIFY(firstOf(result, "unknown-type"));
    QCOMPARE(result.timeline->events().size(), std::size_t(1'000));
}

void TestHostile::complaintsAreLimited()
{
    const ReadResult result = readDocument(withEvents(QByteArray("- x\n").repeated(50'000)));
    QCOMPARE(result.diagnostics.size(), std::size_t(1'001));
    QCOMPARE(result.diagnostics.back().code, "more-problems");
    QVERIFY(QString::fromStdString(result.diagnostics.back().message()).startsWith("49000 "));
}

void TestHostile::shippedDocumentBrokenAnywhereIsSurvived()
{
    const QByteArray shipped = fileBytes(QStringLiteral(SOURCE_DIR "/events.yaml"));
    QVERIFY(!shipped.isEmpty());
    const auto mutated = [&] {
        const std::string kInserts = "[]{}:,-&*!|>'\"%@`#?\t\n \\~<";
        std::string text = shipped.toStdString();
        const int changes = *rc::gen::inRange(1, 6);
        for (int i = 0; i < changes; ++i) {
            const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
            const int how = *rc::gen::inRange(0, 4);
            if (how == 0)
                text[at] = char(*rc::gen::arbitrary<unsigned char>());
            else if (how == 1)
                text.insert(at, 1, *rc::gen::elementOf(kInserts));
            else if (how == 2)
                text.erase(at, *rc::gen::inRange<std::size_t>(1, 200));
            else
                text.resize(std::max<std::size_t>(1, at));
        }
        return text;
    };
    QVERIFY(rc::check("a broken document gives a sound timeline", [&] {
        const ReadResult result = readText(mutated(), "broken.yaml");
        RC_ASSERT(result.status == ReadStatus::Done);
        RC_ASSERT(isSound(*result.timeline));
    }));
}

void TestHostile::randomStructureIsSurvived()
{
    const std::vector<std::string> words{
        "format",   "chancery/1", "events",       "actors",  "id", "title",   "date",
        "2000",     "[..2000]",   "\"[2000..]\"", "part_of", "a",  "b",       "guest",
        "host",     "relations",  "kind",         "event",   "<<", "sources", "ref",
        "types",    "shape",      "star",         "''",      "~",  "*a",      "&a x",
        "calendar", "julian",     "start",        "end"};
    const std::function<std::string(int)> node = [&](int depth) -> std::string {
        const int kind = *rc::gen::inRange(0, depth > 4 ? 1 : 4);
        if (kind <= 1)
            return *rc::gen::elementOf(words);
        std::string text = kind == 2 ? "[" : "{";
        const int count = *rc::gen::inRange(0, 5);
        for (int i = 0; i < count; ++i) {
            if (kind == 3)
                text += *rc::gen::elementOf(words) + ": ";
            text += node(depth + 1) + ", ";
        }
        return text + (kind == 2 ? "]" : "}");
    };
    QVERIFY(rc::check("any structure gives a sound timeline", [&] {
        std::string text = "format: chancery/1\n";
        for (const char *section : {"sources", "actors", "types", "events"})
            text += std::string(section) + ": " + node(0) + "\n";
        const ReadResult result = readText(text, "random.yaml");
        RC_ASSERT(result.status == ReadStatus::Done);
        RC_ASSERT(isSound(*result.timeline));
    }));
}

QTEST_GUILESS_MAIN(TestHostile)
#include "test_hostile.moc"
