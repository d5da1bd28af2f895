#pragma once

#include "core/time/civildate.h"

namespace chancery {

/// How years before 1 are counted where a date is written.
enum class YearCount {
    Astronomical, ///< as EDTF counts: 0000 is 1 BCE, -0043 is 44 BCE
    Historical, ///< as historians count, without a year 0: -0044 is 44 BCE, and so is -44
};

/// What a document says about how its dates are written. A calendar by itself means the
/// astronomical count, so that it can stand wherever rules are asked for.
struct DateRules
{
    Calendar calendar = Calendar::Gregorian;
    YearCount years = YearCount::Astronomical;

    constexpr DateRules() = default;
    constexpr DateRules(Calendar writtenIn, YearCount counted = YearCount::Astronomical)
        : calendar(writtenIn), years(counted)
    {
    }

    friend bool operator==(const DateRules &, const DateRules &) = default;
};

/// The astronomical year that a number behind a minus means.
inline std::int64_t yearBefore(std::int64_t magnitude, YearCount count)
{
    return count == YearCount::Historical ? 1 - magnitude : -magnitude;
}

} // namespace chancery
