#pragma once

#include "core/query/eventquery.h"

#include <QString>

#include <vector>

namespace chancery {

/// The kinds of condition a filter can set.
enum class Condition { Actor, Type, Status, Place, Source, Text, Dates };

/// Those the filter sets, in the order above.
std::vector<Condition> activeConditions(const Filter &filter);

/// "actor", "type", … for sentences such as "3 hidden by: actor".
QString conditionName(Condition condition);
/// What the condition asks, for a chip: "actor: Russia or North Korea".
QString conditionText(const Timeline &timeline, const Filter &filter, Condition condition);
/// The filter without that condition.
Filter withoutCondition(const Filter &filter, Condition condition);
/// The filter with that condition only.
Filter onlyCondition(const Filter &filter, Condition condition);

/// "17 events · 3 hidden by: actor · 2 hidden with their lanes · 1 undated": what of the timeline
/// is shown, and why not all. @p withLanes pass the filter but are not among the events.
QString shownText(const EventQuery &query, const Filter &filter, const EventSet &events,
                  std::size_t withLanes);
/// Whether events pass, but all that have a place on the axis lie outside the range.
bool isNoneInView(const Timeline &timeline, const EventSet &events, const TimeRange &range);
/// "19 of 22 events".
QString shownOfText(const EventSet &events);

} // namespace chancery
