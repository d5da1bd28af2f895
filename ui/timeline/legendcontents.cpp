#include "ui/timeline/legendcontents.h"

#include <algorithm>

namespace chancery {

namespace {

void insertEvent(const Event &event, const Timeline &timeline, LegendContents &contents)
{
    contents.ways.insert(waysOf(*event.date));
    contents.statuses.insert(event.status);
    contents.types.insert(timeline.typeOf(event).id);
    contents.tones.insert(timeline.typeOf(event).tone);
}

bool isDirected(const Event &event)
{
    const auto has = [&event](RoleKind kind) {
        return std::any_of(event.participants.begin(), event.participants.end(),
                           [kind](const Participant &p) { return roleKind(p.role) == kind; });
    };
    return has(RoleKind::Source) && has(RoleKind::Target);
}

} // namespace

LegendContents legendContents(const Scene &scene, const Timeline &timeline)
{
    LegendContents contents;
    for (const SceneMark &mark : scene.marks) {
        const Event &event = timeline.event(mark.event);
        if (event.date)
            insertEvent(event, timeline, contents);
        if (mark.role != RoleKind::Source && mark.role != RoleKind::Target)
            contents.roles.insert(mark.role);
    }
    for (const SceneSpine &spine : scene.spines) {
        if (spine.directed)
            contents.roles.insert({RoleKind::Source, RoleKind::Target});
        contents.hasCrossings = contents.hasCrossings || !spine.crossed.empty();
    }
    for (const SceneRelation &relation : scene.relations)
        contents.relations.insert(relation.end);
    contents.hasClusters = !scene.clusters.empty();
    contents.hasFolds = !scene.folds.empty();
    contents.hasLifetimes
        = std::any_of(scene.lanes.begin(), scene.lanes.end(), [&scene](const SceneLane &lane) {
              return (lane.bornX && *lane.bornX > 0) || (lane.diedX && *lane.diedX < scene.width);
          });
    return contents;
}

LegendContents legendContents(const EventSet &events, const Timeline &timeline)
{
    LegendContents contents;
    for (std::size_t i = 0; i < timeline.events().size(); ++i) {
        const Event &event = timeline.events()[i];
        if (!events.contains(EventIndex(i)) || !event.date)
            continue;
        insertEvent(event, timeline, contents);
        for (const Participant &participant : event.participants) {
            const RoleKind role = roleKind(participant.role);
            if (role != RoleKind::Source && role != RoleKind::Target)
                contents.roles.insert(role);
        }
        if (!contents.roles.count(RoleKind::Target) && isDirected(event))
            contents.roles.insert({RoleKind::Source, RoleKind::Target});
        // Where lanes are many, a spine sooner or later passes one.
        contents.hasCrossings = contents.hasCrossings
            || (event.participants.size() > 1 && timeline.actors().size() > 2);
        for (const Relation &relation : event.relations)
            contents.relations.insert(relationEnd(relation.kind));
    }
    // Where events are several, some zoom brings two too close together.
    contents.hasClusters = events.count() > 1;
    contents.hasLifetimes
        = std::any_of(timeline.actors().begin(), timeline.actors().end(),
                      [](const Actor &actor) { return actor.lifetime.has_value(); });
    return contents;
}

} // namespace chancery
