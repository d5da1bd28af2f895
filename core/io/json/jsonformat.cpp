#include "core/io/json/jsonformat.h"

#include "core/io/document/documentassembler.h"
#include "core/io/json/jsonparser.h"
#include "core/io/json/jsonreport.h"
#include "core/io/json/jsonshape.h"

namespace chancery {

namespace {

/// In a file called YAML, even what looks like JSON is YAML.
bool recognises(std::string_view text, std::string_view extension)
{
    if (extension == "yaml" || extension == "yml")
        return false;
    return beginsAsJson(text) || (extension == "json" && !text.empty());
}

DocumentRemainder read(const DocumentInput &input)
{
    DocumentAssembler assembler(input.document, input.builder, input.goesOn);
    const JsonOutcome outcome
        = parseJson(input.document.source, jsonLimits(input.options.limits), assembler);
    if (assembler.wasCancelled())
        return {true, {}};
    reportOutcome(input.document, outcome, assembler.eventCount());
    if (outcome.kind == JsonOutcome::Kind::Complete)
        assembler.finish();
    return {false, assembler.includes()};
}

} // namespace

const DocumentFormat &jsonFormat()
{
    static const DocumentFormat format{"json", recognises, false, read};
    return format;
}

} // namespace chancery
