#pragma once

#include "app/arguments.h"
#include "app/commandspec.h"
#include "core/layout/laneorder.h"

#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace chancery {

/// How the command line wants the lanes, before the timeline is known.
struct LaneRequest
{
    LaneArrangement arrangement; ///< that names no actors yet
    std::vector<std::string> collapsedIds;
    std::vector<std::string> pinnedIds;
    std::vector<std::string> hiddenIds;

    /// Errors are clauses for people.
    static tl::expected<LaneRequest, std::string> parse(const Arguments &arguments);
    tl::expected<LaneArrangement, std::string> over(const Timeline &timeline) const;
};

const OptionGroup &laneOptionGroup();

} // namespace chancery
