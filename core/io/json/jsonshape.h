#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// Whether the text begins as a JSON object or array does: with a brace and a quote or brace behind
/// it, or with a bracket and a value behind it. Comments may stand before it.
bool beginsAsJson(std::string_view text);

/// Whether the text begins as timelines do that are JavaScript and not quite JSON:
/// `storyjs_jsonp_data = {`, `callback({`, `{'dateTimeFormat':`.
bool beginsAsScript(std::string_view text);

/// What tells one kind of JSON timeline from another: names of members, in their order.
struct JsonShape
{
    std::vector<std::string> members; ///< of the document, as far as it was read
    std::vector<std::string> eventMembers; ///< of the first objects in the array `events`
    bool isBroken = false; ///< what was read is no JSON

    bool has(std::string_view member) const;
    bool eventHas(std::string_view member) const;
};

/// Reads as far as the first few events. Of text that is no JSON, what comes before it breaks off.
JsonShape jsonShapeOf(std::string_view text);

} // namespace chancery
