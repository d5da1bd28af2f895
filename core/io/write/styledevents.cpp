#include "core/io/write/styledevents.h"

#include "core/io/write/countedyears.h"

#include <algorithm>
#include <utility>

namespace chancery {

EventText StyledEvents::text(const Event &event)
{
    bool canKeepYears = true;
    EventText text = eventText(m_timeline, event, m_style, canKeepYears);
    if (canKeepYears)
        return text;
    m_remarks.push_back({Severity::Error,
                         "years-not-spelled",
                         "the date '{0}' of the event '{1}' has no spelling in the document's "
                         "count of years and is left out",
                         {std::string(event.ownDate()), event.id},
                         {},
                         m_timeline.files()[event.file],
                         event.position});
    text.date.clear();
    text.start.clear();
    text.end.clear();
    text.margin.clear();
    return text;
}

std::string StyledEvents::date(const std::optional<EdtfDate> &date, const std::string &whose)
{
    if (!date)
        return {};
    const auto text = inYearCount(date->text, date->rules(), m_style.years);
    if (!text) {
        m_remarks.push_back(
            {Severity::Error,
             "years-not-spelled",
             "the date '{0}' of '{1}' has no spelling in the document's count of "
             "years and is left out",
             {date->text, whose},
             {},
             m_timeline.files().empty() ? std::string() : m_timeline.files().front(),
             {}});
    }
    return text.value_or("");
}

void StyledEvents::report(std::vector<Diagnostic> &remarks) const
{
    remarks.insert(remarks.end(), m_remarks.begin(), m_remarks.end());
}

namespace {

void add(EntryFields &fields, const char *key, std::string value)
{
    if (!value.empty())
        fields.emplace_back(key, std::move(value));
}

/// The id alone where that says it all.
EntryValue membershipsOf(const Actor &actor, const Timeline &timeline, StyledEvents &events)
{
    MembershipTexts texts;
    for (const Membership &membership : actor.memberships)
        texts.push_back(
            {timeline.actor(membership.group).id, events.date(membership.during, actor.id)});
    if (texts.size() == 1 && texts.front().during.empty())
        return texts.front().group;
    return texts;
}

} // namespace

EntryFields sourceFields(const Source &source, StyledEvents &events)
{
    EntryFields fields;
    add(fields, "title", source.title);
    add(fields, "author", source.author);
    add(fields, "publisher", source.publisher);
    add(fields, "published", events.date(source.published, source.id));
    add(fields, "url", source.url);
    return fields;
}

EntryFields actorFields(const Actor &actor, const Timeline &timeline, StyledEvents &events)
{
    EntryFields fields;
    if (actor.name != actor.id)
        add(fields, "name", actor.name);
    add(fields, "kind", std::string(actorKindId(actor.kind)));
    if (!actor.memberships.empty())
        fields.emplace_back("part_of", membershipsOf(actor, timeline, events));
    add(fields, "lifetime", events.date(actor.lifetime, actor.id));
    if (actor.successor)
        add(fields, "successor", timeline.actor(*actor.successor).id);
    add(fields, "note", actor.note);
    return fields;
}

EntryFields typeFields(const EventType &type)
{
    EntryFields fields;
    const std::vector<EventType> &builtIn = builtInEventTypes();
    const bool isRestated = std::any_of(builtIn.begin(), builtIn.end(),
                                        [&](const EventType &b) { return b.id == type.id; });
    if (isRestated || type.name != type.id)
        add(fields, "name", type.name);
    add(fields, "shape", std::string(markerShapeId(type.shape)));
    add(fields, "tone", std::string(toneId(type.tone)));
    return fields;
}

std::vector<const EventType *> typesToWrite(const Timeline &timeline)
{
    const std::vector<EventType> &builtIn = builtInEventTypes();
    std::vector<const EventType *> types;
    for (const EventType &type : timeline.types()) {
        if (std::find(builtIn.begin(), builtIn.end(), type) == builtIn.end())
            types.push_back(&type);
    }
    return types;
}

} // namespace chancery
