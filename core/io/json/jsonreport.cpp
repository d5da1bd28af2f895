#include "core/io/json/jsonreport.h"

#include <string>
#include <string_view>

namespace chancery {

namespace {

constexpr std::string_view kWhatCanBeRead
    = "what can be read: Chancery's own JSON, TimelineJS, SIMILE; of other data, a CSV table";

} // namespace

void reportOutcome(const DocumentContext &document, const JsonOutcome &outcome,
                   std::size_t eventCount)
{
    const SourcePosition at = document.source.positionOf(outcome.offset);
    const std::string kept = std::to_string(eventCount);
    switch (outcome.kind) {
    case JsonOutcome::Kind::Complete:
    case JsonOutcome::Kind::Stopped: // whoever stopped it has said why
        break;
    case JsonOutcome::Kind::Empty:
        document.report(Severity::Error, "empty-document", "the document is empty", {}, {}, {1, 1});
        break;
    case JsonOutcome::Kind::NotAMap:
        document.report(Severity::Error, "not-a-timeline",
                        "this JSON is no timeline: it is not an object of members such as events",
                        {}, std::string(kWhatCanBeRead), at);
        break;
    case JsonOutcome::Kind::SyntaxError:
        document.report(Severity::Error, "json-syntax",
                        "this is not JSON: " + outcome.mistake.pattern
                            + "; reading ends here, events kept: {2}",
                        {outcome.mistake.stands, outcome.mistake.wanted, kept},
                        outcome.mistake.hint, at);
        break;
    case JsonOutcome::Kind::OutOfMemory:
        document.report(Severity::Error, "out-of-memory",
                        "there is not enough memory for the document; reading ends here, events "
                        "kept: {0}",
                        {kept}, "divide it into several documents", at);
        break;
    }
}

void reportUnknownJson(const DocumentContext &document)
{
    document.report(Severity::Error, "not-a-timeline",
                    "this JSON is no timeline that Chancery knows", {}, std::string(kWhatCanBeRead),
                    {1, 1});
}

} // namespace chancery
