#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery {

/// Whether the text begins as a JSON object or array does: with a brace and a quote or brace behind
/// it, or with a bracket and a value behind it.
bool beginsAsJson(std::string_view text);

/// What tells one kind of JSON timeline from another: names of members, in their order.
struct JsonShape
{
    std::vector<std::string> members; ///< of the document, up to the end of its first event
    std::vector<std::string> eventMembers; ///< of the first object in the array `events`

    bool has(std::string_view member) const;
    bool eventHas(std::string_view member) const;
};

/// Reads as far as the first event. Of text that is no JSON, what comes before it breaks off.
JsonShape jsonShapeOf(std::string_view text);

} // namespace chancery
