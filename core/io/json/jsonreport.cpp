#include "core/io/json/jsonreport.h"

namespace chancery {

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
                        {}, "what can be read: Chancery's own JSON, TimelineJS, SIMILE", at);
        break;
    case JsonOutcome::Kind::SyntaxError:
        document.report(Severity::Error, "json-syntax",
                        "this is not JSON: {0}; reading ends here, events kept: {1}",
                        {outcome.reason, kept},
                        "JSON has names and texts in double quotes, and no comma behind the last "
                        "item",
                        at);
        break;
    case JsonOutcome::Kind::OutOfMemory:
        document.report(Severity::Error, "out-of-memory",
                        "there is not enough memory for the document; reading ends here, events "
                        "kept: {0}",
                        {kept}, "divide it into several documents", at);
        break;
    }
}

} // namespace chancery
