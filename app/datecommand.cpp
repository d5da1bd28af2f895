#include "app/datecommand.h"

#include "app/exitcode.h"
#include "app/linereader.h"
#include "app/output.h"
#include "core/text/utf8.h"
#include "core/time/datelabel.h"
#include "core/time/edtfdate.h"

#include <cstdio>
#include <cstring>

#include <fmt/format.h>

namespace chancery {
namespace {

/// The six columns of an expression, and whether it is valid.
struct DateRow
{
    std::string text;
    bool isValid = false;
};

DateRow rowOf(std::string_view expression, DateRules rules)
{
    const auto date = parseEdtf(expression, rules);
    if (!date) {
        const EdtfError &error = date.error();
        const std::string hint = error.suggestion.empty()
            ? std::string()
            : fmt::format("; write {}", error.suggestion);
        return {fmt::format("{}\tinvalid\t\t\t\t{}{}\n", visibleText(expression),
                            visibleText(error.reason), visibleText(hint)),
                false};
    }
    return {fmt::format("{}\tvalid\t{}\t{}\t{}\t{}\n", visibleText(expression), date->level,
                        earliestText(date->possible.from), latestText(date->possible.to),
                        visibleText(dateLabel(*date))),
            true};
}

/// The rows of all lines of standard input.
int printBatch(DateRules rules, Output &output, int exitCode)
{
    LineReader lines(stdin);
    while (const std::optional<std::string_view> line = lines.next()) {
        const DateRow row = rowOf(*line, rules);
        if (!row.isValid)
            exitCode = Failed;
        if (!output.write(row.text))
            break;
    }
    if (lines.error() != 0) {
        complain(fmt::format("standard input: {}", std::strerror(lines.error())));
        return FileTrouble;
    }
    return exitCode;
}

/// The rules that --calendar and --years state, or what is wrong with them.
tl::expected<DateRules, std::string> rulesOf(const Arguments &arguments)
{
    DateRules rules;
    const std::string calendar = arguments.value("calendar").value_or("gregorian");
    if (calendar == "julian")
        rules.calendar = Calendar::Julian;
    else if (calendar != "gregorian")
        return tl::unexpected(
            fmt::format("--calendar is gregorian or julian, not \"{}\"", visibleText(calendar)));
    const std::string years = arguments.value("years").value_or("astronomical");
    if (years == "historical")
        rules.years = YearCount::Historical;
    else if (years != "astronomical")
        return tl::unexpected(
            fmt::format("--years is astronomical or historical, not \"{}\"", visibleText(years)));
    return rules;
}

} // namespace

const CommandSpec &dateSpec()
{
    static const CommandSpec spec{
        "date",
        "say what a date expression means",
        {"chancery date EXPR...", "chancery date --batch < LINES"},
        {"Reads each EXPR as EDTF, the Extended Date/Time Format of ISO 8601-2, and prints one "
         "line for it, of six columns with a tab between them: the expression; valid or invalid; "
         "its level, 0 to 2; the earliest and the latest day it can mean (YYYY-MM-DD, "
         "astronomical years, or -inf, inf, unknown); what a person would say. For an invalid "
         "one level and days are empty and the last column says what is wrong.",
         "An expression that begins with '-' stands after \"--\". Blanks around an expression "
         "count."},
        {{"OPTIONS",
          {{"batch",
            0,
            {},
            false,
            "Read expressions from standard input, one a line, after those of the command line."},
           {"calendar", 0, "CALENDAR", false,
            "gregorian (the default) or julian: how the expressions are dated. The days printed "
            "are Gregorian."},
           {"years", 0, "COUNT", false,
            "How years before 1 are counted: astronomical (the default), as EDTF does, where 0000 "
            "is 1 BCE and -0043 is 44 BCE; or historical, without a year 0, where -0044, or -44, "
            "is 44 BCE. The days printed are astronomical."}}}},
        {},
        {{Done, "All expressions are valid."},
         {Failed, "An expression is invalid."},
         {WrongUsage, "The command line is wrong."},
         {FileTrouble, "Standard input could not be read or standard output not written."}},
        {{"chancery date 2000-07 '1815~' '[..2019-04-18]'",
          "A month, about a year, by a day at the latest:"},
         {"chancery date -- -0044", "45 BCE, for astronomers count a year 0:"},
         {"chancery date --years historical --calendar julian -- -44-03-15",
          "The Ides of March of 44 BCE, as historians write them:"},
         {"cut -f 3 events.tsv | chancery date --batch | grep invalid",
          "The dates of a table that are not EDTF:"}}};
    return spec;
}

int runDate(const Arguments &arguments)
{
    const bool isBatch = arguments.has("batch");
    if (arguments.operands().empty() && !isBatch)
        return wrongUsage("date", "name at least one EXPR, or give --batch");
    const auto rules = rulesOf(arguments);
    if (!rules)
        return wrongUsage("date", rules.error());
    Output output;
    int exitCode = Done;
    for (const std::string &expression : arguments.operands()) {
        const DateRow row = rowOf(expression, *rules);
        output.write(row.text);
        if (!row.isValid)
            exitCode = Failed;
    }
    if (isBatch)
        exitCode = printBatch(*rules, output, exitCode);
    return output.finish(exitCode);
}

} // namespace chancery
