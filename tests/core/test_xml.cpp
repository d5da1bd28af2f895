#include "readtable.h"
#include "support/processtimer.h"

#include <QtTest>

using namespace chancery;

/// XML: SIMILE, The Timeline Project, and what is refused.
class TestXml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void simileIsRead();
    void anEventOfSimileLastsWhereItSaysSo_data();
    void anEventOfSimileLastsWhereItSaysSo();
    void aBoundThatCannotBeReadIsTold();
    void theTimelineProjectIsRead();
    void datesOfTheTimelineProject_data();
    void datesOfTheTimelineProject();
    void endsOfTheTimelineProject_data();
    void endsOfTheTimelineProject();
    void otherTimesAreRefused();
    void aDoctypeIsRefused_data();
    void aDoctypeIsRefused();
    void brokenXmlKeepsTheEventsBefore();
    void anEventInWhichTheXmlBreaksOffIsLeftOut_data();
    void anEventInWhichTheXmlBreaksOffIsLeftOut();
    void referencesToNoCharacterAreTold();
    void aLongPrologIsReadInNoTime();
    void whatIsNoTimelineIsTold_data();
    void whatIsNoTimelineIsTold();
    void depthIsNoDanger();
    void otherEncodingsAreRead();
};

void TestXml::simileIsRead()
{
    const ReadResult result = readTable(R"(<data date-time-format="iso8601" wiki-url="x">
<event start="1815-05-08" latestStart="1815-05-20" title="A" color="red">d &lt;b&gt;x&lt;/b&gt;
</event>
<event start="1815" end="1820" durationEvent="true" title="B" link="https://example.org/"/>
<event start="nonsense" title="C"/>
</data>)",
                                        {}, "a");
    QCOMPARE(picture(result),
             QStringLiteral("a | [1815-05-08..1815-05-20] | A |  |  | \n"
                            "b | 1815/1820 | B |  |  | "));
    QCOMPARE(result.timeline->events()[0].summary, std::string("d x"));
    QCOMPARE(complaints(result), QStringList{"5: invalid-date"});
    QCOMPARE(firstOf(result, "not-held")->message(),
             std::string("what a timeline does not hold is left out: color"));
}

void TestXml::anEventOfSimileLastsWhereItSaysSo_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("edtf");
    QTest::newRow("without a word")
        << QByteArray(R"(start="Jun 16 2006 00:00:00 GMT" end="Jun 26 2006 00:00:00 GMT")")
        << "[2006-06-16..2006-06-26]";
    QTest::newRow("isDuration") << QByteArray(R"(start="1815" end="1820" isDuration="true")")
                                << "1815/1820";
    QTest::newRow("durationEvent")
        << QByteArray(R"(start="1815" end="1820" durationEvent="True")") << "1815/1820";
    QTest::newRow("not") << QByteArray(R"(start="1815" end="1820" durationEvent="false")")
                         << "[1815..1820]";
    QTest::newRow("what has an earliest end lasts")
        << QByteArray(R"(start="1815" latestStart="1816" earliestEnd="1819" end="1820")")
        << "[1815..1816]/[1819..1820]";
}

void TestXml::anEventOfSimileLastsWhereItSaysSo()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, edtf);
    const ReadResult result
        = readTable("<data><event title=\"A\" " + fields + "/></data>", {}, "a.xml");
    QCOMPARE(picture(result), QStringLiteral("a | %1 | A |  |  | ").arg(edtf));
    QVERIFY(!result.hasErrors());
}

void TestXml::aBoundThatCannotBeReadIsTold()
{
    const ReadResult result = readTable("<data><event title=\"A\" start=\"1815\" "
                                        "latestStart=\"later\"/>\n<event title=\"B\" start=\"1815\""
                                        " end=\"later\"/></data>",
                                        {}, "a.xml");
    QCOMPARE(picture(result), QStringLiteral("a | 1815 | A |  |  | \nb | 1815 | B |  |  | "));
    QCOMPARE(complaints(result), (QStringList{"1: invalid-date", "2: invalid-date"}));
    QCOMPARE(result.diagnostics[0].message(),
             std::string("latestStart 'later' is not a date; the event stands without it"));
}

