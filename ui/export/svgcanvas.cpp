#include "ui/export/svgcanvas.h"

#include "ui/timeline/hatching.h"
#include "ui/timeline/theme.h"

#include <QFont>

namespace chancery {

namespace {

constexpr double kHaloPx = 3;

QString number(double value)
{
    // Two decimals are a fortieth of a printed point; trailing zeros say nothing.
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

QString pointList(const QPolygonF &points)
{
    QStringList list;
    for (const QPointF &point : points)
        list << number(point.x()) + QLatin1Char(',') + number(point.y());
    return list.join(QLatin1Char(' '));
}

QString dashes(Stroke::Dash dash)
{
    switch (dash) {
    case Stroke::Dash::Dashed:
        return QStringLiteral("3 2");
    case Stroke::Dash::Beaded:
        return QStringLiteral("1.8 1.8");
    default:
        return QStringLiteral("1 3");
    }
}

} // namespace

QString xmlSafe(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            safe += c;
            safe += text[++i];
            continue;
        }
        const ushort code = c.unicode();
        const bool isControl = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
        const bool isForbidden = isControl || c.isSurrogate() || code == 0xFFFE || code == 0xFFFF;
        safe += isForbidden ? QChar(QChar::ReplacementCharacter) : c;
    }
    return safe;
}

SvgCanvas::SvgCanvas(const QSizeF &size, const QString &title, Describe describe,
                     EventOfItem eventOfItem)
    : m_xml(&m_bytes), m_describe(std::move(describe)), m_eventOfItem(std::move(eventOfItem))
{
    m_xml.setAutoFormatting(true);
    m_xml.setAutoFormattingIndent(1);
    m_xml.writeStartDocument();
    m_xml.writeStartElement(QStringLiteral("svg"));
    m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
    m_xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.1"));
    writeNumber("width", size.width());
    writeNumber("height", size.height());
    m_xml.writeAttribute(
        QStringLiteral("viewBox"),
        QStringLiteral("0 0 %1 %2").arg(number(size.width()), number(size.height())));
    m_xml.writeAttribute(QStringLiteral("font-family"),
                         fontOf(TextRole::Label).families().join(QStringLiteral(", ")));
    m_xml.writeTextElement(QStringLiteral("title"), xmlSafe(title));
}

QByteArray SvgCanvas::finish()
{
    writeDefinitions();
    m_xml.writeEndElement();
    m_xml.writeEndDocument();
    return m_bytes;
}

void SvgCanvas::writeNumber(const char *name, double value)
{
    m_xml.writeAttribute(QLatin1String(name), number(value));
}

void SvgCanvas::writeRect(const QRectF &rect)
{
    writeNumber("x", rect.x());
    writeNumber("y", rect.y());
    writeNumber("width", rect.width());
    writeNumber("height", rect.height());
}

void SvgCanvas::writeFill(const QColor &color)
{
    if (!color.isValid()) {
        m_xml.writeAttribute(QStringLiteral("fill"), QStringLiteral("none"));
        return;
    }
    m_xml.writeAttribute(QStringLiteral("fill"), color.name());
    if (color.alpha() < 255)
        writeNumber("fill-opacity", color.alphaF());
}

void SvgCanvas::writeStroke(const Stroke &stroke)
{
    if (!stroke.color.isValid() || stroke.width <= 0)
        return;
    m_xml.writeAttribute(QStringLiteral("stroke"), stroke.color.name());
    if (stroke.color.alpha() < 255)
        writeNumber("stroke-opacity", stroke.color.alphaF());
    writeNumber("stroke-width", stroke.width);
    if (stroke.dash != Stroke::Dash::Solid)
        m_xml.writeAttribute(QStringLiteral("stroke-dasharray"), dashes(stroke.dash));
}

QString SvgCanvas::gradientId(const Fill &fill)
{
    const bool toLeft = fill.pattern == Fill::Pattern::FadeLeft;
    const QString id = (toLeft ? QStringLiteral("fade-left-") : QStringLiteral("fade-right-"))
        + fill.color.name().mid(1) + QLatin1Char('-') + fill.fadesTo.name().mid(1);
    m_gradients.emplace(id, fill);
    return id;
}

void SvgCanvas::fillRect(const QRectF &rect, const Fill &fill)
{
    if (fill.pattern == Fill::Pattern::Hatch)
        return writeHatch(rect, fill);
    m_xml.writeEmptyElement(QStringLiteral("rect"));
    writeRect(rect);
    if (fill.radius > 0)
        writeNumber("rx", fill.radius);
    if (fill.pattern == Fill::Pattern::Plain)
        writeFill(fill.color);
    else
        m_xml.writeAttribute(QStringLiteral("fill"),
                             QStringLiteral("url(#%1)").arg(gradientId(fill)));
}

void SvgCanvas::writeHatch(const QRectF &rect, const Fill &fill)
{
    QString path;
    for (const QLineF &line : hatchLines(rect, fill.spacing, fill.origin))
        path
            += QStringLiteral("M%1 %2L%3 %4")
                   .arg(number(line.x1()), number(line.y1()), number(line.x2()), number(line.y2()));
    if (path.isEmpty())
        return;
    m_xml.writeEmptyElement(QStringLiteral("path"));
    m_xml.writeAttribute(QStringLiteral("d"), path);
    writeStroke({fill.color, 1});
}

