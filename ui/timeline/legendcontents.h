#pragma once

#include "core/layout/dateways.h"
#include "core/layout/scene.h"
#include "core/query/eventquery.h"

#include <set>
#include <string>

namespace chancery {

/// What a legend has to explain: the ways of drawing that a picture or a timeline uses.
struct LegendContents
{
    DateWays ways;
    std::set<EventStatus> statuses;
    std::set<RoleKind> roles;
    bool hasCrossings = false; ///< spines that pass lanes which took no part
    std::set<std::string> types; ///< ids
};

/// Of what is drawn, as far as it stands outside clusters.
LegendContents legendContents(const Scene &scene, const Timeline &timeline);

/// Of all dated events of a set, wherever the view is, so that panning changes nothing.
LegendContents legendContents(const EventSet &events, const Timeline &timeline);

} // namespace chancery
