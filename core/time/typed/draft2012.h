#pragma once

#include <string>
#include <string_view>

namespace chancery::typed {

/// The present spelling of an expression of the EDTF draft of 2012: "199u", "1984?~",
/// "2004-01-01/open", "unknown/2006", "y17e7", "2004-06-(11)~", "2001-21^southernHemisphere"; also
/// typographic minus signs, small letters and blanks around the slash of an interval. The text as
/// it is where there is nothing to replace; empty for a text with anything else in it. The result
/// may be no valid expression.
std::string presentSpelling(std::string_view text);

} // namespace chancery::typed
