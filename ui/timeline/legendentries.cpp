#include "ui/timeline/legendentries.h"

#include "core/layout/elide.h"
#include "ui/text.h"
#include "ui/timeline/foldpainter.h"
#include "ui/timeline/markpainter.h"
#include "ui/timeline/relationpainter.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <map>

namespace chancery {

namespace {

constexpr double kMarkPx = 10; ///< height of a sample bar
constexpr double kSymbolPx = 11;
constexpr std::size_t kLongestTypeName = 30;

QString tr(const char *text)
{
    return QCoreApplication::translate("Legend", text);
}

SceneMark sampleBar(const QRectF &rect, EventStatus status)
{
    SceneMark mark;
    mark.rect = {rect.x(), rect.center().y() - kMarkPx / 2, rect.width(), kMarkPx};
    mark.tone = Tone::Cooperation;
    mark.status = status;
    return mark;
}

SceneMark sampleSymbol(const QRectF &rect)
{
    SceneMark mark;
    mark.rect = {rect.center().x() - kSymbolPx / 2, rect.center().y() - kSymbolPx / 2, kSymbolPx,
                 kSymbolPx};
    mark.isSymbol = true;
    mark.tone = Tone::Cooperation;
    mark.spineX = rect.center().x();
    return mark;
}

LegendEntry wayEntry(DateWay way, const QString &words)
{
    return {words, [way](Canvas &canvas, const QRectF &rect, const Theme &theme) {
                const auto parts = sampleParts(way, rect.left(), rect.right());
                paintMark(canvas, sampleBar(rect, EventStatus::Happened), parts, theme,
                          theme.ground, InBar::Nothing);
            }};
}

void addWays(const DateWays &ways, std::vector<LegendEntry> &entries)
{
    constexpr auto kCount = static_cast<std::size_t>(DateWay::Count);
    static const std::array<const char *, kCount> words{
        QT_TRANSLATE_NOOP("Legend", "certain"),
        QT_TRANSLATE_NOOP("Legend", "somewhere in this span"),
        QT_TRANSLATE_NOOP("Legend", "approximate"),
        QT_TRANSLATE_NOOP("Legend", "uncertain"),
        QT_TRANSLATE_NOOP("Legend", "without beginning"),
        QT_TRANSLATE_NOOP("Legend", "goes on"),
        QT_TRANSLATE_NOOP("Legend", "beginning unknown"),
        QT_TRANSLATE_NOOP("Legend", "end unknown"),
        QT_TRANSLATE_NOOP("Legend", "one of these"),
        QT_TRANSLATE_NOOP("Legend", "one of these, open to a side"),
        QT_TRANSLATE_NOOP("Legend", "each of these"),
    };
    for (std::size_t i = 0; i < kCount; ++i) {
        const auto way = static_cast<DateWay>(i);
        if (ways.contains(way))
            entries.push_back(wayEntry(way, tr(words[i])));
    }
}

void addStatuses(const std::set<EventStatus> &statuses, std::vector<LegendEntry> &entries)
{
    const std::pair<EventStatus, QString> known[] = {
        {EventStatus::Planned, tr("planned")},
        {EventStatus::Rumoured, tr("rumoured")},
        {EventStatus::Cancelled, tr("cancelled")},
        {EventStatus::Disputed, tr("disputed")},
    };
    for (const auto &[status, words] : known) {
        if (statuses.count(status) == 0)
            continue;
        const auto paint
            = [status = status](Canvas &canvas, const QRectF &rect, const Theme &theme) {
                  const MarkPart part{PartKind::Solid, rect.left() + 3, rect.right() - 3};
                  paintMark(canvas, sampleBar(rect.adjusted(3, 0, -3, 0), status), {&part, 1},
                            theme, theme.ground, InBar::Nothing);
              };
        entries.push_back({words, paint});
    }
}

void paintArrow(Canvas &canvas, const QRectF &rect, const Theme &theme)
{
    const double x = rect.center().x();
    const QColor color = theme.tone(Tone::Cooperation);
    canvas.line({x, rect.top()}, {x, rect.bottom() - 6}, {color, 1.4});
    canvas.polygon(
        QPolygonF({{x, rect.bottom()}, {x - 4, rect.bottom() - 8}, {x + 4, rect.bottom() - 8}}),
        color, {});
}

void paintCrossing(Canvas &canvas, const QRectF &rect, const Theme &theme)
{
    const double x = rect.center().x();
    canvas.line({x, rect.top()}, {x, rect.bottom()},
                {theme.tone(Tone::Cooperation), 1, Stroke::Dash::Dotted});
}

void addRoles(const LegendContents &contents, std::vector<LegendEntry> &entries)
{
    if (contents.roles.count(RoleKind::Target) > 0)
        entries.push_back({tr("who acted on whom, who came to whom"), paintArrow});
    if (contents.hasCrossings)
        entries.push_back({tr("passes a lane that took no part"), paintCrossing});
    const std::pair<RoleKind, QString> bystanders[] = {
        {RoleKind::Mediator, tr("mediated")},
        {RoleKind::Observer, tr("observed")},
        {RoleKind::Absent, tr("stayed away")},
    };
    for (const auto &[role, words] : bystanders) {
        if (contents.roles.count(role) == 0)
            continue;
        const auto paint = [role = role](Canvas &canvas, const QRectF &rect, const Theme &theme) {
            SceneMark mark = sampleSymbol(rect);
            mark.role = role;
            paintMark(canvas, mark, {}, theme, theme.ground);
        };
        entries.push_back({words, paint});
    }
}

void addRelations(const std::set<RelationEnd> &relations, std::vector<LegendEntry> &entries)
{
    const std::pair<RelationEnd, QString> known[] = {
        {RelationEnd::Arrow, tr("leads to")},
        {RelationEnd::Ring, tr("comes after, answers")},
        {RelationEnd::Cross, tr("takes back")},
        {RelationEnd::Gap, tr("breaks, ends")},
        {RelationEnd::Diamond, tr("ratifies, confirms")},
        {RelationEnd::Dot, tr("is part of")},
        {RelationEnd::DoubleArrow, tr("takes the place of")},
    };
    for (const auto &[end, words] : known) {
        if (relations.count(end) == 0)
            continue;
        const auto paint = [end = end](Canvas &canvas, const QRectF &rect, const Theme &theme) {
            SceneRelation arc;
            arc.end = end;
            const double y = rect.center().y();
            arc.curve = {{{rect.left(), y},
                          {rect.center().x(), y},
                          {rect.center().x(), y},
                          {rect.right(), y}}};
            paintRelation(canvas, arc, theme, 1);
        };
        entries.push_back({words, paint});
    }
}

/// Each tone that is there as a swatch of its colour, the words in their order.
void addTones(const std::set<Tone> &tones, std::vector<LegendEntry> &entries)
{
    constexpr double kSwatchPx = 10;
    constexpr double kBetweenPx = 3;
    const std::pair<Tone, QString> known[] = {
        {Tone::Cooperation, tr("cooperation")},
        {Tone::Neutral, tr("neither")},
        {Tone::Conflict, tr("conflict")},
    };
    QStringList words;
    std::vector<Tone> shown;
    for (const auto &[tone, word] : known) {
        if (tones.count(tone) == 0)
            continue;
        words << word;
        shown.push_back(tone);
    }
    if (shown.size() < 2)
        return;
    const auto paint = [shown](Canvas &canvas, const QRectF &rect, const Theme &theme) {
        double x = rect.left();
        for (const Tone tone : shown) {
            canvas.fillRect({x, rect.center().y() - kSwatchPx / 2, kSwatchPx, kSwatchPx},
                            {theme.tone(tone), Fill::Pattern::Plain, 2});
            x += kSwatchPx + kBetweenPx;
        }
    };
    entries.push_back({words.join(QStringLiteral(" · ")), paint});
}

void paintCount(Canvas &canvas, const QRectF &rect, const Theme &theme)
{
    constexpr double kHeightPx = 14;
    constexpr double kWidthPx = 24;
    const QRectF pill(rect.center().x() - kWidthPx / 2, rect.center().y() - kHeightPx / 2, kWidthPx,
                      kHeightPx);
    canvas.fillRect(pill, {theme.quietInk, Fill::Pattern::Plain, kHeightPx / 2});
    canvas.text({pill.center().x() - 3.1, pill.center().y() + 3.6}, QStringLiteral("3"),
                {TextRole::ClusterCount, theme.ground, {}});
}

void paintBreak(Canvas &canvas, const QRectF &rect, const Theme &theme)
{
    constexpr double kInsetPx = 8;
    SceneFold fold;
    fold.x = rect.left() + kInsetPx;
    fold.width = rect.width() - 2 * kInsetPx;
    paintFold(canvas, fold, theme, rect.top(), rect.bottom());
}

void paintOutsideLifetime(Canvas &canvas, const QRectF &rect, const Theme &theme)
{
    canvas.fillRect(rect, {theme.faintInk, Fill::Pattern::Hatch});
}

/// What is drawn beside the marks.
void addSurroundings(const LegendContents &contents, std::vector<LegendEntry> &entries)
{
    if (contents.hasClusters)
        entries.push_back({tr("so many events, too close to draw"), paintCount});
    if (contents.hasFolds)
        entries.push_back({tr("time left out; each side has its own pace"), paintBreak});
    if (contents.hasLifetimes)
        entries.push_back({tr("before it was, or after it was no more"), paintOutsideLifetime});
}

/// Types that are drawn alike share an entry.
void addTypes(const std::set<std::string> &shown, const Timeline &timeline,
              std::vector<LegendEntry> &entries)
{
    std::map<std::pair<Tone, MarkerShape>, QStringList> names;
    for (const EventType &type : timeline.types()) {
        if (shown.count(type.id) > 0)
            names[{type.tone, type.shape}] << toQString(cappedText(type.name, kLongestTypeName));
    }
    for (const auto &[look, words] : names) {
        const auto paint = [look = look](Canvas &canvas, const QRectF &rect, const Theme &theme) {
            SceneMark mark = sampleSymbol(rect);
            mark.tone = look.first;
            mark.shape = look.second;
            const MarkPart part{PartKind::Solid, mark.rect.x, mark.rect.right()};
            paintMark(canvas, mark, {&part, 1}, theme, theme.ground);
        };
        entries.push_back({words.join(QStringLiteral(", ")), paint});
    }
}

} // namespace

std::vector<MarkPart> sampleParts(DateWay way, double left, double right)
{
    constexpr double kSoft = 11;
    constexpr double kFade = 26;
    constexpr double kTear = 4;
    constexpr double kArrow = 9;
    constexpr double kFoot = 4;
    constexpr double kGap = 2.5; ///< beneath a bracket's foot
    constexpr double kMember = 8;
    constexpr double kTick = 3;
    const double middle = (left + right) / 2;
    switch (way) {
    case DateWay::Within:
        return {{PartKind::Tint, left, right}};
    case DateWay::Approximate:
        return {{PartKind::SoftLeft, left, left + kSoft},
                {PartKind::Tint, left + kSoft, right - kSoft},
                {PartKind::SoftRight, right - kSoft, right}};
    case DateWay::Uncertain:
        return {{PartKind::Hatch, left, right}};
    case DateWay::OpenStart:
        return {{PartKind::Solid, left + kArrow, right},
                {PartKind::ArrowLeft, left, left + kArrow}};
    case DateWay::OpenEnd:
        return {{PartKind::Solid, left, right - kArrow},
                {PartKind::ArrowRight, right - kArrow, right}};
    case DateWay::UnknownStart:
        return {{PartKind::FadeLeft, left, left + kFade},
                {PartKind::Tint, left + kFade, right},
                {PartKind::TornLeft, left, left + kTear}};
    case DateWay::UnknownEnd:
        return {{PartKind::Tint, left, right - kFade},
                {PartKind::FadeRight, right - kFade, right},
                {PartKind::TornRight, right - kTear, right}};
    case DateWay::OneOf:
        return {{PartKind::Tint, left + kGap, left + kGap + kMember},
                {PartKind::Tint, right - kGap - kMember, right - kGap},
                {PartKind::BracketOver, left, right},
                {PartKind::BracketLeft, left, left + kFoot},
                {PartKind::BracketRight, right - kFoot, right}};
    case DateWay::OpenOneOf:
        return {{PartKind::FadeLeft, left, left + kFade},
                {PartKind::Tint, left + kFade, right - kGap},
                {PartKind::BracketOver, left, right},
                {PartKind::BracketRight, right - kFoot, right}};
    case DateWay::AllOf:
        return {{PartKind::Hairline, left, right},
                {PartKind::Solid, left, left + kTick},
                {PartKind::Solid, middle, middle + kTick},
                {PartKind::Solid, right - kTick, right}};
    case DateWay::Certain:
    case DateWay::Count:
        break;
    }
    return {{PartKind::Solid, left, right}};
}

std::vector<LegendEntry> legendEntries(const LegendContents &contents, const Timeline &timeline)
{
    std::vector<LegendEntry> entries;
    addWays(contents.ways, entries);
    addStatuses(contents.statuses, entries);
    addRoles(contents, entries);
    addRelations(contents.relations, entries);
    addSurroundings(contents, entries);
    addTones(contents.tones, entries);
    addTypes(contents.types, timeline, entries);
    return entries;
}

} // namespace chancery
