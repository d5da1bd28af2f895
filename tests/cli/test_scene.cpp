// The geometry that export writes as JSON, read as another program would.
#include "documents.h"
#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <map>

using namespace chancery;

namespace {

QSet<QString> keysOf(const QJsonValue &value)
{
    const QStringList keys = value.toObject().keys();
    return {keys.begin(), keys.end()};
}

QSet<QString> words(const char *text)
{
    const QStringList list = QString::fromLatin1(text).split(QLatin1Char(' '));
    return {list.begin(), list.end()};
}

} // namespace

class TestScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itHasTheShapeThatIsPromised();
    void aVisitIsASpineFromGuestToHost();
    void everyEventIsDrawnOrCounted();
    void timeIsFoldedOnlyWhenAsked();
    void lanesArePinnedAndHiddenWhenAsked();
    void theSameInputGivesTheSameBytes();

private:
    QJsonObject scene(const QStringList &options, const QString &name = QStringLiteral("a.json"))
    {
        const QString path = m_folder.filePath(name);
        const Outcome outcome = chancery::chancery(
            QStringList{QStringLiteral("export"), QStringLiteral(SOURCE_DIR "/events.yaml"),
                        QStringLiteral("-o"), path}
            + options);
        if (outcome.exitCode != 0)
            return {};
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        m_bytes = file.readAll();
        return QJsonDocument::fromJson(m_bytes).object();
    }

    QTemporaryDir m_folder;
    QByteArray m_bytes;
};

void TestScene::itHasTheShapeThatIsPromised()
{
    const QJsonObject all = scene({QStringLiteral("--relations"), QStringLiteral("--fold")});
    QCOMPARE(keysOf(all),
             words("width height range stretches folds eras lanes marks spines labels clusters "
                   "relations"));
    QCOMPARE(keysOf(all[QLatin1String("lanes")][0]), words("id x y width height"));
    QCOMPARE(keysOf(all[QLatin1String("marks")][0]), words("event lane x y width height shape"));
    QCOMPARE(keysOf(all[QLatin1String("spines")][0]),
             words("event x from_y to_y directed crossed"));
    QCOMPARE(keysOf(all[QLatin1String("labels")][0]),
             words("event lane text x y width height kind"));
    QCOMPARE(keysOf(all[QLatin1String("relations")][0]), words("from to kind points"));
    QCOMPARE(keysOf(all[QLatin1String("folds")][0]), words("from to x width length"));
    const QJsonObject whole
        = scene({QStringLiteral("--width"), QStringLiteral("400"), QStringLiteral("--from"),
                 QStringLiteral("1000"), QStringLiteral("--to"), QStringLiteral("2500")});
    QCOMPARE(keysOf(whole[QLatin1String("clusters")][0]),
             words("lane count events x y width height"));
    QCOMPARE(whole[QLatin1String("range")][QLatin1String("from")].toString(),
             QStringLiteral("1000-01-01T00:00:00"));
    QCOMPARE(whole[QLatin1String("range")][QLatin1String("to")].toString(),
             QStringLiteral("2501-01-01T00:00:00"));
}

void TestScene::aVisitIsASpineFromGuestToHost()
{
    const QJsonObject all = scene({});
    const QJsonArray lanes = all[QLatin1String("lanes")].toArray();
    for (const QJsonValue &spine : all[QLatin1String("spines")].toArray()) {
        if (spine[QLatin1String("event")] != QLatin1String("putin-visits-pyongyang"))
            continue;
        QVERIFY(spine[QLatin1String("directed")].toBool());
        QStringList crossed;
        for (const QJsonValue &run : spine[QLatin1String("crossed")].toArray()) {
            for (int i = run[0].toInt(); i <= run[1].toInt(); ++i)
                crossed << lanes[i][QLatin1String("id")].toString();
        }
        QCOMPARE(crossed.join(QLatin1Char(' ')), QStringLiteral("soviet-union north-korea"));
        return;
    }
    QFAIL("the visit has no spine");
}

