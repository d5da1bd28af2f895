#pragma once

#include <string_view>

namespace chancery {

/// The sign at the end of a relation's arc: what one event did to the other, without colour.
enum class RelationEnd {
    Arrow, ///< leads to it
    Ring, ///< comes after it or answers it
    Cross, ///< takes it back
    Gap, ///< breaks or ends it
    Diamond, ///< ratifies or confirms it
    Dot, ///< is part of it
    DoubleArrow, ///< takes its place
};

/// The sign of a kind of relation; an unknown kind, which a document may make up, has an arrow.
RelationEnd relationEnd(std::string_view kind);

} // namespace chancery
