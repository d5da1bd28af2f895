#include "app/windowcommand.h"

#include "app/command.h"
#include "app/exitcode.h"
#include "app/mapoption.h"
#include "app/nearest.h"
#include "app/output.h"
#include "core/text/utf8.h"
#include "ui/window/runwindow.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <fmt/format.h>

namespace chancery {
namespace {

/// Whether the environment names a display, or a Qt platform that can do without.
bool hasDisplay()
{
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    return false;
}

/// The command that a word looks like, when no file has its name.
std::optional<std::string> mistypedCommand(const std::string &word)
{
    if (QFileInfo::exists(QFile::decodeName(word.c_str())))
        return std::nullopt;
    std::vector<std::string_view> names{"help"};
    for (const Command &command : namedCommands())
        names.push_back(command.spec.name);
    const std::optional<std::size_t> near = similarTo(word, names);
    return near ? std::optional<std::string>(names[*near]) : std::nullopt;
}

} // namespace

const CommandSpec &windowSpec()
{
    static const CommandSpec spec{
        "",
        "a timeline for diplomatic history",
        {"chancery [FILE...] [--map FIELD=COLUMN]", "chancery COMMAND [ARGUMENT...]",
         "chancery help [COMMAND]"},
        {"Without a command, opens the files as one timeline in a window; without a file, the "
         "timeline that ships with the program. Events are drawn across the lanes of the actors "
         "who took part in them, no more precisely dated than their sources say.",
         "The commands do their work without a window and need no display. A file whose name is "
         "that of a command is given with its folder: ./list."},
        {{"OPTIONS",
          {{"help",
            'h',
            {},
            true,
            "Print this page, or with a command (chancery export --help) that command's."},
           {"version", 0, {}, true, "Print the program's name and version."},
           mapOption()}}},
        {{"ENVIRONMENT",
          {"DISPLAY, WAYLAND_DISPLAY, QT_QPA_PLATFORM: where the window opens. With none of them "
           "set there is no window to open, and the program says so."}},
         mapNotes()},
        {{Done, "The work was done; problems in single items were reported."},
         {Failed,
          "check found an error, date an invalid expression, or nothing usable was in the "
          "input."},
         {WrongUsage, "The command line is wrong, or the window has no display."},
         {FileTrouble, "A file could not be read or written."}},
        {{"chancery", "Browse the shipped timeline:"},
         {"chancery export congress.yaml -o congress.pdf", "The same timeline on paper:"}}};
    return spec;
}

int runWindowCommand(const Arguments &arguments)
{
    const std::vector<std::string> &files = arguments.operands();
    if (!files.empty()) {
        if (const std::optional<std::string> command = mistypedCommand(files.front()))
            return wrongUsage({},
                              fmt::format("there is no file and no command \"{}\"; did you "
                                          "mean the command {}?",
                                          visibleText(files.front()), *command));
    }
    const auto choices = parseMap(arguments);
    if (!choices)
        return wrongUsage({}, choices.error());
    if (!hasDisplay()) {
        complain("there is no display for the window (DISPLAY and WAYLAND_DISPLAY are not set); "
                 "'chancery export FILE -o OUT.svg' draws the timeline without one");
        return WrongUsage;
    }
    int argc = 1;
    char name[] = "chancery";
    char *argv[] = {name, nullptr};
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("chancery"));
    QApplication::setApplicationDisplayName(QStringLiteral("Chancery"));
    QApplication::setApplicationVersion(QStringLiteral(CHANCERY_VERSION));
    QApplication::setOrganizationName(QStringLiteral("chancery"));
    QApplication::setDesktopFileName(QStringLiteral("chancery"));

    QStringList paths;
    for (const std::string &file : files)
        paths.append(QFile::decodeName(file.c_str()));
    return runWindow(paths, *choices);
}

} // namespace chancery
