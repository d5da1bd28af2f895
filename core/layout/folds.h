#pragma once

#include "core/layout/visiblerange.h"
#include "core/time/datewidth.h"

#include <optional>
#include <span>
#include <vector>

namespace chancery {

/// From here on, up to the next one, time is drawn so many times as wide as where it is 1.
struct Pace
{
    Instant begin;
    double magnification = 1; ///< above 0, finite

    friend bool operator==(const Pace &, const Pace &) = default;
};

/// Stretches of time in which nothing happens, drawn as marked breaks of one width so that the rest
/// has more room, and how that room is shared out. A value: stretches sorted, apart from each
/// other, finite, none of them empty.
class Folds
{
public:
    Folds() = default;
    /// @p stretches in any order; those that meet are joined, empty ones left out. @p paces
    /// ascending; before the first of them, and without any, the magnification is 1.
    explicit Folds(std::vector<TimeRange> stretches, std::vector<Pace> paces = {});

    const std::vector<TimeRange> &stretches() const { return m_stretches; }
    const std::vector<Pace> &paces() const { return m_paces; }
    bool isEmpty() const { return m_stretches.empty(); }
    /// Whether all of time is drawn alike; not so where every fold was opened.
    bool isUniform() const { return m_stretches.empty() && m_paces.empty(); }
    /// The magnification at an instant.
    double magnificationAt(Instant at) const;
    /// From the first pace on to the last one: outside, and so without paces, nothing happens.
    TimeRange paced() const;
    /// The least magnification anywhere in what is paced of the range; 1 where nothing is.
    double leastMagnification(const TimeRange &range) const;
    /// Seconds, each counted as often as it is magnified, whether folded or not.
    double magnifiedSeconds(const TimeRange &range) const;
    /// The fold that holds the instant.
    std::optional<TimeRange> foldAt(Instant at) const;
    /// Without the fold that holds all of @p range, which would show nothing but a break.
    Folds openedFor(const TimeRange &range) const;
    /// Without the folds that hold one of the instants.
    Folds without(std::span<const Instant> opened) const;

    friend bool operator==(const Folds &, const Folds &) = default;

private:
    std::vector<TimeRange> m_stretches;
    std::vector<Pace> m_paces;
};

/// The range that shows all of @p hull: padded on both sides by 4 % of the room of what is not
/// folded.
VisibleRange fittedRange(const TimeRange &hull, const Folds &folds = {});

/// How long a fold is, to the nearest year, month or day: what is written on it.
DateWidth lengthOf(const TimeRange &fold);

} // namespace chancery
