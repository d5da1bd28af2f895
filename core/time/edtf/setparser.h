#pragma once

#include "core/time/edtf/expressionparser.h"

namespace chancery::edtf {

/// Reads "[a, b..c]" or "{a, b..c}", @p text beginning with its bracket. Blanks may stand beside
/// the commas. Only the first member may be open at its beginning and only the last at its end,
/// and both ends of a range have the same precision.
Parsed<ParsedExpression> parseSet(std::string_view text, DateRules rules);

} // namespace chancery::edtf
