#pragma once

#include "core/time/edtf/fault.h"
#include "core/time/edtfdate.h"

#include <string_view>

namespace chancery::edtf {

/// The syntax tree of a whole expression, before anything is said about what it means.
struct ParsedExpression
{
    EdtfExpression expression;
    DateForm form = DateForm::Single;
    int level = 0;
    std::size_t endOffset = 0; ///< Interval: where its end is written
};

/// Reads a single date, an interval or a set. Whether an interval is reversed is not looked at.
Parsed<ParsedExpression> parseExpression(std::string_view text, DateRules rules);

} // namespace chancery::edtf
