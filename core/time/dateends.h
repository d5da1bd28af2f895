#pragma once

#include "core/time/edtfdate.h"

#include <optional>

namespace chancery {

/// Days between which something lies, both inclusive; a side without a day is not bounded.
struct DayRange
{
    std::optional<DayNumber> earliest;
    std::optional<DayNumber> latest;

    bool isBounded() const { return earliest || latest; }
    bool isEmpty() const { return earliest && latest && *latest < *earliest; }
    /// What lies in both; may be empty.
    DayRange intersectedWith(const DayRange &other) const;

    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// When what has this date began. Nothing: it goes back without a beginning. The date must lie
/// within the supported range, here as below.
std::optional<DayRange> beginningOf(const EdtfDate &date);
/// When it ended. Nothing: it goes on without end. Days are civil days as written.
std::optional<DayRange> endOf(const EdtfDate &date);

/// What is known of a date from elsewhere: its beginning and its end lie there.
struct DateConstraint
{
    DayRange beginning;
    DayRange end;

    bool isBounded() const { return beginning.isBounded() || end.isBounded(); }
    DateConstraint intersectedWith(const DateConstraint &other) const
    {
        return {beginning.intersectedWith(other.beginning), end.intersectedWith(other.end)};
    }
};

/// "One of these days", written by the rules: [a..b], [a..] or [..b]. Nothing when the constraint
/// bounds nothing, or no day meets both of its parts.
std::optional<EdtfDate> someDayWithin(const DateConstraint &constraint, DateRules rules);

/// The date as far as it meets the constraint; nothing when no day of it does. One date and a
/// one-of set become the one-of set of what is left; of intervals and all-of sets the possible
/// extent shrinks and the text stays. A date that meets it throughout stays as it is.
std::optional<EdtfDate> narrowed(const EdtfDate &date, const DateConstraint &constraint);

} // namespace chancery