void TestXml::theTimelineProjectIsRead()
{
    const ReadResult result = readTable(R"(<?xml version="1.0" encoding="utf-8"?>
<timeline><version>2.4.0</version><timetype>gregoriantime</timetype>
<eras><era><name>Era</name><start>1800-01-01 00:00:00</start><end>1900-01-01 00:00:00</end>
<color>1,2,3</color></era></eras>
<categories><category><name>War</name><color>255,0,0</color></category></categories>
<events><event><start>1815-05-08 00:00:00</start><end>1815-06-10 00:00:00</end><text>[1]A</text>
<fuzzy>True</fuzzy><locked>False</locked><category>War</category><description>d</description>
<hyperlink>http://a.example/;http://b.example/</hyperlink><icon>abc</icon></event>
<event><start>2000-01-01 00:00:00</start><end>2001-01-01 00:00:00</end><text>B</text>
<ends_today>True</ends_today><categories><category>X</category><category>Y</category></categories>
</event></events></timeline>)",
                                        {}, "a");
    QCOMPARE(picture(result),
             QStringLiteral("era | 1800-01-01/1900-01-01 | Era |  | era | \n"
                            "a | 1815-05-08~/1815-06-10~ | A |  | War | \n"
                            "b | 2000-01-01/.. | B |  | X | "));
    QCOMPARE(result.timeline->sources().size(), std::size_t(2));
    QCOMPARE(complaints(result), QStringList());
    QVERIFY(firstOf(result, "not-held")->message().find("a further category") != std::string::npos);
}

void TestXml::datesOfTheTimelineProject_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::newRow("1815-05-08 00:00:00") << "1815-05-08";
    QTest::newRow("1815-5-8 14:30:00") << "1815-05-08T14:30:00";
    QTest::newRow("-43-03-15 00:00:00") << "-0043-03-15";
    QTest::newRow("476-09-04 00:00:00") << "0476-09-04";
    QTest::newRow("1815-13-08 00:00:00") << "";
    QTest::newRow("foo") << "";
}

void TestXml::datesOfTheTimelineProject()
{
    QFETCH(QString, edtf);
    const QByteArray date(QTest::currentDataTag());
    const ReadResult result
        = readTable("<timeline><events><event><start>" + date + "</start><end>" + date
                        + "</end><text>A</text></event></events></timeline>",
                    {}, "a.timeline");
    QCOMPARE(picture(result),
             edtf.isEmpty() ? QString() : QStringLiteral("a | %1 | A |  |  | ").arg(edtf));
    QCOMPARE(result.hasErrors(), edtf.isEmpty());
}

void TestXml::endsOfTheTimelineProject_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("edtf");
    QTest::newRow("midnight beside a time is one")
        << "2012-11-02 00:00:00" << QByteArray() << "2012-11-01T10:30:00/2012-11-02T00:00:00";
    QTest::newRow("what is fuzzy has no time")
        << "2012-11-01 12:00:00" << QByteArray("<fuzzy>True</fuzzy>") << "2012-11-01~/2012-11-01~";
    QTest::newRow("only the end is fuzzy")
        << "2012-11-03 12:00:00" << QByteArray("<fuzzy_end>True</fuzzy_end>")
        << "2012-11-01T10:30:00/2012-11-03~";
    QTest::newRow("a milestone has no end")
        << "2012-11-05 00:00:00" << QByteArray("<milestone>True</milestone>")
        << "2012-11-01T10:30:00";
    QTest::newRow("what ends today has none yet")
        << "2012-11-05 00:00:00" << QByteArray("<ends_today>True</ends_today>")
        << "2012-11-01T10:30:00/..";
}

void TestXml::endsOfTheTimelineProject()
{
    QFETCH(QString, end);
    QFETCH(QByteArray, more);
    QFETCH(QString, edtf);
    const ReadResult result = readTable(
        "<timeline><events><event><start>2012-11-01 10:30:00</start><end>" + end.toUtf8()
            + "</end><text>A</text>" + more + "</event></events></timeline>",
        {}, "a");
    QCOMPARE(picture(result), QStringLiteral("a | %1 | A |  |  | ").arg(edtf));
    QCOMPARE(complaints(result), QStringList());
}

void TestXml::otherTimesAreRefused()
{
    const ReadResult result = readTable("<timeline><timetype>numtime</timetype><events><event>"
                                        "<start>1</start></event></events></timeline>",
                                        {}, "a.timeline");
    QCOMPARE(complaints(result), QStringList{"1: unknown-time-type"});
}

void TestXml::aDoctypeIsRefused_data()
{
    QTest::addColumn<QByteArray>("doctype");
    QTest::newRow("a laugh") << QByteArray("<!DOCTYPE data [<!ENTITY a \"b\">]>");
    QTest::newRow("another file") << QByteArray(
        "<!DOCTYPE data [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>");
    QTest::newRow("a reference") << QByteArray("<!DOCTYPE data SYSTEM \"http://example.org/d\">");
    QTest::newRow("nothing in it") << QByteArray("<!DOCTYPE data>");
}

void TestXml::aDoctypeIsRefused()
{
    QFETCH(QByteArray, doctype);
    for (const QByteArray &before :
         {QByteArray(), QByteArray("<?xml version=\"1.0\"?>\n<!-- c -->\n")}) {
        const ReadResult result = readTable(
            before + doctype + "\n<data><event start=\"1815\" title=\"&a;\"/></data>", {}, "a");
        QVERIFY(result.timeline->events().empty());
        QVERIFY(firstOf(result, "doctype"));
        QCOMPARE(result.diagnostics.size(), std::size_t(1));
    }
}

