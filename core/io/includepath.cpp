#include "core/io/includepath.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <system_error>

namespace chancery {

namespace fs = std::filesystem;

namespace {

bool isInside(const fs::path &file, const fs::path &folder)
{
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return end == folder.end() && rest != file.end();
}

} // namespace

tl::expected<std::string, IncludeError> includePath(const std::string &includingFile,
                                                    const std::string &entry)
try {
    const fs::path relative(entry);
    if (entry.empty() || entry.find('\0') != std::string::npos)
        return tl::unexpected(IncludeError{"it names no file"});
    if (relative.is_absolute())
        return tl::unexpected(IncludeError{"it is not relative to the folder of this document"});
    if (std::find(relative.begin(), relative.end(), "..") != relative.end())
        return tl::unexpected(IncludeError{"it leaves the folder of this document"});
    const fs::path folder = fs::path(includingFile).parent_path();
    const fs::path path = folder / relative;
    std::error_code error;
    const fs::path realFolder = fs::canonical(folder.empty() ? "." : folder, error);
    const fs::path realPath = error ? fs::path() : fs::weakly_canonical(path, error);
    if (error)
        return tl::unexpected(IncludeError{error.message()});
    if (!isInside(realPath, realFolder))
        return tl::unexpected(IncludeError{"it leads out of the folder of this document"});
    return path.string();
} catch (const std::exception &e) {
    return tl::unexpected(IncludeError{e.what()});
}

std::string canonicalPath(const std::string &path)
try {
    std::error_code error;
    const fs::path canonical = fs::canonical(path, error);
    return error ? path : canonical.string();
} catch (const std::exception &) {
    return path;
}

} // namespace chancery
