#include "core/io/spellings.h"

#include "core/query/textfold.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

namespace chancery {

namespace {

/// What the spellings of one name have in common.
std::string spellingKey(const std::string &name)
{
    std::string key;
    for (const std::string &word : foldedWords(name))
        key += (key.empty() ? "" : " ") + word;
    return key;
}

std::string placeText(const Timeline &timeline, const Actor &actor)
{
    return fmt::format("{}:{}", timeline.files()[actor.file], std::max(1, actor.position.line));
}

} // namespace

void reportSpellings(const Timeline &timeline, DiagnosticLog &log)
{
    std::unordered_map<std::string, const Actor *> firstOf;
    for (const Actor &actor : timeline.actors()) {
        std::string key = spellingKey(actor.name);
        if (key.empty())
            continue;
        const auto [it, isNew] = firstOf.emplace(std::move(key), &actor);
        const Actor &first = *it->second;
        if (isNew || (first.isDeclared && actor.isDeclared))
            continue;
        if (first.isDeclared || actor.isDeclared) {
            const Actor &declared = first.isDeclared ? first : actor;
            const Actor &named = first.isDeclared ? actor : first;
            log.add({Severity::Warning,
                     "named-not-by-id",
                     "'{0}' may be the actor '{1}' (at {2}); each has a lane",
                     {named.id, declared.id, placeText(timeline, declared)},
                     "write '{1}' for one lane",
                     timeline.files()[named.file],
                     named.position});
            continue;
        }
        log.add({Severity::Warning,
                 "two-spellings",
                 "'{0}' and '{1}' (at {2}) may be one actor in two spellings; each has a lane",
                 {actor.id, first.id, placeText(timeline, first)},
                 "spell an actor in one way only",
                 timeline.files()[actor.file],
                 actor.position});
    }
}

} // namespace chancery
