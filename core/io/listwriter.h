#pragma once

#include "core/model/timeline.h"
#include "core/query/eventquery.h"

#include <functional>
#include <optional>
#include <string_view>

namespace chancery {

enum class ListFormat {
    Json, ///< an array of objects, one event a line
    Csv, ///< RFC 4180 with a header line; lists joined by "; "
    Text, ///< for people: date, title, who, type; one event a line
};

/// From the command line's words "json", "csv", "text".
std::optional<ListFormat> listFormatFromId(std::string_view id);

/// Takes the next piece of output; false when it could not be written.
using ListSink = std::function<bool(std::string_view)>;

/// Writes the events of the set by the sort key of dates, then id, with the fields of the contract.
/// Invalid UTF-8 becomes replacement characters. Stops, returning false, when the sink does.
bool writeList(const Timeline &timeline, const EventSet &events, ListFormat format,
               const ListSink &sink);

} // namespace chancery
