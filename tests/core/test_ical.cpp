#include "readtable.h"
#include "support/processtimer.h"

#include <QtTest>

using namespace chancery;

namespace {

ReadResult readCalendar(const QByteArray &events)
{
    return readTable("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n", {}, "a");
}

QByteArray vevent(const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:A\r\n" + lines + "END:VEVENT\r\n";
}

} // namespace

/// Calendars: what becomes of their events.
class TestIcal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsReadWithAllItSays();
    void datesAreRead_data();
    void datesAreRead();
    void endsThatComeFirstAreTold_data();
    void endsThatComeFirstAreTold();
    void aZoneThatNobodyKnowsIsToldOnce();
    void aZoneOfMoreChangesThanZonesHaveIsNoDanger_data();
    void aZoneOfMoreChangesThanZonesHaveIsNoDanger();
    void zonesAreReadOnceForAllEvents();
    void anEventWithoutItsEndHidesNoOther();
    void depthIsNoDanger();
    void whatIsNotHeldIsToldOnce();
    void anEventWithoutADateIsKeptOut();
    void peopleAreNamed();
    void aCalendarCutShortKeepsWhatItHas();
    void whatIsNoCalendarIsTold_data();
    void whatIsNoCalendarIsTold();
    void oneOfASeriesHasAnIdOfItsOwn();
};

void TestIcal::anEventIsReadWithAllItSays()
{
    const ReadResult result = readCalendar("X-WR-CALNAME:The\\, calendar\r\n"
                                           "BEGIN:VEVENT\r\nUID:a@x\r\nDTSTAMP:20200101T000000Z\r\n"
                                           "DTSTART;VALUE=DATE:18150508\r\n"
                                           "SUMMARY:A long\\, folded\r\n  title\r\n"
                                           "CATEGORIES:Visit\r\nLOCATION:Vienna\r\n"
                                           "URL:https://example.org/\r\nSTATUS:CANCELLED\r\n"
                                           "DESCRIPTION:One\\nTwo\r\nEND:VEVENT\r\n");
    QCOMPARE(picture(result),
             QStringLiteral("a@x | 1815-05-08 | A long, folded title |  | Visit | Vienna"));
    const Event &read = result.timeline->events()[0];
    QCOMPARE(read.summary, std::string("One\nTwo"));
    QCOMPARE(read.status, EventStatus::Cancelled);
    QCOMPARE(result.timeline->sources()[0].url, std::string("https://example.org/"));
    QCOMPARE(result.timeline->title(), std::string("The, calendar"));
    QCOMPARE(read.position.line, 4);
    QVERIFY(result.diagnostics.empty());
}

void TestIcal::datesAreRead_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("edtf");
    QTest::newRow("a day") << QByteArray("DTSTART;VALUE=DATE:18150508\r\n") << "1815-05-08";
    QTest::newRow("a day, with the next as its end")
        << QByteArray("DTSTART;VALUE=DATE:18150508\r\nDTEND;VALUE=DATE:18150509\r\n")
        << "1815-05-08";
    QTest::newRow("days") << QByteArray(
        "DTSTART;VALUE=DATE:18150508\r\nDTEND;VALUE=DATE:18150511\r\n")
                          << "1815-05-08/1815-05-10";
    QTest::newRow("a day, with itself as its end")
        << QByteArray("DTSTART;VALUE=DATE:18150508\r\nDTEND;VALUE=DATE:18150508\r\n")
        << "1815-05-08";
    QTest::newRow("far in the future")
        << QByteArray("DTSTART:99991231T120000Z\r\n") << "9999-12-31T12:00:00Z";
    QTest::newRow("a zone that is known")
        << QByteArray("DTSTART;TZID=Europe/Vienna:20190708T120000\r\n")
        << "2019-07-08T12:00:00+02:00";
    QTest::newRow("days, by their number")
        << QByteArray("DTSTART;VALUE=DATE:18150508\r\nDURATION:P3D\r\n") << "1815-05-08/1815-05-10";
    QTest::newRow("a time in UTC")
        << QByteArray("DTSTART:20190708T120000Z\r\n") << "2019-07-08T12:00:00Z";
    QTest::newRow("a time of no zone")
        << QByteArray("DTSTART:20190708T120000\r\nDTEND:20190708T130000\r\n")
        << "2019-07-08T12:00:00/2019-07-08T13:00:00";
    QTest::newRow("a stretch by its length")
        << QByteArray("DTSTART:20190708T120000Z\r\nDURATION:PT1H30M\r\n")
        << "2019-07-08T12:00:00Z/2019-07-08T13:30:00Z";
}

