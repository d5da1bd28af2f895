#include "app/laneoptions.h"

#include "app/filteroptions.h"
#include "core/text/utf8.h"

#include <algorithm>

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
    return request;
}

tl::expected<LaneArrangement, std::string> LaneRequest::over(const Timeline &timeline) const
{
    LaneArrangement arranged = arrangement;
    for (const std::string &id : collapsedIds) {
        const auto actor = timeline.findActor(id);
        if (!actor)
            return tl::unexpected(unknownActor(id, timeline));
        arranged.collapsed.push_back(*actor);
    }
    std::sort(arranged.collapsed.begin(), arranged.collapsed.end());
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
            {"hide-empty", 0, {}, true, "Leave out the lanes of actors without events."},
        }};
    return group;
}

} // namespace chancery
