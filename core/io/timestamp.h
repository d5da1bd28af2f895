#pragma once

#include <string>
#include <string_view>

namespace chancery {

/// "T14:30:00" of "14:30", "14:30:05.2", "2:30 PM"; empty where it is no time of day.
std::string edtfTime(std::string_view text);

/// EDTF of a day and a time as databases and spreadsheets write them, "1815-05-08 14:30:00",
/// "1815-05-08T14:30:00.000Z"; the day alone where the time is midnight, which stands there for
/// want of a time. Empty where it is something else.
std::string edtfOfTimestamp(std::string_view text);

} // namespace chancery
