#include "ui/export/legend.h"

#include "core/layout/elide.h"
#include "ui/text.h"
#include "ui/timeline/markpainter.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace chancery {

namespace {

constexpr double kRowPx = 19;
constexpr double kHeadingPx = 24;
constexpr double kSamplePx = 34;
constexpr double kSampleGapPx = 10;
constexpr double kColumnGapPx = 28;
constexpr double kMarkPx = 10;
constexpr std::size_t kLongestTypeName = 30;

QString tr(const char *text)
{
    return QCoreApplication::translate("Legend", text);
}

bool hasPart(const Scene &scene, PartKind kind)
{
    return std::any_of(scene.parts.begin(), scene.parts.end(),
                       [kind](const MarkPart &part) { return part.kind == kind; });
}

/// A mark of the sample's size that shows one kind of part.
SceneMark sampleMark(const QRectF &rect, EventStatus status)
{
    SceneMark mark;
    mark.rect = {rect.x(), rect.center().y() - kMarkPx / 2, rect.width(), kMarkPx};
    mark.tone = Tone::Cooperation;
    mark.status = status;
    return mark;
}

std::vector<MarkPart> sampleParts(PartKind kind, const QRectF &rect)
{
    const double left = rect.left();
    const double right = rect.right();
    constexpr double kEndPx = 6;
    constexpr double kTailPx = 22;
    switch (kind) {
    case PartKind::FadeLeft:
        return {{PartKind::FadeLeft, left, left + kTailPx},
                {PartKind::TornLeft, left, left + kEndPx},
                {PartKind::Tint, left + kTailPx, right}};
    case PartKind::FadeRight:
        return {{PartKind::Tint, left, right - kTailPx},
                {PartKind::FadeRight, right - kTailPx, right},
                {PartKind::TornRight, right - kEndPx, right}};
    case PartKind::BracketLeft:
        return {{PartKind::BracketLeft, left, left + kEndPx},
                {PartKind::Tint, left, right},
                {PartKind::BracketRight, right - kEndPx, right}};
    case PartKind::ArrowRight:
        return {{PartKind::Solid, left, right - kEndPx},
                {PartKind::ArrowRight, right - kEndPx - 3, right}};
    case PartKind::SoftLeft:
        return {{PartKind::SoftLeft, left, left + kEndPx * 2},
                {PartKind::Tint, left + kEndPx * 2, right - kEndPx * 2},
                {PartKind::SoftRight, right - kEndPx * 2, right}};
    default:
        return {{kind, left, right}};
    }
}

} // namespace

Legend::Legend(const Scene &scene, const Timeline &timeline, const Theme &theme) : m_theme(theme)
{
    addDateEntries(scene);
    addSpineEntries(scene);
    addTypeEntries(scene, timeline);
}

void Legend::addPart(PartKind kind, const QString &words)
{
    m_entries.push_back({words, [this, kind](Canvas &canvas, const QRectF &rect) {
                             const auto parts = sampleParts(kind, rect);
                             paintMark(canvas, sampleMark(rect, EventStatus::Happened), parts,
                                       m_theme, m_theme.ground, InBar::Nothing);
                         }});
}

void Legend::addDateEntries(const Scene &scene)
{
    struct Way
    {
        PartKind kind;
        const char *words;
    };
    const Way ways[] = {
        {PartKind::Solid, QT_TRANSLATE_NOOP("Legend", "certain")},
        {PartKind::Tint, QT_TRANSLATE_NOOP("Legend", "at some time within this span")},
        {PartKind::Hatch, QT_TRANSLATE_NOOP("Legend", "uncertain")},
        {PartKind::SoftLeft, QT_TRANSLATE_NOOP("Legend", "approximate")},
        {PartKind::FadeLeft, QT_TRANSLATE_NOOP("Legend", "beginning unknown")},
        {PartKind::FadeRight, QT_TRANSLATE_NOOP("Legend", "end unknown")},
        {PartKind::ArrowRight, QT_TRANSLATE_NOOP("Legend", "goes on")},
        {PartKind::BracketLeft, QT_TRANSLATE_NOOP("Legend", "one date of these")},
    };
    for (const Way &way : ways) {
        if (hasPart(scene, way.kind))
            addPart(way.kind, tr(way.words));
    }
    const auto addStatus = [&](EventStatus status, const QString &words) {
        const bool isShown
            = std::any_of(scene.marks.begin(), scene.marks.end(),
                          [&](const SceneMark &mark) { return mark.status == status; });
        if (!isShown)
            return;
        m_entries.push_back(
            {words, [this, status](Canvas &canvas, const QRectF &rect) {
                 const MarkPart part{PartKind::Solid, rect.left(), rect.right()};
                 paintMark(canvas, sampleMark(rect, status), {&part, 1}, m_theme, m_theme.ground);
             }});
    };
    addStatus(EventStatus::Planned, tr("planned"));
    addStatus(EventStatus::Rumoured, tr("rumoured"));
    addStatus(EventStatus::Cancelled, tr("cancelled"));
    addStatus(EventStatus::Disputed, tr("disputed"));
}

