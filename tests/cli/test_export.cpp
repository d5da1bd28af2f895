#include "documents.h"
#include "program.h"

#include <QXmlStreamReader>
#include <QtTest>

using namespace chancery;

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPictureBeginsAsItsFormatDoes_data();
    void aPictureBeginsAsItsFormatDoes();
    void widthHeightAndDpiMakeThePixels();
    void everyEventHasATitleInTheSvg();
    void onlyWhatPassesTheFilterIsDrawn();
    void theTitleIsTheGivenOne();
    void everyOptionIsTaken();
    void theRangeCanLieBesideTheEvents_data();
    void theRangeCanLieBesideTheEvents();
    void nothingToDrawIsExitCodeOne_data();
    void nothingToDrawIsExitCodeOne();
    void anUnknownActorIsWrongUsage();
    void whatCannotBeWrittenIsExitCodeThree_data();
    void whatCannotBeWrittenIsExitCodeThree();
    void aFileThatMayNotGrowIsExitCodeThree();
    void theSameInputMakesTheSamePicture();
    void naughtyStringsAreTitles();

private:
    Outcome draw(const QString &name, const QStringList &options = {}) const;
    QByteArray drawn(const QString &name) const;

    Documents m_documents;
    QString m_small;
};

namespace {

/// What the <title> elements of an SVG say; nothing when it is malformed.
QStringList titlesOf(const QByteArray &svg)
{
    QStringList titles;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement
            && xml.name() == QLatin1String("title"))
            titles.append(xml.readElementText());
    return xml.hasError() ? QStringList() : titles;
}

/// All character data of an SVG; nothing when it is malformed.
QString textOf(const QByteArray &svg)
{
    QString text;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::Characters)
            text += xml.text();
    return xml.hasError() ? QString() : text;
}

quint32 pngNumber(const QByteArray &png, int offset)
{
    return qFromBigEndian<quint32>(png.constData() + offset);
}

} // namespace

Outcome TestExport::draw(const QString &name, const QStringList &options) const
{
    return chancery::chancery(QStringList{"export", m_small, "-o", m_documents.path(name)}
                              + options);
}

QByteArray TestExport::drawn(const QString &name) const
{
    QFile file(m_documents.path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExport::initTestCase()
{
    m_small = m_documents.write("small.yaml", smallTimeline());
    QVERIFY(!m_small.isEmpty());
}

void TestExport::aPictureBeginsAsItsFormatDoes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("PNG") << "a.png" << QByteArray("\x89PNG\r\n\x1a\n");
    QTest::newRow("SVG") << "a.svg" << QByteArray("<?xml");
    QTest::newRow("PDF") << "a.pdf" << QByteArray("%PDF-1.");
    QTest::newRow("capitals") << "b.PNG" << QByteArray("\x89PNG\r\n\x1a\n");
}

void TestExport::aPictureBeginsAsItsFormatDoes()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, beginning);
    const Outcome outcome = draw(name);
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(drawn(name).left(beginning.size()), beginning);
}

void TestExport::widthHeightAndDpiMakeThePixels()
{
    QCOMPARE(draw("size.png", {"--width", "900", "--height", "700"}).exitCode, 0);
    QCOMPARE(pngNumber(drawn("size.png"), 16), 900u);
    QCOMPARE(pngNumber(drawn("size.png"), 20), 700u);
    QCOMPARE(draw("dense.png", {"--width", "900", "--height", "auto", "--dpi", "192"}).exitCode, 0);
    QCOMPARE(pngNumber(drawn("dense.png"), 16), 1800u);
}

void TestExport::everyEventHasATitleInTheSvg()
{
    QCOMPARE(draw("titles.svg").exitCode, 0);
    const QString titles = titlesOf(drawn("titles.svg")).join('\n');
    for (const char *title :
         {"The envoy calls", "The envoy is to return", "South leaves the talks", "Ties wither"})
        QVERIFY2(titles.contains(QLatin1String(title)), title);
}

void TestExport::onlyWhatPassesTheFilterIsDrawn()
{
    QCOMPARE(draw("filtered.svg", {"--actor", "Korea, South"}).exitCode, 0);
    const QString titles = titlesOf(drawn("filtered.svg")).join('\n');
    QVERIFY(titles.contains("South leaves the talks"));
    for (const char *title : {"The envoy calls", "The envoy is to return", "Ties wither"})
        QVERIFY2(!titles.contains(QLatin1String(title)), title);
}

