// The published JSON Schema names the same keys and words as the reader takes.
#include "readdocument.h"

#include "core/model/role.h"
#include "core/time/datewidth.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using namespace chancery;

class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyKeyOfTheSchemaIsReadAndNoOther_data();
    void everyKeyOfTheSchemaIsReadAndNoOther();
    void everyWordOfTheSchemaIsKnown();
    void builtInTypesAreOfferedForCompletion();
    void limitsAreTheReaders();
    void widthsOfTheSchemaAreTheReaders_data();
    void widthsOfTheSchemaAreTheReaders();
    void theFormatPageNamesEveryKey();

private:
    QJsonObject definition(const QString &name) const
    {
        return m_schema.value("$defs").toObject().value(name).toObject();
    }
    QJsonObject property(const QString &of, const QString &key) const
    {
        return definition(of).value("properties").toObject().value(key).toObject();
    }
    static QStringList words(const QJsonValue &array)
    {
        QStringList list;
        for (const QJsonValue &word : array.toArray())
            list << word.toString();
        return list;
    }

    QJsonObject m_schema;
};

void TestSchema::initTestCase()
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/chancery.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_schema = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!m_schema.isEmpty());
}

void TestSchema::everyKeyOfTheSchemaIsReadAndNoOther_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("document") << QString() << QByteArray();
    QTest::newRow("source") << "source" << QByteArray("sources: {x: {");
    QTest::newRow("actor") << "actor" << QByteArray("actors: {x: {");
    QTest::newRow("type") << "eventType" << QByteArray("types: {x: {");
    QTest::newRow("event") << "event" << QByteArray("events: [{");
    QTest::newRow("relation") << "relation" << QByteArray("events: [{relations: [{");
    QTest::newRow("relative date") << "relativeEvent" << QByteArray("events: [{after: {");
}

/// The reader's own list of keys is in the hint of an unknown one.
void TestSchema::everyKeyOfTheSchemaIsReadAndNoOther()
{
    QFETCH(QString, definition);
    QFETCH(QByteArray, before);
    QByteArray document = before + "qqqqqqqq: 1";
    for (qsizetype i = before.size() - 1; i >= 0; --i) {
        if (before[i] == '{')
            document += '}';
        else if (before[i] == '[')
            document += ']';
    }
    const ReadResult result = readDocument(document);
    const Diagnostic *unknown = firstOf(result, "unknown-key");
    QVERIFY(unknown);
    const QString prefix = "the keys are ";
    const QString hint = QString::fromStdString(unknown->hint());
    QVERIFY(hint.startsWith(prefix));
    QStringList read = hint.mid(prefix.size()).split(", ");
    const QJsonObject of = definition.isEmpty() ? m_schema : this->definition(definition);
    QStringList published = of.value("properties").toObject().keys();
    read.sort();
    published.sort();
    QCOMPARE(read, published);
    QCOMPARE(of.value("additionalProperties"), QJsonValue(false));
}

void TestSchema::everyWordOfTheSchemaIsKnown()
{
    const auto count = [](const QStringList &list, auto isKnown) {
        return std::count_if(list.begin(), list.end(),
                             [&](const QString &word) { return isKnown(word.toStdString()); });
    };
    const QStringList kinds = words(property("actor", "kind").value("enum"));
    QCOMPARE(count(kinds, [](const std::string &w) { return actorKindFromId(w).has_value(); }), 6);
    const QStringList statuses = words(property("event", "status").value("enum"));
    QCOMPARE(count(statuses, [](const std::string &w) { return eventStatusFromId(w).has_value(); }),
             5);
    const QStringList shapes = words(property("eventType", "shape").value("enum"));
    QCOMPARE(count(shapes, [](const std::string &w) { return markerShapeFromId(w).has_value(); }),
             10);
    const QStringList tones = words(property("eventType", "tone").value("enum"));
    QCOMPARE(count(tones, [](const std::string &w) { return toneFromId(w).has_value(); }), 3);
    QStringList roles;
    for (const std::string_view role : roleNames())
        roles << QString::fromUtf8(role.data(), qsizetype(role.size()));
    QCOMPARE(words(definition("role").value("anyOf").toArray().at(0).toObject().value("enum")),
             roles);
}

void TestSchema::builtInTypesAreOfferedForCompletion()
{
    QStringList types;
    for (const EventType &type : builtInEventTypes())
        types << QString::fromStdString(type.id);
    QCOMPARE(words(property("event", "type").value("examples")), types);
}

void TestSchema::limitsAreTheReaders()
{
    const ReadLimits limits;
    const auto longest = [&](const QString &name) {
        return std::size_t(definition(name).value("maxLength").toInt());
    };
    QCOMPARE(longest("text"), limits.titleCharacters);
    QCOMPARE(longest("id"), limits.titleCharacters);
    QCOMPARE(longest("longText"), limits.textCharacters);
    QCOMPARE(longest("date"), limits.dateCharacters);
}

void TestSchema::widthsOfTheSchemaAreTheReaders_data()
{
    QTest::addColumn<bool>("valid");
    for (const char *width : {"1 day", "10 days", "2weeks", "3  months", "0 years", "999999 years"})
        QTest::newRow(width) << true;
    for (const char *width : {"", "day", "2", "2 yrs", "-2 days", "+2 days", "1.5 years", "2 Days",
                              " 2 days", "2 days ", "2 dayss", "2 daily"})
        QTest::newRow(width) << false;
}

void TestSchema::widthsOfTheSchemaAreTheReaders()
{
    QFETCH(bool, valid);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    const QRegularExpression pattern(definition("width").value("pattern").toString());
    QVERIFY(pattern.isValid() && !pattern.pattern().isEmpty());
    QCOMPARE(pattern.match(text).hasMatch(), valid);
    QCOMPARE(parseDateWidth(text.toStdString()).has_value(), valid);
}

void TestSchema::theFormatPageNamesEveryKey()
{
    QFile file(QStringLiteral(SOURCE_DIR "/docs/formats.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    QStringList wanted = m_schema.value("properties").toObject().keys();
    for (const char *name : {"source", "actor", "event", "relativeEvent"})
        wanted += definition(name).value("properties").toObject().keys();
    for (const EventType &type : builtInEventTypes())
        wanted << QString::fromStdString(type.id);
    for (const QString &word : wanted)
        QVERIFY2(page.contains('`' + word + '`'), qPrintable(word));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "test_schema.moc"
