#include "core/io/document/entrydrafts.h"

#include "core/io/document/mapfields.h"

#include <utility>

namespace chancery {

namespace {

using Kind = DocumentNode::Kind;

const MapShape kSourceShape{"a source", {"title", "author", "publisher", "published", "url"}};
const MapShape kActorShape{"an actor",
                           {"name", "kind", "part_of", "lifetime", "successor", "note"}};
const MapShape kMembershipShape{"a membership", {"actor", "during"}};
const MapShape kTypeShape{"a type", {"name", "shape", "tone"}};
const MapShape kEventShape{"an event",
                           {"id", "title", "short", "date", "start", "end", "margin", "after",
                            "before", "during", "calendar", "type", "status", "actors", "place",
                            "summary", "importance", "sources", "relations"}};
const MapShape kRelativeDateShape{"a relative date", {"event", "within"}};
const MapShape kCitationShape{"a source of an event", {"ref", "locator"}};
const MapShape kRelationShape{"a relation", {"kind", "event"}};

/// Calls @p read with each item of a list. A single value in its stead is read as a list of one
/// and reported.
template<class Read>
void forEachItem(DocumentNode *node, std::string_view key, const DocumentContext &document,
                 Read read)
{
    if (!node || node->kind == Kind::Null)
        return;
    if (node->kind != Kind::Sequence) {
        document.report(Severity::Warning, "not-a-list",
                        "{0} takes a list; this is read as a list of one", {std::string(key)},
                        "write - before it, or [ ] around it", node->at);
        read(*node);
        return;
    }
    for (DocumentNode &item : node->items)
        read(item);
}

/// `{putin: guest, kim-jong-il: host}`, also as an item of a list.
void readRoles(DocumentNode &map, const DocumentContext &document,
               std::vector<ParticipantDraft> &participants)
{
    for (std::size_t i = 0; i + 1 < map.items.size(); i += 2) {
        ParticipantDraft part;
        part.actor = textOf(map.items[i], "an actor's id", document);
        part.role = textOf(map.items[i + 1], "role", document);
        if (part.actor.isGiven)
            participants.push_back(std::move(part));
    }
}

std::vector<ParticipantDraft> participantDrafts(DocumentNode *node, const DocumentContext &document)
{
    std::vector<ParticipantDraft> participants;
    if (node && node->kind == Kind::Map) {
        readRoles(*node, document, participants);
        return participants;
    }
    forEachItem(node, "actors", document, [&](DocumentNode &item) {
        if (item.kind == Kind::Map) {
            readRoles(item, document, participants);
        } else if (item.kind == Kind::Scalar) {
            participants.push_back({{std::move(item.text), item.at}, {}});
        } else {
            reportWrongKind(item, "actors", "ids of actors", document);
        }
    });
    return participants;
}

std::vector<CitationDraft> citationDrafts(DocumentNode *node, const DocumentContext &document)
{
    std::vector<CitationDraft> citations;
    forEachItem(node, "sources", document, [&](DocumentNode &item) {
        if (item.kind == Kind::Scalar) {
            citations.push_back({{std::move(item.text), item.at}, {}});
        } else if (item.kind == Kind::Map) {
            MapFields fields(item, kCitationShape, document);
            CitationDraft citation{fields.text("ref"), fields.text("locator")};
            if (!citation.ref.isGiven)
                citation.ref.at = item.at;
            citations.push_back(std::move(citation));
        } else {
            reportWrongKind(item, "sources", "ids of sources, or ref and locator", document);
        }
    });
    return citations;
}

std::vector<RelationDraft> relationDrafts(DocumentNode *node, const DocumentContext &document)
{
    std::vector<RelationDraft> relations;
    forEachItem(node, "relations", document, [&](DocumentNode &item) {
        if (item.kind != Kind::Map) {
            reportWrongKind(item, "relations", "kind and event", document);
            return;
        }
        MapFields fields(item, kRelationShape, document);
        RelationDraft relation{fields.text("kind"), fields.text("event")};
        if (!relation.event.isGiven)
            relation.event.at = item.at;
        relations.push_back(std::move(relation));
    });
    return relations;
}

void addMembership(DocumentNode &node, const DocumentContext &document,
                   std::vector<MembershipDraft> &memberships)
{
    if (node.kind == Kind::Scalar) {
        memberships.push_back({textOf(node, "part_of", document), {}});
    } else if (node.kind == Kind::Map) {
        MapFields fields(node, kMembershipShape, document);
        MembershipDraft membership{fields.text("actor"), fields.date("during")};
        if (!membership.group.isGiven)
            membership.group.at = node.at;
        memberships.push_back(std::move(membership));
    } else {
        reportWrongKind(node, "part_of", "an actor's id, or actor and during", document);
    }
}

/// An actor's id, a membership with its time, or a list of both.
std::vector<MembershipDraft> membershipDrafts(DocumentNode *node, const DocumentContext &document)
{
    std::vector<MembershipDraft> memberships;
    if (!node || node->kind == Kind::Null)
        return memberships;
    if (node->kind != Kind::Sequence) {
        addMembership(*node, document, memberships);
        return memberships;
    }
    for (DocumentNode &item : node->items)
        addMembership(item, document, memberships);
    return memberships;
}

RelativeDateDraft relativeDateDraft(DocumentNode *node, std::string_view key,
                                    const DocumentContext &document)
{
    RelativeDateDraft draft;
    if (!node || node->kind == Kind::Null)
        return draft;
    if (node->kind == Kind::Map) {
        MapFields fields(*node, kRelativeDateShape, document);
        draft = {fields.text("event"), fields.text("within"), true};
        if (!draft.event.isGiven)
            draft.event.at = node->at;
    } else if (node->kind == Kind::Scalar) {
        draft.event = {std::move(node->text), node->at};
    } else {
        reportWrongKind(*node, key, "an event's id, or event and within", document);
    }
    return draft;
}

} // namespace

SourceDraft sourceDraft(DocumentNode &key, DocumentNode &map, const DocumentContext &document)
{
    MapFields fields(map, kSourceShape, document);
    SourceDraft draft;
    draft.id = textOf(key, "a source's id", document);
    draft.title = fields.text("title");
    draft.author = fields.text("author");
    draft.publisher = fields.text("publisher");
    draft.published = fields.date("published");
    draft.url = fields.text("url");
    return draft;
}

ActorDraft actorDraft(DocumentNode &key, DocumentNode &map, const DocumentContext &document)
{
    MapFields fields(map, kActorShape, document);
    ActorDraft draft;
    draft.id = textOf(key, "an actor's id", document);
    draft.name = fields.text("name");
    draft.kind = fields.text("kind");
    draft.partOf = membershipDrafts(fields.node("part_of"), document);
    draft.lifetime = fields.date("lifetime");
    draft.successor = fields.text("successor");
    draft.note = fields.text("note");
    return draft;
}

TypeDraft typeDraft(DocumentNode &key, DocumentNode &map, const DocumentContext &document)
{
    MapFields fields(map, kTypeShape, document);
    TypeDraft draft;
    draft.id = textOf(key, "a type's id", document);
    draft.name = fields.text("name");
    draft.shape = fields.text("shape");
    draft.tone = fields.text("tone");
    return draft;
}

EventDraft eventDraft(DocumentNode &map, const DocumentContext &document)
{
    MapFields fields(map, kEventShape, document);
    EventDraft draft;
    draft.at = map.at;
    draft.id = fields.text("id");
    draft.title = fields.text("title");
    draft.shortTitle = fields.text("short");
    draft.date = fields.date("date");
    draft.start = fields.date("start");
    draft.end = fields.date("end");
    draft.margin = fields.text("margin");
    draft.after = relativeDateDraft(fields.node("after"), "after", document);
    draft.before = relativeDateDraft(fields.node("before"), "before", document);
    draft.during = relativeDateDraft(fields.node("during"), "during", document);
    draft.calendar = fields.text("calendar");
    draft.type = fields.text("type");
    draft.status = fields.text("status");
    draft.place = fields.text("place");
    draft.summary = fields.text("summary");
    draft.importance = fields.text("importance");
    draft.participants = participantDrafts(fields.node("actors"), document);
    draft.citations = citationDrafts(fields.node("sources"), document);
    draft.relations = relationDrafts(fields.node("relations"), document);
    return draft;
}

} // namespace chancery
