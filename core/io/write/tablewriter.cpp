#include "core/io/write/tablewriter.h"

#include "core/io/table/celllist.h"
#include "core/io/table/celltext.h"
#include "core/io/table/columnmap.h"
#include "core/io/write/cellquotes.h"
#include "core/io/write/styledevents.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace chancery {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::string firsts(const Pairs &pairs)
{
    std::vector<std::string> items;
    for (const auto &pair : pairs)
        items.push_back(pair.first);
    return joinedCell(items);
}

/// Empty where every item is.
std::string seconds(const Pairs &pairs)
{
    std::vector<std::string> items;
    for (const auto &pair : pairs)
        items.push_back(pair.second);
    const bool isEmpty = std::all_of(items.begin(), items.end(),
                                     [](const std::string &item) { return item.empty(); });
    return isEmpty ? std::string() : joinedCell(items);
}

std::string dateCell(const EventText &event)
{
    return event.date.empty() && (!event.start.empty() || !event.end.empty())
        ? event.start + "/" + event.end
        : event.date;
}

std::string relativeCell(const RelativeText &relative)
{
    return relative.within.empty() ? relative.event : relative.event + " +" + relative.within;
}

/// The addresses of the sources, in the order the event cites them.
std::string addressCell(const Timeline &timeline, const Event &event)
{
    Pairs addresses;
    for (const Citation &citation : event.citations)
        addresses.emplace_back(
            std::string(), citation.source ? timeline.source(*citation.source).url : std::string());
    return seconds(addresses);
}

/// The cells of an event, by the order of ownColumnNames().
std::vector<std::string> cellsOf(const Timeline &timeline, const Event &event,
                                 const EventText &text)
{
    Pairs relations; // turned round: the events first
    for (const auto &[kind, target] : text.relations)
        relations.emplace_back(target, kind);
    return {text.id,
            text.title,
            text.shortTitle,
            dateCell(text),
            text.margin,
            relativeCell(text.after),
            relativeCell(text.before),
            relativeCell(text.during),
            text.calendar,
            text.type,
            text.status,
            firsts(text.actors),
            seconds(text.actors),
            text.place,
            text.summary,
            text.importance,
            firsts(text.sources),
            seconds(text.sources),
            addressCell(timeline, event),
            firsts(relations),
            seconds(relations)};
}

/// Which columns have something to say. Those that make the table one of ours always stand.
std::vector<bool> usedColumns(const Timeline &timeline, StyledEvents &events)
{
    const std::vector<std::string_view> &names = ownColumnNames();
    std::vector<bool> used;
    for (const std::string_view name : names)
        used.push_back(name == "id" || name == "title" || name == "date" || name == "actors");
    for (const Event &event : timeline.events()) {
        const std::vector<std::string> cells = cellsOf(timeline, event, events.text(event));
        for (std::size_t i = 0; i < cells.size(); ++i)
            used[i] = used[i] || !cells[i].empty();
    }
    return used;
}

std::string rowOf(const std::vector<std::string> &cells, const std::vector<bool> &used,
                  char delimiter)
{
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!used[i])
            continue;
        if (i > 0)
            row += delimiter;
        row += quotedCell(defusedCell(cells[i]), delimiter);
    }
    return row + '\n';
}

/// What a table has no columns for.
std::vector<std::string> notHeld(const Timeline &timeline)
{
    std::vector<std::string> kinds;
    const auto note = [&](bool isThere, const char *what) {
        if (isThere)
            kinds.emplace_back(what);
    };
    const auto anyActor = [&](auto is) {
        return std::any_of(timeline.actors().begin(), timeline.actors().end(), is);
    };
    const auto anySource = [&](auto is) {
        return std::any_of(timeline.sources().begin(), timeline.sources().end(), is);
    };
    note(!timeline.title().empty(), "the title of the timeline");
    note(anyActor([](const Actor &a) { return a.name != a.id; }), "names of actors");
    note(anyActor([](const Actor &a) { return a.kind != ActorKind::Unstated; }), "kinds of actors");
    note(anyActor([](const Actor &a) { return a.partOf.has_value(); }), "what actors are part of");
    note(anyActor([](const Actor &a) { return a.lifetime.has_value(); }), "lifetimes of actors");
    note(anyActor([](const Actor &a) { return a.successor.has_value(); }), "successors of actors");
    note(anyActor([](const Actor &a) { return !a.note.empty(); }), "notes on actors");
    note(anySource([](const Source &s) { return !s.title.empty() && s.title != s.id; }),
         "titles of sources");
    note(anySource([](const Source &s) {
             return !s.author.empty() || !s.publisher.empty() || s.published.has_value();
         }),
         "authors, publishers and dates of sources");
    const std::vector<const EventType *> types = typesToWrite(timeline);
    note(std::any_of(types.begin(), types.end(),
                     [](const EventType *type) {
                         return type->name != type->id || type->shape != MarkerShape::Circle
                             || type->tone != Tone::Neutral;
                     }),
         "names, shapes and tones of types");
    return kinds;
}

Diagnostic remark(const Timeline &timeline, std::string code, std::string pattern, std::string arg,
                  std::string hint)
{
    return {Severity::Note,
            std::move(code),
            std::move(pattern),
            {std::move(arg)},
            std::move(hint),
            timeline.files().empty() ? std::string() : timeline.files().front(),
            {}};
}

} // namespace

bool writeTable(const Timeline &timeline, char delimiter, const WriteSink &sink,
                std::vector<Diagnostic> &remarks)
{
    // A table says nothing of calendars and counts of years for itself as a whole.
    const DocumentStyle style;
    StyledEvents firstLook(timeline, style);
    const std::vector<bool> used = usedColumns(timeline, firstLook);
    const std::vector<std::string_view> &names = ownColumnNames();
    if (!sink(rowOf({names.begin(), names.end()}, used, delimiter)))
        return false;
    StyledEvents events(timeline, style);
    std::size_t undated = 0;
    for (const Event &event : timeline.events()) {
        const EventText text = events.text(event);
        undated += text.hasDate() ? 0 : 1;
        if (!sink(rowOf(cellsOf(timeline, event, text), used, delimiter)))
            return false;
    }
    events.report(remarks);
    if (const std::vector<std::string> kinds = notHeld(timeline); !kinds.empty()) {
        remarks.push_back(
            remark(timeline, "not-held", "what a table does not hold is left out: {0}",
                   fmt::format("{}", fmt::join(kinds, ", ")), "YAML and JSON hold everything"));
    }
    if (undated > 0) {
        remarks.push_back(remark(timeline, "undated-rows",
                                 "rows of events without a date, which are kept out when the table "
                                 "is opened: {0}",
                                 std::to_string(undated), {}));
    }
    return true;
}

} // namespace chancery
