#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// Standard output, with every failure noticed: a full disk, a closed pipe. One for each run.
class Output
{
public:
    /// False, now and from here on, once something could not be written.
    bool write(std::string_view text);
    /// Flushes. Returns @p exitCode, or FileTrouble, said on standard error, when not everything
    /// arrived.
    int finish(int exitCode);

private:
    int m_error = 0; ///< errno of the first failure
};

/// "chancery: MESSAGE" on standard error.
void complain(std::string_view message);
/// "chancery: note: NOTE" on standard error, for each.
void note(const std::vector<std::string> &notes);
/// Says what is wrong with the command line and where to read more; returns WrongUsage. @p command
/// may be empty.
int wrongUsage(std::string_view command, std::string_view message);

} // namespace chancery
