#pragma once

#include "core/time/civildate.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::typed {

/// The possible extent of what was typed as one date, by its first and last EDTF date; the same
/// when one EDTF date says it.
struct Stretch
{
    std::string from;
    std::string to;
    std::string qualifier = {}; ///< "?", "~", "%" or nothing, of both

    bool isOneDate() const { return from == to; }
    static Stretch of(const std::string &date) { return {date, date, {}}; }
};

/// "1815", "-0043", "Y-12000": an astronomical year.
std::string yearText(std::int64_t year);
std::string monthText(std::int64_t year, int month);
std::string dayText(const CivilDate &day);

/// The astronomical year of one counted in an era; -1 is before the common era.
inline std::int64_t yearOfEra(std::int64_t count, int era)
{
    return era < 0 ? 1 - count : count;
}

/// The stretch as an expression by itself: the date, or one of those from the first to the last.
std::string expressionOf(const Stretch &stretch);

/// Whether a year is written with two or three digits, which EDTF reads as a century or a decade
/// and a person hardly means.
bool hasShortYear(std::string_view expression);

} // namespace chancery::typed
