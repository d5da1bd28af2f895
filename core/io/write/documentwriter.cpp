#include "core/io/write/documentwriter.h"

#include "core/io/write/jsonwriter.h"
#include "core/io/write/tablewriter.h"
#include "core/io/write/yamlwriter.h"
#include "core/text/utf8.h"

namespace chancery {

std::optional<WrittenFormat> writtenFormatOf(std::string_view path)
{
    const std::string name = asciiLower(path.substr(path.find_last_of('/') + 1));
    const std::size_t stop = name.find_last_of('.');
    const std::string extension = stop == std::string::npos ? std::string() : name.substr(stop + 1);
    if (extension == "yaml" || extension == "yml")
        return WrittenFormat::Yaml;
    if (extension == "json")
        return WrittenFormat::Json;
    if (extension == "csv")
        return WrittenFormat::Csv;
    if (extension == "tsv" || extension == "tab")
        return WrittenFormat::Tsv;
    return std::nullopt;
}

bool writeDocument(const Timeline &timeline, WrittenFormat format, const WriteSink &sink,
                   std::vector<Diagnostic> &remarks)
{
    switch (format) {
    case WrittenFormat::Yaml:
        return writeYaml(timeline, sink, remarks);
    case WrittenFormat::Json:
        return writeJson(timeline, sink, remarks);
    case WrittenFormat::Csv:
        return writeTable(timeline, ',', sink, remarks);
    case WrittenFormat::Tsv:
        return writeTable(timeline, '\t', sink, remarks);
    }
    return false;
}

} // namespace chancery