void TestIcal::datesAreRead()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, edtf);
    const ReadResult result = readCalendar(vevent(lines));
    QCOMPARE(picture(result), QStringLiteral("a | %1 | A |  |  | ").arg(edtf));
    QVERIFY(result.diagnostics.empty());
    // A zone that the calendar describes itself.
    const ReadResult zoned = readCalendar(
        "BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
        + vevent("DTSTART;TZID=Own:20190708T120000\r\n"));
    QCOMPARE(picture(zoned), QStringLiteral("a | 2019-07-08T12:00:00+02:00 | A |  |  | "));
}

void TestIcal::endsThatComeFirstAreTold_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("days") << QByteArray(
        "DTSTART;VALUE=DATE:18150508\r\nDTEND;VALUE=DATE:18150501\r\n");
    QTest::newRow("times") << QByteArray("DTSTART:20190708T120000Z\r\nDTEND:20190708T110000Z\r\n");
}

void TestIcal::endsThatComeFirstAreTold()
{
    QFETCH(QByteArray, lines);
    const ReadResult result = readCalendar(vevent(lines));
    QCOMPARE(complaints(result), QStringList{"3: end-before-start"});
    QCOMPARE(result.timeline->events().size(), std::size_t(1));
}

void TestIcal::aZoneThatNobodyKnowsIsToldOnce()
{
    const QByteArray event = vevent("DTSTART;TZID=Nowhere:20190708T120000\r\n");
    const ReadResult result = readCalendar(event + QByteArray(event).replace("UID:a", "UID:b"));
    QCOMPARE(picture(result),
             QStringLiteral("a | 2019-07-08T12:00:00 | A |  |  | \n"
                            "b | 2019-07-08T12:00:00 | A |  |  | "));
    QCOMPARE(complaints(result), QStringList{"3: unknown-time-zone"});
}

void TestIcal::aZoneOfMoreChangesThanZonesHaveIsNoDanger_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::newRow("each second") << QByteArray("RRULE:FREQ=SECONDLY");
    QTest::newRow("each second, folded") << QByteArray("RRULE:FREQ=SEC\r\n ONDLY");
    QTest::newRow("many seconds of a year")
        << QByteArray("rrule:FREQ=YEARLY;BYSECOND=1,2,3;BYDAY=MO,TU");
    QTest::newRow("once a year") << QByteArray("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
}

