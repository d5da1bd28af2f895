#include "core/layout/labellayout.h"

#include "core/layout/elide.h"
#include "core/text/pattern.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

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

/// What has the first claim on the room between two marks: importance, then the number of parties.
std::pair<int, std::size_t> weightOf(const RowSlot &slot, const SceneRequest &request)
{
    const Event &event = request.timeline.event(slot.event);
    return {event.importance, event.participants.size()};
}

/// A label and where it begins.
struct PlacedWording
{
    Wording wording;
    double x = 0;
};

/// The labels of one row, from the last to the first.
class RowLabels
{
public:
    RowLabels(std::span<const RowSlot> slots, const SceneRequest &request)
        : m_slots(slots), m_request(request), m_places(slots.size())
    {
        m_claims.reserve(slots.size());
        for (const RowSlot &slot : slots)
            m_claims.push_back(slot.left);
        for (std::size_t i = slots.size(); i-- > 0;) {
            if (slots[i].isHome)
                place(i);
        }
    }

    const std::optional<PlacedWording> &operator[](std::size_t i) const { return m_places[i]; }

private:
    void place(std::size_t i)
    {
        const double end = endOf(i);
        const double free = weighsMore(i) ? afterMarkBefore(i) : freeFrom(i, m_slots[i].left);
        auto placed = within(i, free, end);
        if (placed && weighsMore(i))
            m_claims[i] = std::min(m_claims[i], placed->x);
        if (!m_slots[i].isVisible)
            return;
        // At the view's edge no other label gives way: nothing else changes as it comes into view.
        const double edge = m_request.width - kEdgePx;
        if (end > edge)
            placed = within(i, freeFrom(i, m_claims[i]), edge);
        m_places[i] = std::move(placed);
    }

    std::optional<PlacedWording> within(std::size_t i, double free, double end) const
    {
        const RowSlot &slot = m_slots[i];
        Room room;
        room.end = end;
        room.earliest = std::max(free, kEdgePx);
        room.natural = std::max(slot.textX, room.earliest);
        Wording wording = wordingOf(slot.event, m_request);
        if (!fit(wording, slot.event, room, m_request))
            return std::nullopt;
        const double x = std::min(room.natural, room.end - wording.fullWidth());
        return PlacedWording{std::move(wording), x};
    }

    /// Than the label before it.
    bool weighsMore(std::size_t i) const
    {
        return i > 0 && m_slots[i - 1].isHome
            && weightOf(m_slots[i], m_request) > weightOf(m_slots[i - 1], m_request);
    }

    /// Where the room to the right ends: before the next mark, and before its label where that
    /// weighs more and reaches over to the left.
    double endOf(std::size_t i) const
    {
        return i + 1 == m_slots.size() ? kFarAway : m_claims[i + 1] - kBetweenLabelsPx;
    }

    double afterMarkBefore(std::size_t i) const { return m_slots[i - 1].right + kBetweenLabelsPx; }

    /// From where the room to the left is free: after the mark there, and after its label if that
    /// stands at its natural place and ends before @p limit; else only from there on.
    double freeFrom(std::size_t i, double limit) const
    {
        if (i == 0)
            return kEdgePx;
        const RowSlot &previous = m_slots[i - 1];
        const double afterMark = afterMarkBefore(i);
        if (!previous.isHome)
            return afterMark;
        const double natural = std::max(previous.textX, kEdgePx);
        if (i > 1 && afterMarkBefore(i - 1) > natural)
            return std::max(afterMark, limit); // it stands farther right
        const double end = std::min(limit - kBetweenLabelsPx, m_request.width - kEdgePx);
        Wording wording = wordingOf(previous.event, m_request);
        if (natural + wording.fullWidth() > end)
            dropDate(wording);
        const double labelEnd = natural + wording.fullWidth();
        return std::max(afterMark, labelEnd <= end ? labelEnd + kBetweenLabelsPx : limit);
    }

    std::span<const RowSlot> m_slots;
    const SceneRequest &m_request;
    std::vector<double> m_claims; ///< from where on the room is a mark's or its label's
    std::vector<std::optional<PlacedWording>> m_places;
};

} // namespace

void placeLabels(std::span<const RowSlot> slots, std::uint32_t laneIndex, double bandTop,
                 const SceneRequest &request, Scene &scene)
{
    const RowLabels labels(slots, request);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (!labels[i])
            continue;
        const auto &[wording, x] = *labels[i];
        SceneLabel label;
        label.event = slots[i].event;
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
