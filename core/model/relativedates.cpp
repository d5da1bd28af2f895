#include "core/model/relativedates.h"

#include "core/model/eventdate.h"
#include "core/text/utf8.h"

#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

using IdTable = std::unordered_map<std::string, std::size_t>;

/// Where " +10 days" begins in a text that ends so; npos where none does.
std::size_t widthSuffix(std::string_view text)
{
    for (std::size_t sign = text.size(); sign-- > 1;) {
        if ((text[sign] != '+' && text[sign] != '-') || text[sign - 1] != ' ')
            continue;
        const std::size_t digit = text.find_first_not_of(' ', sign + 1);
        const bool isWidth
            = digit != std::string_view::npos && text[digit] >= '0' && text[digit] <= '9';
        return isWidth ? sign : std::string_view::npos;
    }
    return std::string_view::npos;
}

RelativeDateDraft &draftOf(EventDraft &draft, RelativeKind kind)
{
    switch (kind) {
    case RelativeKind::After:
        return draft.after;
    case RelativeKind::Before:
        return draft.before;
    case RelativeKind::During:
        break;
    }
    return draft.during;
}

} // namespace

RelativeDates::Stated RelativeDates::stated(RelativeKind kind, RelativeDateDraft &draft)
{
    Stated relation;
    relation.kind = kind;
    relation.years = m_context.years();
    relation.place = m_context.here(draft.event.at);
    relation.widthPlace = draft.within.isGiven ? m_context.here(draft.within.at) : relation.place;
    relation.width = std::string(trimmed(draft.within.text));
    std::string_view text = trimmed(draft.event.text);
    const std::size_t sign = draft.isMap ? std::string_view::npos : widthSuffix(text);
    if (sign != std::string_view::npos) {
        relation.whole = std::string(text);
        relation.isBackwards = text[sign] == '-';
        relation.width = std::string(trimmed(text.substr(sign + 1)));
        draft.event.text = std::string(text.substr(0, sign));
    }
    // A longer one is none, and is not worth keeping.
    relation.width
        = std::string(firstCodePoints(relation.width, m_context.limits().dateCharacters));
    relation.id = m_context.identifier(std::move(draft.event), relativeKindId(kind));
    return relation;
}

void RelativeDates::read(EventDraft &draft, EventIndex index)
{
    for (const RelativeKind kind : kRelativeKinds) {
        RelativeDateDraft &written = draftOf(draft, kind);
        if (!written.isGiven())
            continue;
        Stated relation = stated(kind, written);
        const std::string key(relativeKindId(kind));
        if (relation.id.empty()) {
            m_context.report(Severity::Error, "empty-relation", "{0} names no event", {key}, {},
                             relation.place);
            continue;
        }
        relation.from = index;
        m_stated.push_back(std::move(relation));
    }
}

std::optional<DateWidth> RelativeDates::widthOf(const Stated &relation)
{
    if (relation.width.empty())
        return std::nullopt;
    if (relation.kind == RelativeKind::During) {
        m_context.report(Severity::Error, "width-of-during",
                         "during takes no width; '{0}' is left out", {relation.width}, {},
                         relation.widthPlace);
        return std::nullopt;
    }
    if (relation.kind == RelativeKind::After && relation.isBackwards) {
        m_context.report(Severity::Error, "width-backwards",
                         "after '{0}' takes a width with +, not with -; it stands without one",
                         {relation.id, relation.width}, "write after: {0} +{1}",
                         relation.widthPlace);
        return std::nullopt;
    }
    return readDateWidth(relation.width, "the width", relation.widthPlace, m_context);
}

void RelativeDates::reportUnknown(const Stated &relation, const std::vector<Event> &events)
{
    if (m_ids.empty()) {
        m_ids.reserve(events.size());
        for (const Event &event : events)
            m_ids.push_back(event.id);
    }
    const bool isWithWidth = relation.whole.empty() || parseDateWidth(relation.width).has_value();
    std::vector<std::string> args{std::string(relativeKindId(relation.kind)),
                                  isWithWidth ? relation.id : relation.whole};
    std::string hint = m_context.meantHint(relation.id, m_ids, args);
    m_context.report(Severity::Error, "unknown-event",
                     "{0} names the event '{1}', which does not exist; it is left out",
                     std::move(args), std::move(hint), relation.place);
}

void RelativeDates::finish(std::vector<Event> &events, const IdTable &eventById,
                           const std::stop_token &stop)
{
    std::vector<BoundRelativeDate> bound;
    bound.reserve(m_stated.size());
    for (const Stated &relation : m_stated) {
        if (stop.stop_requested())
            return;
        const bool isWhole = !relation.whole.empty() && eventById.count(relation.whole) > 0;
        std::string &dateText = events[relation.from.value].dateText;
        dateText
            += fmt::format("{}{} {}", dateText.empty() ? "" : ", ", relativeKindId(relation.kind),
                           isWhole ? relation.whole : relation.text());
        const auto target = eventById.find(isWhole ? relation.whole : relation.id);
        if (target == eventById.end()) {
            reportUnknown(relation, events);
            continue;
        }
        const RelativeDate date{relation.kind, EventIndex(target->second),
                                isWhole ? std::nullopt : widthOf(relation)};
        events[relation.from.value].relativeDates.push_back(date);
        bound.push_back({relation.from, date, relation.place, relation.years});
    }
    resolveRelativeDates(events, bound, m_context, stop);
}

} // namespace chancery
