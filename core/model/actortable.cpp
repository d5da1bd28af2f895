#include "core/model/actortable.h"

#include "core/model/membershipcuts.h"

#include <algorithm>
#include <array>
#include <set>
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
    m_entries[*index].membershipPlaces = std::move(entry.membershipPlaces);
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
    if (!draft.partOf.empty())
        fillMemberships(entry, std::move(draft.partOf));
    settleActor(actor.successor, std::move(draft.successor), "successor");
}

void ActorTable::fillMemberships(Entry &entry, std::vector<MembershipDraft> &&drafts)
{
    std::vector<Membership> memberships;
    std::vector<DocumentPlace> places;
    std::set<std::pair<ActorIndex, std::string>> said;
    const DocumentPlace listPlace = m_context.here(drafts.front().group.at);
    for (MembershipDraft &draft : drafts) {
        const DocumentPlace place = m_context.here(draft.group.at);
        const auto group = mention(std::move(draft.group), "part_of");
        if (!group)
            continue;
        Membership membership{*group, std::nullopt};
        if (draft.during.isGiven)
            membership.during = m_context.date(draft.during, "during", Calendar::Gregorian);
        const bool isNew
            = said.emplace(*group, membership.during ? membership.during->text : "").second;
        if (!isNew) {
            m_context.report(Severity::Warning, "part-of-twice",
                             "'{0}' is said twice to be part of '{1}'; once is enough",
                             {entry.actor.id, m_entries[group->value].actor.id}, {}, place);
            continue;
        }
        memberships.push_back(std::move(membership));
        places.push_back(place);
    }
    if (memberships.empty())
        return;
    if (entry.actor.memberships.empty())
        entry.membershipPlaces = std::move(places);
    settle(entry, entry.actor.memberships, !entry.actor.memberships.empty(), std::move(memberships),
           "part_of", listPlace);
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

void ActorTable::cutMemberships()
{
    MembershipTable table;
    table.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        table.push_back(entry.actor.memberships);
    const auto cuts = membershipCuts(table, m_context.limits().groupDepth);
    for (const MembershipCut &cut : cuts) {
        const Entry &entry = m_entries[cut.actor];
        const std::string &group = m_entries[table[cut.actor][cut.which].group.value].actor.id;
        const DocumentPlace &place = entry.membershipPlaces[cut.which];
        if (cut.reason == MembershipCut::Reason::Cycle) {
            m_context.report(Severity::Error, "part-of-cycle",
                             "'{0}' would be part of itself through '{1}' and is kept out of it",
                             {entry.actor.id, group}, {}, place);
        } else {
            m_context.report(Severity::Error, "part-of-too-deep",
                             "'{0}' would be nested more than {1} deep in '{2}' and is kept out of "
                             "it",
                             {entry.actor.id, std::to_string(m_context.limits().groupDepth), group},
                             {}, place);
        }
    }
    for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
        auto &memberships = m_entries[cut->actor].actor.memberships;
        memberships.erase(memberships.begin() + static_cast<std::ptrdiff_t>(cut->which));
    }
}

void ActorTable::cutOwnSuccessors()
{
    for (Entry &entry : m_entries) {
        const auto self = ActorIndex(m_entryById.at(entry.actor.id));
        if (entry.actor.successor != self)
            continue;
        m_context.report(Severity::Error, "own-successor", "'{0}' cannot succeed itself",
                         {entry.actor.id}, {}, entry.firstPlace);
        entry.actor.successor.reset();
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
        for (Membership &membership : actor.memberships)
            membership.group = mapped(result.remap, membership.group);
        if (actor.successor)
            actor.successor = mapped(result.remap, *actor.successor);
    }
    return result;
}

ActorTable::Result ActorTable::finish()
{
    reportUndeclared();
    cutMemberships();
    cutOwnSuccessors();
    return ordered();
}

} // namespace chancery
