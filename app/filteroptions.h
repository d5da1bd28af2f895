#pragma once

#include "app/arguments.h"
#include "app/commandspec.h"
#include "core/query/filter.h"

#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace chancery {

/// The options that say which events: the same for every command that has them.
const OptionGroup &filterOptionGroup();
/// What dates in filters and their modes mean, for the manual pages.
const CommandSpec::Section &filterNotes();

/// The filter of a command line, as far as it can be known before the input is read.
struct FilterRequest
{
    std::vector<std::string> actorIds;
    Filter filter; ///< all but the actors; the types are not yet known to exist
    std::optional<Instant> from; ///< the earliest of --from
    std::optional<Instant> to; ///< the end of the latest of --to
    std::vector<std::string> notes; ///< how dates were read where that is not plain

    /// The error is a clause for people.
    static tl::expected<FilterRequest, std::string> parse(const Arguments &arguments);

    /// The filter over a timeline. An unknown actor or type is an error that names the nearest
    /// known one.
    tl::expected<Filter, std::string> over(const Timeline &timeline) const;
};

/// Says that there is no such actor, and which known one is meant perhaps: a clause for people.
std::string unknownActor(const std::string &id, const Timeline &timeline);

} // namespace chancery