void TestExport::theTitleIsTheGivenOne()
{
    QCOMPARE(draw("own.svg").exitCode, 0);
    QVERIFY(textOf(drawn("own.svg")).contains("A small timeline"));
    QCOMPARE(draw("given.svg", {"--title", "East & <West>"}).exitCode, 0);
    QVERIFY(textOf(drawn("given.svg")).contains("East & <West>"));
    QVERIFY(!textOf(drawn("given.svg")).contains("A small timeline"));
}

void TestExport::everyOptionIsTaken()
{
    for (const char *theme : {"light", "dark", "print"}) {
        const Outcome outcome = draw("all.svg",
                                     {"--theme", theme, "--legend", "--notes", "--fold",
                                      "--relations", "--order", "neighbours", "--hide-empty",
                                      "--dates", "possible", "--from", "1990", "--to", "2020"});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(!textOf(drawn("all.svg")).isEmpty());
    }
    QVERIFY(textOf(drawn("all.svg")).contains("The Gazette")); // the notes name the source
}

void TestExport::theRangeCanLieBesideTheEvents_data()
{
    QTest::addColumn<QStringList>("range");
    QTest::newRow("from, after all bounds") << QStringList{"--from", "2050"};
    QTest::newRow("one day") << QStringList{"--from", "2050-01-01", "--to", "2050-01-01"};
    QTest::newRow("the whole axis") << QStringList{"--from", "-4000", "--to", "9999"};
    QTest::newRow("to") << QStringList{"--to", "1995"};
}

void TestExport::theRangeCanLieBesideTheEvents()
{
    QFETCH(QStringList, range);
    const Outcome outcome = draw("beside.svg", range); // ties that wither go on
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(!titlesOf(drawn("beside.svg")).isEmpty());
}

void TestExport::nothingToDrawIsExitCodeOne_data()
{
    QTest::addColumn<QStringList>("filter");
    QTest::newRow("no such text") << QStringList{"--text", "zzz"};
    QTest::newRow("no such range") << QStringList{"--to", "1900"};
    QTest::newRow("never met") << QStringList{"--all", "--actor", "envoy", "--actor",
                                              "Korea, South"};
}

void TestExport::nothingToDrawIsExitCodeOne()
{
    QFETCH(QStringList, filter);
    const Outcome outcome = draw("nothing.png", filter);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("no event passes the filter"), outcome.err.constData());
    QVERIFY(!QFile::exists(m_documents.path("nothing.png")));
}

void TestExport::anUnknownActorIsWrongUsage()
{
    const Outcome outcome = draw("unknown.png", {"--actor", "envoi"});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.err.contains("\"envoy\""), outcome.err.constData());
}

void TestExport::whatCannotBeWrittenIsExitCodeThree_data()
{
    QTest::addColumn<QString>("target");
    QVERIFY(QDir(m_documents.path(".")).mkdir("folder.png"));
    QVERIFY(QFile::link("/dev/full", m_documents.path("full.png")));
    QTest::newRow("folder that is not there") << m_documents.path("no/such/folder/a.png");
    QTest::newRow("a folder") << m_documents.path("folder.png");
    QTest::newRow("a full disk") << m_documents.path("full.png");
}

void TestExport::whatCannotBeWrittenIsExitCodeThree()
{
    QFETCH(QString, target);
    const Outcome outcome = chancery::chancery({"export", m_small, "-o", target});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY(!outcome.err.isEmpty());
}

void TestExport::aFileThatMayNotGrowIsExitCodeThree()
{
    const QString target = m_documents.path("limited.png");
    QProcess shell;
    shell.setProcessEnvironment(withoutDisplay());
    shell.start("bash",
                {"-c",
                 QStringLiteral("ulimit -f 1; '%1' export '%2' -o '%3' 2>/dev/null")
                     .arg(QStringLiteral(CHANCERY_BIN), m_small, target)});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitCode(), 3);
    QVERIFY(!QFile::exists(target));
}

void TestExport::theSameInputMakesTheSamePicture()
{
    QCOMPARE(draw("one.svg").exitCode, 0);
    QCOMPARE(draw("two.svg").exitCode, 0);
    QCOMPARE(drawn("one.svg"), drawn("two.svg"));
}

void TestExport::naughtyStringsAreTitles()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/strings/blns.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no strings/blns.json in the test data");
    constexpr int kTogether = 8;
    QStringList titles;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array())
        titles.append(value.toString().remove(QChar(0)));
    for (int i = 0; i < titles.size(); i += kTogether) {
        const QString title = titles.mid(i, kTogether).join(' ');
        QVERIFY2(draw("naughty.svg", {"--title", title}).exitCode == 0, qPrintable(title));
        QVERIFY2(!textOf(drawn("naughty.svg")).isEmpty(), qPrintable(title));
    }
}

QTEST_GUILESS_MAIN(TestExport)
#include "test_export.moc"
