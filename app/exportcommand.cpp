#include "app/exportcommand.h"

#include "app/documents.h"
#include "app/filteroptions.h"
#include "app/laneoptions.h"
#include "app/mapoption.h"
#include "app/output.h"
#include "app/pictureoptions.h"
#include "core/layout/foldchoice.h"
#include "core/layout/laneforest.h"
#include "core/query/eventquery.h"
#include "core/query/extents.h"
#include "ui/export/picture.h"
#include "ui/export/savewhole.h"
#include "ui/text.h"

#include <QFile>
#include <QGuiApplication>

#include <algorithm>

namespace chancery {
namespace {

/// The command line, as far as it can be understood before the files are read.
struct ExportRequest
{
    QString outputPath;
    PictureFormat format = PictureFormat::Svg;
    PictureOptions options;
    FilterRequest filter;
    LaneRequest lanes;
    bool foldsTime = false;
    std::vector<ColumnChoice> choices; ///< of tables' columns
};

tl::expected<ExportRequest, std::string> parseRequest(const Arguments &arguments)
{
    if (arguments.operands().empty())
        return tl::unexpected(std::string("name at least one FILE"));
    const std::optional<std::string> path = arguments.value("output");
    if (!path)
        return tl::unexpected(std::string("say where the picture goes: -o OUT.{png,svg,pdf,json}"));
    ExportRequest request;
    request.outputPath = QFile::decodeName(path->c_str());
    const std::optional<PictureFormat> format = pictureFormatFromPath(request.outputPath);
    if (!format)
        return tl::unexpected(std::string(
            "the ending of the output file says its format: .png, .svg, .pdf or .json"));
    request.format = *format;
    const auto options = parsePictureOptions(arguments);
    if (!options)
        return tl::unexpected(options.error());
    request.options = *options;
    request.foldsTime = arguments.has("fold");
    const auto filter = FilterRequest::parse(arguments);
    if (!filter)
        return tl::unexpected(filter.error());
    request.filter = *filter;
    const auto lanes = LaneRequest::parse(arguments);
    if (!lanes)
        return tl::unexpected(lanes.error());
    request.lanes = *lanes;
    auto choices = parseMap(arguments);
    if (!choices)
        return tl::unexpected(choices.error());
    request.choices = std::move(*choices);
    return request;
}

/// Exactly from --from to --to; where one is not given, as far as the events go and a little more.
VisibleRange rangeToDraw(const FilterRequest &filter, const TimeRange &hull, const Folds &folds)
{
    const TimeRange padded = fittedRange(hull, folds).range();
    TimeRange range{filter.from.value_or(padded.begin), filter.to.value_or(padded.end)};
    // What passes can lie wholly before --from or after --to: an interval that goes on.
    if (range.isEmpty() && filter.from)
        range.end = range.begin + VisibleRange::kShortestSeconds;
    else if (range.isEmpty())
        range.begin = range.end - VisibleRange::kShortestSeconds;
    return VisibleRange(range);
}

/// Qt complains of a missing desktop session, which a picture does not need; all else is passed on.
void dropSessionComplaints(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.startsWith(QLatin1String("QStandardPaths: ")))
        complain(toUtf8(message));
}

/// Draws and saves. Fonts and images need a QGuiApplication, whose offscreen platform asks for no
/// display.
int drawAndSave(const PictureRequest &picture, const ExportRequest &request)
{
    qInstallMessageHandler(dropSessionComplaints);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("QT_QPA_PLATFORMTHEME");
    int argc = 1;
    char name[] = "chancery";
    char *argv[] = {name, nullptr};
    const QGuiApplication application(argc, argv);

    const auto drawn = renderPicture(picture, request.format);
    if (!drawn) {
        complain(toUtf8(drawn.error()));
        return FileTrouble;
    }
    if (!drawn->warning.isEmpty())
        complain("warning: " + toUtf8(drawn->warning));
    if (const auto saved = saveWhole(drawn->bytes, request.outputPath); !saved) {
        complain(toUtf8(saved.error()));
        return FileTrouble;
    }
    return Done;
}

} // namespace

const CommandSpec &exportSpec()
{
    static const CommandSpec spec{
        "export",
        "draw the timeline into a PNG, SVG or PDF file",
        {"chancery export FILE... -o OUT.{png,svg,pdf,json} [filters] [--width PX]",
         "                [--height PX|auto] [--dpi N] [--theme light|dark|print]",
         "                [--order ORDER] [--collapse ID] [--pin ID] [--hide ID]",
         "                [--hide-empty] [--title TEXT] [--fold] [--legend]",
         "                [--relations] [--notes]"},
        {"Reads the files as one timeline and draws the events that pass the filters: the whole "
         "timeline, not what a screen would show of it. No display is needed. Problems of the "
         "files go to standard error. The picture is written whole or not at all.",
         "With --from and --to the picture shows exactly that range; otherwise all events that "
         "pass the filters, with a little space on both sides."},
        {pictureOptionGroup(), laneOptionGroup(), filterOptionGroup(), {"INPUT", {mapOption()}}},
        {filterNotes(), mapNotes()},
        {{Done, "The picture was written."},
         {Failed, "There is no event in the files, or none to draw passes the filters."},
         {WrongUsage, "The command line is wrong, or names an actor or type that does not exist."},
         {FileTrouble, "A file could not be read, or the picture could not be written."}},
        {{"chancery export congress.yaml -o congress.svg",
          "The whole timeline, for a web page or a drawing program:"},
         {"chancery export events.yaml -o putin.png --actor putin --dpi 300",
          "What one person took part in, for print:"},
         {"chancery export war.yaml -o july.pdf --from 1914-07 --to 1914-07 --notes",
          "One month, with its sources:"}}};
    return spec;
}

int runExport(const Arguments &arguments)
{
    const auto usage = [](std::string_view message) { return wrongUsage("export", message); };
    const auto request = parseRequest(arguments);
    if (!request)
        return usage(request.error());
    note(request->filter.notes);
    const Documents documents = readAndReport(arguments.operands(), request->choices);
    if (documents.exitCode != Done)
        return documents.exitCode;
    const auto filter = request->filter.over(*documents.timeline);
    if (!filter)
        return usage(filter.error());

    const auto lanes = request->lanes.over(*documents.timeline);
    if (!lanes)
        return usage(lanes.error());
    const EventSet passing = EventQuery(documents.timeline).matching(*filter);
    if (passing.count() == 0) {
        complain("no event passes the filter");
        return Failed;
    }
    const EventSet events = eventsInLanes(*documents.timeline, passing, *lanes);
    if (events.count() == 0) {
        complain("every lane of the events that pass the filter is hidden");
        return Failed;
    }
    const std::optional<TimeRange> hull = hullOf(*documents.timeline, events);
    if (!hull) {
        complain("none of the events that pass the filter has a date to draw it at");
        return Failed;
    }
    const Folds folds = request->foldsTime ? foldsOf(*documents.timeline, events) : Folds();
    const PictureRequest picture{
        documents.timeline, events, rangeToDraw(request->filter, *hull, folds), folds, *lanes,
        request->options};
    return drawAndSave(picture, *request);
}

} // namespace chancery
