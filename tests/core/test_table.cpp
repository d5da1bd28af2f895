#include "readtable.h"

#include "core/io/table/tabledialect.h"

#include <QtTest>

using namespace chancery;

/// Tables of delimited text as people make them: what is found out about them, what becomes of
/// their rows, and what is said of what is wrong.
class TestTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDialectIsFoundOut_data();
    void theDialectIsFoundOut();
    void contentDecidesWhatIsATable_data();
    void contentDecidesWhatIsATable();
    void columnsAreKnownByTheNamesOfTheField_data();
    void columnsAreKnownByTheNamesOfTheField();
    void datesAreReadAsPeopleWriteThem_data();
    void datesAreReadAsPeopleWriteThem();
    void aRowWithoutADateThatCanBeUsedIsKeptOutCountedAndListed();
    void aDateThatCanMeanTwoThingsIsNotGuessed();
    void aColumnTellsWhetherDayOrMonthComesFirst_data();
    void aColumnTellsWhetherDayOrMonthComesFirst();
    void problemsNameTheLineAndTheColumn();
    void choicesGoBeforeNames();
    void aChoiceOfAColumnThatIsNotThereIsReported();
    void aTableNobodyCanReadSaysWhichColumnsItHas();
    void reversedEndsAreKeptWithBothReadings();
    void repeatedIdsAreNumbered();
    void rowsWithoutAnIdGetOneFromTheirTitle();
    void aMadeIdGivesWayToOneInWriting();
    void actorsAreTheirNamesVerbatim();
    void directionNeedsBothSides();
    void spellingsOfOneNameAreReportedAndStayApart();
    void sourcesAreKnownByTheirAddress();
    void columnsThatAreNotReadAreNamedOnce();
    void wordsOfClosedListsAreRemarkedOnOnce();
    void otherEncodingsAreRead_data();
    void otherEncodingsAreRead();
    void aControlCharacterIsToldByRowAndColumn();
    void ourOwnColumnsAreReadToTheLetter();
    void aTimelineJsSheetGivesItsTitle();
    void emptyAndOddTablesGiveAClearMessage_data();
    void emptyAndOddTablesGiveAClearMessage();
    void tenThousandColumnsAreTooMany();
    void titlesStandInFromTheSummary();
    void tableAndDocumentTogetherShareActors();
};

void TestTable::theDialectIsFoundOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("commas") << QByteArray("title,date,actors\nA,1815,X\nB,1816,Y\n");
    QTest::newRow("semicolons") << QByteArray("title;date;actors\nA;1815;X\nB;1816;Y\n");
    QTest::newRow("tabs") << QByteArray("title\tdate\tactors\nA\t1815\tX\nB\t1816\tY\n");
    QTest::newRow("bars") << QByteArray("title|date|actors\nA|1815|X\nB|1816|Y\n");
    QTest::newRow("stated") << QByteArray("sep=;\ntitle;date;actors\nA;1815;X\nB;1816;Y\n");
    QTest::newRow("byte order mark")
        << QByteArray("\xEF\xBB\xBFtitle,date,actors\nA,1815,X\nB,1816,Y\n");
    QTest::newRow("carriage returns")
        << QByteArray("title,date,actors\r\nA,1815,X\r\nB,1816,Y\r\n");
    QTest::newRow("old line ends") << QByteArray("title,date,actors\rA,1815,X\rB,1816,Y\r");
    QTest::newRow("quoted header")
        << QByteArray("\"title\",\"date\",\"actors\"\n\"A\",\"1815\",\"X\"\nB,1816,Y\n");
    QTest::newRow("lines above the header")
        << QByteArray("Events of two years\n\nExported, for a test,,\ntitle,date,actors\nA,1815,X\n"
                      "B,1816,Y\n");
    QTest::newRow("blank rows") << QByteArray(
        "title,date,actors\n,,\nA,1815,X\n\n   \nB,1816,Y\n,,\n");
}

void TestTable::theDialectIsFoundOut()
{
    QFETCH(QByteArray, text);
    const ReadResult result = readTable(text);
    QCOMPARE(picture(result), QStringLiteral("a | 1815 | A | X |  | \nb | 1816 | B | Y |  | "));
    QCOMPARE(complaints(result), QStringList());
}