void Legend::addSpineEntries(const Scene &scene)
{
    const QColor color = m_theme.tone(Tone::Cooperation);
    const auto any
        = [&](auto is) { return std::any_of(scene.spines.begin(), scene.spines.end(), is); };
    if (any([](const SceneSpine &spine) { return spine.directed; })) {
        m_entries.push_back({tr("who acted on whom, who came to whom"),
                             [color](Canvas &canvas, const QRectF &rect) {
                                 const double x = rect.center().x();
                                 canvas.line({x, rect.top()}, {x, rect.bottom() - 6}, {color, 1.4});
                                 canvas.polygon(QPolygonF({{x, rect.bottom()},
                                                           {x - 4, rect.bottom() - 8},
                                                           {x + 4, rect.bottom() - 8}}),
                                                color, {});
                             }});
    }
    if (any([](const SceneSpine &spine) { return !spine.crossed.empty(); })) {
        m_entries.push_back(
            {tr("passes a lane that took no part"), [color](Canvas &canvas, const QRectF &rect) {
                 const double x = rect.center().x();
                 canvas.line({x, rect.top()}, {x, rect.bottom()}, {color, 1, Stroke::Dash::Dotted});
             }});
    }
}

void Legend::addTypeEntries(const Scene &scene, const Timeline &timeline)
{
    std::set<std::string> shown;
    for (const SceneMark &mark : scene.marks)
        shown.insert(timeline.typeOf(timeline.event(mark.event)).id);
    // Types that are drawn alike share an entry.
    std::map<std::pair<Tone, MarkerShape>, QStringList> names;
    for (const EventType &type : timeline.types()) {
        if (shown.count(type.id) > 0)
            names[{type.tone, type.shape}] << toQString(cappedText(type.name, kLongestTypeName));
    }
    for (const auto &[look, words] : names) {
        const QColor color = m_theme.tone(look.first);
        const MarkerShape shape = look.second;
        m_entries.push_back(
            {words.join(QStringLiteral(", ")), [color, shape](Canvas &canvas, const QRectF &rect) {
                 const QRectF square(rect.center().x() - 5.5, rect.center().y() - 5.5, 11, 11);
                 paintMarker(canvas, shape, square, color, {});
             }});
    }
}

std::size_t Legend::columnCount(double width, const TextMeasurer &measurer) const
{
    double widest = 0;
    for (const Entry &entry : m_entries)
        widest = std::max(widest, measurer.width(toUtf8(entry.words), TextRole::PageText));
    const double column = kSamplePx + kSampleGapPx + widest + kColumnGapPx;
    return static_cast<std::size_t>(std::max(1.0, std::floor((width + kColumnGapPx) / column)));
}

double Legend::height(double width, const TextMeasurer &measurer) const
{
    if (m_entries.empty())
        return 0;
    const std::size_t columns = columnCount(width, measurer);
    const std::size_t rows = (m_entries.size() + columns - 1) / columns;
    return kHeadingPx + static_cast<double>(rows) * kRowPx;
}

void Legend::paint(Canvas &canvas, double width, const TextMeasurer &measurer) const
{
    if (m_entries.empty())
        return;
    const std::size_t columns = columnCount(width, measurer);
    const std::size_t rows = (m_entries.size() + columns - 1) / columns;
    const double columnWidth = (width + kColumnGapPx) / static_cast<double>(columns);
    canvas.text({0, 13}, tr("How to read this"), {TextRole::TickMajor, m_theme.ink, {}});
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const double x = static_cast<double>(i / rows) * columnWidth;
        const double y = kHeadingPx + static_cast<double>(i % rows) * kRowPx;
        m_entries[i].sample(canvas, {x, y + 1, kSamplePx, kRowPx - 4});
        canvas.text({x + kSamplePx + kSampleGapPx, y + 12.5}, m_entries[i].words,
                    {TextRole::PageText, m_theme.ink, {}});
    }
}

} // namespace chancery
