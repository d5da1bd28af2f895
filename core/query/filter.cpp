#include "core/query/filter.h"

#include "core/query/textfold.h"

namespace chancery {
namespace {

/// The possible extent as the overlap mode counts it: an open interval end goes on; an unknown end
/// and the open side of a one-of set reach only as far as the finite bound.
std::optional<TimeRange> countedRange(const EdtfDate &date)
{
    const auto goesOn = [&](const Bound &bound) {
        return bound.kind == Bound::Kind::Open && date.form != DateForm::OneOf;
    };
    const bool openFrom = goesOn(date.possible.from);
    const bool openTo = goesOn(date.possible.to);
    std::optional<TimeRange> range = finiteHull(date);
    if (!range) {
        if (!openFrom && !openTo)
            return std::nullopt;
        range = kSupportedRange;
    }
    if (openFrom)
        range->begin = kFirstInstant;
    if (openTo)
        range->end = kEndInstant;
    return range;
}

bool meets(const std::optional<TimeRange> &extent, const TimeRange &range)
{
    return extent && extent->meets(range);
}

} // namespace

bool Filter::isEmpty() const
{
    return actors.empty() && types.empty() && statuses.empty() && places.empty() && sources.empty()
        && !range && foldedWords(text).empty();
}

Filter withOnlyActor(Filter filter, ActorIndex actor)
{
    filter.actors = {actor};
    filter.allActors = false; // a second one that is named later widens
    return filter;
}

bool dateMeets(const std::optional<EdtfDate> &date, const TimeRange &range, DateMode mode)
{
    if (!date || range.isEmpty())
        return false;
    switch (mode) {
    case DateMode::Overlap:
        return meets(countedRange(*date), range) || meets(certainRange(*date), range);
    case DateMode::Certain: {
        const std::optional<TimeRange> possible = possibleRange(*date);
        return (possible && range.contains(*possible)) || certainPartMeets(*date, range);
    }
    case DateMode::Possible:
        return meets(possibleRange(*date), range);
    }
    return false;
}

} // namespace chancery
