#include "support/timelinedifference.h"

#include <fmt/format.h>

namespace chancery::test {

namespace {

std::string dateOf(const std::optional<EdtfDate> &date)
{
    if (!date)
        return "no date";
    return fmt::format("{} {} {} {} {}", date->text, earliestText(date->possible.from),
                       latestText(date->possible.to),
                       date->certain ? earliestText(date->certain->from) : "",
                       date->certain ? latestText(date->certain->to) : "");
}

std::string pictureOf(const Timeline &timeline, const Event &event)
{
    std::string text = fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n", event.id,
                                   event.title, event.shortTitle, event.dateText,
                                   dateOf(event.date), static_cast<int>(event.calendar), event.type,
                                   eventStatusId(event.status), event.place, event.summary);
    text += fmt::format("importance {}, margin {}\n", event.importance,
                        event.margin ? dateWidthText(*event.margin) : "none");
    for (const Participant &part : event.participants)
        text += fmt::format("actor {} as {}\n", timeline.actor(part.actor).id, part.role);
    for (const Citation &citation : event.citations)
        text += fmt::format("source {} at {}\n", citation.ref, citation.locator);
    for (const Relation &relation : event.relations)
        text += fmt::format("{} {}\n", relation.kind, timeline.event(relation.event).id);
    for (const RelativeDate &relative : event.relativeDates)
        text += fmt::format("{} {} {}\n", relativeKindId(relative.kind),
                            timeline.event(relative.event).id,
                            relative.within ? dateWidthText(*relative.within) : "");
    return text;
}

std::string pictureOf(const Timeline &timeline, const Actor &actor)
{
    std::string groups;
    for (const Membership &membership : actor.memberships)
        groups += fmt::format("{} {}, ", timeline.actor(membership.group).id,
                              dateOf(membership.during));
    return fmt::format("actor {}\n{}\n{}\n{}\n{}\n{}\n{}\n", actor.id, actor.name,
                       actorKindId(actor.kind), groups, dateOf(actor.lifetime),
                       actor.successor ? timeline.actor(*actor.successor).id : "", actor.note);
}

std::string pictureOf(const Timeline &, const Source &source)
{
    return fmt::format("source {}\n{}\n{}\n{}\n{}\n{}\n", source.id, source.title, source.author,
                       source.publisher, dateOf(source.published), source.url);
}

std::string pictureOf(const Timeline &, const EventType &type)
{
    return fmt::format("type {}\n{}\n{}\n{}\n", type.id, type.name, markerShapeId(type.shape),
                       toneId(type.tone));
}

template<class Items>
std::string firstDifference(const Timeline &a, const Timeline &b, const Items &of,
                            const Items &from, const char *what)
{
    if (of.size() != from.size())
        return fmt::format("{}: {} and {}", what, of.size(), from.size());
    for (std::size_t i = 0; i < of.size(); ++i) {
        const std::string left = pictureOf(a, of[i]);
        const std::string right = pictureOf(b, from[i]);
        if (left != right)
            return fmt::format("{} {}:\n{}--- and ---\n{}", what, i, left, right);
    }
    return {};
}

/// The addresses that the events' sources have, in the events' order.
std::string addressesOf(const Timeline &timeline)
{
    std::string text;
    for (const Event &event : timeline.events()) {
        for (const Citation &citation : event.citations)
            text += (citation.source ? timeline.source(*citation.source).url : "") + '\n';
    }
    return text;
}

} // namespace

std::string difference(const Timeline &a, const Timeline &b, Kept kept)
{
    std::string found = firstDifference(a, b, a.events(), b.events(), "event");
    if (!found.empty())
        return found;
    if (kept == Kept::Columns)
        return addressesOf(a) == addressesOf(b) ? "" : "addresses of sources differ";
    if (a.title() != b.title())
        return fmt::format("title: {} and {}", a.title(), b.title());
    found = firstDifference(a, b, a.actors(), b.actors(), "actor");
    if (found.empty())
        found = firstDifference(a, b, a.sources(), b.sources(), "source");
    return found.empty() ? firstDifference(a, b, a.types(), b.types(), "type") : found;
}

} // namespace chancery::test