void TestTable::contentDecidesWhatIsATable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("events");
    QTest::newRow("a table without an extension")
        << QByteArray("name;begin;end\nA;1815;1816\n") << "events" << 1;
    QTest::newRow("a table called a text")
        << QByteArray("Event\tWhen\nA\t1815\n") << "events.txt" << 1;
    QTest::newRow("a table called YAML") << QByteArray("title,start\nA,1815\n") << "e.yaml" << 1;
    QTest::newRow("YAML called a table")
        << QByteArray("format: chancery/1\nevents:\n  - {id: a, title: A, date: 1815}\n") << "e.csv"
        << 1;
    QTest::newRow("YAML with commas in its first line")
        << QByteArray("# title,date\nformat: chancery/1\nevents:\n  - {id: a, title: A, date: "
                      "1815}\n")
        << "e" << 1;
}

void TestTable::contentDecidesWhatIsATable()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    QFETCH(int, events);
    const ReadResult result = readTable(text, {}, name.toStdString());
    QCOMPARE(int(result.timeline->events().size()), events);
    QCOMPARE(complaints(result), QStringList());
}

void TestTable::columnsAreKnownByTheNamesOfTheField_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("the plain names")
        << QByteArray("id,title,start,end,actors,type,place,summary,source_url\n"
                      "e1,A,1815,1816,X;Y,visit,Z,S,https://example.org/1\n")
        << "e1 | 1815/1816 | A | X, Y | visit | Z";
    QTest::newRow("TimelineJS") << QByteArray(
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,"
        "Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,"
        "Background\n1815,5,8,,1816,,,,,A,T,,,,,,G,\n")
                                << "a | 1815-05-08/1816 | A | G |  | ";
    QTest::newRow("Correlates of War")
        << QByteArray("WarName,StYear,StMon,StDay,EndYear,EndMon,EndDay,SideA,SideB,name\n"
                      "W,1815,5,8,1816,-9,-9,X,Y,A\n")
        << "a | 1815-05-08/1816 | A | X:initiator, Y:target |  | ";
    QTest::newRow("source and target") << QByteArray("event,date,source,target\nA,1815,X,Y\n")
                                       << "a | 1815 | A | X:initiator, Y:target |  | ";
    QTest::newRow("a calendar program")
        << QByteArray("Subject,Start Date,Start Time,End Date,End Time,Description,Location\n"
                      "A,1815-05-08,2:30 PM,1815-05-08,15:00,T,Z\n")
        << "a | 1815-05-08T14:30:00/1815-05-08T15:00:00 | A |  |  | Z";
    QTest::newRow("letters") << QByteArray("Date,From,To,Subject\n1815-05-08,X,Y,A\n")
                             << "a | 1815-05-08 | A | X:sender, Y:recipient |  | ";
    QTest::newRow("from and to are dates where nothing else is")
        << QByteArray("Name,From,To\nA,1815,1816\n") << "a | 1815/1816 | A |  |  | ";
    QTest::newRow("guest and host") << QByteArray("title,date,guest,host\nA,1815,X,Y;Z\n")
                                    << "a | 1815 | A | X:guest, Y:host, Z:host |  | ";
    QTest::newRow("bars between actors")
        << QByteArray("title,date,actors\nA,1815,X | Y|Z\n") << "a | 1815 | A | X, Y, Z |  | ";
    QTest::newRow("a name with a comma")
        << QByteArray("title,date,actors\nA,1815,\"Korea, South;Y\"\n")
        << "a | 1815 | A | Korea, South, Y |  | ";
    QTest::newRow("group beside actors is a type")
        << QByteArray("title,date,actors,group\nA,1815,X,G\n") << "a | 1815 | A | X | G | ";
    QTest::newRow("country beside actors is a place")
        << QByteArray("title,date,actors,country\nA,1815,X,Z\n") << "a | 1815 | A | X |  | Z";
    QTest::newRow("a date beside its year")
        << QByteArray("year,month,title,event_date,country,actor1\n1815,5,A,8 May 1815,Z,X\n")
        << "a | 1815-05-08 | A | X |  | Z";
    QTest::newRow("German") << QByteArray(
        "Ereignis;Datum;Beteiligte;Ort;Kategorie\nA;1815;X;Z;visit\n")
                            << "a | 1815 | A | X | visit | Z";
    QTest::newRow("French") << QByteArray("Titre;D\xC3\xA9"
                                          "but;Fin;Acteurs;Lieu\nA;1815;1816;X;Z\n")
                            << "a | 1815/1816 | A | X |  | Z";
    QTest::newRow("Russian")
        << QString::fromUtf8("Название;Дата;Участники;Место\nA;1815;X;Z\n").toUtf8()
        << "a | 1815 | A | X |  | Z";
    QTest::newRow("Chinese") << QString::fromUtf8("标题,日期,参与者,地点\nA,1815,X,Z\n").toUtf8()
                             << "a | 1815 | A | X |  | Z";
    QTest::newRow("case and punctuation")
        << QByteArray("EVENT_NAME;start-date;End.Date\nA;1815;1816\n")
        << "a | 1815/1816 | A |  |  | ";
}