void TestScene::everyEventIsDrawnOrCounted()
{
    for (const char *width : {"300", "1600", "5000"}) {
        const QJsonObject all = scene({QStringLiteral("--width"), QString::fromLatin1(width)});
        QSet<QString> events;
        for (const QJsonValue &mark : all[QLatin1String("marks")].toArray())
            events << mark[QLatin1String("event")].toString();
        for (const QJsonValue &cluster : all[QLatin1String("clusters")].toArray()) {
            const QJsonArray members = cluster[QLatin1String("events")].toArray();
            QCOMPARE(members.size(), cluster[QLatin1String("count")].toInt());
            for (const QJsonValue &member : members)
                events << member.toString();
        }
        QCOMPARE(events.size(), 27);
    }
}

void TestScene::timeIsFoldedOnlyWhenAsked()
{
    QVERIFY(scene({})[QLatin1String("folds")].toArray().isEmpty());
    const QJsonArray folds = scene({QStringLiteral("--fold")})[QLatin1String("folds")].toArray();
    QCOMPARE(folds.size(), 5);
    QCOMPARE(folds[0][QLatin1String("length")].toString(), QStringLiteral("8 years"));
}

void TestScene::lanesArePinnedAndHiddenWhenAsked()
{
    const auto ids = [](const QJsonObject &of) {
        QStringList list;
        for (const QJsonValue &lane : of[QLatin1String("lanes")].toArray())
            list << lane[QLatin1String("id")].toString();
        return list;
    };
    const QStringList all = ids(scene({}));
    const QString last = all.back();
    QStringList expected = all;
    expected.removeAll(QStringLiteral("north-korea"));
    expected.removeAll(QStringLiteral("kim-jong-il"));
    expected.removeAll(QStringLiteral("kim-jong-un"));
    expected.prepend(expected.takeAt(expected.indexOf(last)));
    const QJsonObject arranged = scene(
        {QStringLiteral("--pin"), last, QStringLiteral("--hide"), QStringLiteral("north-korea")});
    QCOMPARE(ids(arranged), expected);
    for (const QJsonValue &mark : arranged[QLatin1String("marks")].toArray())
        QVERIFY(expected.contains(mark[QLatin1String("lane")].toString()));
    const Outcome none = chancery::chancery({QStringLiteral("export"),
                                             QStringLiteral(SOURCE_DIR "/events.yaml"),
                                             QStringLiteral("-o"),
                                             m_folder.filePath(QStringLiteral("none.json")),
                                             QStringLiteral("--actor"),
                                             QStringLiteral("kim-jong-il"),
                                             QStringLiteral("--all"),
                                             QStringLiteral("--hide"),
                                             QStringLiteral("north-korea"),
                                             QStringLiteral("--hide"),
                                             QStringLiteral("russia"),
                                             QStringLiteral("--hide"),
                                             QStringLiteral("soviet-union"),
                                             QStringLiteral("--hide"),
                                             QStringLiteral("united-states"),
                                             QStringLiteral("--hide"),
                                             QStringLiteral("china"),
                                             QStringLiteral("--hide"),
                                             QStringLiteral("g8"),
                                             QStringLiteral("--hide"),
                                             QStringLiteral("united-nations"),
                                             QStringLiteral("--hide"),
                                             QStringLiteral("six-party-talks")});
    QCOMPARE(none.exitCode, 1);
    QVERIFY(none.err.contains("hidden"));
}

void TestScene::theSameInputGivesTheSameBytes()
{
    QVERIFY(!scene({}).isEmpty());
    const QByteArray first = m_bytes;
    QVERIFY(!scene({}, QStringLiteral("b.json")).isEmpty());
    QCOMPARE(m_bytes, first);
}

QTEST_APPLESS_MAIN(TestScene)
#include "test_scene.moc"
