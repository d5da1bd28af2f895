#include "ui/export/page.h"

#include "core/layout/elide.h"
#include "core/layout/lanelayout.h"
#include "core/layout/scenelayout.h"
#include "core/query/extents.h"
#include "core/text/pattern.h"
#include "ui/counts.h"
#include "ui/datephrases.h"
#include "ui/text.h"
#include "ui/timeline/headerpainter.h"
#include "ui/timeline/scenepainter.h"
#include "ui/timeline/scenewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

constexpr double kMarginPx = 28;
constexpr double kNarrowestHeaderPx = 60;
constexpr double kNarrowHeaderPx = 110; ///< that every picture may spend
constexpr double kMostForHeaders = 0.3; ///< of the width between the margins, else
constexpr double kTitleHeightPx = 58;
constexpr double kBlockGapPx = 22;
constexpr double kNoteLinePx = 16;
constexpr double kColumnGapPx = 28;

QString tr(const char *text)
{
    return QCoreApplication::translate("Page", text);
}

QString titleOf(const PictureRequest &request)
{
    if (!request.options.title.isEmpty())
        return request.options.title;
    const std::string &own = request.timeline->title();
    return own.empty() ? tr("Timeline") : toQString(own);
}

/// "1991 – 2019 · 27 events · undated, not drawn: 1": what the picture shows, without its margins.
QString subtitleOf(const PictureRequest &request)
{
    TimeRange shown = request.range.range();
    if (const auto hull = hullOf(*request.timeline, request.events); hull && hull->meets(shown))
        shown = {std::max(shown.begin, hull->begin), std::min(shown.end, hull->end)};
    QStringList parts{timeSpanText(shown), countedEvents(request.events.count())};
    int undated = 0;
    for (std::size_t i = 0; i < request.timeline->events().size(); ++i) {
        const auto &date = request.timeline->events()[i].date;
        if (request.events.contains(EventIndex(i)) && !(date && finiteHull(*date)))
            ++undated;
    }
    if (undated > 0)
        parts << tr("undated, not drawn: %1").arg(undated);
    return parts.join(QStringLiteral(" · "));
}

/// Lanes for a picture of stated height: as always at @p tightness 0, as low as they can be read
/// at 1.
LaneMetrics metricsOf(double tightness)
{
    LaneMetrics metrics;
    const auto lower = [tightness](double &length, double least) {
        length = std::round(length + (least - length) * tightness);
    };
    lower(metrics.labelBand, 15);
    lower(metrics.markHeight, 9);
    lower(metrics.rowGap, 2);
    lower(metrics.lanePadding, 4);
    lower(metrics.smallestLane, 38);
    lower(metrics.smallestBareLane, 23);
    return metrics;
}

} // namespace

Page::Page(const PictureRequest &request) : m_theme(themeOf(request.options.theme))
{
    m_title = toQString(elidedText(toUtf8(titleOf(request)), request.options.width - 2 * kMarginPx,
                                   TextRole::PageTitle, m_measurer));
    m_subtitle = subtitleOf(request);
    if (request.options.notes)
        m_notes = sourceNotes(*request.timeline, request.events);
    m_plan = std::make_unique<LanePlan>(*request.timeline, request.events, LaneMetrics(),
                                        request.lanes);
    layOutLanes(request);
    if (request.options.legend)
        m_legend = std::make_unique<Legend>(m_scene, *request.timeline, m_theme);
    m_legendHeight
        = m_legend ? m_legend->height(request.options.width - 2 * kMarginPx, m_measurer) : 0;
    m_size.setWidth(request.options.width);
    layOutNotes();
    layOutHeight(request);
}

void Page::layOutLanes(const PictureRequest &request)
{
    const double room = request.options.width - 2 * kMarginPx;
    const double wanted
        = widestHeader(*request.timeline, *m_plan, m_measurer, translatedSceneWords());
    m_headerWidth = std::round(
        std::clamp(wanted, kNarrowestHeaderPx, std::max(kNarrowHeaderPx, room * kMostForHeaders)));
    const double width = std::max(1.0, room - m_headerWidth);
    m_scene = layoutScene(
        {.timeline = *request.timeline,
         .plan = *m_plan,
         .range = request.range,
         .folds = request.folds,
         .width = width,
         .headerWidth = m_headerWidth,
         .measurer = m_measurer,
         .words = translatedSceneWords(),
         .labelSuffixes = request.options.notes ? &m_notes.suffixes : nullptr,
         .relations = request.options.relations ? RelationsShown::All : RelationsShown::None});
    m_lanesHeight = m_scene.height;
}

double Page::belowLanes() const
{
    qsizetype lines = 0;
    for (const QStringList &column : m_noteColumns)
        lines = std::max(lines, column.size());
    const double notes = static_cast<double>(lines) * kNoteLinePx;
    return (m_legendHeight > 0 ? kBlockGapPx + m_legendHeight : 0)
        + (notes > 0 ? kBlockGapPx + notes : 0) + kMarginPx;
}

void Page::layOutHeight(const PictureRequest &request)
{
    const double around = kMarginPx + kTitleHeightPx + kRulerHeightPx + belowLanes();
    m_size.setHeight(request.options.height ? *request.options.height : around + m_lanesHeight);
    const double room = m_size.height() - around;
    for (const double tightness : {0.25, 0.5, 0.75, 1.0}) {
        if (room >= m_lanesHeight)
            return;
        m_plan = std::make_unique<LanePlan>(*request.timeline, request.events, metricsOf(tightness),
                                            request.lanes);
        layOutLanes(request);
    }
    if (room >= m_lanesHeight)
        return;
    // Whole lanes only; those left out are counted.
    const auto &lanes = m_scene.lanes;
    const auto cut = std::find_if(lanes.begin(), lanes.end(), [room](const SceneLane &lane) {
        return lane.rect.bottom() > room;
    });
    m_lanesHeight = cut == lanes.end() ? m_scene.height : cut->rect.y;
    m_warning = tr("lanes that do not fit this height: %1; all of them need %2 pixels")
                    .arg(lanes.end() - cut)
                    .arg(std::ceil(around + m_scene.height));
}

