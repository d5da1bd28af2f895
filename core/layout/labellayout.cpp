#include "core/layout/labellayout.h"

#include "core/layout/elide.h"
#include "core/text/pattern.h"

#include <algorithm>
#include <limits>

namespace chancery {

namespace {

constexpr double kEdgePx = 4; ///< from the view's edges
constexpr double kBetweenLabelsPx = 10;
constexpr double kBeforeDatePx = 7;
constexpr double kAboveMarkPx = 2; ///< free between a label and its mark
constexpr double kShortestElidedPx = 80; ///< less says nothing
constexpr double kFarAway = std::numeric_limits<double>::max();

/// A label's text before it has a place.
struct Wording
{
    std::string text;
    std::string date;
    double width = 0; ///< of the text
    double dateWidth = 0;
    LabelKind kind = LabelKind::Title;

    double fullWidth() const { return date.empty() ? width : width + kBeforeDatePx + dateWidth; }
};

std::string suffixOf(EventIndex event, const SceneRequest &request)
{
    return request.labelSuffixes ? (*request.labelSuffixes)[event.value] : std::string();
}

std::string titleOf(EventIndex index, const std::string &title, const SceneRequest &request)
{
    const Event &event = request.timeline.event(index);
    const auto &patterns = request.words.statusPatterns;
    return fillPattern(patterns[static_cast<std::size_t>(event.status)], {cappedText(title)})
        + suffixOf(index, request);
}

Wording wordingOf(EventIndex index, const SceneRequest &request)
{
    const Event &event = request.timeline.event(index);
    Wording wording;
    wording.text = titleOf(index, event.title, request);
    wording.width = request.measurer.width(wording.text, TextRole::Label);
    if (event.date) {
        wording.date = dateLabel(*event.date, request.words.dates);
        wording.dateWidth = request.measurer.width(wording.date, TextRole::LabelDate);
        wording.kind = LabelKind::Full;
    }
    return wording;
}

void dropDate(Wording &wording)
{
    wording.date.clear();
    wording.kind = LabelKind::Title;
}

/// The room a label may take: it must end by `end`, should begin at `natural`, and may begin as far
/// left as `earliest`.
struct Room
{
    double earliest = 0;
    double natural = 0;
    double end = 0;
};

/// Shortens the wording until it fits the room; false when nothing useful does.
bool fit(Wording &wording, EventIndex index, const Room &room, const SceneRequest &request)
{
    const double most = room.end - room.earliest;
    if (wording.fullWidth() <= room.end - room.natural)
        return true;
    dropDate(wording);
    if (wording.width <= most)
        return true;
    const Event &event = request.timeline.event(index);
    if (!event.shortTitle.empty()) {
        const std::string shortTitle = titleOf(index, event.shortTitle, request);
        const double width = request.measurer.width(shortTitle, TextRole::Label);
        if (width <= most) {
            wording.text = shortTitle;
            wording.width = width;
            wording.kind = LabelKind::Short;
            return true;
        }
    }
    if (most < kShortestElidedPx)
        return false;
    // What the status and the notes add is kept; the title gives way.
    const double around = request.measurer.width(titleOf(index, {}, request), TextRole::Label);
    const std::string title
        = elidedText(event.title, most - around, TextRole::Label, request.measurer);
    wording.text = title.empty() ? title : titleOf(index, title, request);
    wording.width = request.measurer.width(wording.text, TextRole::Label);
    wording.kind = LabelKind::Elided;
    return !wording.text.empty();
}

/// From where the room to the left is free: after the mark there, and after its label if that
/// stands at its natural place; else only from the own mark on.
double freeFrom(const RowSlot &previous, const RowSlot &own, const SceneRequest &request)
{
    const double afterMark = previous.right + kBetweenLabelsPx;
    if (!previous.isHome)
        return afterMark;
    const double natural = std::max(previous.textX, kEdgePx);
    const double end = std::min(own.left - kBetweenLabelsPx, request.width - kEdgePx);
    Wording wording = wordingOf(previous.event, request);
    if (natural + wording.fullWidth() > end)
        dropDate(wording);
    const double labelEnd = natural + wording.fullWidth();
    return std::max(afterMark, labelEnd <= end ? labelEnd + kBetweenLabelsPx : own.left);
}

} // namespace

void placeLabels(std::span<const RowSlot> slots, std::uint32_t laneIndex, double bandTop,
                 const SceneRequest &request, Scene &scene)
{
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const RowSlot &slot = slots[i];
        if (!slot.isHome || !slot.isVisible)
            continue;
        const double next = i + 1 < slots.size() ? slots[i + 1].left - kBetweenLabelsPx : kFarAway;
        Room room;
        room.end = std::min(next, request.width - kEdgePx);
        const double free = i > 0 ? freeFrom(slots[i - 1], slot, request) : kEdgePx;
        room.earliest = std::max(free, kEdgePx);
        room.natural = std::max(slot.textX, room.earliest);

        Wording wording = wordingOf(slot.event, request);
        if (!fit(wording, slot.event, room, request))
            continue;
        const double x = std::min(room.natural, room.end - wording.fullWidth());
        SceneLabel label;
        label.event = slot.event;
        label.lane = laneIndex;
        label.text = wording.text;
        label.date = wording.date;
        label.dateX = x + wording.width + kBeforeDatePx;
        label.rect
            = {x, bandTop, wording.fullWidth(), request.plan.metrics().labelBand - kAboveMarkPx};
        label.kind = wording.kind;
        scene.labels.push_back(std::move(label));
    }
}

} // namespace chancery
