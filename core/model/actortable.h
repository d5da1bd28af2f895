#pragma once

#include "core/model/actor.h"
#include "core/model/buildcontext.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace chancery {

/// Gathers the actors of all documents while events already name them. An id that is named but
/// never declared is an implied actor with the id as its name, so that nothing an event says is
/// lost; finish() reports it.
///
/// Indices handed out before finish() are provisional; its `remap` turns them into final ones.
class ActorTable
{
public:
    explicit ActorTable(BuildContext &context) : m_context(context) { }

    /// The actor somebody names. Nothing for an empty id or beyond the limit of actors (reported).
    std::optional<ActorIndex> mention(DraftText draft, std::string_view field);
    /// Adds an actor, or merges the draft with the one of the same id.
    void declare(ActorDraft draft);
    /// An `actors` section exists: from now on, undeclared ids are errors.
    void expectDeclarations() { m_expectsDeclarations = true; }

    struct Result
    {
        std::vector<Actor> actors; ///< declared ones in order, then the implied ones
        std::vector<ActorIndex> remap; ///< by provisional index
    };
    /// Resolves groups and successors, cuts cycles, reports what is not declared. Once, at the end.
    Result finish();

private:
    struct Entry
    {
        Actor actor;
        bool isNamed = false; ///< by a document whose names stand for themselves
        DocumentPlace firstPlace; ///< of the declaration, or of the first mention
        std::vector<DocumentPlace> membershipPlaces; ///< by the actor's memberships
        std::size_t mentions = 0;
    };

    std::optional<std::size_t> entryOf(const std::string &id, const DocumentPlace &place);
    void fill(Entry &entry, ActorDraft &&draft);
    void fillMemberships(Entry &entry, std::vector<MembershipDraft> &&drafts);
    template<class T>
    void settle(Entry &entry, T &kept, bool isKept, T next, std::string_view field,
                const DocumentPlace &place);
    void reportUndeclared();
    void cutMemberships();
    void cutOwnSuccessors();
    Result ordered();

    BuildContext &m_context;
    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_declarations; ///< entries in the order they were declared
    std::unordered_map<std::string, std::size_t> m_entryById;
    bool m_expectsDeclarations = false;
    bool m_isFull = false;
};

} // namespace chancery
