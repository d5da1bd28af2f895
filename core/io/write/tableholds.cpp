#include "core/io/write/tableholds.h"

#include "core/io/write/styledevents.h"

#include <algorithm>

namespace chancery {

namespace {

/// Whether actors, read from the events alone, would stand in another order.
bool hasOrderOfItsOwn(const Timeline &timeline)
{
    std::vector<bool> isNamed(timeline.actors().size());
    std::vector<std::size_t> mentioned;
    for (const Event &event : timeline.events()) {
        for (const Participant &part : event.participants) {
            if (!isNamed[part.actor.value])
                mentioned.push_back(part.actor.value);
            isNamed[part.actor.value] = true;
        }
    }
    return !std::is_sorted(mentioned.begin(), mentioned.end());
}

/// Which of a table of actors or sources the events name.
template<class Each>
bool isAnyUnnamed(std::size_t count, const Timeline &timeline, Each eachOf)
{
    std::vector<bool> isNamed(count);
    for (const Event &event : timeline.events())
        eachOf(event, isNamed);
    return std::find(isNamed.begin(), isNamed.end(), false) != isNamed.end();
}

void markActors(const Event &event, std::vector<bool> &isNamed)
{
    for (const Participant &part : event.participants)
        isNamed[part.actor.value] = true;
}

void markSources(const Event &event, std::vector<bool> &isNamed)
{
    for (const Citation &citation : event.citations) {
        if (citation.source)
            isNamed[citation.source->value] = true;
    }
}

} // namespace

std::vector<std::string> notHeldByTables(const Timeline &timeline)
{
    std::vector<std::string> kinds;
    const auto note = [&](bool isThere, const char *what) {
        if (isThere)
            kinds.emplace_back(what);
    };
    const auto anyActor = [&](auto is) {
        return std::any_of(timeline.actors().begin(), timeline.actors().end(), is);
    };
    const auto anySource = [&](auto is) {
        return std::any_of(timeline.sources().begin(), timeline.sources().end(), is);
    };
    note(!timeline.title().empty(), "the title of the timeline");
    note(anyActor([](const Actor &a) { return a.name != a.id; }), "names of actors");
    note(anyActor([](const Actor &a) { return a.kind != ActorKind::Unstated; }), "kinds of actors");
    note(anyActor([](const Actor &a) { return !a.memberships.empty(); }),
         "what actors are part of");
    note(anyActor([](const Actor &a) { return a.lifetime.has_value(); }), "lifetimes of actors");
    note(anyActor([](const Actor &a) { return a.successor.has_value(); }), "successors of actors");
    note(anyActor([](const Actor &a) { return !a.note.empty(); }), "notes on actors");
    note(anySource([](const Source &s) { return !s.title.empty() && s.title != s.id; }),
         "titles of sources");
    note(anySource([](const Source &s) {
             return !s.author.empty() || !s.publisher.empty() || s.published.has_value();
         }),
         "authors, publishers and dates of sources");
    const std::vector<const EventType *> types = typesToWrite(timeline);
    note(std::any_of(types.begin(), types.end(),
                     [](const EventType *type) {
                         return type->name != type->id || type->shape != MarkerShape::Circle
                             || type->tone != Tone::Neutral;
                     }),
         "names, shapes and tones of types");
    note(isAnyUnnamed(timeline.actors().size(), timeline, markActors),
         "actors that no event names");
    note(hasOrderOfItsOwn(timeline), "the order of actors");
    note(isAnyUnnamed(timeline.sources().size(), timeline, markSources),
         "sources that no event cites");
    return kinds;
}

} // namespace chancery
