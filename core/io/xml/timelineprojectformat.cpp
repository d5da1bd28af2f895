#include "core/io/xml/timelineprojectformat.h"

#include "core/io/xml/timelineprojectreader.h"

namespace chancery {

namespace {

bool recognises(std::string_view text, std::string_view /*extension*/)
{
    return rootElementOf(text) == "timeline";
}

DocumentRemainder read(const DocumentInput &input)
{
    return TimelineProjectReader(input).read();
}

} // namespace

const DocumentFormat &timelineProjectFormat()
{
    static const DocumentFormat format{"timeline-project", recognises, true, read};
    return format;
}

} // namespace chancery