void TestTable::columnsAreKnownByTheNamesOfTheField()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, wanted);
    const ReadResult result = readTable(text);
    QCOMPARE(picture(result), wanted);
    QCOMPARE(complaints(result), QStringList());
}

void TestTable::datesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("edtf");
    QTest::newRow("EDTF") << "1815-05~"
                          << "1815-05~";
    QTest::newRow("one of") << "[1815-05-01..1815-05-20]"
                            << "[1815-05-01..1815-05-20]";
    QTest::newRow("an interval") << "1815/1822"
                                 << "1815/1822";
    QTest::newRow("before our era") << "-0457"
                                    << "-0457";
    QTest::newRow("in words") << "8 May 1815"
                              << "1815-05-08";
    QTest::newRow("about") << "c. 1815"
                           << "1815~";
    QTest::newRow("a time stamp") << "1815-05-08 14:30:00"
                                  << "1815-05-08T14:30:00";
    QTest::newRow("midnight is no time") << "1815-05-08 00:00:00"
                                         << "1815-05-08";
    QTest::newRow("with a zone") << "1815-05-08T14:30:00.000Z"
                                 << "1815-05-08T14:30:00Z";
    QTest::newRow("a short year is a year") << "476"
                                            << "0476";
    QTest::newRow("blanks around it") << " 1815 "
                                      << "1815";
}

void TestTable::datesAreReadAsPeopleWriteThem()
{
    QFETCH(QString, cell);
    QFETCH(QString, edtf);
    const ReadResult result = readTable("title,date\nA,\"" + cell.toUtf8() + "\"\n");
    QCOMPARE(result.timeline->events().size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(result.timeline->events().front().dateText), edtf);
    QVERIFY(result.timeline->events().front().date);
    QVERIFY(!result.hasErrors());
}

void TestTable::aRowWithoutADateThatCanBeUsedIsKeptOutCountedAndListed()
{
    const ReadResult result
        = readTable("id,title,start\n1,A,1815\n2,B,\n3,C,unknown\n4,D,1815-02-30\n5,E,1816\n");
    QCOMPARE(picture(result), QStringLiteral("1 | 1815 | A |  |  | \n5 | 1816 | E |  |  | "));
    QCOMPARE(complaints(result),
             (QStringList{"3: no-date", "4:start invalid-date", "5:start invalid-date"}));
    const Diagnostic *count = firstOf(result, "kept-out");
    QVERIFY(count);
    QCOMPARE(count->message(),
             std::string("events kept out because they have no date that can be used: 3 (lines 3, "
                         "4, 5)"));
}

void TestTable::aDateThatCanMeanTwoThingsIsNotGuessed()
{
    const ReadResult result = readTable("title,date\nA,5/8/1815\nB,-44\n");
    QCOMPARE(picture(result), QString());
    QCOMPARE(complaints(result),
             (QStringList{"2:date invalid-date", "3: no-date", "3:date ambiguous-year"}));
    const std::string message = result.diagnostics.front().severity == Severity::Error
        ? result.diagnostics.front().message()
        : firstOf(result, "invalid-date")->message();
    QVERIFY2(message.find("1815-05-08") != std::string::npos
                 && message.find("1815-08-05") != std::string::npos,
             message.c_str());
}

