#include "ui/timeline/lanedrag.h"

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

/// A lane and all that nest in it.
struct Block
{
    std::size_t first = 0;
    std::size_t end = 0; ///< one past the last lane
};

/// Those that nest in the same lane as the one at @p at, itself included, from the top down.
std::vector<Block> siblingsOf(const std::vector<Lane> &lanes, std::size_t at)
{
    const int depth = lanes[at].depth;
    const auto isOutside = [&](const Lane &lane) {
        return lane.depth < depth || !lane.actor || lane.isPinned != lanes[at].isPinned;
    };
    // What nests in a pinned lane is not pinned itself, so that it counts only at its own depth.
    const auto ends = [&](const Lane &lane) { return lane.depth <= depth && isOutside(lane); };
    std::size_t first = at;
    while (first > 0 && !ends(lanes[first - 1]))
        --first;
    std::size_t end = at + 1;
    while (end < lanes.size() && !ends(lanes[end]))
        ++end;
    std::vector<Block> siblings;
    for (std::size_t i = first; i < end; ++i) {
        if (lanes[i].depth == depth)
            siblings.push_back({i, i + 1});
        else if (!siblings.empty())
            siblings.back().end = i + 1;
    }
    return siblings;
}

} // namespace

std::optional<LaneDrop> laneDropAt(const LanePlan &plan, std::size_t dragged, double y)
{
    const std::vector<Lane> &lanes = plan.lanes();
    if (dragged >= lanes.size() || !lanes[dragged].actor)
        return std::nullopt;
    const std::vector<Block> siblings = siblingsOf(lanes, dragged);
    std::optional<LaneDrop> nearest;
    const auto offer = [&](double border, std::optional<ActorIndex> above) {
        if (!nearest || std::abs(border - y) < std::abs(nearest->y - y))
            nearest = {border, above};
    };
    std::size_t own = 0;
    for (std::size_t i = 0; i < siblings.size(); ++i) {
        const Lane &lane = lanes[siblings[i].first];
        own = siblings[i].first == dragged ? i : own;
        offer(lane.y, lane.actor);
    }
    const Lane &last = lanes[siblings.back().end - 1];
    offer(last.y + last.height, std::nullopt);
    const bool isLast = own + 1 == siblings.size();
    const bool isBelowItself
        = isLast ? !nearest->above : nearest->above == lanes[siblings[own + 1].first].actor;
    if (isBelowItself || nearest->above == lanes[dragged].actor)
        return std::nullopt;
    return nearest;
}

std::optional<LaneDrop> laneDropBeside(const LanePlan &plan, std::size_t lane, Step step)
{
    const std::vector<Lane> &lanes = plan.lanes();
    if (lane >= lanes.size() || !lanes[lane].actor)
        return std::nullopt;
    const std::vector<Block> siblings = siblingsOf(lanes, lane);
    const auto own = std::find_if(siblings.begin(), siblings.end(),
                                  [lane](const Block &block) { return block.first == lane; });
    if (step == Step::Previous && own == siblings.begin())
        return std::nullopt;
    if (step == Step::Next && own + 1 == siblings.end())
        return std::nullopt;
    const Block &passed = step == Step::Previous ? *(own - 1) : *(own + 1);
    const Lane &border = lanes[step == Step::Previous ? passed.first : passed.end - 1];
    return laneDropAt(plan, lane, step == Step::Previous ? border.y : border.y + border.height);
}

} // namespace chancery
