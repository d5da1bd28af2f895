#include "app/documents.h"

#include "app/output.h"

#include <cstdio>

namespace chancery {

ReadOptions readOptions(const std::vector<ColumnChoice> &choices)
{
    ReadOptions options;
    options.columnChoices = [choices](const std::vector<std::string> &) { return choices; };
    return options;
}

Documents readAndReport(const std::vector<std::string> &files,
                        const std::vector<ColumnChoice> &choices)
{
    const ReadResult result = readFiles(files, readOptions(choices));
    for (const Diagnostic &diagnostic : result.diagnostics)
        static_cast<void>(std::fputs((toLine(diagnostic) + '\n').c_str(), stderr));
    if (result.status != ReadStatus::Done)
        return {result.timeline, FileTrouble};
    if (result.timeline->events().empty()) {
        complain("there is no event in the input");
        return {result.timeline, Failed};
    }
    return {result.timeline, Done};
}

} // namespace chancery
