#include "core/model/actortable.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

const std::vector<std::string_view> kKindNames{"state",        "government", "person",
                                               "organization", "alliance",   "forum"};

ActorIndex mapped(const std::vector<ActorIndex> &remap, ActorIndex i)
{
    return remap[i.value];
}

} // namespace

std::optional<ActorIndex> ActorTable::mention(DraftText draft, std::string_view field)
{
    const DocumentPlace place = m_context.here(draft.at);
    const std::string id = m_context.identifier(std::move(draft), field);
    if (id.empty()) {
        m_context.report(Severity::Error, "empty-id", "{0} names no actor", {std::string(field)},
                         {}, place);
        return std::nullopt;
    }
    const auto entry = entryOf(id, place);
    if (!entry)
        return std::nullopt;
    ++m_entries[*entry].mentions;
    m_entries[*entry].isNamed = m_entries[*entry].isNamed || m_context.namesStand();
    return ActorIndex(*entry);
}

std::optional<std::size_t> ActorTable::entryOf(const std::string &id, const DocumentPlace &place)
{
    if (const auto it = m_entryById.find(id); it != m_entryById.end())
        return it->second;
    if (m_entries.size() >= m_context.limits().actors) {
        if (!std::exchange(m_isFull, true)) {
            m_context.report(Severity::Error, "too-many-actors",
                             "there are more than {0} actors; '{1}' and further ones are left out",
                             {std::to_string(m_context.limits().actors), id}, {}, place);
        }
        return std::nullopt;
    }
    m_entryById.emplace(id, m_entries.size());
    Entry &entry = m_entries.emplace_back();
    entry.actor.id = id;
    entry.actor.file = place.file;
    entry.actor.position = place.at;
    entry.firstPlace = place;
    return m_entries.size() - 1;
}

void ActorTable::declare(ActorDraft draft)
{
    const DocumentPlace place = m_context.here(draft.id.at);
    const std::string id = m_context.identifier(std::move(draft.id), "an actor's id");
    if (id.empty()) {
        m_context.report(Severity::Error, "empty-id", "an actor has no id and is left out", {}, {},
                         place);
        return;
    }
    const auto index = entryOf(id, place);
    if (!index)
        return;
    // Mentions made here may grow m_entries, so the entry is worked on as a copy.
    Entry entry = m_entries[*index];
    if (!entry.actor.isDeclared) {
        entry.actor.isDeclared = true;
        entry.firstPlace = place;
        entry.actor.file = place.file;
        entry.actor.position = place.at;
        m_declarations.push_back(*index);
    } else if (entry.firstPlace.file == place.file) {
        m_context.report(Severity::Error, "duplicate-key",
                         "the actor '{0}' was declared already at {1}; the first stands",
                         {id, m_context.placeText(entry.firstPlace)}, {}, place);
        return;
    }
    fill(entry, std::move(draft));
    m_entries[*index].actor = std::move(entry.actor);
    m_entries[*index].firstPlace = entry.firstPlace;
    m_entries[*index].partOfAt = entry.partOfAt;
}

/// Takes over the next value where the actor has none yet; reports it where they differ.
template<class T>
void ActorTable::settle(Entry &entry, T &kept, bool isKept, T next, std::string_view field,
                        const DocumentPlace &place)
{
    if (!isKept) {
        kept = std::move(next);
        return;
    }
    if (!(kept == next)) {
        m_context.report(
            Severity::Warning, "actor-differs",
            "{0} of the actor '{1}' differs from {2}, which stands",
            {std::string(field), entry.actor.id, m_context.placeText(entry.firstPlace)},
            "give an actor one and the same description in all documents", place);
    }
}

void ActorTable::fill(Entry &entry, ActorDraft &&draft)
{
    Actor &actor = entry.actor;
    const auto settleText = [&](std::string &kept, DraftText &&next, std::string_view field) {
        if (!next.isGiven)
            return;
        const DocumentPlace place = m_context.here(next.at);
        settle(entry, kept, !kept.empty(), m_context.line(std::move(next), field), field, place);
    };
    settleText(actor.name, std::move(draft.name), "name");
    settleText(actor.note, std::move(draft.note), "note");
    if (draft.kind.isGiven) {
        const DocumentPlace place = m_context.here(draft.kind.at);
        if (const auto kind = actorKindFromId(draft.kind.text)) {
            settle(entry, actor.kind, actor.kind != ActorKind::Unstated, *kind, "kind", place);
        } else {
            std::vector<std::string> args{draft.kind.text};
            std::string hint = m_context.meantHint(draft.kind.text, kKindNames, args);
            if (hint.empty())
                hint = "the kinds are state, government, person, organization, alliance, forum";
            m_context.report(Severity::Error, "unknown-kind", "'{0}' is not a kind of actor",
                             std::move(args), std::move(hint), place);
        }
    }
    if (draft.lifetime.isGiven) {
        const DocumentPlace place = m_context.here(draft.lifetime.at);
        if (auto lifetime = m_context.date(draft.lifetime, "lifetime", Calendar::Gregorian)) {
            settle(entry, actor.lifetime, actor.lifetime.has_value(), std::move(lifetime),
                   "lifetime", place);
        }
    }
    const auto settleActor
        = [&](std::optional<ActorIndex> &kept, DraftText &&next, std::string_view field) {
              if (!next.isGiven)
                  return;
              const DocumentPlace place = m_context.here(next.at);
              if (const auto other = mention(std::move(next), field))
                  settle(entry, kept, kept.has_value(), std::optional(*other), field, place);
          };
    if (draft.partOf.isGiven && !actor.partOf)
        entry.partOfAt = draft.partOf.at;
    settleActor(actor.partOf, std::move(draft.partOf), "part_of");
    settleActor(actor.successor, std::move(draft.successor), "successor");
}

