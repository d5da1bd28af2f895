#pragma once

#include "core/model/sourceposition.h"

#include <string>
#include <utility>
#include <vector>

namespace chancery {

// What a reader found, field by field, before anything is understood: the text as written and its
// place. Every reader (YAML, spreadsheet, …) fills the same drafts; TimelineBuilder makes sense of
// them.

/// One field. Not given: absent from the input.
struct DraftText
{
    std::string text;
    SourcePosition at;
    bool isGiven = false;

    DraftText() = default;
    DraftText(std::string value, SourcePosition position)
        : text(std::move(value)), at(position), isGiven(true)
    {
    }
};

struct SourceDraft
{
    DraftText id;
    DraftText title;
    DraftText author;
    DraftText publisher;
    DraftText published; ///< EDTF
    DraftText url;
};

struct MembershipDraft
{
    DraftText group; ///< an actor's id
    DraftText during; ///< EDTF
};

struct ActorDraft
{
    DraftText id;
    DraftText name;
    DraftText kind;
    std::vector<MembershipDraft> partOf;
    DraftText lifetime; ///< EDTF
    DraftText successor; ///< an actor's id
    DraftText note;
};

struct TypeDraft
{
    DraftText id;
    DraftText name;
    DraftText shape;
    DraftText tone;
};

struct ParticipantDraft
{
    DraftText actor;
    DraftText role;
};

struct CitationDraft
{
    DraftText ref;
    DraftText locator;
};

struct RelationDraft
{
    DraftText kind;
    DraftText event;
};

/// `after:`, `before:` or `during:`: another event's id, perhaps with a width behind it, or a map
/// of both.
struct RelativeDateDraft
{
    DraftText event;
    DraftText within;
    bool isMap = false; ///< the event's text is an id and nothing else

    bool isGiven() const { return event.isGiven || within.isGiven || isMap; }
};

struct EventDraft
{
    SourcePosition at;
    DraftText id;
    DraftText title;
    DraftText shortTitle;
    DraftText date;
    DraftText start;
    DraftText end;
    DraftText margin; ///< a width: how far beside the date it may lie
    RelativeDateDraft after;
    RelativeDateDraft before;
    RelativeDateDraft during;
    DraftText calendar;
    DraftText type;
    DraftText status;
    DraftText place;
    DraftText summary;
    DraftText importance;
    std::vector<ParticipantDraft> participants;
    std::vector<CitationDraft> citations;
    std::vector<RelationDraft> relations;

    bool hasRelativeDate() const { return after.isGiven() || before.isGiven() || during.isGiven(); }
};

} // namespace chancery
