#include "app/command.h"
#include "app/exitcode.h"
#include "app/manual.h"
#include "app/nearest.h"
#include "app/output.h"
#include "app/windowcommand.h"
#include "core/io/plaintext.h"

#include <csignal>
#include <new>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace {

using namespace chancery;

int printed(const std::string &text)
{
    Output output;
    output.write(text);
    return output.finish(Done);
}

int printGeneralHelp()
{
    std::vector<const CommandSpec *> specs;
    for (const Command &command : namedCommands())
        specs.push_back(&command.spec);
    return printed(manualPage(windowSpec(), specs));
}

/// chancery help [COMMAND]
int runHelp(const std::vector<std::string> &words)
{
    if (words.empty() || words.front() == "--help" || words.front() == "-h")
        return printGeneralHelp();
    if (words.size() > 1)
        return wrongUsage({}, "help takes one command");
    if (const Command *command = findCommand(words.front()))
        return printed(manualPage(command->spec));
    return wrongUsage({}, fmt::format("there is no command \"{}\"", onOneLine(words.front())));
}

int runCommand(const Command &command, const std::vector<std::string> &words)
{
    const auto arguments = Arguments::parse(command.spec, words);
    if (!arguments)
        return wrongUsage(command.spec.name, arguments.error());
    if (arguments->has("help"))
        return printed(manualPage(command.spec));
    return command.run(*arguments);
}

int runWithoutCommand(const std::vector<std::string> &words)
{
    const auto arguments = Arguments::parse(windowSpec(), words);
    if (!arguments)
        return wrongUsage({}, arguments.error());
    if (arguments->has("help"))
        return printGeneralHelp();
    if (arguments->has("version"))
        return printed("chancery " CHANCERY_VERSION "\n");
    return runWindowCommand(*arguments);
}

int run(const std::vector<std::string> &words)
{
    if (words.empty())
        return runWithoutCommand(words);
    const std::vector<std::string> rest(words.begin() + 1, words.end());
    if (words.front() == "help")
        return runHelp(rest);
    if (const Command *command = findCommand(words.front()))
        return runCommand(*command, rest);
    return runWithoutCommand(words);
}

} // namespace

int main(int argc, char *argv[])
{
    // A reader that goes away is an error of writing (exit code 3), not a death.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // the same for a file that may grow no more
    try {
        return run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
    } catch (const std::bad_alloc &) {
        chancery::complain("there is not enough memory");
        return chancery::FileTrouble;
    }
}
