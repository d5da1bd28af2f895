#include "core/query/timelinechanges.h"
#include "readdocument.h"

#include <QtTest>

using namespace chancery;

namespace {

TimelinePtr timelineOf(const QByteArray &events)
{
    return readDocument("format: chancery/1\nactors: {a: {}, b: {}}\nevents:\n" + events).timeline;
}

const QByteArray kFirst = "- {id: one, title: One, date: 2000, actors: {a: host}}\n";
const QByteArray kSecond = "- {id: two, title: Two, date: 2001, relations: [{kind: leads-to, "
                           "event: one}], sources: [x]}\n";

} // namespace

class TestTimelineChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsAreComparedById_data()
    {
        QTest::addColumn<QByteArray>("newer"); // than one and two
        QTest::addColumn<QString>("changes"); // added, changed, removed
        QTest::newRow("the same") << kFirst + kSecond << "0 0 0";
        QTest::newRow("in another order") << kSecond + kFirst << "0 0 0";
        QTest::newRow("one less") << kFirst << "0 0 1";
        QTest::newRow("one more") << kFirst + kSecond + "- {id: three, title: Three}\n"
                                  << "1 0 0";
        QTest::newRow("another id")
            << kFirst + QByteArray(kSecond).replace("id: two", "id: x") << "1 0 1";
        const auto changed = [](const char *name, const char *from, const char *to) {
            QTest::newRow(name) << QByteArray(kFirst).replace(from, to)
                    + QByteArray(kSecond).replace(from, to)
                                << "0 1 0";
        };
        changed("another title", "Two", "Second");
        changed("another date", "2001", "2001-05");
        changed("another role", "host", "guest");
        changed("another actor", "a: host", "b: host");
        changed("another relation", "leads-to", "retracts");
        changed("another source", "[x]", "[y]");
    }
    void eventsAreComparedById()
    {
        QFETCH(QByteArray, newer);
        const auto changes = changesBetween(*timelineOf(kFirst + kSecond), *timelineOf(newer));
        QTEST(
            QStringLiteral("%1 %2 %3").arg(changes.added).arg(changes.changed).arg(changes.removed),
            "changes");
    }

    void aCommentAboveChangesNothing()
    {
        const auto changes = changesBetween(*timelineOf(kFirst), *timelineOf("# new\n\n" + kFirst));
        QVERIFY(changes.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTimelineChanges)
#include "test_timelinechanges.moc"
