#include "core/io/documentformat.h"

#include "core/io/ical/icalformat.h"
#include "core/io/json/jsonformat.h"
#include "core/io/json/similejsonformat.h"
#include "core/io/json/timelinejsformat.h"
#include "core/io/table/tableformat.h"
#include "core/io/xml/otherxmlformat.h"
#include "core/io/xml/similexmlformat.h"
#include "core/io/xml/timelineprojectformat.h"
#include "core/io/yaml/yamlformat.h"
#include "core/text/utf8.h"

#include <string>

namespace chancery {

namespace {

/// In lower case, without its full stop: "yaml" of "a/b.YAML", nothing of ".yaml" and "a.b/c".
std::string extensionOf(std::string_view path)
{
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    const std::size_t stop = name.find_last_of('.');
    if (stop == std::string_view::npos || stop == 0)
        return {};
    return asciiLower(name.substr(stop + 1));
}

/// In the order they are asked; the last takes whatever the others do not.
const std::vector<const DocumentFormat *> &formats()
{
    static const std::vector<const DocumentFormat *> all{
        &simileXmlFormat(),  &timelineProjectFormat(), &otherXmlFormat(),
        &timelineJsFormat(), &simileJsonFormat(),      &jsonFormat(),
        &icalFormat(),       &tableFormat(),           &yamlFormat(),
    };
    return all;
}

} // namespace

const DocumentFormat &formatOf(std::string_view text, std::string_view path)
{
    const std::string extension = extensionOf(path);
    for (const DocumentFormat *format : formats()) {
        if (format->recognises(text, extension))
            return *format;
    }
    return *formats().back();
}

} // namespace chancery
