#pragma once

#include "core/time/civildate.h"
#include "core/time/edtf/fault.h"
#include "core/time/edtfexpression.h"

#include <cstdint>

namespace chancery::edtf {

/// Sets the point's earliest and latest day from its digits; years are those the year part alone
/// can mean. A fault, at @p offset, if no day is like that: 31 April, 29 February 190X of no leap
/// year, a month 2X.
Parsed<void> setBounds(EdtfPoint &point, std::int64_t earliestYear, std::int64_t latestYear,
                       Calendar calendar, std::size_t offset);

} // namespace chancery::edtf
