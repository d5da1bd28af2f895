#pragma once

#include "core/time/daterules.h"
#include "core/time/edtf/cursor.h"
#include "core/time/edtf/fault.h"

#include <cstdint>
#include <optional>
#include <string>

namespace chancery::edtf {

/// The year part of a date, in any of its forms.
struct YearField
{
    std::string digits; ///< as EdtfPoint::yearDigits
    std::int64_t earliest = 0;
    std::int64_t latest = 0;
    std::string longYear; ///< as EdtfPoint::longYear
    std::optional<int> significantDigits;
    std::int64_t estimated = 0; ///< the year before S
    bool takesMonths = false; ///< only a year of four digits or X does
    int level = 0; ///< without regard to X
};

/// Reads "1984", "-0044", "199X", "197", "19", "1950S2", "Y17E7", "Y-157900E3S3". Years are exact
/// in 64 bits; larger ones are a fault, "too large to compute". In the historical count zeros may
/// be left off behind a sign, "-44" for "-0044", and a year 0 is a fault.
Parsed<YearField> parseYear(Cursor &cursor, YearCount count);

} // namespace chancery::edtf
