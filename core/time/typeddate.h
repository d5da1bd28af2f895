#pragma once

#include "core/time/edtfdate.h"

#include <string_view>

namespace chancery {

/// A date as a person typed it, understood.
struct TypedDate
{
    EdtfDate date; ///< its text is the EDTF reading, to be shown back
    bool isTranslated = false; ///< what was typed is not that text: "May 1815" for 1815-05
};

/// Understands what people type where a date is asked for: EDTF, the draft of 2012, and common
/// forms in words. Blanks around it do not count. What can mean two dates ("5/8/1822") is refused;
/// the reason names both readings. Not for files: there such a form is an error with a hint.
tl::expected<TypedDate, EdtfError> readTypedDate(std::string_view text, DateRules rules = {});

} // namespace chancery
