#pragma once

#include "core/model/relativedate.h"
#include "core/time/instant.h"

#include <QString>

namespace chancery {

// How a date is explained in running text, in the language of the interface.

/// "give or take 2 years".
QString marginPhrase(const DateWidth &margin);
/// "at most 10 days after Putin visits Pyongyang", "during …". @p title is the other event's, and
/// stays as it is, whatever it holds.
QString relativePhrase(const RelativeDate &date, const QString &title);

/// From the first to the last day of a range: "1991 – 2019", or the month or day where that is all.
/// The range must not be empty.
QString timeSpanText(const TimeRange &range);

} // namespace chancery
