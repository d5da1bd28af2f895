#pragma once

#include "core/model/timeline.h"

#include <optional>
#include <string>
#include <vector>

namespace chancery {

/// How an event's date has to stand to a range (contract: Range filters).
enum class DateMode { Overlap, Certain, Possible };

/// Which events are shown. Empty lists ask nothing; the conditions of different kinds must all
/// hold.
struct Filter
{
    std::vector<ActorIndex> actors; ///< naming one includes who was part of it then
    bool allActors = false; ///< all of `actors` must take part, not any
    std::vector<std::string> types; ///< any of these ids
    std::vector<EventStatus> statuses; ///< any of these
    std::vector<std::string> places; ///< any of these, as documents write them
    std::vector<std::string> sources; ///< cites any of these, as citations refer to them
    std::string text; ///< every word, case and accents aside, in title, summary, place or names
    std::optional<TimeRange> range;
    DateMode dateMode = DateMode::Overlap;

    bool isEmpty() const;
    friend bool operator==(const Filter &, const Filter &) = default;
};

/// The filter with this actor alone in place of those it names.
Filter withOnlyActor(Filter filter, ActorIndex actor);

/// Whether the date passes the range under the mode. Undated events pass no range.
bool dateMeets(const std::optional<EdtfDate> &date, const TimeRange &range, DateMode mode);

} // namespace chancery
