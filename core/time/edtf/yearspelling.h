#pragma once

#include <string>
#include <string_view>

namespace chancery::edtf {

/// An expression written in the astronomical count, spelled in the historical one: "-0043" becomes
/// "-0044", "0000" becomes "-0001". Empty where a year of it has no such spelling: with X before
/// the year 1 the two counts mean different years.
std::string historicalSpelling(std::string_view astronomical);

/// The other way: "-0044" becomes "-0043", "-0001" becomes "0000". Empty where a year of it has no
/// such spelling.
std::string astronomicalSpelling(std::string_view historical);

} // namespace chancery::edtf
