#include "core/query/extents.h"
#include "support/timelinemaker.h"
#include "ui/export/picture.h"
#include "ui/export/savewhole.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace chancery;
using namespace chancery::test;

namespace {

TimelinePtr visits()
{
    TimelineMaker maker;
    const auto host = maker.addActor("Host");
    const auto guest = maker.addActor("Guest");
    maker.addEvent("2000-07", {guest, host});
    maker.titled("A visit").withRoles({"guest", "host"});
    maker.addEvent("[2001-04-16..2001-04-30]", {host});
    maker.titled("A summit");
    maker.addEvent("1999/", {guest});
    maker.titled("A long estrangement");
    return maker.make();
}

PictureRequest requestOf(const TimelinePtr &timeline)
{
    const EventSet events(timeline->events().size(), true);
    const VisibleRange range = VisibleRange(*hullOf(*timeline, events)).paddedBy(0.04);
    return {timeline, events, range, {}, {}, {}};
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndingOfTheNameSaysTheFormat_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("png") << "a.png" << true;
        QTest::newRow("upper case") << "a.SVG" << true;
        QTest::newRow("pdf in a folder with dots") << "b.c/a.pdf" << true;
        QTest::newRow("another") << "a.jpeg" << false;
        QTest::newRow("none") << "png" << false;
    }
    void theEndingOfTheNameSaysTheFormat()
    {
        QFETCH(QString, path);
        QTEST(pictureFormatFromPath(path).has_value(), "isKnown");
    }

    void aPngHasTheWidthAskedForTimesItsResolution()
    {
        PictureRequest request = requestOf(visits());
        request.options.width = 900;
        request.options.dpi = 192;
        const auto picture = renderPicture(request, PictureFormat::Png);
        QVERIFY(picture.has_value());
        const QImage image = QImage::fromData(picture->bytes);
        QCOMPARE(image.width(), 1800);
        QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 192);
    }

    void anSvgHasEveryEventOnceWithItsNameAndDate()
    {
        const auto picture = renderPicture(requestOf(visits()), PictureFormat::Svg);
        QVERIFY(picture.has_value());
        QXmlStreamReader reader(picture->bytes);
        QStringList titles;
        QStringList texts;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == QLatin1String("title"))
                titles << reader.readElementText();
            else if (reader.name() == QLatin1String("text"))
                texts << reader.readElementText();
        }
        QVERIFY(!reader.hasError());
        QCOMPARE(titles.count(QStringLiteral("A visit, July 2000")), 1);
        QCOMPARE(titles.count(QStringLiteral("A summit, second half of April 2001")), 1);
        QVERIFY(texts.contains(QStringLiteral("A visit")));
        QVERIFY(texts.contains(QStringLiteral("Host")));
    }

    void aPdfIsAPdf()
    {
        const auto picture = renderPicture(requestOf(visits()), PictureFormat::Pdf);
        QVERIFY(picture.has_value());
        QVERIFY(picture->bytes.startsWith("%PDF-"));
        QVERIFY(picture->bytes.trimmed().endsWith("%%EOF"));
    }

    void aHeightThatIsTooLowSaysWhatItLeavesOut()
    {
        PictureRequest request = requestOf(visits());
        request.options.height = 200;
        const auto low = renderPicture(request, PictureFormat::Png);
        QVERIFY(low.has_value());
        QVERIFY(!low->warning.isEmpty());
        QCOMPARE(QImage::fromData(low->bytes).height(), 200);
        request.options.height = 1200;
        QVERIFY(renderPicture(request, PictureFormat::Png)->warning.isEmpty());
    }

    void legendAndNotesMakeThePictureTaller()
    {
        PictureRequest request = requestOf(visits());
        const int plain
            = QImage::fromData(renderPicture(request, PictureFormat::Png)->bytes).height();
        request.options.legend = true;
        const int explained
            = QImage::fromData(renderPicture(request, PictureFormat::Png)->bytes).height();
        QVERIFY(explained > plain + 40);
    }

    void samePictureTwice()
    {
        for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg})
            QCOMPARE(renderPicture(requestOf(visits()), format)->bytes,
                     renderPicture(requestOf(visits()), format)->bytes);
    }

    void anImageTooLargeIsRefusedInWords()
    {
        PictureRequest request = requestOf(visits());
        request.options.width = 100'000;
        request.options.dpi = 2400;
        const auto picture = renderPicture(request, PictureFormat::Png);
        QVERIFY(!picture.has_value());
        QVERIFY(picture.error().contains(QStringLiteral("too large")));
    }

    void aFileIsWholeOrUntouched()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.svg"));
        QVERIFY(saveWhole("one", path).has_value());
        QVERIFY(saveWhole("three", path).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("three"));
    }

    void whatCannotBeWrittenIsAnError_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("a directory") << QDir::tempPath();
        QTest::newRow("a folder that is not there") << "/nowhere/at/all/a.png";
        QTest::newRow("a device that is full") << "/dev/full";
    }
    void whatCannotBeWrittenIsAnError()
    {
        QFETCH(QString, path);
        const auto saved = saveWhole(QByteArray(10'000, 'x'), path);
        QVERIFY(!saved.has_value());
        QVERIFY(saved.error().contains(path));
    }
};

QTEST_MAIN(TestPicture)
#include "test_picture.moc"
