#pragma once

#include "core/time/daterules.h"
#include "core/time/edtf/fault.h"
#include "core/time/edtfexpression.h"

#include <string_view>

namespace chancery::edtf {

/// One date and the level of the standard it needs.
struct ParsedPoint
{
    EdtfPoint point;
    int level = 0;
};

/// Reads one date, the whole of @p piece, which begins at byte @p start of the expression.
Parsed<ParsedPoint> parsePoint(std::string_view piece, std::size_t start, DateRules rules);

} // namespace chancery::edtf
