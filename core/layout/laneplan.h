#pragma once

#include "core/layout/laneorder.h"
#include "core/model/timeline.h"
#include "core/query/eventquery.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace chancery {

/// One event's place in a row.
struct RowItem
{
    EventIndex event;
    TimeRange extent; ///< possible extent, open and unknown sides taken to the axis's ends
    TimeRange drawn; ///< the hull of the finite bounds
    Instant anchor; ///< where the spine stands
    bool isHome = false; ///< the label stands in this lane
    /// The label stands here where the home lane counts the event in a cluster.
    bool mayBeLabelled = false;

    /// Finite on both sides: only such events may be clustered.
    bool isBounded() const { return extent.begin > kFirstInstant && extent.end < kEndInstant; }
};

/// Events of a lane none of which overlap, in order of time: begin, end and anchor all ascend.
struct LaneRow
{
    std::uint32_t firstItem = 0; ///< into LanePlan::items
    std::uint32_t itemCount = 0;
    double y = 0; ///< top, from the lane's top
    double height = 0;
    bool hasLabels = false; ///< a band for labels lies above the marks
};

/// The lane of one actor, or of the events that name nobody.
struct Lane
{
    std::optional<ActorIndex> actor; ///< nothing: the lane of events without actors
    int depth = 0; ///< 0 for one that nests in none
    /// Which lane colour: one for each actor that is part of none, shared by its members; forums
    /// and the lane of nobody have none. Does not depend on the filter.
    std::optional<int> hue;
    bool hasMembers = false; ///< lanes nest in it, or would were it not collapsed
    bool isCollapsed = false; ///< shows the events of the actor's members too
    bool isPinned = false;
    std::uint32_t firstRow = 0; ///< into LanePlan::rows
    std::uint32_t rowCount = 0;
    double y = 0;
    double height = 0;
    bool hasSubName = false; ///< its header has a second line
};

/// An era and the row of the strip above the lanes that holds its name.
struct PlannedEra
{
    RowItem item;
    std::uint32_t row = 0;
};

/// An event's mark: which lane, which row, which item.
struct Placement
{
    EventIndex event;
    std::uint32_t lane = 0;
    std::uint32_t row = 0; ///< into LanePlan::rows
    std::uint32_t item = 0; ///< into LanePlan::items
};

/// Heights of lanes and rows, in pixels, for text of the usual size.
struct LaneMetrics
{
    double labelBand = 17; ///< of a row that has labels
    double markHeight = 10;
    double rowGap = 7;
    double lanePadding = 8; ///< above the first and below the last row
    double smallestLane = 42; ///< room for a name and a line below it
    double smallestBareLane = 28; ///< room for a name
    /// A lane with more events is crowded: their labels may stand in the lanes of others.
    std::size_t crowdedEvents = 100;
    /// Past so many rows a lane's rows are packed closer and go without labels.
    std::size_t labelledRows = 24;
    double denseRow = 12;
    /// Rows stand closer still, down to a pixel, where they would be higher together.
    double tallestRows = 900;
    double eraRow = 20; ///< of the strip above the lanes that names eras
    std::size_t mostEraRows = 4;
    /// Width of an average character and of the view for which rows make room for labels.
    double referenceCharacter = 6.6;
    double referenceWidth = 1080;

    friend bool operator==(const LaneMetrics &, const LaneMetrics &) = default;
};

struct LanePacking;

/// Lanes, rows and who stands where. Depends on the document, the filter and the arrangement only,
/// never on the visible range or zoom, so nothing changes row while a person pans. Immutable.
class LanePlan
{
public:
    LanePlan(const Timeline &timeline, const EventSet &events, const LaneMetrics &metrics = {},
             const LaneArrangement &arrangement = {});

    const LaneMetrics &metrics() const { return m_metrics; }
    const std::vector<Lane> &lanes() const { return m_lanes; }
    const std::vector<LaneRow> &rows() const { return m_rows; }
    const std::vector<RowItem> &items() const { return m_items; }
    std::span<const RowItem> itemsOf(const LaneRow &row) const;
    /// The event's marks from the top lane down; empty for undated events and those filtered out.
    std::span<const Placement> placementsOf(EventIndex event) const;
    /// In the order of the sort key.
    const std::vector<PlannedEra> &eras() const { return m_eras; }
    /// Of the strip above the first lane; 0 without eras.
    double erasHeight() const { return m_erasHeight; }
    double height() const { return m_height; }
    /// Whose lane shows the events of an actor; nothing where it is hidden.
    std::optional<ActorIndex> laneActor(ActorIndex actor) const
    {
        return m_laneActors[actor.value];
    }
    /// The part that a lane takes in an event: of its actor, or of the collapsed members that take
    /// part, who are a Party where their roles differ.
    RoleKind roleIn(const Event &event, const Lane &lane) const;
    /// Top of the marks of a row, from the top of all lanes.
    double markTop(const Placement &placement) const;
    double markTop(const Lane &lane, const LaneRow &row) const;
    /// How many spines stand from an instant on up to, but without, that of an item; in order of
    /// anchor, then event.
    std::size_t spinesBetween(Instant begin, const RowItem &item) const;
    /// The lane at y, from the top of all lanes.
    std::optional<std::size_t> laneAt(double y) const;

private:
    void addLane(Lane lane, const std::vector<RowItem> &items, const LanePacking &packing);
    void collectEras(const Timeline &timeline, const EventSet &events);
    void placeLanes();
    void collectPlacements(std::size_t eventCount);
    double rowHeight(bool hasLabels, std::size_t rowCount) const;

    LaneMetrics m_metrics;
    std::vector<std::optional<ActorIndex>> m_laneActors; ///< by actor
    std::vector<Lane> m_lanes;
    std::vector<LaneRow> m_rows;
    std::vector<RowItem> m_items;
    std::vector<Placement> m_placements; ///< grouped by event
    std::vector<std::uint32_t> m_firstPlacement; ///< by event, one more at the end
    std::vector<std::pair<Instant, EventIndex>> m_spines; ///< of events in several lanes, sorted
    std::vector<PlannedEra> m_eras;
    double m_erasHeight = 0;
    double m_height = 0;
};

} // namespace chancery
