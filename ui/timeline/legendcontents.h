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
    std::set<Tone> tones;
    std::set<RelationEnd> relations; ///< the signs of arcs
    bool hasClusters = false;
    bool hasFolds = false;
    bool hasLifetimes = false; ///< lanes of actors that came into being or ceased to be
};

/// Of what is drawn, as far as it stands outside clusters.
LegendContents legendContents(const Scene &scene, const Timeline &timeline);

/// Of all dated events of a set, wherever the view is, so that panning changes nothing; whether
/// time is folded is for the caller to say.
LegendContents legendContents(const EventSet &events, const Timeline &timeline);

} // namespace chancery
