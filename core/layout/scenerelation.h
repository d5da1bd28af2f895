#pragma once

#include "core/model/ids.h"
#include "core/model/relationkind.h"

#include <array>
#include <string>

namespace chancery {

/// Pixels, in a Scene's coordinates.
struct ScenePoint
{
    double x = 0;
    double y = 0;

    friend bool operator==(const ScenePoint &, const ScenePoint &) = default;
};

/// The arc of a relation, from the event that states it to the one it names.
struct SceneRelation
{
    EventIndex from;
    EventIndex to;
    std::string kind; ///< as the document writes it: "leads-to"
    RelationEnd end = RelationEnd::Arrow;
    /// A cubic curve: its start, two control points and its end. An event out of view is stood for
    /// by the edge of the view on its side.
    std::array<ScenePoint, 4> curve;
    bool fromInView = true;
    bool toInView = true;

    friend bool operator==(const SceneRelation &, const SceneRelation &) = default;
};

/// The point at @p t, from 0 to 1, of a cubic curve.
ScenePoint pointOn(const std::array<ScenePoint, 4> &curve, double t);

} // namespace chancery
