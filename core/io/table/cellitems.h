#pragma once

#include "core/model/drafts.h"

#include <string_view>
#include <vector>

namespace chancery {

/// The items of a cell that are not empty, each with the cell's place.
std::vector<DraftText> itemsOf(std::string_view cell, SourcePosition at);

} // namespace chancery
