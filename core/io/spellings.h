#pragma once

#include "core/model/diagnosticlog.h"
#include "core/model/timeline.h"

namespace chancery {

/// Reports actors that seem to be one under two spellings: names that differ by case, accents,
/// blanks, and the shapes of apostrophes and dashes alone. They stay apart; only whoever wrote them
/// knows. Actors that documents declare, one beside the other, are meant to be two.
void reportSpellings(const Timeline &timeline, DiagnosticLog &log);

} // namespace chancery
