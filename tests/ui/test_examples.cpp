// The timelines that ship as examples, as files and as pictures.
#include "core/io/documentreader.h"
#include "core/query/extents.h"
#include "ui/export/picture.h"
#include "ui/text.h"
#include "ui/timeline/legendcontents.h"

#include <QDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace chancery;

namespace {

QStringList exampleFiles()
{
    const QDir folder(QStringLiteral(SOURCE_DIR "/resources/examples"));
    QStringList files;
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files))
        files << file.filePath();
    return files;
}

ReadResult read(const QString &file)
{
    return readFiles({file.toStdString()});
}

PictureRequest requestOf(const TimelinePtr &timeline)
{
    const EventSet events(timeline->events().size(), true);
    PictureRequest request{
        timeline, events, VisibleRange(*hullOf(*timeline, events)).paddedBy(0.04), {}, {}, {}};
    request.options.legend = true;
    return request;
}

/// How often each text of an element's name stands in a document; nothing if it is not well-formed.
std::optional<QMap<QString, int>> textsOf(const QByteArray &svg, const QString &element)
{
    QXmlStreamReader reader(svg);
    QMap<QString, int> texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            ++texts[reader.readElementText()];
    }
    if (reader.hasError())
        return std::nullopt;
    return texts;
}

} // namespace

class TestExamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExampleIsWithoutAnyProblem_data() { addFiles(); }
    void anExampleIsWithoutAnyProblem()
    {
        QFETCH(QString, file);
        const ReadResult result = read(file);
        for (const Diagnostic &d : result.diagnostics)
            qWarning("%s", toLine(d).c_str());
        const bool isOurs = file.endsWith(QLatin1String(".yaml"));
        QVERIFY(!isOurs || (result.diagnostics.empty() && !result.timeline->title().empty()));
        // Of other formats, it may be noted how something was read.
        for (const Diagnostic &d : result.diagnostics)
            QCOMPARE(d.severity, Severity::Note);
        QVERIFY(!result.timeline->events().empty());
    }

    void itsSvgIsWellFormedAndNamesEveryEventOnceWithItsDate_data() { addFiles(); }
    void itsSvgIsWellFormedAndNamesEveryEventOnceWithItsDate()
    {
        QFETCH(QString, file);
        const TimelinePtr timeline = read(file).timeline;
        const auto picture = renderPicture(requestOf(timeline), PictureFormat::Svg);
        QVERIFY(picture.has_value());
        const auto titles = textsOf(picture->bytes, QStringLiteral("title"));
        QVERIFY(titles.has_value());
        if (!timeline->title().empty())
            QCOMPARE(titles->value(toQString(timeline->title())), 1);
        QMap<QString, int> expected;
        for (const Event &event : timeline->events()) {
            if (finiteHull(*event.date))
                ++expected[toQString(event.title + ", " + dateLabel(*event.date))];
        }
        QVERIFY(!expected.isEmpty());
        for (auto title = expected.begin(); title != expected.end(); ++title)
            QVERIFY2(titles->value(title.key()) == title.value(), qPrintable(title.key()));
    }

    void theWaysOfNotKnowingAreAllThereAndExplained()
    {
        const TimelinePtr timeline
            = read(QStringLiteral(SOURCE_DIR "/resources/examples/ways-of-not-knowing.yaml"))
                  .timeline;
        const EventSet events(timeline->events().size(), true);
        const LegendContents contents = legendContents(events, *timeline);
        QVERIFY(contents.ways.isAll());
        QCOMPARE(contents.statuses.size(), std::size_t{5});
        const auto picture = renderPicture(requestOf(timeline), PictureFormat::Svg);
        const auto texts = textsOf(picture->bytes, QStringLiteral("text"));
        for (const char *words : {"certain", "somewhere in this span", "approximate", "uncertain",
                                  "without beginning", "goes on", "beginning unknown",
                                  "end unknown", "one of these", "one of these, open to a side",
                                  "each of these", "planned", "rumoured", "cancelled", "disputed"})
            QVERIFY2(texts->value(QLatin1String(words)) == 1, words);
    }

    void theWaysOfNotKnowingHaveATitleThatSaysWhatIsWritten()
    {
        const TimelinePtr timeline
            = read(QStringLiteral(SOURCE_DIR "/resources/examples/ways-of-not-knowing.yaml"))
                  .timeline;
        int said = 0;
        for (const Event &event : timeline->events()) {
            const auto comma = event.title.find(", ");
            if (comma == std::string::npos || event.status != EventStatus::Happened)
                continue;
            const auto last = event.title.rfind(", ");
            QCOMPARE(toQString(event.title.substr(last + 2)), toQString(event.dateText));
            ++said;
        }
        QVERIFY(said > 20);
    }

private:
    void addFiles()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file : exampleFiles())
            QTest::newRow(qPrintable(QFileInfo(file).fileName())) << file;
    }
};

QTEST_MAIN(TestExamples)
#include "test_examples.moc"