void TestTable::aColumnTellsWhetherDayOrMonthComesFirst_data()
{
    QTest::addColumn<QByteArray>("dates");
    QTest::addColumn<QString>("read");
    QTest::newRow("day first") << QByteArray("8/5/1815\n28/5/1815\n")
                               << "1815-05-08 1815-05-28 day-first";
    QTest::newRow("month first") << QByteArray("5/8/1815\n5/28/1815\n")
                                 << "1815-05-08 1815-05-28 month-first";
    QTest::newRow("full stops") << QByteArray("08.05.1815\n28.05.1815\n")
                                << "1815-05-08 1815-05-28 day-first";
    QTest::newRow("they disagree")
        << QByteArray("5/8/1815\n28/5/1815\n5/28/1815\n") << "1815-05-28 1815-05-28";
    QTest::newRow("nothing tells") << QByteArray("5/8/1815\n6/9/1815\n") << "";
    QTest::newRow("the same either way") << QByteArray("5/5/1815\n") << "1815-05-05";
    QTest::newRow("no such day") << QByteArray("31/2/1815\n8/5/1815\n") << "1815-05-08 day-first";
}

void TestTable::aColumnTellsWhetherDayOrMonthComesFirst()
{
    QFETCH(QByteArray, dates);
    const ReadResult result
        = readTable("id,title,date\n,A," + dates.trimmed().replace("\n", "\n,A,"));
    QStringList read;
    for (const Event &event : result.timeline->events())
        read << QString::fromStdString(event.dateText);
    for (const char *code : {"day-first", "month-first"}) {
        if (firstOf(result, code))
            read << QLatin1String(code);
    }
    QTEST(read.join(QLatin1Char(' ')), "read");
}

void TestTable::problemsNameTheLineAndTheColumn()
{
    const ReadResult result = readTable("title,When exactly,date\n\"A\nA\",,1815-13\n");
    const Diagnostic *problem = firstOf(result, "invalid-date");
    QVERIFY(problem);
    QVERIFY2(toLine(*problem).find("test.csv:2:date: error: ") == 0, toLine(*problem).c_str());
}

void TestTable::choicesGoBeforeNames()
{
    const QByteArray text = "title,Wann,Kurz,Wer,Wen,start\nA,1815,K,X,Y,1700\n";
    const ReadResult result = readTable(text,
                                        {{ColumnField::Start, "Wann"},
                                         {ColumnField::Title, "kurz"},
                                         {ColumnField::Guest, "Wer"},
                                         {ColumnField::Host, "Wen"}});
    QCOMPARE(picture(result), QStringLiteral("k | 1815 | K | X:guest, Y:host |  | "));
    QCOMPARE(complaints(result), QStringList());
    QCOMPARE(picture(readTable("title,date,type\nA,1815,x\n", {{ColumnField::Ignore, "type"}})),
             QStringLiteral("a | 1815 | A |  |  | "));
}

void TestTable::aChoiceOfAColumnThatIsNotThereIsReported()
{
    const ReadResult result = readTable("title,date\nA,1815\n", {{ColumnField::Place, "Wo"}});
    QCOMPARE(complaints(result), QStringList{"1: no-such-column"});
    QCOMPARE(picture(result), QStringLiteral("a | 1815 | A |  |  | "));
}

void TestTable::aTableNobodyCanReadSaysWhichColumnsItHas()
{
    const ReadResult result = readTable("Was,Wann\nA,1815\n");
    QCOMPARE(complaints(result), (QStringList{"1: no-title-column", "1: no-date-column"}));
    QVERIFY(result.diagnostics.front().message().find("Was, Wann") != std::string::npos);
    QVERIFY(result.diagnostics.front().hint().find("--map title=COLUMN") != std::string::npos);
    QVERIFY(result.timeline->events().empty());
}

void TestTable::reversedEndsAreKeptWithBothReadings()
{
    const ReadResult result = readTable("id,title,start,end\ne,A,1658-08-05,1650-05-26\n");
    QCOMPARE(complaints(result), QStringList{"2:end end-before-start"});
    QCOMPARE(picture(result), QStringLiteral("e | 1658-08-05/1650-05-26 | A |  |  | "));
    const Event &event = result.timeline->events().front();
    QVERIFY(event.date && !event.date->certain);
    QCOMPARE(earliestText(event.date->possible.from), std::string("1650-05-26"));
    QCOMPARE(latestText(event.date->possible.to), std::string("1658-08-05"));
}

