#pragma once

#include "ui/timeline/canvas.h"

#include <QByteArray>
#include <QSizeF>
#include <QStringList>
#include <QXmlStreamWriter>

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace chancery {

/// Writes SVG 1.1 with real text, one group and <title> for each event, and nothing that runs. Text
/// is made safe for XML whatever a file put into it.
class SvgCanvas final : public Canvas
{
public:
    /// Tells the words of an event's <title> and the value of its data-id.
    struct EventWords
    {
        QString title;
        QString id;
    };
    using Describe = std::function<EventWords(EventIndex)>;
    /// Tells the event of an item of the lane plan, for the members of clusters.
    using EventOfItem = std::function<EventIndex(std::uint32_t)>;

    SvgCanvas(const QSizeF &size, const QString &title, Describe describe, EventOfItem eventOfItem);

    /// The finished document; the canvas is not to be drawn on afterwards.
    QByteArray finish();

    void fillRect(const QRectF &rect, const Fill &fill) override;
    void strokeRect(const QRectF &rect, const Stroke &stroke, double radius) override;
    void line(const QPointF &from, const QPointF &to, const Stroke &stroke) override;
    void polygon(const QPolygonF &points, const QColor &fill, const Stroke &stroke) override;
    void ellipse(const QRectF &rect, const QColor &fill, const Stroke &stroke) override;
    void text(const QPointF &baseline, const QString &text, const TextInk &ink) override;
    void pushClip(const QRectF &rect) override;
    void popClip() override;
    void pushOffset(const QPointF &offset) override;
    void popOffset() override;
    void beginEvent(EventIndex event) override;
    void endEvent() override;
    void beginCluster(std::uint32_t firstItem, std::uint32_t count) override;
    void endCluster() override;

private:
    void writeNumber(const char *name, double value);
    void writeRect(const QRectF &rect);
    void writeStroke(const Stroke &stroke);
    void writeFill(const QColor &color);
    void writeHatch(const QRectF &rect, const Fill &fill);
    QString gradientId(const Fill &fill);
    void writeDefinitions();

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    Describe m_describe;
    EventOfItem m_eventOfItem;
    std::set<EventIndex> m_titled; ///< events that have their group
    std::map<QString, Fill> m_gradients; ///< by id
    std::vector<QRectF> m_clips;
};

/// The text without what XML 1.0 cannot hold: control characters and lone surrogates become U+FFFD.
QString xmlSafe(const QString &text);

} // namespace chancery
