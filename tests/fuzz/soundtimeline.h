#pragma once

#include "../core/dateinvariants.h"

#include "core/io/documentreader.h"

#include <cstdlib>

namespace chancery {

inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Whatever a document held, the references of its timeline lead somewhere and its dates keep their
/// promises.
inline void requireSound(const Timeline &timeline)
{
    const std::size_t actors = timeline.actors().size();
    for (const Event &event : timeline.events()) {
        require(!event.id.empty() && !event.title.empty());
        require(event.file < timeline.files().size());
        require(event.ownDateBytes <= event.dateText.size());
        require(timeline.event(*timeline.findEvent(event.id)).id == event.id);
        for (const Participant &participant : event.participants)
            require(participant.actor.value < actors);
        for (const Relation &relation : event.relations)
            require(relation.event.value < timeline.events().size());
        for (const RelativeDate &relative : event.relativeDates)
            require(relative.event.value < timeline.events().size());
        if (event.date)
            require(brokenPromise(event.date->text, *event.date).empty());
    }
    for (std::size_t i = 0; i < actors; ++i)
        require(timeline.isWithin(ActorIndex(i), ActorIndex(i))); // ends: no cycle of groups
    require(timeline.chronological().size() == timeline.events().size());
}

/// Reading ends, throws nothing, and gives a sound timeline and diagnostics that can be told.
inline void requireSound(const ReadResult &result)
{
    require(result.status == ReadStatus::Done && result.timeline != nullptr);
    requireSound(*result.timeline);
    for (const Diagnostic &diagnostic : result.diagnostics)
        require(!toLine(diagnostic).empty() && !diagnostic.code.empty());
}

} // namespace chancery
