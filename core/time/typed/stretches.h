#pragma once

#include "core/time/typed/expression.h"
#include "core/time/typed/lexer.h"
#include "core/time/typed/refusal.h"

namespace chancery::typed {

/// Named stretches of time: "1940s", "19th century", "17th-18th century", "early 1940s", "late May
/// 1918", "first half of April 2019", "second quarter of 1919", "Q2 1919", "winter of 1918/19".
///
/// Early, mid and late are thirds. Of a year they are EDTF's thirds (four months each); of a month
/// the days 1–10, 11–20 and the rest; of a decade the years 0–3, 4–6, 7–9; of a century the years
/// 1–33, 34–67, 68–100. Halves of a month are divided after day 15, of February after day 14.
/// The 19th century is 1801 to 1900, the 5th century BC is 500 to 401 BC.
Understood<Stretch> readStretch(Tokens tokens, Calendar calendar);

} // namespace chancery::typed
