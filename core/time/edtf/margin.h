#pragma once

#include "core/time/datewidth.h"
#include "core/time/edtfexpression.h"

namespace chancery::edtf {

/// The date with its possible days widened by a stated margin on both sides. What is written
/// without a day is widened by whole months: June, give or take a month, is May to July.
EdtfPoint widened(EdtfPoint point, const DateWidth &margin, Calendar calendar);
/// The same of both ends of a stretch, where they are dates.
EdtfSpan widened(EdtfSpan span, const DateWidth &margin, Calendar calendar);

} // namespace chancery::edtf
