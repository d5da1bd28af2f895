#include "app/listcommand.h"

#include "app/documents.h"
#include "app/filteroptions.h"
#include "app/mapoption.h"
#include "app/output.h"
#include "core/io/listwriter.h"
#include "core/query/eventquery.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

namespace chancery {

const CommandSpec &listSpec()
{
    static const CommandSpec spec{
        "list",
        "print the events as they are understood",
        {"chancery list FILE... [filters] --format json|csv|text"},
        {"Reads the files as one timeline and prints the events that pass the filters on standard "
         "output, by date: earliest first, then the shorter extent, then by id. Problems of the "
         "files go to standard error."},
        {{"OPTIONS",
          {{"format", 0, "FORMAT", false,
            "json: an array of objects, one event a line. csv: the same fields under a header "
            "line, lists joined by \"; \". text: for reading (the default)."},
           mapOption()}},
         filterOptionGroup()},
        {{"FIELDS",
          {"Every field is always there; absent text is \"\" and absent lists are [].",
           "id, title, date (as written), calendar (gregorian or julian), earliest and latest "
           "(the possible extent in Gregorian days, YYYY-MM-DD with astronomical years, or -inf, "
           "inf, unknown), certain_from and certain_to (or \"\"), type, status (\"\": it "
           "happened), actors (id, name, role), place, summary, sources (ref, locator), relations "
           "(kind, event), file, line."}},
         filterNotes(),
         mapNotes()},
        {{Done, "The list was printed, even where no event passes the filters."},
         {Failed, "There is no event in the files."},
         {WrongUsage, "The command line is wrong, or names an actor or type that does not exist."},
         {FileTrouble, "A file could not be read, or standard output could not be written."}},
        {{"chancery list congress.yaml --format text --from 1814 --to 1815",
          "What happened in 1814 and 1815:"},
         {"chancery list events.yaml --format csv --all --actor putin --actor china",
          "What two actors did together, for a spreadsheet:"}}};
    return spec;
}

int runList(const Arguments &arguments)
{
    const auto usage = [](std::string_view message) { return wrongUsage("list", message); };
    if (arguments.operands().empty())
        return usage("name at least one FILE");
    const std::string formatId = arguments.value("format").value_or("text");
    const std::optional<ListFormat> format = listFormatFromId(formatId);
    if (!format)
        return usage(
            fmt::format("--format is json, csv or text, not \"{}\"", visibleText(formatId)));
    const auto request = FilterRequest::parse(arguments);
    if (!request)
        return usage(request.error());
    const auto choices = parseMap(arguments);
    if (!choices)
        return usage(choices.error());
    note(request->notes);

    const Documents documents = readAndReport(arguments.operands(), *choices);
    if (documents.exitCode == FileTrouble)
        return FileTrouble;
    const Timeline &timeline = *documents.timeline;
    EventSet events(timeline.events().size());
    if (documents.exitCode == Done) {
        const auto filter = request->over(timeline);
        if (!filter)
            return usage(filter.error());
        events = EventQuery(documents.timeline).matching(*filter);
    }
    Output output;
    writeList(timeline, events, *format,
              [&](std::string_view piece) { return output.write(piece); });
    return output.finish(documents.exitCode);
}

} // namespace chancery
