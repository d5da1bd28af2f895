#pragma once

#include <string>
#include <string_view>

namespace chancery::edtf {

/// The EDTF of a date in plain English words, "4 July 2000", "July 4, 2000", "44 BC", "c. 1815",
/// "the 1990s", "since May 1991"; empty for anything it does not wholly understand. The result may
/// name a day that does not exist.
std::string edtfOfPlainWords(std::string_view text);

} // namespace chancery::edtf
