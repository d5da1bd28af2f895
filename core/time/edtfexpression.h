#pragma once

#include "core/time/civildate.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace chancery {

/// '?', '~' or both ('%') on a part of a date.
struct Qualifier
{
    bool uncertain = false;
    bool approximate = false;

    bool isSet() const { return uncertain || approximate; }
    friend bool operator==(const Qualifier &, const Qualifier &) = default;
};

/// A time of day as written. 24:00:00 is kept as hour 24.
struct TimeOfDay
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    bool hasSeconds = false;
    std::optional<int> zoneMinutes; ///< east of UTC; nothing: no zone stated

    friend bool operator==(const TimeOfDay &, const TimeOfDay &) = default;
};

/// One date of an expression: what was written, part by part, and the days it can mean.
struct EdtfPoint
{
    /// With sign and X as written, "199X", "-0044", also of "-44" where that is a year; "197" is a
    /// decade and "19" a century; of the forms with Y the computed year.
    std::string yearDigits;
    std::string monthDigits; ///< "07", "1X", or a division of the year, 21..41; empty: none
    std::string dayDigits; ///< empty: none written
    std::string longYear; ///< of the forms with Y: "Y170000002", "Y-17E7", without the S
    std::optional<int> significantDigits; ///< the number after S; 99 for all larger ones
    std::int64_t estimatedYear = 0; ///< the year before S, astronomical; only with an S
    std::optional<TimeOfDay> time; ///< only with a fully specified day
    Qualifier yearQualifier; ///< what holds for the year, however it was written
    Qualifier monthQualifier;
    Qualifier dayQualifier;
    /// A qualifier stands at a part, "?1984" or "2004~-06", not behind the whole date only. It
    /// means the same where it holds for all parts, but is of level 2.
    bool isQualifiedByPart = false;
    /// Of an end that is one of several days: the first and the last of them; else empty. The
    /// digits above are then those of the first.
    std::vector<EdtfPoint> between;
    CivilDate earliest; ///< in the calendar it is written in
    CivilDate latest;

    bool isUncertain() const
    {
        return yearQualifier.uncertain || monthQualifier.uncertain || dayQualifier.uncertain;
    }
    bool isApproximate() const
    {
        return yearQualifier.approximate || monthQualifier.approximate || dayQualifier.approximate;
    }
    bool isQualified() const { return isUncertain() || isApproximate(); }
    /// Whether it can mean one day only.
    bool isOneDay() const { return earliest == latest; }
    /// Whether the month's place holds a season, quarter or other part of the year.
    bool isDivision() const
    {
        return !monthDigits.empty() && monthDigits[0] > '1' && monthDigits[0] < 'X';
    }
    /// Whether it is a decade or century written as a year without its last digits: "197", "19".
    bool isCutShort() const
    {
        return yearDigits.size() < (yearDigits[0] == '-' ? 5U : 4U) && earliest.year != latest.year
            && !significantDigits;
    }
    bool hasUnspecifiedDigits() const
    {
        return yearDigits.find('X') != std::string::npos
            || monthDigits.find('X') != std::string::npos
            || dayDigits.find('X') != std::string::npos;
    }

    friend bool operator==(const EdtfPoint &, const EdtfPoint &) = default;
};

/// An end of an interval or of a range in a set.
struct EdtfEnd
{
    enum class Kind { Point, Open, Unknown };

    Kind kind = Kind::Point;
    EdtfPoint point; ///< Point only

    friend bool operator==(const EdtfEnd &, const EdtfEnd &) = default;
};

/// A date, or a stretch from one end to another. A single date has the same point at both ends.
struct EdtfSpan
{
    EdtfEnd from;
    EdtfEnd to;
    bool isRange = false; ///< written as A/B or a..b

    friend bool operator==(const EdtfSpan &, const EdtfSpan &) = default;
};

/// The syntax tree of an expression: one span for a single date or interval, the members of a set.
struct EdtfExpression
{
    std::vector<EdtfSpan> spans;

    friend bool operator==(const EdtfExpression &, const EdtfExpression &) = default;
};

} // namespace chancery
