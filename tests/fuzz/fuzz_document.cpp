// Whatever bytes a document holds, reading it ends, throws nothing and gives a timeline whose
// references are sound.
#include "../core/dateinvariants.h"

#include "core/io/documentreader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace chancery;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void requireSound(const Timeline &timeline)
{
    const std::size_t actors = timeline.actors().size();
    for (const Event &event : timeline.events()) {
        require(!event.id.empty() && !event.title.empty());
        require(event.file < timeline.files().size());
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

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const ReadResult result = readText(text, "fuzz.yaml");
    require(result.status == ReadStatus::Done && result.timeline != nullptr);
    requireSound(*result.timeline);
    for (const Diagnostic &diagnostic : result.diagnostics)
        require(!toLine(diagnostic).empty() && !diagnostic.code.empty());
    return 0;
}