void TestTable::repeatedIdsAreNumbered()
{
    const ReadResult result = readTable("id,title,date\ne,A,1815\ne,B,1816\ne,C,1817\n");
    QCOMPARE(complaints(result), (QStringList{"3:id duplicate-id", "4:id duplicate-id"}));
    QCOMPARE(picture(result).split(QLatin1Char('\n')).last(),
             QStringLiteral("e#3 | 1817 | C |  |  | "));
    QVERIFY(firstOf(result, "duplicate-id")->message().find("test.csv:2") != std::string::npos);
}

void TestTable::rowsWithoutAnIdGetOneFromTheirTitle()
{
    const ReadResult result = readTable("title,date\nThe same,1815\nThe same,1816\n四国,1817\n");
    QCOMPARE(picture(result),
             QString::fromUtf8("the-same | 1815 | The same |  |  | \nthe-same-2 | 1816 | The same "
                               "|  |  | \n四国 | 1817 | 四国 |  |  | "));
    QCOMPARE(complaints(result), QStringList());
}

void TestTable::aMadeIdGivesWayToOneInWriting()
{
    const ReadResult result
        = readTable("id,title,date\n,Visit,1815\n,Visit,1816\nvisit,Other,1817\n"
                    "visit-2,Another,1818\nvisit,Again,1819\n");
    QCOMPARE(picture(result),
             QStringLiteral("visit-3 | 1815 | Visit |  |  | \nvisit-2-2 | 1816 | Visit |  |  | \n"
                            "visit | 1817 | Other |  |  | \nvisit-2 | 1818 | Another |  |  | \n"
                            "visit#2 | 1819 | Again |  |  | "));
    QCOMPARE(complaints(result), QStringList{"6:id duplicate-id"});
}

void TestTable::actorsAreTheirNamesVerbatim()
{
    const ReadResult result
        = readTable("title,date,actors\nA,1815,  Korea (South) ; X;;_y;X;\nB,1816,\n");
    QCOMPARE(picture(result),
             QStringLiteral("a | 1815 | A | Korea (South), X, y |  | \nb | 1816 | B |  |  | "));
    QCOMPARE(complaints(result), (QStringList{"2:actors reserved-id", "2:actors actor-twice"}));
}

void TestTable::directionNeedsBothSides()
{
    const ReadResult result = readTable("title,date,actor1,actor2\nA,1815,X,\nB,1815,X,X\n"
                                        "C,1815,X,Y;X\nD,1815,,Y\n");
    QCOMPARE(picture(result),
             QStringLiteral("a | 1815 | A | X |  | \nb | 1815 | B | X |  | \n"
                            "c | 1815 | C | X:initiator, Y:target |  | \nd | 1815 | D | Y |  | "));
    QCOMPARE(complaints(result), QStringList());
}

void TestTable::spellingsOfOneNameAreReportedAndStayApart()
{
    const ReadResult result = readTable(
        "title,date,actors\nA,1815,Cote d'Ivoire;EAST\nB,1816,C\xC3\xB4te d\xE2\x80\x99Ivoire;"
        "East;West\n");
    QCOMPARE(result.timeline->actors().size(), std::size_t(5));
    QCOMPARE(complaints(result), (QStringList{"3:actors two-spellings", "3:actors two-spellings"}));
}

void TestTable::sourcesAreKnownByTheirAddress()
{
    const ReadResult result = readTable("title,date,source,url\n"
                                        "A,1815,The Gazette,https://example.org/a;b\n"
                                        "B,1816,The Gazette;Another,\n"
                                        "C,1817,,https://example.org/1; https://example.org/2\n"
                                        "D,1818,https://example.org/3,\n");
    QCOMPARE(complaints(result), QStringList());
    const auto &events = result.timeline->events();
    QCOMPARE(events[0].citations.size(), std::size_t(1));
    QVERIFY(events[0].citations[0].source);
    const Source &first = result.timeline->source(*events[0].citations[0].source);
    QCOMPARE(first.url, std::string("https://example.org/a;b"));
    QCOMPARE(first.title, std::string("The Gazette"));
    QCOMPARE(events[1].citations.size(), std::size_t(2));
    QCOMPARE(events[1].citations[1].ref, std::string("Another"));
    QCOMPARE(events[2].citations.size(), std::size_t(2));
    QCOMPARE(events[2].citations[1].ref, std::string("https://example.org/2"));
    QCOMPARE(result.timeline->source(*events[3].citations[0].source).url,
             std::string("https://example.org/3"));
}

