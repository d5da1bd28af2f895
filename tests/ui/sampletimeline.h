#pragma once

#include "core/query/eventquery.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

/// A small timeline for the tests of the window, built without reading a file.
namespace chancery::sample {

inline const ActorIndex russia{0u};
inline const ActorIndex putin{1u};
inline const ActorIndex northKorea{2u};
inline const ActorIndex kim{3u};

inline const EventIndex visit{0u}; ///< Putin, Kim; July 2000
inline const EventIndex promise{1u}; ///< Kim, Putin; responds to the visit
inline const EventIndex exit{2u}; ///< North Korea; 2009
inline const EventIndex plan{3u}; ///< Kim, Putin; planned for 2019
inline const EventIndex rumour{4u}; ///< Russia; no date

inline Actor actor(std::string id, std::string name, std::optional<ActorIndex> partOf = {})
{
    Actor made;
    made.id = std::move(id);
    made.name = std::move(name);
    if (partOf)
        made.memberships = {{*partOf, std::nullopt}};
    return made;
}

inline Event event(std::string id, std::string title, const char *date, std::string type,
                   std::vector<Participant> participants)
{
    Event made;
    made.id = std::move(id);
    made.title = std::move(title);
    if (const auto parsed = parseEdtf(date))
        made.date = *parsed;
    made.dateText = date;
    made.type = std::move(type);
    made.participants = std::move(participants);
    return made;
}

inline std::vector<Event> events()
{
    std::vector<Event> all{
        event("visit", "Putin visits Pyongyang", "2000-07", "visit",
              {{putin, "guest"}, {kim, "host"}}),
        event("promise", "A promise about missiles", "2000-07-19", "statement",
              {{kim, "sender"}, {putin, "recipient"}}),
        event("exit", "North Korea leaves the talks", "2009", "withdrawal",
              {{northKorea, "initiator"}}),
        event("plan", "Kim to visit Russia", "[2019-04-16..2019-04-30]", "visit",
              {{kim, "guest"}, {putin, "host"}}),
        event("rumour", "Talk of a meeting", "", "statement", {{russia, ""}}),
    };
    all[promise.value].relations = {{"responds-to", visit}};
    all[promise.value].summary = "As reported afterwards.";
    all[plan.value].status = EventStatus::Planned;
    all[plan.value].place = "Russia";
    all[plan.value].citations = {{"ap", SourceIndex{0u}, "paragraphs 1–2"}};
    return all;
}

inline TimelineTables tables()
{
    TimelineTables made;
    made.title = "A sample";
    made.files = {"sample.yaml"};
    made.actors = {actor("russia", "Russia"), actor("putin", "Vladimir Putin", russia),
                   actor("north-korea", "North Korea"), actor("kim", "Kim Jong Un", northKorea)};
    made.types = builtInEventTypes();
    Source ap;
    ap.id = "ap";
    ap.title = "Kremlin Says Kim Jong Un Will Visit Russia This Month";
    ap.publisher = "Associated Press";
    if (const auto published = parseEdtf("2019-04-18"))
        ap.published = *published;
    ap.url = "https://example.org/article";
    made.sources = {ap};
    made.events = events();
    return made;
}

inline std::shared_ptr<const EventQuery> query(TimelineTables made = tables())
{
    return std::make_shared<const EventQuery>(std::make_shared<const Timeline>(std::move(made)));
}

} // namespace chancery::sample
