#pragma once

#include "core/time/typed/refusal.h"

#include <string>
#include <string_view>

namespace chancery::typed {

/// The EDTF of a date in words or in numbers as people write them: "8 May 1815", "c. 1815",
/// "before 1991", "1815–1822", "between 8 and 14 April 2019", "25/8/1822". What it returns is valid
/// EDTF; whatever it does not wholly understand it refuses. EDTF itself is of no form it knows.
Understood<std::string> readPhrase(std::string_view text, Calendar calendar);

} // namespace chancery::typed
