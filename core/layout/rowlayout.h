#pragma once

#include "core/layout/levelofdetail.h"
#include "core/layout/scene.h"
#include "core/layout/scenelayout.h"
#include "core/layout/timescale.h"

#include <cstdint>
#include <vector>

namespace chancery {

/// What stands in a row: a mark or a cluster, also the ones just beside the view, with which labels
/// have to reckon. Not clipped.
struct RowSlot
{
    double left = 0;
    double right = 0;
    EventIndex event; ///< of a mark
    bool isMark = false;
    bool isVisible = false; ///< touches the view
    bool isHome = false; ///< a mark whose label stands here
    /// Where the text of a label begins best: right of the mark's left end, and of its spine there.
    double textX = 0;
    double spineX = 0; ///< of a mark
};

/// Lays out the marks and clusters of one row after another into a Scene.
class RowLayout
{
public:
    RowLayout(const SceneRequest &request, const TimeScale &scale, Scene &scene);

    /// Appends the row's marks and clusters; returns its slots from left to right.
    const std::vector<RowSlot> &layOut(std::uint32_t laneIndex, std::uint32_t rowIndex);

    /// Appends the mark of one event by itself, whatever stands beside it, if it is in view.
    RowSlot layOutAlone(const Placement &placement);
    /// Where the mark of one event stands by itself; adds nothing.
    RowSlot slotOf(const Placement &placement) const;

private:
    void addMark(const RowItem &item, std::uint32_t laneIndex, double top);
    void addCluster(std::span<const RowItem> members, std::uint32_t laneIndex, const LaneRow &row,
                    double top);
    RowSlot slotOf(std::span<const RowItem> group) const;
    /// Whether the label of an event that stands by itself here has no better place: its home lane
    /// and the lanes above that may have it count the event in a cluster, or keep no band for
    /// labels.
    bool isLabelPlace(const RowItem &item) const;
    bool isInCluster(const Placement &placement) const;

    const SceneRequest &m_request;
    const TimeScale &m_scale;
    LevelOfDetail m_detail;
    Scene &m_scene;
    std::vector<RowSlot> m_slots;
};

} // namespace chancery
