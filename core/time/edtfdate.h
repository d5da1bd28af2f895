#pragma once

#include "core/time/daterules.h"
#include "core/time/datewidth.h"
#include "core/time/edtfexpression.h"
#include "core/time/instant.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace chancery {

/// One end of an extent.
struct Bound
{
    enum class Kind {
        Finite, ///< a day is known
        Open, ///< ".." or the open side of a set: goes on without end
        Unknown, ///< an empty interval end: there is an end, nobody says when
    };

    Kind kind = Kind::Finite;
    /// Finite only: the Gregorian civil day, as written where a zone moves it; of any year.
    CivilDate day;
    /// Finite only: where it stands on the axis. A beginning is the first instant inside, an end
    /// the first instant after (extents are half-open). Nothing outside the supported range.
    std::optional<Instant> at;

    bool isFinite() const { return kind == Kind::Finite; }
    friend bool operator==(const Bound &, const Bound &) = default;
};

/// A stretch of time with a bound on each side.
struct Extent
{
    Bound from;
    Bound to;

    friend bool operator==(const Extent &, const Extent &) = default;
};

/// What the expression is, as a whole.
enum class DateForm {
    Single, ///< one date: 2000-07
    Interval, ///< A/B
    OneOf, ///< [a, b..c]
    AllOf, ///< {a, b..c}
};

/// A date as a source gives it: the expression as written and what it means (EDTF, ISO
/// 8601-2:2019). Immutable in use. The contract's table of dates says what each field holds.
struct EdtfDate
{
    std::string text; ///< as written, byte for byte; start and end joined by '/' when given apart
    Calendar calendar = Calendar::Gregorian; ///< the calendar it is written in
    YearCount years = YearCount::Astronomical; ///< the count it is written in
    int level = 0; ///< 0, 1 or 2
    DateForm form = DateForm::Single;
    Extent possible; ///< from the earliest to the latest it can be
    /// The part that is certain; nothing if no day of it is. AllOf: the hull of the members'
    /// certain parts, which certainParts() tells apart.
    std::optional<Extent> certain;
    bool approximateFrom = false; ///< '~' or '%' on the beginning (a single date: both)
    bool approximateTo = false;
    bool uncertain = false; ///< '?' or '%' anywhere
    /// A stated width, "give or take 2 years", which all extents above have taken in.
    std::optional<DateWidth> margin;
    /// OneOf and AllOf: the possible extent of each member, in the order written.
    std::vector<Extent> members;
    /// The syntax tree, for labels.
    EdtfExpression expression;

    DateRules rules() const { return {calendar, years}; }
    friend bool operator==(const EdtfDate &, const EdtfDate &) = default;
};

/// Why a text is not EDTF.
struct EdtfError
{
    std::string reason; ///< a clause for people: "month 13 does not exist"
    std::size_t offset = 0; ///< byte of the text at which it went wrong
    std::string suggestion; ///< what to write instead, or empty
    /// Reversed ends only: the text as written, with the hull of both ends and nothing certain.
    std::optional<EdtfDate> salvaged;
    /// A year 0 where the count has none: perhaps the other count was meant.
    bool isYearZero = false;
};

/// Reads one EDTF expression of level 0, 1 or 2. Blanks around it count (they make it invalid).
tl::expected<EdtfDate, EdtfError> parseEdtf(std::string_view text, DateRules rules = {});

/// Joins `start:` and `end:`, each one date, or one of several days where both are given. Only an
/// end means an unknown start; only a start is that date by itself, even a set. Reversed ends are
/// an error with a salvaged date.
tl::expected<EdtfDate, EdtfError> joinEdtf(const std::optional<EdtfDate> &start,
                                           const std::optional<EdtfDate> &end);

/// The same where one of the two is "..", an end that there is not; @p known is the other one, the
/// end where @p isEnd.
tl::expected<EdtfDate, EdtfError> joinWithOpen(const EdtfDate &known, bool isEnd);

/// The date with a stated width: each of its finite bounds lies that much farther out, and what is
/// certain shrinks as much (docs/dates.md). Nothing when the result leaves the supported range.
std::optional<EdtfDate> withMargin(EdtfDate date, const DateWidth &margin);

/// What one end of a span of the date's expression can mean by itself, the margin taken in: of an
/// end without a date nothing on either side.
Extent extentOfEnd(const EdtfDate &date, const EdtfEnd &end);

/// Whether every finite bound lies in the supported range, so that a timeline can place it.
bool isWithinSupportedRange(const EdtfDate &date);

/// The hull of the finite bounds, half-open: both when both are finite; the one finite day
/// otherwise (an unknown end counts only as far as the finite bound). Nothing when no bound is
/// finite. This is what "fit all", clusters and range filters count with.
std::optional<TimeRange> finiteHull(const EdtfDate &date);

/// The possible extent as a range of the axis, open and unknown ends taken to the axis's ends.
std::optional<TimeRange> possibleRange(const EdtfDate &date);
/// The certain part as a range of the axis, open ends taken to the axis's ends. AllOf: the hull of
/// the certain parts, of which most may be uncertain.
std::optional<TimeRange> certainRange(const EdtfDate &date);
/// Whether any of the certain parts meets a range of the axis.
bool certainPartMeets(const EdtfDate &date, const TimeRange &range);

/// The certain part in pieces: of AllOf each day-precise member, of any other date the one part.
std::vector<Extent> certainParts(const EdtfDate &date);

/// Where the spine stands: the start of the certain part, else the finite start of the possible
/// extent, else the last second before its finite end. Nothing when no bound is finite.
std::optional<Instant> spineInstant(const EdtfDate &date);

/// "2000-07-01", "-inf", "inf" or "unknown": a bound as lists and the `date` command print it.
std::string earliestText(const Bound &from);
std::string latestText(const Bound &to);

} // namespace chancery
