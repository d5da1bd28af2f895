#include "ui/export/svgcanvas.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

using namespace chancery;

namespace {

SvgCanvas::EventWords hostileWords(EventIndex)
{
    return {QStringLiteral("</title><script>alert(1)</script>"),
            QStringLiteral("\"><a onload='x'")};
}

EventIndex noItem(std::uint32_t item)
{
    return EventIndex(item);
}

/// The names of all elements of a document, or nothing when it is not well-formed.
std::optional<QStringList> elementsOf(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    QStringList names;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            names << reader.name().toString();
    }
    if (reader.hasError())
        return std::nullopt;
    return names;
}

QByteArray svgWithText(const QString &text)
{
    SvgCanvas canvas(
        {100, 50}, text,
        [&text](EventIndex) {
            return SvgCanvas::EventWords{text, text};
        },
        noItem);
    canvas.beginEvent(EventIndex(0));
    canvas.text({5, 20}, text, {TextRole::Label, Qt::black, Qt::white});
    canvas.endEvent();
    return canvas.finish();
}

} // namespace

class TestSvgCanvas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsAGroupWithItsTitle()
    {
        SvgCanvas canvas(
            {100, 50}, QStringLiteral("T"),
            [](EventIndex) {
                return SvgCanvas::EventWords{QStringLiteral("Visit, 2000"),
                                             QStringLiteral("visit")};
            },
            noItem);
        canvas.beginEvent(EventIndex(0));
        canvas.fillRect({0, 0, 5, 5}, {Qt::red});
        canvas.endEvent();
        const QByteArray svg = canvas.finish();
        QVERIFY(svg.contains("data-id=\"visit\""));
        QVERIFY(svg.contains("<title>Visit, 2000</title>"));
        QCOMPARE(elementsOf(svg)->count(QStringLiteral("rect")), 1);
    }

    void whatAFileSaysIsTextAndNeverMarkup()
    {
        SvgCanvas canvas({100, 50}, QStringLiteral("</svg><script/>"), hostileWords, noItem);
        canvas.beginEvent(EventIndex(0));
        canvas.text({0, 10}, QStringLiteral("<img src=x onerror=y>&#0;"),
                    {TextRole::Label, Qt::black, {}});
        canvas.endEvent();
        const auto elements = elementsOf(canvas.finish());
        QVERIFY(elements.has_value());
        QVERIFY(!elements->contains(QStringLiteral("script")));
        QVERIFY(!elements->contains(QStringLiteral("img")));
    }

    void controlCharactersAndLoneSurrogatesDoNotBreakTheDocument()
    {
        QString text = QStringLiteral("a");
        for (ushort code = 0; code < 0x20; ++code)
            text += QChar(code);
        text += QChar(0xD800);
        text += QChar(0xFFFE);
        text += QStringLiteral("\U0001F600");
        const QByteArray svg = svgWithText(text);
        QVERIFY(elementsOf(svg).has_value());
        QVERIFY(QString::fromUtf8(svg).contains(QStringLiteral("\U0001F600")));
    }

    void naughtyStringsMakeWellFormedPictures()
    {
        QFile file(QStringLiteral(TEST_DATA_DIR) + QStringLiteral("/strings/blns.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the list of naughty strings is not beside this checkout");
        const QJsonArray strings = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(strings.size() > 400);
        for (const auto &string : strings)
            QVERIFY2(elementsOf(svgWithText(string.toString())).has_value(),
                     qPrintable(string.toString()));
    }

    void clipsAndFadesAreDefinedWhereTheyAreUsed()
    {
        SvgCanvas canvas({100, 50}, QStringLiteral("T"), hostileWords, noItem);
        canvas.pushClip({0, 0, 10, 10});
        canvas.fillRect({0, 0, 50, 5}, {Qt::blue, Fill::Pattern::FadeLeft, 0, Qt::white});
        canvas.popClip();
        const QByteArray svg = canvas.finish();
        QVERIFY(svg.contains("url(#clip-1)") && svg.contains("id=\"clip-1\""));
        QVERIFY(svg.contains("url(#fade-left-0000ff-ffffff)")
                && svg.contains("id=\"fade-left-0000ff-ffffff\""));
    }
};

QTEST_MAIN(TestSvgCanvas)
#include "test_svgcanvas.moc"
