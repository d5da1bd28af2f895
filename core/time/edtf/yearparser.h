#pragma once

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
    bool takesMonths = false; ///< only a year of four digits or X does
    int level = 0; ///< without regard to X
};

/// Reads "1984", "-0044", "199X", "197", "19", "1950S2", "Y17E7", "Y-157900E3S3". Years are exact
/// in 64 bits; larger ones are a fault, "too large to compute".
Parsed<YearField> parseYear(Cursor &cursor);

} // namespace chancery::edtf