void TestXml::brokenXmlKeepsTheEventsBefore()
{
    const ReadResult result = readTable("<data><event start=\"1815\" title=\"A\"/>\n"
                                        "<event start=\"1816\" title=\"B\"",
                                        {}, "a.xml");
    QCOMPARE(result.timeline->events().front().title, std::string("A"));
    const Diagnostic *problem = firstOf(result, "xml-syntax");
    QVERIFY(problem);
    QCOMPARE(problem->position.line, 2);
}

void TestXml::anEventInWhichTheXmlBreaksOffIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    const QByteArray start = "<timeline><events><event><start>1815-05-08 00:00:00</start>"
                             "<end>1815-05-08 00:00:00</end><text>A</text></event>"
                             "<event><start>1816-05-08 00:00:00</start>";
    QTest::newRow("before its end is told") << start << 1;
    QTest::newRow("closed") << start + "<text>B</text></event>" << 2;
    QTest::newRow("SIMILE, within the tag")
        << QByteArray("<data><event start=\"1815\" title=\"A\"/><event start=\"1816\" ti") << 1;
    QTest::newRow("SIMILE, within the description")
        << QByteArray("<data><event start=\"1815\" title=\"A>\"/><event start=\"1816\" "
                      "title=\"B>\">des")
        << 2;
}

void TestXml::anEventInWhichTheXmlBreaksOffIsLeftOut()
{
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    const ReadResult result = readTable(text, {}, "a.xml");
    QCOMPARE(int(result.timeline->events().size()), count);
    QCOMPARE(complaints(result), QStringList{"1: xml-syntax"});
    QVERIFY(firstOf(result, "xml-syntax")
                ->message()
                .find("it ends before all that was opened is closed; reading ends here, events "
                      "kept: "
                      + std::to_string(count))
            != std::string::npos);
}

void TestXml::referencesToNoCharacterAreTold()
{
    const ReadResult result = readTable("<data><event start=\"1815\" title=\"A&#0;B&#xD800;C"
                                        "&#x41;&#99999999999;\"/></data>",
                                        {}, "a");
    QCOMPARE(QString::fromStdString(result.timeline->events()[0].title).simplified(),
             QStringLiteral("A\uFFFD B\uFFFD CA\uFFFD"));
    QCOMPARE(complaints(result).size(), 3);
    QCOMPARE(firstOf(result, "invalid-reference")->position.column, 35);
}

void TestXml::aLongPrologIsReadInNoTime()
{
    chancery::test::ProcessTimer timer;
    timer.start();
    const ReadResult result = readTable(QByteArray("<!--x-->").repeated(400'000)
                                            + "<data><event start=\"1815\" title=\"A\"/></data>",
                                        {}, "a");
    QCOMPARE(result.timeline->events().size(), std::size_t(1));
    QVERIFY(firstOf(readTable(QByteArray("<!a>").repeated(400'000), {}, "a"), "xml-syntax"));
    QVERIFY2(timer.elapsed() < 5'000, "a prolog costs more than its length");
}

void TestXml::whatIsNoTimelineIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("a drawing") << QByteArray("<svg/>") << "not-a-timeline";
    QTest::newRow("data of another kind") << QByteArray("<data><row/></data>") << "not-a-timeline";
    QTest::newRow("nothing") << QByteArray("") << "empty-document";
    QTest::newRow("a bare text") << QByteArray("text") << "empty-document";
    QTest::newRow("a lone bracket") << QByteArray("<") << "xml-syntax";
}

void TestXml::whatIsNoTimelineIsTold()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const ReadResult result = readTable(text, {}, "a.xml");
    QVERIFY2(firstOf(result, code.toStdString()), qPrintable(briefs(result).join(u' ')));
}

void TestXml::depthIsNoDanger()
{
    QByteArray text("<data><event start=\"1815\" title=\"A\">");
    for (int i = 0; i < 300'000; ++i)
        text += "<a>";
    const ReadResult result = readTable(text + "x", {}, "a.xml");
    QCOMPARE(result.timeline->events().size(), std::size_t(1));
    QVERIFY(firstOf(result, "xml-syntax"));
}

void TestXml::otherEncodingsAreRead()
{
    const ReadResult result = readTable("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"
                                        "<data><event start=\"1815\" title=\"Caf\xE9\"/></data>",
                                        {}, "a.xml");
    QCOMPARE(result.timeline->events().front().title, std::string("Café"));
}

QTEST_GUILESS_MAIN(TestXml)
#include "test_xml.moc"
