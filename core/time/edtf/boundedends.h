#pragma once

#include "core/time/edtfdate.h"

namespace chancery::edtf {

/// Whether a date can be an end of a stretch: one date, or one of several with a first and a last
/// day.
bool canBeEnd(const EdtfDate &date);

/// A stretch whose beginning, or end, or both are one of several days: "[1815-05-03..1815-06-10]"
/// to "1822". EDTF has no text for it, so that of the result is both, joined by '/'. Each end must
/// be one that canBeEnd(). Reversed ends are an error with a salvaged date.
tl::expected<EdtfDate, EdtfError> joinBounded(const EdtfDate &start, const EdtfDate &end);

/// The same where the other end is "..", which there is not: "[1815..1817]/..". @p known is the end
/// where @p isEnd, else the beginning.
EdtfDate joinOpen(const EdtfDate &known, bool isEnd);

} // namespace chancery::edtf
