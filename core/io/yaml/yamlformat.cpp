#include "core/io/yaml/yamlformat.h"

#include "core/io/document/documentassembler.h"
#include "core/io/yaml/syntaxerror.h"
#include "core/io/yaml/yamlparser.h"

#include <algorithm>

namespace chancery {

namespace {

constexpr std::size_t kLongestCodePoint = 4; ///< bytes of UTF-8

/// Whether what the document lacks can be told: its parsing did not break off.
bool isWhole(const YamlOutcome &outcome)
{
    switch (outcome.kind) {
    case YamlOutcome::Kind::Complete:
    case YamlOutcome::Kind::MoreContent:
    case YamlOutcome::Kind::Stopped:
        return true;
    case YamlOutcome::Kind::Empty:
    case YamlOutcome::Kind::NotAMap:
    case YamlOutcome::Kind::SyntaxError:
    case YamlOutcome::Kind::TooDeep:
    case YamlOutcome::Kind::OutOfMemory:
        return false;
    }
    return false;
}

/// The parser also finds no document where the text begins with a stray ',', ']' or '}'.
void reportEmpty(const DocumentContext &document)
{
    const std::string_view text = document.source.text();
    const std::size_t first = text.find_first_not_of(" \t\n");
    if (first != std::string_view::npos && std::string_view(",]}").find(text[first]) < 3) {
        document.report(Severity::Error, "not-a-timeline",
                        "this is not a timeline: '{0}' begins no document", {{text[first]}},
                        "begin with format: chancery/1", document.source.positionOf(first));
        return;
    }
    document.report(Severity::Error, "empty-document", "the document is empty", {},
                    "begin with format: chancery/1", {1, 1});
}

void reportOutcome(const DocumentContext &document, const YamlOutcome &outcome,
                   std::size_t eventCount)
{
    const SourcePosition at = document.source.positionOf(outcome.offset);
    switch (outcome.kind) {
    case YamlOutcome::Kind::Complete:
    case YamlOutcome::Kind::Stopped: // whoever stopped it has said why
        break;
    case YamlOutcome::Kind::Empty:
        reportEmpty(document);
        break;
    case YamlOutcome::Kind::NotAMap:
        document.report(Severity::Error, "not-a-timeline",
                        "this is not a timeline: a Chancery document is a map of keys", {},
                        "begin with format: chancery/1", at);
        break;
    case YamlOutcome::Kind::MoreContent:
        document.report(Severity::Error, "more-content",
                        "something follows the end of the document; it is not read", {},
                        "put a second document into a file of its own", at);
        break;
    case YamlOutcome::Kind::SyntaxError:
        reportSyntaxError(document, outcome.offset, outcome.reason, eventCount);
        break;
    case YamlOutcome::Kind::TooDeep:
        document.report(Severity::Error, "far-too-deep",
                        "the document is nested beyond all measure; reading ends here, events "
                        "kept: {0}",
                        {std::to_string(eventCount)}, {}, at);
        break;
    case YamlOutcome::Kind::OutOfMemory:
        document.report(Severity::Error, "out-of-memory",
                        "there is not enough memory for the document; reading ends here, events "
                        "kept: {0}",
                        {std::to_string(eventCount)}, "divide it into several documents", at);
        break;
    }
}

YamlLimits yamlLimits(const ReadLimits &of)
{
    YamlLimits limits;
    limits.nesting = of.nesting;
    limits.aliasNodes = of.aliasNodes;
    limits.aliasBytes = of.aliasBytes;
    limits.aliasedTextBytes = kLongestCodePoint * std::max(of.titleCharacters, of.textCharacters);
    return limits;
}

/// A text of no other kind is one of ours, or nobody's.
bool recognises(std::string_view /*text*/, std::string_view /*extension*/)
{
    return true;
}

/// Whether a long text has no key where a document of ours would have its first ones. The parser
/// would read all of it as one scalar, and slowly.
bool isOneLongScalar(std::string_view text)
{
    constexpr std::size_t kBeginning = 1u << 20;
    return text.size() > kBeginning
        && text.substr(0, kBeginning).find(':') == std::string_view::npos;
}

DocumentRemainder read(const DocumentInput &input)
{
    if (isOneLongScalar(input.document.source.text())) {
        reportOutcome(input.document, {YamlOutcome::Kind::NotAMap, 0, {}}, 0);
        return {};
    }
    DocumentAssembler assembler(input.document, input.builder, input.goesOn);
    const YamlOutcome outcome
        = parseYaml(input.document.source, yamlLimits(input.options.limits), assembler);
    if (assembler.wasCancelled())
        return {true, {}};
    reportOutcome(input.document, outcome, assembler.eventCount());
    if (isWhole(outcome))
        assembler.finish();
    return {false, assembler.includes()};
}

} // namespace

const DocumentFormat &yamlFormat()
{
    static const DocumentFormat format{"yaml", recognises, false, read};
    return format;
}

} // namespace chancery
