#include "core/io/write/tablewriter.h"

#include "core/io/boundedends.h"
#include "core/io/table/celllist.h"
#include "core/io/table/celltext.h"
#include "core/io/table/columnmap.h"
#include "core/io/write/cellquotes.h"
#include "core/io/write/styledevents.h"
#include "core/io/write/tableholds.h"

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
            text.after.joined(),
            text.before.joined(),
            text.during.joined(),
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

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

/// As it will be read: a carriage return is a line end, no other control character is text.
std::string withoutControls(const std::string &text)
{
    std::string clean;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r')
            clean += i + 1 < text.size() && text[i + 1] == '\n' ? "" : "\n";
        else if (isControl(c))
            clean += "\xEF\xBF\xBD";
        else
            clean += c;
    }
    return clean;
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
        row += quotedCell(defusedCell(withoutControls(cells[i])), delimiter);
    }
    return row + '\n';
}

/// Leaves out what its cell would say otherwise than the event, and remarks on it.
void leaveOutMisread(const Timeline &timeline, const Event &event, EventText &text,
                     std::vector<Diagnostic> &remarks)
{
    const auto tell = [&](const char *code, const char *pattern, std::string what) {
        remarks.push_back({Severity::Error,
                           code,
                           pattern,
                           {std::move(what), event.id},
                           "YAML and JSON hold everything",
                           timeline.files()[event.file],
                           event.position});
    };
    if ((!text.start.empty() || !text.end.empty()) && !boundedEnds(dateCell(text))) {
        tell("ends-not-joined",
             "'{0}', start and end of the event '{1}', are no date together and are left out",
             dateCell(text));
        text.start.clear();
        text.end.clear();
        text.margin.clear();
    }
    for (RelativeText *relative : {&text.after, &text.before, &text.during}) {
        if (relative->isJoinable)
            continue;
        tell("relative-misread",
             "'{0}', by which the event '{1}' is dated, would be read as an event of that name and "
             "is left out",
             relative->joined());
        *relative = {};
    }
}

/// Which columns have something to say. Those that make the table one of ours always stand.
std::vector<bool> usedColumns(const Timeline &timeline, StyledEvents &events)
{
    const std::vector<std::string_view> &names = ownColumnNames();
    std::vector<bool> used;
    for (const std::string_view name : names)
        used.push_back(name == "id" || name == "title" || name == "date" || name == "actors");
    std::vector<Diagnostic> ignored;
    for (const Event &event : timeline.events()) {
        EventText text = events.text(event);
        leaveOutMisread(timeline, event, text, ignored);
        const std::vector<std::string> cells = cellsOf(timeline, event, text);
        for (std::size_t i = 0; i < cells.size(); ++i)
            used[i] = used[i] || !cells[i].empty();
    }
    return used;
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
    bool hasControls = false;
    for (const Event &event : timeline.events()) {
        EventText text = events.text(event);
        leaveOutMisread(timeline, event, text, remarks);
        undated += text.hasDate() ? 0 : 1;
        const std::vector<std::string> cells = cellsOf(timeline, event, text);
        for (const std::string &cell : cells)
            hasControls = hasControls || std::any_of(cell.begin(), cell.end(), isControl);
        if (!sink(rowOf(cells, used, delimiter)))
            return false;
    }
    events.report(remarks);
    std::vector<std::string> kinds = notHeldByTables(timeline);
    if (hasControls)
        kinds.emplace_back("control characters");
    if (!kinds.empty()) {
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
