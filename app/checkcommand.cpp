#include "app/checkcommand.h"

#include "app/documents.h"
#include "app/exitcode.h"
#include "app/mapoption.h"
#include "app/output.h"
#include "core/io/documentreader.h"

namespace chancery {

const CommandSpec &checkSpec()
{
    static const CommandSpec spec{
        "check",
        "report what is wrong in a timeline's files",
        {"chancery check FILE... [--map FIELD=COLUMN]"},
        {"Reads the files as one timeline and prints every problem on standard output, one a line:",
         "FILE:LINE:COL: error|warning|note: MESSAGE [HINT]",
         "Lines and columns count from 1, columns in characters; for a spreadsheet the column's "
         "name takes the place of its number. An error says that something of the file is not in "
         "the timeline, or not as written; a warning, that it is but probably not as meant; a "
         "note informs. Nothing is printed when there is nothing to report."},
        {{"OPTIONS", {mapOption()}}},
        {mapNotes()},
        {{Done, "No error was found (there may be warnings)."},
         {Failed, "An error was found, or there is no event in the files."},
         {WrongUsage, "The command line is wrong."},
         {FileTrouble, "A file could not be read, or standard output could not be written."}},
        {{"chancery check congress.yaml", "Is the file in order?"},
         {"chancery check *.yaml | grep ': error: '", "Only the errors of a folder of files:"}}};
    return spec;
}

int runCheck(const Arguments &arguments)
{
    if (arguments.operands().empty())
        return wrongUsage("check", "name at least one FILE");
    const auto choices = parseMap(arguments);
    if (!choices)
        return wrongUsage("check", choices.error());
    const ReadResult result = readFiles(arguments.operands(), readOptions(*choices));
    Output output;
    for (const Diagnostic &diagnostic : result.diagnostics)
        output.write(toLine(diagnostic) + '\n');
    if (result.status != ReadStatus::Done)
        return output.finish(FileTrouble);
    const bool isUsable = !result.timeline->events().empty();
    if (!isUsable)
        complain("there is no event in the input");
    return output.finish(isUsable && !result.hasErrors() ? Done : Failed);
}

} // namespace chancery