void SvgCanvas::strokeRect(const QRectF &rect, const Stroke &stroke, double radius)
{
    m_xml.writeEmptyElement(QStringLiteral("rect"));
    writeRect(rect);
    writeNumber("rx", radius);
    writeFill({});
    writeStroke(stroke);
}

void SvgCanvas::line(const QPointF &from, const QPointF &to, const Stroke &stroke)
{
    m_xml.writeEmptyElement(QStringLiteral("line"));
    writeNumber("x1", from.x());
    writeNumber("y1", from.y());
    writeNumber("x2", to.x());
    writeNumber("y2", to.y());
    writeStroke(stroke);
}

void SvgCanvas::polygon(const QPolygonF &points, const QColor &fill, const Stroke &stroke)
{
    m_xml.writeEmptyElement(fill.isValid() ? QStringLiteral("polygon")
                                           : QStringLiteral("polyline"));
    m_xml.writeAttribute(QStringLiteral("points"), pointList(points));
    writeFill(fill);
    writeStroke(stroke);
}

void SvgCanvas::ellipse(const QRectF &rect, const QColor &fill, const Stroke &stroke)
{
    m_xml.writeEmptyElement(QStringLiteral("ellipse"));
    writeNumber("cx", rect.center().x());
    writeNumber("cy", rect.center().y());
    writeNumber("rx", rect.width() / 2);
    writeNumber("ry", rect.height() / 2);
    writeFill(fill);
    writeStroke(stroke);
}

void SvgCanvas::text(const QPointF &baseline, const QString &text, const TextInk &ink)
{
    const QFont font = fontOf(ink.role);
    m_xml.writeStartElement(QStringLiteral("text"));
    writeNumber("x", baseline.x());
    writeNumber("y", baseline.y());
    writeNumber("font-size", font.pixelSize());
    if (font.weight() != QFont::Normal)
        writeNumber("font-weight", font.weight());
    writeFill(ink.color);
    if (ink.halo.isValid()) {
        m_xml.writeAttribute(QStringLiteral("paint-order"), QStringLiteral("stroke"));
        m_xml.writeAttribute(QStringLiteral("stroke-linejoin"), QStringLiteral("round"));
        writeStroke({ink.halo, kHaloPx});
    }
    m_xml.writeCharacters(xmlSafe(text));
    m_xml.writeEndElement();
}

void SvgCanvas::pushClip(const QRectF &rect)
{
    m_clips.push_back(rect);
    m_xml.writeStartElement(QStringLiteral("g"));
    m_xml.writeAttribute(QStringLiteral("clip-path"),
                         QStringLiteral("url(#clip-%1)").arg(m_clips.size()));
}

void SvgCanvas::popClip()
{
    m_xml.writeEndElement();
}

void SvgCanvas::pushOffset(const QPointF &offset)
{
    m_xml.writeStartElement(QStringLiteral("g"));
    m_xml.writeAttribute(
        QStringLiteral("transform"),
        QStringLiteral("translate(%1 %2)").arg(number(offset.x()), number(offset.y())));
}

void SvgCanvas::popOffset()
{
    m_xml.writeEndElement();
}

void SvgCanvas::beginCluster(std::uint32_t firstItem, std::uint32_t count)
{
    m_xml.writeStartElement(QStringLiteral("g"));
    m_xml.writeAttribute(QStringLiteral("class"), QStringLiteral("cluster"));
    for (std::uint32_t item = firstItem; item < firstItem + count; ++item) {
        const EventIndex event = m_eventOfItem(item);
        if (m_titled.count(event) > 0)
            continue;
        beginEvent(event);
        endEvent();
    }
}

void SvgCanvas::endCluster()
{
    m_xml.writeEndElement();
}

void SvgCanvas::beginEvent(EventIndex event)
{
    m_titled.insert(event);
    const EventWords words = m_describe(event);
    m_xml.writeStartElement(QStringLiteral("g"));
    m_xml.writeAttribute(QStringLiteral("class"), QStringLiteral("event"));
    m_xml.writeAttribute(QStringLiteral("data-id"), xmlSafe(words.id));
    m_xml.writeTextElement(QStringLiteral("title"), xmlSafe(words.title));
}

void SvgCanvas::endEvent()
{
    m_xml.writeEndElement();
}

void SvgCanvas::writeDefinitions()
{
    m_xml.writeStartElement(QStringLiteral("defs"));
    for (const auto &[id, fill] : m_gradients) {
        const bool toLeft = fill.pattern == Fill::Pattern::FadeLeft;
        m_xml.writeStartElement(QStringLiteral("linearGradient"));
        m_xml.writeAttribute(QStringLiteral("id"), id);
        for (int stop = 0; stop < 2; ++stop) {
            m_xml.writeEmptyElement(QStringLiteral("stop"));
            writeNumber("offset", stop);
            const QColor &color = (stop == 1) == toLeft ? fill.color : fill.fadesTo;
            m_xml.writeAttribute(QStringLiteral("stop-color"), color.name());
        }
        m_xml.writeEndElement();
    }
    for (std::size_t i = 0; i < m_clips.size(); ++i) {
        m_xml.writeStartElement(QStringLiteral("clipPath"));
        m_xml.writeAttribute(QStringLiteral("id"), QStringLiteral("clip-%1").arg(i + 1));
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        writeRect(m_clips[i]);
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

} // namespace chancery
