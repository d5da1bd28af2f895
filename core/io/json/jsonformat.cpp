#include "core/io/json/jsonformat.h"

#include "core/io/document/documentassembler.h"
#include "core/io/json/jsonparser.h"
#include "core/io/json/jsonreport.h"
#include "core/io/json/jsonshape.h"

#include <algorithm>
#include <array>

namespace chancery {

namespace {

/// In a file called YAML, even what looks like JSON is YAML.
bool recognises(std::string_view text, std::string_view extension)
{
    if (extension == "yaml" || extension == "yml")
        return false;
    const bool isCalledJson = extension == "json" || extension == "js" || extension == "jsonp";
    return beginsAsJson(text) || beginsAsScript(text) || (isCalledJson && !text.empty());
}

/// Whether a document may be one of ours: it says so, or has sections and fields of ours.
bool mayBeOurs(const JsonShape &shape)
{
    if (shape.has("format"))
        return true;
    const auto hasMember = [&](std::string_view name) { return shape.has(name); };
    const auto eventHas = [&](std::string_view name) { return shape.eventHas(name); };
    constexpr std::array<std::string_view, 5> kSections{"events", "actors", "sources", "types",
                                                        "include"};
    constexpr std::array<std::string_view, 4> kFields{"id", "title", "date", "start"};
    return std::any_of(kSections.begin(), kSections.end(), hasMember)
        && (shape.eventMembers.empty() || std::any_of(kFields.begin(), kFields.end(), eventHas));
}

DocumentRemainder read(const DocumentInput &input)
{
    const JsonShape shape = jsonShapeOf(input.document.source.text());
    if (!shape.isBroken && !shape.members.empty() && !mayBeOurs(shape)) {
        reportUnknownJson(input.document);
        return {};
    }
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