void Page::layOutNotes()
{
    const double width = m_size.width() - 2 * kMarginPx;
    QStringList texts;
    double widest = 0;
    for (std::size_t i = 0; i < m_notes.notes.size(); ++i) {
        texts << tr("%1. %2").arg(static_cast<int>(i) + 1).arg(m_notes.notes[i]);
        widest = std::max(widest, m_measurer.width(toUtf8(texts.last()), TextRole::PageText));
    }
    if (texts.isEmpty())
        return;
    widest = std::min(widest, width);
    const auto columns = static_cast<qsizetype>(
        std::max(1.0, std::floor((width + kColumnGapPx) / (widest + kColumnGapPx))));
    m_noteColumnWidth = (width + kColumnGapPx) / static_cast<double>(columns);
    const qsizetype perColumn = (texts.size() + columns - 1) / columns;
    for (qsizetype first = 0; first < texts.size(); first += perColumn) {
        QStringList lines;
        for (const QString &text : texts.mid(first, perColumn))
            lines << wrapped(text, m_noteColumnWidth - kColumnGapPx);
        m_noteColumns.push_back(lines);
    }
}

QStringList Page::wrapped(const QString &text, double width) const
{
    const auto fits = [&](const QString &line) {
        return m_measurer.width(toUtf8(line), TextRole::PageText) <= width;
    };
    QStringList lines;
    QString line;
    for (QString word : text.split(QLatin1Char(' '))) {
        // A word wider than the column, such as an address, is cut where the line ends.
        while (word.size() > 1 && !fits(word)) {
            const auto head = static_cast<qsizetype>(
                static_cast<double>(word.size()) * width
                / m_measurer.width(toUtf8(word), TextRole::PageText) * 0.9);
            const qsizetype cut = std::max<qsizetype>(1, head);
            if (!line.isEmpty())
                lines << line;
            line.clear();
            lines << word.left(cut);
            word.remove(0, cut);
        }
        const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
        if (!line.isEmpty() && !fits(longer)) {
            lines << line;
            line = word;
        } else {
            line = longer;
        }
    }
    return lines << line;
}

void Page::paint(Canvas &canvas) const
{
    canvas.fillRect({0, 0, m_size.width(), m_size.height()}, {m_theme.ground});
    paintHead(canvas);
    paintLanes(canvas);
    double y = kMarginPx + kTitleHeightPx + kRulerHeightPx + m_lanesHeight + kBlockGapPx;
    if (m_legend && m_legendHeight > 0) {
        canvas.pushOffset({kMarginPx, y});
        m_legend->paint(canvas, m_size.width() - 2 * kMarginPx, m_measurer);
        canvas.popOffset();
        y += m_legendHeight + kBlockGapPx;
    }
    canvas.pushOffset({kMarginPx, y});
    paintNotes(canvas);
    canvas.popOffset();
}

void Page::paintHead(Canvas &canvas) const
{
    canvas.text({kMarginPx, kMarginPx + 20}, m_title, {TextRole::PageTitle, m_theme.ink, {}});
    canvas.text({kMarginPx, kMarginPx + 40},
                m_warning.isEmpty() ? m_subtitle : m_subtitle + QStringLiteral(" · ") + m_warning,
                {TextRole::PageText, m_theme.quietInk, {}});
}

void Page::paintLanes(Canvas &canvas) const
{
    const ScenePainter painter(canvas, m_scene, m_theme);
    const double top = kMarginPx + kTitleHeightPx;
    const double left = kMarginPx + m_headerWidth;
    canvas.pushOffset({left, top});
    canvas.pushClip({0, 0, m_scene.width, kRulerHeightPx});
    painter.paintRuler();
    canvas.popClip();
    canvas.popOffset();

    canvas.pushOffset({left, top + kRulerHeightPx});
    canvas.pushClip({0, 0, m_scene.width, m_lanesHeight});
    painter.paintLanes(0, m_lanesHeight);
    canvas.popClip();
    canvas.popOffset();

    canvas.pushOffset({kMarginPx, top + kRulerHeightPx});
    canvas.pushClip({0, 0, m_headerWidth, m_lanesHeight});
    paintHeaders(canvas, m_scene, m_theme, m_headerWidth, 0, m_lanesHeight, false);
    canvas.popClip();
    canvas.popOffset();

    const double right = left + m_scene.width;
    const double bottom = top + kRulerHeightPx + m_lanesHeight;
    canvas.line({kMarginPx, top + kRulerHeightPx - 0.5}, {left, top + kRulerHeightPx - 0.5},
                {m_theme.groupLine, 1});
    canvas.line({kMarginPx, bottom}, {right, bottom}, {m_theme.groupLine, 1});
}

void Page::paintNotes(Canvas &canvas) const
{
    for (std::size_t column = 0; column < m_noteColumns.size(); ++column) {
        const double x = static_cast<double>(column) * m_noteColumnWidth;
        double y = 11;
        for (const QString &line : m_noteColumns[column]) {
            canvas.text({x, y}, line, {TextRole::PageText, m_theme.quietInk, {}});
            y += kNoteLinePx;
        }
    }
}

} // namespace chancery
