#pragma once

#include "core/model/drafts.h"

#include <string>
#include <string_view>

namespace chancery {

/// Whether dates are written in ISO 8601, by the value of the document's dateTimeFormat.
bool isIsoFormat(std::string_view dateTimeFormat);

/// EDTF of a SIMILE date: "May 28 2006 09:00:00 GMT", "1215", "500 BC", -500 in a count with a year
/// 0, or ISO 8601. Midnight stands for want of a time and is left out. What cannot be read comes
/// back as it is, to be reported with its place.
DraftText simileDate(DraftText text, bool isIso);

/// One of the days from the first to the last, both EDTF, as short as EDTF can say it: 1815-05 of
/// the days of a month, 181X of ten years.
std::string oneOfDays(const std::string &first, const std::string &last);

} // namespace chancery
