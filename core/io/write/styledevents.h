#pragma once

#include "core/io/write/eventtext.h"
#include "core/model/diagnostic.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace chancery {

/// Events with their dates in the document's count of years, and what could not be put into it.
class StyledEvents
{
public:
    StyledEvents(const Timeline &timeline, const DocumentStyle &style)
        : m_timeline(timeline), m_style(style)
    {
    }

    /// The event's fields. A date whose years have no spelling in the document's count is left out
    /// rather than written wrong, and remarked on.
    EventText text(const Event &event);
    /// The text of a date that is none of an event's; empty where it has no spelling.
    std::string date(const std::optional<EdtfDate> &date, const std::string &whose);
    /// Adds what there is to be said.
    void report(std::vector<Diagnostic> &remarks) const;

private:
    const Timeline &m_timeline;
    DocumentStyle m_style;
    std::vector<Diagnostic> m_remarks;
};

/// What an actor is part of, as a document says it.
struct MembershipText
{
    std::string group;
    std::string during; ///< empty: always
};
using MembershipTexts = std::vector<MembershipText>;

/// An actor, source or type as a document says it: keys and values in the document's order.
using EntryValue = std::variant<std::string, MembershipTexts>;
using EntryFields = std::vector<std::pair<std::string, EntryValue>>;

EntryFields sourceFields(const Source &source, StyledEvents &events);
EntryFields actorFields(const Actor &actor, const Timeline &timeline, StyledEvents &events);
EntryFields typeFields(const EventType &type);

/// The types that a document has to say: those that are not built in, or are restated.
std::vector<const EventType *> typesToWrite(const Timeline &timeline);

} // namespace chancery
