#include "app/convertcommand.h"

#include "app/documents.h"
#include "app/mapoption.h"
#include "app/output.h"
#include "core/io/includepath.h"
#include "core/io/write/documentwriter.h"
#include "core/text/utf8.h"
#include "ui/export/savewhole.h"
#include "ui/text.h"

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

namespace chancery {
namespace {

/// The command line, as far as it can be understood before the files are read.
struct ConvertRequest
{
    std::string outputPath;
    WrittenFormat format = WrittenFormat::Yaml;
    std::vector<ColumnChoice> choices; ///< of tables' columns
};

/// A sentence where the output is one of these files; else empty.
std::string writtenOver(const std::vector<std::string> &files, const std::string &output)
{
    const std::string canonical = canonicalPath(output);
    for (const std::string &file : files) {
        if (canonicalPath(file) == canonical)
            return fmt::format(
                "{} is read and would be written over, its comments lost; name another file",
                visibleText(file));
    }
    return {};
}

tl::expected<ConvertRequest, std::string> parseRequest(const Arguments &arguments)
{
    if (arguments.operands().empty())
        return tl::unexpected(std::string("name at least one FILE"));
    const std::optional<std::string> path = arguments.value("output");
    if (!path)
        return tl::unexpected(std::string("say where the document goes: -o OUT.{yaml,csv,json}"));
    ConvertRequest request;
    request.outputPath = *path;
    const std::optional<WrittenFormat> format = writtenFormatOf(*path);
    if (!format)
        return tl::unexpected(std::string(
            "the ending of the output file says its format: .yaml, .csv, .tsv or .json"));
    request.format = *format;
    auto choices = parseMap(arguments);
    if (!choices)
        return tl::unexpected(choices.error());
    request.choices = std::move(*choices);
    if (const auto same = writtenOver(arguments.operands(), *path); !same.empty())
        return tl::unexpected(same);
    return request;
}

} // namespace

const CommandSpec &convertSpec()
{
    static const CommandSpec spec{
        "convert",
        "write what can be opened as a document or as a table",
        {"chancery convert FILE... -o OUT.{yaml,csv,json} [--map FIELD=COLUMN]"},
        {"Reads the files as one timeline and writes it as one document, in the format that the "
         "ending of OUT says: .yaml or .json for Chancery's own document, which holds everything; "
         ".csv or .tsv for a table of events, which spreadsheets open and Chancery reads back. "
         "Problems of the files, and what a table cannot hold, go to standard error. The document "
         "is written whole or not at all, and never over one that is read.",
         "Dates are kept as they are written, byte for byte. Comments are not kept. Cells that a "
         "spreadsheet would run as formulas get an apostrophe in front, which reading takes off."},
        {{"OPTIONS",
          {{"output", 'o', "OUT", false, "Where the document goes. Its ending says the format."},
           mapOption()}}},
        {mapNotes()},
        {{Done, "The document was written."},
         {Failed, "There is no event in the files."},
         {WrongUsage, "The command line is wrong, or OUT is one of the files."},
         {FileTrouble, "A file could not be read, or the document could not be written."}},
        {{"chancery convert visits.csv -o visits.yaml", "A spreadsheet, to be kept as a timeline:"},
         {"chancery convert congress.yaml notes.ics -o all.csv",
          "Two documents as one spreadsheet:"}}};
    return spec;
}

int runConvert(const Arguments &arguments)
{
    const auto request = parseRequest(arguments);
    if (!request)
        return wrongUsage("convert", request.error());
    const Documents documents = readAndReport(arguments.operands(), request->choices);
    if (documents.exitCode != Done)
        return documents.exitCode;
    // Also what the files include.
    const std::string same = writtenOver(documents.timeline->files(), request->outputPath);
    if (!same.empty())
        return wrongUsage("convert", same);
    QByteArray bytes;
    std::vector<Diagnostic> remarks;
    writeDocument(
        *documents.timeline, request->format,
        [&](std::string_view piece) {
            bytes.append(piece.data(), static_cast<qsizetype>(piece.size()));
            return true;
        },
        remarks);
    for (const Diagnostic &remark : remarks)
        static_cast<void>(std::fputs((toLine(remark) + '\n').c_str(), stderr));
    const auto saved = saveWhole(bytes, QFile::decodeName(request->outputPath.c_str()));
    if (!saved) {
        complain(toUtf8(saved.error()));
        return FileTrouble;
    }
    return Done;
}

} // namespace chancery
