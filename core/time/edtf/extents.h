#pragma once

#include "core/time/edtfdate.h"

namespace chancery::edtf {

/// From the earliest to the latest the stretch can be.
Extent possibleExtent(const EdtfSpan &span, Calendar calendar);

/// The part of the stretch that is certain whatever its ends mean (contract, Dates): from the
/// beginning's latest to the end's earliest. Of a stretch with an unknown end, the known end if it
/// is one day. Qualifiers are not looked at.
std::optional<Extent> certainExtent(const EdtfSpan &span, Calendar calendar);

/// The certain part of a member of "{…}": all of it if its ends are days, otherwise nothing, since
/// "{1670..1672}" says something of each year and of no day.
std::optional<Extent> certainMember(const EdtfSpan &member, Calendar calendar);

/// Whether the end of the stretch comes before its beginning. An end of less precision counts by
/// its first day, as the standard orders dates, unless its digits are X or it is a part of a year.
bool isReversed(const EdtfSpan &span, Calendar calendar);

/// The smallest extent that holds both; an open side beats an unknown one, which beats a day.
Extent hull(const Extent &a, const Extent &b);

} // namespace chancery::edtf
