#include "core/layout/lanelayout.h"

#include "core/layout/elide.h"
#include "core/text/pattern.h"

#include <algorithm>

namespace chancery {

namespace {

constexpr double kNameXPx = 26;
constexpr double kIndentPx = 16;
constexpr int kDeepestIndent = 5;
constexpr double kRightMarginPx = 10;
constexpr double kDetailPx = 175; ///< of a line below a name, for which a header is made wider

std::string kindAndNoteOf(const Actor &actor, const SceneWords &words)
{
    const std::string &kind = words.actorKinds[static_cast<std::size_t>(actor.kind)];
    const std::string note = !actor.note.empty() ? cappedText(actor.note)
        : actor.lifetime                         ? dateLabel(*actor.lifetime, words.dates)
                                                 : std::string();
    if (kind.empty() || note.empty())
        return kind + note;
    return fillPattern(words.kindAndNote, {kind, note});
}

std::string subNameOf(const Actor &actor, const Timeline &timeline, const SceneWords &words)
{
    const std::string own = kindAndNoteOf(actor, words);
    if (!actor.successor)
        return own;
    return fillPattern(words.successor, {own, cappedText(timeline.actor(*actor.successor).name)});
}

} // namespace

double laneNameX(int depth)
{
    return kNameXPx + kIndentPx * std::min(depth, kDeepestIndent);
}

double widestHeader(const Timeline &timeline, const LanePlan &plan, const TextMeasurer &measurer,
                    const SceneWords &words)
{
    double widest = 0;
    for (const Lane &lane : plan.lanes()) {
        const TextRole role = lane.depth == 0 ? TextRole::LaneName : TextRole::LaneSubName;
        double text = 0;
        if (lane.actor) {
            const Actor &actor = timeline.actor(*lane.actor);
            const std::string detail = cappedText(subNameOf(actor, timeline, words));
            text = std::max(measurer.width(cappedText(actor.name), role),
                            std::min(measurer.width(detail, TextRole::LaneDetail), kDetailPx));
        } else {
            text = measurer.width(words.noActor, TextRole::LaneName);
        }
        widest = std::max(widest, laneNameX(lane.depth) + text + kRightMarginPx);
    }
    return widest;
}

void placeLanes(const SceneRequest &request, const TimeScale &scale, Scene &scene)
{
    scene.lanes.reserve(request.plan.lanes().size());
    for (const Lane &planned : request.plan.lanes()) {
        SceneLane lane;
        lane.actor = planned.actor;
        lane.rect = {0, planned.y, request.width, planned.height};
        lane.depth = planned.depth;
        const double room = request.headerWidth - laneNameX(planned.depth) - kRightMarginPx;
        const bool isWanted
            = planned.y < request.bottom && planned.y + planned.height > request.top;
        if (planned.actor) {
            const Actor &actor = request.timeline.actor(*planned.actor);
            lane.hue = planned.hue;
            lane.hasMembers = planned.hasMembers;
            lane.isCollapsed = planned.isCollapsed;
            lane.isPinned = planned.isPinned;
            if (actor.lifetime && actor.lifetime->possible.from.at)
                lane.bornX = scale.x(*actor.lifetime->possible.from.at);
            if (actor.lifetime && actor.lifetime->possible.to.at)
                lane.diedX = scale.x(*actor.lifetime->possible.to.at);
            if (isWanted) {
                const TextRole role
                    = planned.depth == 0 ? TextRole::LaneName : TextRole::LaneSubName;
                lane.name
                    = elidedText(actor.name, room, role, request.measurer, Elision::AtCharacter);
                lane.subName = elidedText(subNameOf(actor, request.timeline, request.words), room,
                                          TextRole::LaneDetail, request.measurer);
            }
        } else if (isWanted) {
            lane.name
                = elidedText(request.words.noActor, room, TextRole::LaneName, request.measurer);
        }
        scene.lanes.push_back(std::move(lane));
    }
}

} // namespace chancery
