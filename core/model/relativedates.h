#pragma once

#include "core/model/buildcontext.h"
#include "core/model/drafts.h"
#include "core/model/event.h"
#include "core/model/relativeresolution.h"

#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace chancery {

/// Collects what events say of their dates by other events, and binds it to these once all are
/// known: `after: putin-visit +10 days`.
class RelativeDates
{
public:
    explicit RelativeDates(BuildContext &context) : m_context(context) { }

    /// Takes the draft's after, before and during.
    void read(EventDraft &draft, EventIndex index);

    /// Binds all to events and resolves them: sets `relativeDates` and `date`, and appends to
    /// `dateText`. An id means the
    /// event @p eventById has for it.
    void finish(std::vector<Event> &events,
                const std::unordered_map<std::string, std::size_t> &eventById,
                const std::stop_token &stop);

private:
    /// As written. Ids may hold anything, also what looks like a width, so only the table of events
    /// tells what a text means.
    struct Stated
    {
        EventIndex from;
        RelativeKind kind = RelativeKind::After;
        std::string whole; ///< if this is an event's id, it is meant
        std::string id; ///< otherwise this, and the width
        std::string width; ///< empty: none
        bool isBackwards = false; ///< the width is written with a minus
        DocumentPlace place;
        DocumentPlace widthPlace;
        YearCount years = YearCount::Astronomical; ///< of the document

        /// "putin-visit +10 days".
        std::string text() const
        {
            return width.empty() ? id : id + (isBackwards ? " -" : " +") + width;
        }
    };

    Stated stated(RelativeKind kind, RelativeDateDraft &draft);
    std::optional<DateWidth> widthOf(const Stated &relation);
    void reportUnknown(const Stated &relation, const std::vector<Event> &events);

    BuildContext &m_context;
    std::vector<Stated> m_stated;
    std::vector<std::string_view> m_ids; ///< of all events, for hints; made when first asked for
};

} // namespace chancery
