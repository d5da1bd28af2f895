#pragma once

#include "core/layout/visiblerange.h"
#include "core/query/eventquery.h"
#include "core/time/datewidth.h"

#include <optional>
#include <span>
#include <vector>

namespace chancery {

/// Stretches of time in which nothing happens, drawn as marked breaks of one width so that the rest
/// has more room. A value: sorted, apart from each other, finite, none of them empty.
class Folds
{
public:
    Folds() = default;
    /// @p stretches in any order; those that meet are joined, empty ones left out.
    explicit Folds(std::vector<TimeRange> stretches);

    const std::vector<TimeRange> &stretches() const { return m_stretches; }
    bool isEmpty() const { return m_stretches.empty(); }
    /// The fold that holds the instant.
    std::optional<TimeRange> foldAt(Instant at) const;
    /// Without the fold that holds all of @p range, which would show nothing but a break.
    Folds openedFor(const TimeRange &range) const;
    /// Without the folds that begin at one of the instants.
    Folds without(std::span<const Instant> begins) const;

    friend bool operator==(const Folds &, const Folds &) = default;

private:
    std::vector<TimeRange> m_stretches;
};

/// The folds of a timeline under a filter. They do not depend on the visible range.
///
/// The longest gap between drawn extents is folded first, then the next, as long as a gap takes at
/// least a twelfth of the time that is left; a little of each gap stays open on both sides, so
/// that marks stand clear of the break. An era is no event that would keep time open. What an open
/// or unknown end runs through is a gap too: it neither begins nor ends there.
Folds foldsOf(const Timeline &timeline, const EventSet &events);

/// The range that shows all of @p hull: padded on both sides by 4 % of what is not folded.
VisibleRange fittedRange(const TimeRange &hull, const Folds &folds = {});

/// How long a fold is, to the nearest year, month or day: what is written on it.
DateWidth lengthOf(const TimeRange &fold);

} // namespace chancery