void ActorTable::reportUndeclared()
{
    std::vector<std::string_view> declared;
    for (const std::size_t i : m_declarations)
        declared.push_back(m_entries[i].actor.id);
    std::size_t undeclared = 0;
    const Entry *first = nullptr;
    for (const Entry &entry : m_entries) {
        if (entry.actor.isDeclared || entry.isNamed)
            continue;
        if (undeclared++ == 0)
            first = &entry;
        if (!m_expectsDeclarations)
            continue;
        std::vector<std::string> args{entry.actor.id, std::to_string(entry.mentions)};
        std::string hint = m_context.meantHint(entry.actor.id, declared, args);
        if (hint.empty())
            hint = "declare it under actors:";
        m_context.report(Severity::Error, "unknown-actor",
                         "the actor '{0}' is not declared; it gets a lane under this id "
                         "(mentions: {1})",
                         std::move(args), std::move(hint), entry.firstPlace);
    }
    if (first && !m_expectsDeclarations) {
        m_context.report(Severity::Note, "no-actors",
                         "no actors are declared; the {0} that are named get lanes under their ids",
                         {std::to_string(undeclared)},
                         "an actors: section gives them names, kinds and an order",
                         first->firstPlace);
    }
}

/// Walks up from each actor once; a walk that meets itself has found a cycle, which is cut at the
/// actor whose group was to be next.
void ActorTable::cutCycles()
{
    std::vector<std::size_t> walkOf(m_entries.size(), 0);
    for (std::size_t start = 0; start < m_entries.size(); ++start) {
        const std::size_t walk = start + 1;
        for (std::size_t at = start; walkOf[at] == 0;) {
            walkOf[at] = walk;
            Actor &actor = m_entries[at].actor;
            if (!actor.partOf)
                break;
            if (walkOf[actor.partOf->value] == walk) {
                m_context.report(Severity::Error, "part-of-cycle",
                                 "'{0}' would be part of itself through '{1}'; it stands by itself",
                                 {actor.id, m_entries[actor.partOf->value].actor.id}, {},
                                 {m_entries[at].firstPlace.file, m_entries[at].partOfAt});
                actor.partOf.reset();
                break;
            }
            at = actor.partOf->value;
        }
    }
    for (Entry &entry : m_entries) {
        const auto self = ActorIndex(m_entryById.at(entry.actor.id));
        if (entry.actor.successor != self)
            continue;
        m_context.report(Severity::Error, "own-successor", "'{0}' cannot succeed itself",
                         {entry.actor.id}, {}, entry.firstPlace);
        entry.actor.successor.reset();
    }
}

/// Lanes nest by groups, and whoever walks over them goes as deep: an actor beyond the limit stands
/// by itself, and its members below it. Needs groups without cycles.
void ActorTable::cutDeepChains()
{
    std::vector<std::size_t> depthOf(m_entries.size(), 0); // 1 for who stands by itself
    std::vector<std::size_t> chain;
    for (std::size_t start = 0; start < m_entries.size(); ++start) {
        for (std::size_t at = start; depthOf[at] == 0;) {
            chain.push_back(at);
            const auto &group = m_entries[at].actor.partOf;
            if (!group)
                break;
            at = group->value;
        }
        for (; !chain.empty(); chain.pop_back()) {
            const Entry &entry = m_entries[chain.back()];
            std::optional<ActorIndex> &group = m_entries[chain.back()].actor.partOf;
            if (group && depthOf[group->value] >= m_context.limits().groupDepth) {
                m_context.report(Severity::Error, "part-of-too-deep",
                                 "'{0}' would be nested more than {1} deep; it stands by itself",
                                 {entry.actor.id, std::to_string(m_context.limits().groupDepth)},
                                 {}, {entry.firstPlace.file, entry.partOfAt});
                group.reset();
            }
            depthOf[chain.back()] = group ? depthOf[group->value] + 1 : 1;
        }
    }
}

ActorTable::Result ActorTable::ordered()
{
    std::vector<std::size_t> order = m_declarations;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (!m_entries[i].actor.isDeclared)
            order.push_back(i);
    }
    Result result;
    result.remap.resize(m_entries.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        result.remap[order[i]] = ActorIndex(i);
    result.actors.reserve(order.size());
    for (const std::size_t i : order) {
        Actor &actor = result.actors.emplace_back(std::move(m_entries[i].actor));
        if (actor.name.empty())
            actor.name = actor.id;
        if (actor.partOf)
            actor.partOf = mapped(result.remap, *actor.partOf);
        if (actor.successor)
            actor.successor = mapped(result.remap, *actor.successor);
    }
    for (std::size_t i = 0; i < result.actors.size(); ++i) {
        if (const auto group = result.actors[i].partOf)
            result.actors[group->value].members.emplace_back(i);
    }
    return result;
}

ActorTable::Result ActorTable::finish()
{
    reportUndeclared();
    cutCycles();
    cutDeepChains();
    return ordered();
}

} // namespace chancery
