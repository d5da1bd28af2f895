#include "app/laneoptions.h"

#include "app/filteroptions.h"
#include "core/text/utf8.h"

#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace chancery {

tl::expected<LaneRequest, std::string> LaneRequest::parse(const Arguments &arguments)
{
    LaneRequest request;
    if (const auto text = arguments.value("order")) {
        const auto order = laneOrderFromId(*text);
        if (!order)
            return tl::unexpected(fmt::format("--order is one of {}, not \"{}\"",
                                              fmt::join(laneOrderIds(), ", "), visibleText(*text)));
        request.arrangement.order = *order;
    }
    request.arrangement.hidesEmpty = arguments.has("hide-empty");
    request.collapsedIds = arguments.values("collapse");
    request.pinnedIds = arguments.values("pin");
    request.hiddenIds = arguments.values("hide");
    return request;
}

tl::expected<LaneArrangement, std::string> LaneRequest::over(const Timeline &timeline) const
{
    LaneArrangement arranged = arrangement;
    using Apply = LaneArrangement (*)(LaneArrangement, ActorIndex);
    const auto hide = [](LaneArrangement lanes, ActorIndex actor) {
        return withHidden(std::move(lanes), actor);
    };
    for (const auto &[ids, apply] :
         {std::pair<const std::vector<std::string> &, Apply>{collapsedIds, withCollapsed},
          {pinnedIds, withPinned},
          {hiddenIds, hide}}) {
        for (const std::string &id : ids) {
            const auto actor = timeline.findActor(id);
            if (!actor)
                return tl::unexpected(unknownActor(id, timeline));
            arranged = apply(std::move(arranged), *actor);
        }
    }
    return arranged;
}

const OptionGroup &laneOptionGroup()
{
    static const OptionGroup group{
        "LANES",
        {
            {"order", 0, "ORDER", false,
             "document (the default), first-event, events (most first), name, or neighbours: who "
             "meets often stands together, so that few lanes are crossed. Members stay below what "
             "they are part of."},
            {"collapse", 0, "ID", true,
             "Show the events of this actor's members in its own lane. Repeatable."},
            {"pin", 0, "ID", true,
             "Put this actor's lane, with what nests in it, above all others. Repeatable."},
            {"hide", 0, "ID", true,
             "Leave out this actor's lane, with what nests in it. Repeatable. Events that no other "
             "lane shows are left out too."},
            {"hide-empty", 0, {}, true, "Leave out the lanes of actors without events."},
        }};
    return group;
}

} // namespace chancery
