#pragma once

#include "core/model/timeline.h"

#include <string>

namespace chancery::test {

/// How much of a timeline a kind of document keeps.
enum class Kept {
    All, ///< YAML and JSON
    Columns, ///< a table: events, ids of actors, addresses of sources
};

/// The first difference between what two timelines say, in words; empty where there is none. Files,
/// places in them, and which actors are declared do not count.
std::string difference(const Timeline &a, const Timeline &b, Kept kept = Kept::All);

} // namespace chancery::test
