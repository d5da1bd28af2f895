#include "core/io/filebytes.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace chancery {

namespace {

constexpr std::size_t kPieceBytes = 1u << 20;

/// Closes a file descriptor at the end of its scope.
class OpenFile
{
public:
    explicit OpenFile(const std::string &path)
        : m_descriptor(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
    {
    }
    ~OpenFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

FileBytes unreadable(const std::string &path, std::string code, std::string pattern,
                     std::vector<std::string> args = {}, std::string hint = {})
{
    FileBytes result;
    result.status = ReadStatus::Unreadable;
    result.problem = Diagnostic{Severity::Error,
                                std::move(code),
                                std::move(pattern),
                                std::move(args),
                                std::move(hint),
                                path,
                                {}};
    return result;
}

FileBytes failed(const std::string &path, int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return unreadable(path, "no-such-file", "there is no such file");
    case EACCES:
    case EPERM:
        return unreadable(path, "no-permission", "there is no permission to read the file");
    default:
        return unreadable(path, "cannot-read", "the file cannot be read: {0}",
                          {std::strerror(error)});
    }
}

FileBytes notRegular(const std::string &path, mode_t mode)
{
    const auto is = [&](std::string what) {
        return unreadable(path, "not-a-file", "this is {0}, not a file", {std::move(what)});
    };
    if (S_ISDIR(mode))
        return is("a directory");
    if (S_ISFIFO(mode))
        return is("a FIFO");
    if (S_ISCHR(mode) || S_ISBLK(mode))
        return is("a device");
    return is(S_ISSOCK(mode) ? "a socket" : "something else");
}

bool isSame(const struct stat &a, const struct stat &b)
{
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size
        && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

/// Reads until the end of the file or one byte beyond @p size. 0, or the errno.
int readPieces(int descriptor, std::size_t size, const ReadOptions &options, FileBytes &result)
{
    std::string &bytes = result.bytes;
    bytes.resize(size + 1); // the byte beyond tells that the file has grown
    std::size_t count = 0;
    while (count < bytes.size()) {
        if (options.stop.stop_requested()) {
            result.status = ReadStatus::Cancelled;
            return 0;
        }
        const std::size_t wanted = std::min(kPieceBytes, bytes.size() - count);
        const ssize_t got = ::read(descriptor, bytes.data() + count, wanted);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        if (got == 0)
            break;
        count += static_cast<std::size_t>(got);
        if (options.progress && size > 0)
            options.progress(std::min(1.0, static_cast<double>(count) / static_cast<double>(size)));
    }
    bytes.resize(count);
    return 0;
}

} // namespace

FileBytes readFileBytes(const std::string &path, const ReadOptions &options)
{
    if (path.find('\0') != std::string::npos)
        return failed(path, ENOENT);
    struct stat before = {};
    // Looked at before it is opened: opening some devices does something.
    if (::stat(path.c_str(), &before) != 0)
        return failed(path, errno);
    if (!S_ISREG(before.st_mode))
        return notRegular(path, before.st_mode);
    const OpenFile file(path);
    if (file.descriptor() < 0 || ::fstat(file.descriptor(), &before) != 0)
        return failed(path, errno);
    if (!S_ISREG(before.st_mode))
        return notRegular(path, before.st_mode);
    const auto size = static_cast<std::uint64_t>(before.st_size);
    if (size > options.limits.fileBytes) {
        return unreadable(path, "file-too-large", "the file has {0} bytes; the limit is {1}",
                          {std::to_string(size), std::to_string(options.limits.fileBytes)});
    }
    FileBytes result;
    if (const int error = readPieces(file.descriptor(), size, options, result); error != 0)
        return failed(path, error);
    if (result.status != ReadStatus::Done)
        return result;
    struct stat after = {};
    struct stat named = {};
    if (::fstat(file.descriptor(), &after) != 0)
        return failed(path, errno);
    if (result.bytes.size() != size || !isSame(before, after) || ::stat(path.c_str(), &named) != 0
        || !isSame(before, named)) {
        return unreadable(path, "file-changed", "the file changed while it was read", {},
                          "read it again when it is written to the end");
    }
    return result;
}

} // namespace chancery
