#include "core/io/json/timelinejsformat.h"

#include "core/io/json/jsonparser.h"
#include "core/io/json/jsonreport.h"
#include "core/io/json/jsonshape.h"
#include "core/io/json/timelinejsreader.h"

namespace chancery {

namespace {

bool recognises(std::string_view text, std::string_view /*extension*/)
{
    if (!beginsAsJson(text))
        return false;
    const JsonShape shape = jsonShapeOf(text);
    if (shape.has("format"))
        return false;
    return shape.eventHas("start_date") || shape.has("timeline") || shape.has("eras")
        || (shape.eventHas("text") && !shape.eventHas("title") && !shape.eventHas("start"));
}

DocumentRemainder read(const DocumentInput &input)
{
    input.builder.namesStandForThemselves();
    TimelineJsReader reader(input);
    JsonLimits limits = jsonLimits(input.options.limits);
    limits.wrapper = "timeline"; // of the older form
    const JsonOutcome outcome = parseJson(input.document.source, limits, reader);
    if (reader.wasCancelled())
        return {true, {}};
    reportOutcome(input.document, outcome, reader.eventCount());
    reader.finish();
    return {};
}

} // namespace

const DocumentFormat &timelineJsFormat()
{
    static const DocumentFormat format{"timelinejs", recognises, false, read};
    return format;
}

} // namespace chancery
