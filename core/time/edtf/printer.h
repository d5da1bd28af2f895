#pragma once

#include "core/time/edtfdate.h"

#include <string>

namespace chancery {

/// The canonical EDTF of a date: one spelling for all that mean the same at the same level. Reading
/// it again, by the date's rules, gives an equal date but for `text`, which becomes this one.
///
/// Canonical are: qualifiers behind the date where they stand behind the whole of it, otherwise
/// before each part they hold for; Z for the zone of UTC, "+04:30" for others; exponents and
/// significant digits without leading zeros; no blanks. Fractions of a second are not kept. Of a
/// salvaged date it is the reversed interval, which is refused again. A margin is no part of EDTF.
std::string edtfText(const EdtfDate &date);

} // namespace chancery
