#include "core/layout/rowlayout.h"

#include "core/layout/markparts.h"
#include "core/layout/spineplace.h"

#include <algorithm>

namespace chancery {

namespace {

constexpr double kSymbolPx = 11;
constexpr double kBesideSpinePx = 4; ///< so that an event's own spine does not run through its name
constexpr double kShortestBarPx = 6; ///< a shorter extent is shown by a symbol
constexpr double kClusterEndsPx = 8.5; ///< the round ends of a cluster beside its count
constexpr double kClusterDigitPx = 6.2;
constexpr double kClusterPaddingPx = 3; ///< above and below the height of a mark
constexpr double kBetweenClustersPx = 1; ///< of rows that stand close

bool isSymbol(const RowItem &item, const TimeScale &scale)
{
    return item.isBounded() && scale.x(item.drawn.end) - scale.x(item.drawn.begin) < kShortestBarPx;
}

/// The middle of what it stands for: a month looks like its first day at no zoom.
double symbolX(const RowItem &item, const TimeScale &scale)
{
    return (scale.x(item.drawn.begin) + scale.x(item.drawn.end)) / 2;
}

double clusterWidth(std::size_t count)
{
    double width = kClusterEndsPx;
    for (; count > 0; count /= 10)
        width += kClusterDigitPx;
    return width;
}

/// The hull of a cluster in x, wide enough for its count. What is too narrow is widened within its
/// cell as far as that has room, so that it keeps clear of the clusters beside it.
std::pair<double, double> clusterEnds(std::span<const RowItem> members, const TimeScale &scale,
                                      const LevelOfDetail &detail)
{
    const double left = scale.x(members.front().drawn.begin);
    const double right = scale.x(members.back().drawn.end);
    const double width = clusterWidth(members.size());
    if (right - left >= width)
        return {left, right};
    const TimeRange cell = detail.cellRange(members.front().anchor);
    const double first = scale.x(cell.begin) + width / 2;
    const double last = scale.x(cell.end) - width / 2;
    const double own = (left + right) / 2;
    const double middle = first <= last ? std::clamp(own, first, last) : (first + last) / 2;
    return {middle - width / 2, middle + width / 2};
}

} // namespace

RowLayout::RowLayout(const SceneRequest &request, const TimeScale &scale, Scene &scene)
    : m_request(request), m_scale(scale), m_detail(scale), m_scene(scene)
{
}

const std::vector<RowSlot> &RowLayout::layOut(std::uint32_t laneIndex, std::uint32_t rowIndex)
{
    m_slots.clear();
    const LanePlan &plan = m_request.plan;
    const LaneRow &row = plan.rows()[rowIndex];
    const auto items = plan.itemsOf(row);
    const double top = plan.markTop(plan.lanes()[laneIndex], row);

    const auto reaches
        = [&](const RowItem &item, Instant begin) { return item.extent.end <= begin; };
    const auto firstIn
        = std::lower_bound(items.begin(), items.end(), m_request.range.begin(), reaches);
    std::size_t at = static_cast<std::size_t>(firstIn - items.begin());
    // One group further back: its label may fill the room to the left of the first visible one.
    for (int back = 0; back < 2 && at > 0; ++back)
        at = m_detail.groupAt(items, at - (back == 0 && at < items.size() ? 0 : 1)).first;

    while (at < items.size()) {
        const auto group = m_detail.groupAt(items, at);
        const auto members = items.subspan(group.first, group.size());
        const RowSlot slot = slotOf(members);
        m_slots.push_back(slot);
        if (slot.isVisible && slot.isMark)
            addMark(members.front(), laneIndex, top);
        else if (slot.isVisible)
            addCluster(members, laneIndex, row, top);
        if (slot.left > m_scale.width())
            break;
        at = group.last;
    }
    return m_slots;
}

RowSlot RowLayout::slotOf(const Placement &placement) const
{
    return slotOf(std::span(&m_request.plan.items()[placement.item], 1));
}

RowSlot RowLayout::layOutAlone(const Placement &placement)
{
    const RowSlot slot = slotOf(placement);
    if (slot.isVisible)
        addMark(m_request.plan.items()[placement.item], placement.lane,
                m_request.plan.markTop(placement));
    return slot;
}

RowSlot RowLayout::slotOf(std::span<const RowItem> group) const
{
    RowSlot slot;
    slot.event = group.front().event;
    slot.isMark = group.size() == 1;
    if (!slot.isMark) {
        std::tie(slot.left, slot.right) = clusterEnds(group, m_scale, m_detail);
    } else if (isSymbol(group.front(), m_scale)) {
        const double x = symbolX(group.front(), m_scale);
        slot.left = x - kSymbolPx / 2;
        slot.right = x + kSymbolPx / 2;
    } else {
        const Event &event = m_request.timeline.event(slot.event);
        std::tie(slot.left, slot.right) = barEnds(*event.date, m_scale);
    }
    slot.isHome = slot.isMark && isLabelPlace(group.front());
    slot.textX = slot.left;
    const bool hasSpine = slot.isMark && m_request.plan.placementsOf(slot.event).size() > 1;
    slot.spineX = hasSpine ? spineX(m_request.plan, group.front(), m_scale,
                                    isSymbol(group.front(), m_scale), slot.left, slot.right)
                           : m_scale.x(group.front().anchor);
    if (hasSpine && slot.spineX < slot.left + kSymbolPx)
        slot.textX = slot.spineX + kBesideSpinePx;
    slot.isVisible = slot.right > 0 && slot.left < m_scale.width();
    return slot;
}

bool RowLayout::isInCluster(const Placement &placement) const
{
    const LaneRow &row = m_request.plan.rows()[placement.row];
    const auto items = m_request.plan.itemsOf(row);
    return m_detail.groupAt(items, placement.item - row.firstItem).size() > 1;
}

bool RowLayout::isLabelPlace(const RowItem &item) const
{
    const LanePlan &plan = m_request.plan;
    const Placement *chosen = nullptr;
    for (const Placement &other : plan.placementsOf(item.event)) {
        const RowItem &there = plan.items()[other.item];
        const bool mayStand = plan.rows()[other.row].hasLabels
            && (there.isHome || (there.mayBeLabelled && !chosen));
        if (mayStand && (&there == &item || !isInCluster(other)))
            chosen = &other;
        if (there.isHome && chosen == &other)
            break;
    }
    return chosen && &plan.items()[chosen->item] == &item;
}

void RowLayout::addMark(const RowItem &item, std::uint32_t laneIndex, double top)
{
    const Event &event = m_request.timeline.event(item.event);
    const EventType &type = m_request.timeline.typeOf(event);
    SceneMark mark;
    mark.event = item.event;
    mark.lane = laneIndex;
    mark.isSymbol = isSymbol(item, m_scale);
    mark.shape = type.shape;
    mark.tone = type.tone;
    mark.status = event.status;
    mark.role = m_request.plan.roleIn(event, m_request.plan.lanes()[laneIndex]);
    mark.spineX = slotOf(std::span(&item, 1)).spineX;
    mark.firstPart = static_cast<std::uint32_t>(m_scene.parts.size());

    const double height = m_request.plan.metrics().markHeight;
    if (mark.isSymbol) {
        const double x = symbolX(item, m_scale);
        appendSymbolParts(*event.date, x, kSymbolPx, m_scene.parts);
        mark.rect = {x - kSymbolPx / 2, top + (height - kSymbolPx) / 2, kSymbolPx, kSymbolPx};
    } else {
        appendBarParts(*event.date, m_scale, m_scene.parts);
        double left = m_scale.width();
        double right = 0;
        for (std::size_t i = mark.firstPart; i < m_scene.parts.size(); ++i) {
            left = std::min(left, m_scene.parts[i].x);
            right = std::max(right, m_scene.parts[i].right);
        }
        mark.rect = {left, top, std::max(right - left, 1.0), height};
    }
    mark.partCount = static_cast<std::uint32_t>(m_scene.parts.size()) - mark.firstPart;
    m_scene.marks.push_back(mark);
}

void RowLayout::addCluster(std::span<const RowItem> members, std::uint32_t laneIndex,
                           const LaneRow &row, double top)
{
    const auto [left, right] = clusterEnds(members, m_scale, m_detail);
    const double markHeight = m_request.plan.metrics().markHeight;
    // Clear of the rows above and below, which stand close in a dense lane.
    const double height = std::min(markHeight + 2 * kClusterPaddingPx,
                                   std::max(row.height, markHeight) - kBetweenClustersPx);
    const auto firstItem
        = static_cast<std::uint32_t>(members.data() - m_request.plan.items().data());
    m_scene.clusters.push_back({laneIndex,
                                {left, top + (markHeight - height) / 2, right - left, height},
                                firstItem,
                                static_cast<std::uint32_t>(members.size())});
}

} // namespace chancery
