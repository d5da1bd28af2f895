#pragma once

#include "core/time/edtfdate.h"

namespace chancery::edtf {

/// Sets what a date means, `possible`, `certain`, `members` and the qualities of its edges, from
/// what it says: form, calendar, expression and margin. Of reversed ends, the hull of both is
/// possible and nothing certain.
void setMeaning(EdtfDate &date);

} // namespace chancery::edtf