void TestTable::columnsThatAreNotReadAreNamedOnce()
{
    const ReadResult result = readTable("title,date,Wetter,Laune\nA,1815,1,2\nB,1816,3,4\n");
    const Diagnostic *note = firstOf(result, "columns-not-read");
    QVERIFY(note);
    QCOMPARE(note->message(), std::string("columns that are not read: Wetter, Laune"));
    QCOMPARE(result.diagnostics.size(), std::size_t(1));
}

void TestTable::wordsOfClosedListsAreRemarkedOnOnce()
{
    const ReadResult result = readTable("title,date,status,importance\nA,1815,Done,9\n"
                                        "B,1816,Planned,2\nC,1817,Done,\n");
    QCOMPARE(complaints(result),
             (QStringList{"2:status unknown-status", "2:importance invalid-importance"}));
    QCOMPARE(result.timeline->events()[1].status, EventStatus::Planned);
    QCOMPARE(result.timeline->events()[1].importance, 2);
}

void TestTable::otherEncodingsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    const QString text = QString::fromUtf8("title,date\nCafé “A” – 5 €,1815\n");
    QTest::newRow("UTF-8") << text.toUtf8();
    QByteArray windows("title,date\nCaf\xE9 \x93"
                       "A\x94 \x96 5 \x80,1815\n");
    QTest::newRow("Windows-1252") << windows;
    QByteArray little("\xFF\xFE");
    QByteArray big("\xFE\xFF");
    for (const QChar c : text) {
        little.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
        big.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xFF));
    }
    QTest::newRow("UTF-16, little-endian") << little;
    QTest::newRow("UTF-16, big-endian") << big;
    QTest::newRow("UTF-16 without a mark") << little.mid(2);
}

void TestTable::otherEncodingsAreRead()
{
    QFETCH(QByteArray, text);
    const ReadResult result = readTable(text);
    QCOMPARE(result.timeline->events().size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(result.timeline->events().front().title),
             QString::fromUtf8("Café “A” – 5 €"));
    QCOMPARE(complaints(result), QStringList());
}

void TestTable::aControlCharacterIsToldByRowAndColumn()
{
    const ReadResult result = readTable("title,date,summary\n\"A\",1815,\"x\ny\x1Az\"\n");
    QCOMPARE(complaints(result), QStringList{"2:summary control-character"});
}

void TestTable::ourOwnColumnsAreReadToTheLetter()
{
    const ReadResult result = readTable(
        "id,title,short,date,margin,after,calendar,type,status,actors,roles,place,summary,"
        "importance,sources,locators,urls,relations,relation_kinds\n"
        "a,A,S,476,2 years,,julian,visit,planned,p\\;q;r,guest;host,Z,'=1+1,4,s;t,page 1;,"
        "https://example.org/x;,b,responds-to\n"
        "b,B,,,,a +10 days,,,,,,,,,,,,,\n");
    QCOMPARE(picture(result),
             QStringLiteral(
                 "a | 476 | A | p;q:guest, r:host | visit | Z\nb | after a +10 days | B |  |  | "));
    const Event &event = result.timeline->events().front();
    QCOMPARE(event.summary, std::string("=1+1"));
    QCOMPARE(event.status, EventStatus::Planned);
    QCOMPARE(event.calendar, Calendar::Julian);
    QVERIFY(event.date && event.date->margin);
    QCOMPARE(event.importance, 4);
    QCOMPARE(event.citations.size(), std::size_t(2));
    QCOMPARE(event.citations[0].locator, std::string("page 1"));
    QCOMPARE(result.timeline->source(*event.citations[0].source).url,
             std::string("https://example.org/x"));
    QCOMPARE(event.relations.size(), std::size_t(1));
    QCOMPARE(event.relations[0].kind, std::string("responds-to"));
    QCOMPARE(result.timeline->events()[1].relativeDates.size(), std::size_t(1));
}

void TestTable::aTimelineJsSheetGivesItsTitle()
{
    const ReadResult result = readTable("Year,Headline,Text,Type\n,The whole,,title\n1815,A,T,\n");
    QCOMPARE(result.timeline->title(), std::string("The whole"));
    QCOMPARE(result.timeline->events().size(), std::size_t(1));
    QCOMPARE(complaints(result), QStringList());
}

