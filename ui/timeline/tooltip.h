#pragma once

#include "core/layout/laneplan.h"
#include "core/model/timeline.h"

#include <QString>

#include <span>

namespace chancery {

/// Title, date and actors of an event, as rich text in which everything that came from a file is
/// escaped and bounded.
QString eventToolTip(const Timeline &timeline, EventIndex event);
/// How many events a cluster stands for, and the first few by name.
QString clusterToolTip(const Timeline &timeline, std::span<const RowItem> members);
/// An actor's whole name, kind, lifetime, what it was part of and when, and its successor.
QString actorToolTip(const Timeline &timeline, ActorIndex actor);

} // namespace chancery
