#pragma once

#include "core/time/daterules.h"
#include "core/time/edtf/fault.h"
#include "core/time/edtfexpression.h"

#include <cstdint>

namespace chancery::edtf {

/// Where the month and the day are written in the expression.
struct PartOffsets
{
    std::size_t month = 0;
    std::size_t day = 0;
};

/// Sets the point's earliest and latest day from its digits; years are those the year part alone
/// can mean. A fault if no day is like that: 31 April, 29 February of no leap year, a month 2X.
Parsed<void> setBounds(EdtfPoint &point, std::int64_t earliestYear, std::int64_t latestYear,
                       const DateRules &rules, const PartOffsets &offsets);

/// The months 1..12 and days 1..31 that the digits can mean, as bits; all where none are written.
std::uint32_t candidateMonths(const EdtfPoint &point);
std::uint32_t candidateDays(const EdtfPoint &point);

} // namespace chancery::edtf
