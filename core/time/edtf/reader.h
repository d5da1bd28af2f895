#pragma once

#include "core/time/edtfdate.h"

namespace chancery::edtf {

/// Reads an expression as parseEdtf() does, but looks for no suggestion.
tl::expected<EdtfDate, EdtfError> readExpression(std::string_view text, DateRules rules);

} // namespace chancery::edtf