void TestIcal::aZoneOfMoreChangesThanZonesHaveIsNoDanger()
{
    QFETCH(QByteArray, rule);
    chancery::test::ProcessTimer timer;
    timer.start();
    const ReadResult result = readCalendar(
        "BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:19000101T000000\r\n"
        "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0200\r\n"
        + rule + "\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
        + vevent("DTSTART;TZID=Own:20190708T120000\r\n"));
    QCOMPARE(picture(result), QStringLiteral("a | 2019-07-08T12:00:00+02:00 | A |  |  | "));
    QVERIFY(timer.elapsed() < 5'000);
}

void TestIcal::zonesAreReadOnceForAllEvents()
{
    QByteArray calendar = "BEGIN:VTIMEZONE\r\nTZID:Own\r\n";
    for (int year = 1900; year < 2038; ++year) {
        calendar += "BEGIN:STANDARD\r\nDTSTART:" + QByteArray::number(year)
            + "0330T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\n";
    }
    calendar += "END:VTIMEZONE\r\n";
    for (int i = 0; i < 2'000; ++i) {
        calendar += "BEGIN:VEVENT\r\nUID:" + QByteArray::number(i)
            + "\r\nSUMMARY:A\r\nDTSTART;TZID=Own:20190708T120000\r\nEND:VEVENT\r\n";
    }
    chancery::test::ProcessTimer timer;
    timer.start();
    QCOMPARE(readCalendar(calendar).timeline->events().size(), std::size_t(2'000));
    QVERIFY2(timer.elapsed() < 5'000, "each event reads the zones anew");
}

void TestIcal::anEventWithoutItsEndHidesNoOther()
{
    const QByteArray date = "DTSTART:20190708T120000Z\r\n";
    const ReadResult result
        = readCalendar("BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:X\r\n" + date + vevent(date)
                       + "BEGIN:VEVENT\r\nUID:y\r\nSUMMARY:Y\r\n" + date
                       + "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VEVENT\r\n"
                         "BEGIN:VEVENT\r\nUID:z\r\nSUMMARY:Z\r\n"
                       + date);
    QCOMPARE(picture(result),
             QStringLiteral("x | 2019-07-08T12:00:00Z | X |  |  | \n"
                            "a | 2019-07-08T12:00:00Z | A |  |  | \n"
                            "y | 2019-07-08T12:00:00Z | Y |  |  | \n"
                            "z | 2019-07-08T12:00:00Z | Z |  |  | "));
    QCOMPARE(complaints(result),
             (QStringList{"3: calendar-without-end", "12: calendar-without-end",
                          "19: calendar-without-end"}));
}

void TestIcal::depthIsNoDanger()
{
    const QByteArray date = "DTSTART:20190708T120000Z\r\n";
    const ReadResult result
        = readCalendar(vevent(date + QByteArray("BEGIN:A\r\n").repeated(100'000)) + vevent(date));
    QCOMPARE(picture(result), QStringLiteral("a | 2019-07-08T12:00:00Z | A |  |  | "));
    QCOMPARE(complaints(result), QStringList{"3: too-deep"});
}

void TestIcal::whatIsNotHeldIsToldOnce()
{
    const QByteArray lines = "DTSTART:20190708T120000Z\r\nRRULE:FREQ=DAILY\r\nGEO:1;2\r\n"
                             "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n";
    const ReadResult result
        = readCalendar(vevent(lines) + vevent(lines) + "BEGIN:VTODO\r\nEND:VTODO\r\n");
    QCOMPARE(
        firstOf(result, "not-held")->message(),
        std::string("what a timeline does not hold is left out: the repetitions of an event (2 "
                    "times), GEO (2 times), alarms (2 times), VTODO"));
    QCOMPARE(complaints(result), QStringList{"13: duplicate-id"});
}

void TestIcal::anEventWithoutADateIsKeptOut()
{
    const ReadResult result = readCalendar(vevent("") + vevent("DTSTART:foo\r\n"));
    QVERIFY(result.timeline->events().empty());
    QVERIFY(firstOf(result, "kept-out"));
    QVERIFY(firstOf(result, "calendar-syntax"));
}

void TestIcal::peopleAreNamed()
{
    const ReadResult result
        = readCalendar(vevent("DTSTART:20190708T120000Z\r\n"
                              "ORGANIZER;CN=\"East, The\":mailto:east@example.org\r\n"
                              "ATTENDEE;CN=\"East, The\":mailto:east@example.org\r\n"
                              "ATTENDEE:mailto:west@example.org\r\n"));
    QCOMPARE(picture(result),
             QStringLiteral("a | 2019-07-08T12:00:00Z | A | East, The, "
                            "west@example.org |  | "));
}

void TestIcal::aCalendarCutShortKeepsWhatItHas()
{
    const ReadResult result
        = readTable("BEGIN:VCALENDAR\n" + vevent("DTSTART:20190708T120000Z\r\n")
                        + "BEGIN:VEVENT\nSUMMARY:B\nDTSTART:20190709T120000Z\nLOCATION:V",
                    {}, "a.ics");
    QCOMPARE(result.timeline->events().size(), std::size_t(2));
    QCOMPARE(complaints(result), QStringList{"7: calendar-cut-short"});
}

void TestIcal::whatIsNoCalendarIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << "empty-document";
    QTest::newRow("text") << QByteArray("text") << "not-a-timeline";
    QTest::newRow("an event alone") << vevent("DTSTART:20190708T120000Z\r\n") << "not-a-timeline";
}

void TestIcal::whatIsNoCalendarIsTold()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const ReadResult result = readTable(text, {}, "a.ics");
    QVERIFY(firstOf(result, code.toStdString()));
}

void TestIcal::oneOfASeriesHasAnIdOfItsOwn()
{
    const ReadResult result
        = readCalendar(vevent("DTSTART:20190708T120000Z\r\nRRULE:FREQ=DAILY\r\n")
                       + vevent("DTSTART:20190709T130000Z\r\nRECURRENCE-ID:20190709T120000Z\r\n"));
    QCOMPARE(result.timeline->events()[1].id, std::string("a/2019-07-09T12:00:00Z"));
    QCOMPARE(complaints(result), QStringList());
}

QTEST_GUILESS_MAIN(TestIcal)
#include "test_ical.moc"
