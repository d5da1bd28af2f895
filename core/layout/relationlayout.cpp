#include "core/layout/relationlayout.h"

#include "core/layout/rowlayout.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace chancery {

namespace {

constexpr double kLeastBowPx = 18; ///< how far a curve leaves straight from its mark
constexpr double kMostBowPx = 90;
constexpr double kLevelBowPx = 20; ///< how deep an arc hangs between marks at one height
constexpr double kGapPx = 3; ///< between a mark and the end of an arc
constexpr double kKnownEndPx = 4; ///< of a bar whose other end is open

/// An event's mark as an arc meets it.
struct Foot
{
    double left = 0;
    double right = 0;
    double y = 0; ///< middle of the mark
    bool isInView = true;
};

Foot footOf(const RowLayout &rows, const Placement &placement, const SceneRequest &request)
{
    RowSlot slot = rows.slotOf(placement);
    // A bar that fades out is met where it is known.
    const TimeRange &extent = request.plan.items()[placement.item].extent;
    const bool isOpenBefore = extent.begin <= kFirstInstant;
    if (isOpenBefore && extent.end < kEndInstant)
        slot.left = std::max(slot.left, slot.right - kKnownEndPx);
    else if (!isOpenBefore && extent.end >= kEndInstant)
        slot.right = std::min(slot.right, slot.left + kKnownEndPx);
    const auto within = [&](double x) { return std::clamp(x, 0.0, request.width); };
    return {within(slot.left), within(slot.right),
            request.plan.markTop(placement) + request.plan.metrics().markHeight / 2,
            slot.isVisible};
}

/// The two marks that stand closest to each other; the upper ones where several do.
std::optional<std::pair<Placement, Placement>> nearestMarks(EventIndex from, EventIndex to,
                                                            const LanePlan &plan)
{
    std::optional<std::pair<Placement, Placement>> nearest;
    double least = 0;
    for (const Placement &a : plan.placementsOf(from)) {
        for (const Placement &b : plan.placementsOf(to)) {
            const double distance = std::abs(plan.markTop(a) - plan.markTop(b));
            if (!nearest || distance < least) {
                nearest = {a, b};
                least = distance;
            }
        }
    }
    return nearest;
}

/// Events that meet in time: the arc goes round their left ends, or round the right ones where the
/// view begins after the left.
std::array<ScenePoint, 4> besideCurve(const Foot &from, const Foot &to)
{
    const double left = std::min(from.left, to.left);
    if (left > kLeastBowPx) {
        const double bow = left - kLeastBowPx - kGapPx;
        return {
            {{from.left - kGapPx, from.y}, {bow, from.y}, {bow, to.y}, {to.left - kGapPx, to.y}}};
    }
    const double bow = std::max(from.right, to.right) + kLeastBowPx + kGapPx;
    return {{{from.right + kGapPx, from.y}, {bow, from.y}, {bow, to.y}, {to.right + kGapPx, to.y}}};
}

std::array<ScenePoint, 4> curveBetween(const Foot &from, const Foot &to)
{
    const bool isForward = from.right <= to.left;
    if (!isForward && to.right > from.left)
        return besideCurve(from, to);
    const double side = isForward ? 1 : -1;
    const double start = (isForward ? from.right : from.left) + side * kGapPx;
    const double end = (isForward ? to.left : to.right) - side * kGapPx;
    const double bow = std::clamp(std::abs(end - start) / 2, kLeastBowPx, kMostBowPx);
    const double hang = from.y == to.y ? kLevelBowPx : 0;
    return {{{start, from.y},
             {start + side * bow, from.y + hang},
             {end - side * bow, to.y + hang},
             {end, to.y}}};
}

/// Places arcs one after the other.
class Arcs
{
public:
    Arcs(const SceneRequest &request, const TimeScale &scale, Scene &scene)
        : m_request(request), m_scene(scene), m_rows(request, scale, scene)
    {
    }

    void place(EventIndex from, const Relation &relation)
    {
        if (from == relation.event)
            return;
        const auto marks = nearestMarks(from, relation.event, m_request.plan);
        if (!marks)
            return;
        const Foot a = footOf(m_rows, marks->first, m_request);
        const Foot b = footOf(m_rows, marks->second, m_request);
        if (!a.isInView && !b.isInView)
            return;
        if (std::max(a.y, b.y) < m_request.top || std::min(a.y, b.y) > m_request.bottom)
            return;
        m_scene.relations.push_back({from, relation.event, relation.kind,
                                     relationEnd(relation.kind), curveBetween(a, b), a.isInView,
                                     b.isInView});
    }

private:
    const SceneRequest &m_request;
    Scene &m_scene;
    RowLayout m_rows;
};

} // namespace

ScenePoint pointOn(const std::array<ScenePoint, 4> &curve, double t)
{
    const double s = 1 - t;
    const double weights[] = {s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t};
    ScenePoint point;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        point.x += weights[i] * curve[i].x;
        point.y += weights[i] * curve[i].y;
    }
    return point;
}

void placeRelations(const SceneRequest &request, const TimeScale &scale, Scene &scene)
{
    Arcs arcs(request, scale, scene);
    const auto &events = request.timeline.events();
    for (std::size_t i = 0; i < events.size(); ++i) {
        for (const Relation &relation : events[i].relations)
            arcs.place(EventIndex(i), relation);
    }
}

void placeRelationsOf(std::span<const EventIndex> events, const SceneRequest &request,
                      const TimeScale &scale, Scene &scene)
{
    Arcs arcs(request, scale, scene);
    const auto isAmong
        = [&](EventIndex event) { return std::binary_search(events.begin(), events.end(), event); };
    for (const EventIndex event : events) {
        for (const Relation &relation : request.timeline.event(event).relations)
            arcs.place(event, relation);
        for (const EventIndex other : request.timeline.relatedFrom(event)) {
            if (isAmong(other))
                continue; // stated above
            for (const Relation &relation : request.timeline.event(other).relations) {
                if (relation.event == event)
                    arcs.place(other, relation);
            }
        }
    }
}

} // namespace chancery
