#include "core/io/json/jsonparser.h"

#include "core/io/json/jsoncursor.h"
#include "core/io/json/jsonentrybuilder.h"
#include "core/text/utf8.h"

#include <exception>

namespace chancery {

JsonOutcome parseJson(const SourceText &source, const JsonLimits &limits, DocumentSink &sink)
{
    const std::string_view text = source.text();
    if (trimmed(text).empty())
        return {JsonOutcome::Kind::Empty, 0, {}};
    std::size_t reached = 0;
    JsonEntryBuilder builder(source, limits, sink, reached);
    try {
        constexpr bool kStrict = true; // nothing may follow the document
        constexpr bool kIgnoreComments = true;
        nlohmann::json::sax_parse(JsonCursor(text, 0, &reached),
                                  JsonCursor(text, text.size(), &reached), &builder,
                                  nlohmann::json::input_format_t::json, kStrict, kIgnoreComments);
    } catch (const std::exception &) { // only memory can run out
        return {JsonOutcome::Kind::OutOfMemory, reached, {}};
    }
    return builder.outcome();
}

} // namespace chancery
