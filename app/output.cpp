#include "app/output.h"

#include "app/exitcode.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fmt/format.h>

namespace chancery {
namespace {

void say(const std::string &text)
{
    // Nothing is left to tell a failure of standard error to.
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
}

} // namespace

bool Output::write(std::string_view text)
{
    if (m_error == 0 && std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
        m_error = errno;
    return m_error == 0;
}

int Output::finish(int exitCode)
{
    if (m_error == 0 && std::fflush(stdout) != 0)
        m_error = errno;
    if (m_error == 0)
        return exitCode;
    if (m_error != EPIPE) // a reader that has seen enough wants to hear no more
        complain(fmt::format("standard output: {}", std::strerror(m_error)));
    return FileTrouble;
}

void complain(std::string_view message)
{
    say(fmt::format("chancery: {}\n", message));
}

void note(const std::vector<std::string> &notes)
{
    for (const std::string &each : notes)
        complain("note: " + each);
}

int wrongUsage(std::string_view command, std::string_view message)
{
    const std::string name = command.empty() ? "chancery" : fmt::format("chancery {}", command);
    say(fmt::format("{}: {}\nTry '{} --help'.\n", name, message, name));
    return WrongUsage;
}

} // namespace chancery
