#pragma once

#include "core/time/typed/lexer.h"
#include "core/time/typed/refusal.h"

#include <string>
#include <string_view>
#include <vector>

namespace chancery::typed {

/// EDTF of a date of numbers only: "1985.04.12", "1985/4/12", "25/8/1822", "5/1822", "15.3.44 BC",
/// "19850412"; and of years cut short, "1914–18". What can be read in two ways, "5/8/1822",
/// "1904/05", "264-41 BC", is ambiguous.
Understood<std::string> readNumericDate(Tokens tokens, Calendar calendar);

/// What EDTF of a part of a year can mean where a person types it: "1921-22" is the summer of 1921,
/// or 1921 to 1922. Both readings, qualifiers kept; empty where the text is no such date or the
/// number no later year ("1999-21").
std::vector<std::string> seasonOrYears(std::string_view edtf);

} // namespace chancery::typed
