#pragma once

#include "core/io/documentformat.h"

namespace chancery {

/// Calendars in the iCalendar format (RFC 5545).
const DocumentFormat &icalFormat();

} // namespace chancery