void TestTable::emptyAndOddTablesGiveAClearMessage_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("wanted");
    QTest::newRow("empty") << QByteArray() << QStringList{"1: empty-table"};
    QTest::newRow("blank") << QByteArray("\n \n\n") << QStringList{"1: empty-table"};
    QTest::newRow("one column") << QByteArray("title\nA\n") << QStringList{"1: not-a-table"};
    QTest::newRow("binary") << QByteArray(3000, '\x01') << QStringList{"1: binary-file"};
    QByteArray noise;
    for (unsigned i = 0, state = 1; i < 50'000; ++i) {
        state = state * 1664525U + 1013904223U;
        noise.append(static_cast<char>(state >> 24));
    }
    QTest::newRow("noise") << noise << QStringList{"1: binary-file"};
    QTest::newRow("zeros") << QByteArray(3000, '\0') << QStringList{"1: binary-file"};
    QTest::newRow("a header alone") << QByteArray("title,date\n") << QStringList{};
    QTest::newRow("no header") << QByteArray("A,1815\nB,1816\n")
                               << QStringList{"1: no-title-column", "1: no-date-column"};
    QTest::newRow("a row of too many cells")
        << QByteArray("title,date\nA,1815,x\n") << QStringList{"2: too-many-cells"};
    QTest::newRow("a row cut short")
        << QByteArray("title,date,place\nA,1815,x\nB,1816") << QStringList{"3: few-cells"};
}

void TestTable::emptyAndOddTablesGiveAClearMessage()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, wanted);
    QStringList found = complaints(readTable(text));
    for (QString &complaint : found) // where it was seen to be none does not matter
        complaint = complaint.endsWith(QLatin1String("binary-file"))
            ? QStringLiteral("1: binary-file")
            : complaint;
    QCOMPARE(found, wanted);
}

void TestTable::tenThousandColumnsAreTooMany()
{
    QByteArray header("title,date");
    QByteArray row("A,1815");
    for (int i = 2; i < 10'000; ++i) {
        header += ",c" + QByteArray::number(i);
        row += ",x";
    }
    const ReadResult result = readTable(header + '\n' + row + '\n');
    QCOMPARE(complaints(result), QStringList{"1: too-many-columns"});
    QCOMPARE(result.timeline->events().size(), std::size_t(1));
}

void TestTable::titlesStandInFromTheSummary()
{
    const QByteArray text(120, 'x');
    const ReadResult result = readTable("date,description\n1815,First things first. And then.\n"
                                        "1816,"
                                        + text + "\n");
    QCOMPARE(result.timeline->events()[0].title, std::string("First things first"));
    QCOMPARE(result.timeline->events()[0].summary, std::string("First things first. And then."));
    QCOMPARE(result.timeline->events()[1].title, std::string(100, 'x') + "…");
    QVERIFY(firstOf(result, "title-of-summary"));
}

void TestTable::tableAndDocumentTogetherShareActors()
{
    QTemporaryDir folder;
    const auto write = [&](const char *name, const QByteArray &text) {
        QFile file(folder.filePath(QLatin1String(name)));
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size()); }();
        return file.fileName().toStdString();
    };
    const std::string yaml = write("a.yaml",
                                   "format: chancery/1\nactors:\n  X: {name: The X}\nevents:\n"
                                   "  - {id: e, title: E, date: 1815, actors: [X]}\n");
    const std::string csv = write("b.csv", "id,title,date,actors\ne,F,1816,X;Y\n");
    const ReadResult result = readFiles({yaml, csv});
    QCOMPARE(result.timeline->actors().size(), std::size_t(2));
    QCOMPARE(result.timeline->actors()[0].name, std::string("The X"));
    QCOMPARE(picture(result),
             QStringLiteral("e | 1815 | E | X |  | \ne#2 | 1816 | F | X, Y |  | "));
    QCOMPARE(complaints(result), QStringList{"2:id duplicate-id"});
    QVERIFY(firstOf(result, "duplicate-id")->message().find("a.yaml:5") != std::string::npos);
    QCOMPARE(result.timeline->files()[result.timeline->events()[1].file], csv);
}

QTEST_GUILESS_MAIN(TestTable)
#include "test_table.moc"
