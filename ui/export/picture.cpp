#include "ui/export/picture.h"

#include "ui/export/page.h"
#include "ui/export/scenejson.h"
#include "ui/export/svgcanvas.h"
#include "ui/text.h"
#include "ui/timeline/qpaintercanvas.h"
#include "ui/timeline/scenewords.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

constexpr double kPagePixelsPerInch = 96;
constexpr double kPointsPerPixel = 72 / kPagePixelsPerInch;
/// Acrobat's and the standard's largest page (ISO 32000-1, annex C).
constexpr double kLargestPdfPagePoints = 14400;
constexpr double kMostImageBytes = 2e9;
constexpr int kLongestImageSide = 300'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Export", text);
}

tl::expected<QByteArray, QString> renderPng(const Page &page, int dpi)
{
    const double scale = dpi / kPagePixelsPerInch;
    const double width = std::ceil(page.size().width() * scale);
    const double height = std::ceil(page.size().height() * scale);
    if (width * height * 4 > kMostImageBytes || std::max(width, height) > kLongestImageSide)
        return tl::unexpected(
            tr("A PNG of %1 × %2 pixels is too large; SVG and PDF have no such limit.")
                .arg(width)
                .arg(height));
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    if (image.isNull())
        return tl::unexpected(
            tr("There is not enough memory for a PNG of %1 × %2 pixels.").arg(width).arg(height));
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.scale(scale, scale);
        QPainterCanvas canvas(&painter);
        page.paint(canvas);
    }
    const int dotsPerMeter = static_cast<int>(std::lround(dpi / 0.0254));
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    image.setText(QStringLiteral("Title"), page.title());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return tl::unexpected(tr("The PNG could not be encoded."));
    return bytes;
}

QByteArray renderPdf(const Page &page)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const double longest = std::max(page.size().width(), page.size().height()) * kPointsPerPixel;
    const double shrink = std::min(1.0, kLargestPdfPagePoints / longest);
    QPdfWriter writer(&buffer);
    writer.setTitle(page.title());
    writer.setCreator(QStringLiteral("Chancery"));
    writer.setResolution(static_cast<int>(kPagePixelsPerInch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setPageSize(QPageSize(page.size() * kPointsPerPixel * shrink, QPageSize::Point,
                                 QString(), QPageSize::ExactMatch));
    QPainter painter(&writer);
    painter.scale(shrink, shrink);
    QPainterCanvas canvas(&painter);
    page.paint(canvas);
    painter.end();
    return bytes;
}

QByteArray renderSvg(const Page &page, const Timeline &timeline)
{
    SvgCanvas canvas(
        page.size(), page.title(),
        [&timeline](EventIndex index) {
            const Event &event = timeline.event(index);
            QString title = toQString(event.title);
            if (event.date)
                title += QStringLiteral(", ")
                    + toQString(dateLabel(*event.date, translatedSceneWords().dates));
            return SvgCanvas::EventWords{title, toQString(event.id)};
        },
        [&page](std::uint32_t item) { return page.eventOfItem(item); });
    page.paint(canvas);
    return canvas.finish();
}

} // namespace

std::optional<PictureFormat> pictureFormatFromPath(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("png"))
        return PictureFormat::Png;
    if (suffix == QLatin1String("svg"))
        return PictureFormat::Svg;
    if (suffix == QLatin1String("pdf"))
        return PictureFormat::Pdf;
    if (suffix == QLatin1String("json"))
        return PictureFormat::SceneJson;
    return std::nullopt;
}

tl::expected<Picture, QString> renderPicture(const PictureRequest &request, PictureFormat format)
{
    const Page page(request);
    Picture picture;
    picture.warning = page.warning();
    switch (format) {
    case PictureFormat::Png: {
        auto bytes = renderPng(page, request.options.dpi);
        if (!bytes)
            return tl::unexpected(bytes.error());
        picture.bytes = std::move(*bytes);
        break;
    }
    case PictureFormat::Svg:
        picture.bytes = renderSvg(page, *request.timeline);
        break;
    case PictureFormat::Pdf:
        picture.bytes = renderPdf(page);
        break;
    case PictureFormat::SceneJson:
        picture.bytes = sceneJson(page.scene(), page.plan(), *request.timeline);
        break;
    }
    return picture;
}

} // namespace chancery
